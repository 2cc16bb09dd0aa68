# Units of the law’s parameters, after a number, by the word of the unit.
unit-index_points = { $count ->
    [one] point
   *[other] points
}
unit-months = { $count ->
    [one] month
   *[other] months
}
unit-children = { $count ->
    [one] child
   *[other] children
}
unit-persons = { $count ->
    [one] person
   *[other] persons
}
unit-dh_per_child_per_month = DH per child per month
unit-dh_per_person_per_month = DH per person per month
unit-dh_per_household_per_month = DH per household per month
unit-dh_per_birth = DH per birth
unit-dh_per_child_per_year = DH per child per year
unit-dh_per_person_per_year = DH per person per year
unit-dh_per_bottle = DH per bottle
unit-dh_per_year = DH per year
