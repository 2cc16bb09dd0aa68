unit-index_points = { $count ->
    [one] point
   *[other] points
}
unit-months = mois
unit-children = { $count ->
    [one] enfant
   *[other] enfants
}
unit-persons = { $count ->
    [one] personne
   *[other] personnes
}
unit-dh_per_child_per_month = DH par enfant et par mois
unit-dh_per_person_per_month = DH par personne et par mois
unit-dh_per_household_per_month = DH par ménage et par mois
unit-dh_per_birth = DH par naissance
unit-dh_per_child_per_year = DH par enfant et par an
unit-dh_per_person_per_year = DH par personne et par an
unit-dh_per_bottle = DH par bouteille
unit-dh_per_year = DH par an
