# The unit of a count as it stands after the number, by the word of the unit; the page’s script
# writes the number.
counted-households = { $count ->
    [one] household
   *[other] households
}
counted-persons = { $count ->
    [one] person
   *[other] persons
}
