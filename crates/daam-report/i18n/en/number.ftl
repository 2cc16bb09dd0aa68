# The files of en hold the notes. A space before : ; ? ! % » and after « is kept from breaking
# a line in French, and signs and per cents of numbers are isolated in Arabic, by the program.

# A count before its noun: 512,000 households.
number-count-households = { $count ->
    [one] { $count } household
   *[other] { $count } households
}
number-count-persons = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
number-count-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
number-count-dirhams = { $count ->
    [one] { $count } dirham
   *[other] { $count } dirhams
}
# The noun after a million or a billion.
number-of-households = households
number-of-persons = persons
number-of-children = children
number-of-dirhams = dirhams
# 4.1 million of the noun.
number-millions = { $count } million { $noun }
number-billions = { $count } billion { $noun }
# Unit of amounts in tables.
number-million-dirhams = million DH
# What stands where there is no figure.
number-not-available = not available
# A year of which not all months were simulated.
number-partial-year = { $year } (months: { $months })
number-month-1 = Jan
number-month-2 = Feb
number-month-3 = Mar
number-month-4 = Apr
number-month-5 = May
number-month-6 = Jun
number-month-7 = Jul
number-month-8 = Aug
number-month-9 = Sep
number-month-10 = Oct
number-month-11 = Nov
number-month-12 = Dec
