number-count-households = { $count ->
    [one] { $count } ménage
   *[other] { $count } ménages
}
number-count-persons = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
number-count-children = { $count ->
    [one] { $count } enfant
   *[other] { $count } enfants
}
number-count-dirhams = { $count ->
    [one] { $count } dirham
   *[other] { $count } dirhams
}
number-of-households = de ménages
number-of-persons = de personnes
number-of-children = d’enfants
number-of-dirhams = de dirhams
number-millions = { $count ->
    [one] { $count } million { $noun }
   *[other] { $count } millions { $noun }
}
number-billions = { $count ->
    [one] { $count } milliard { $noun }
   *[other] { $count } milliards { $noun }
}
number-million-dirhams = millions de DH
number-not-available = non disponible
number-partial-year = { $year } (mois : { $months })
number-month-1 = janv.
number-month-2 = févr.
number-month-3 = mars
number-month-4 = avr.
number-month-5 = mai
number-month-6 = juin
number-month-7 = juill.
number-month-8 = août
number-month-9 = sept.
number-month-10 = oct.
number-month-11 = nov.
number-month-12 = déc.
