counted-households = { $count ->
    [one] ménage
   *[other] ménages
}
counted-persons = { $count ->
    [one] personne
   *[other] personnes
}
