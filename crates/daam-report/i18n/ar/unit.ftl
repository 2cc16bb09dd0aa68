unit-index_points = { $count ->
    [few] نقط
    [many] نقطة
   *[other] نقطة
}
unit-months = { $count ->
    [few] أشهر
    [many] شهرا
   *[other] شهر
}
unit-children = { $count ->
    [few] أطفال
    [many] طفلا
   *[other] طفل
}
unit-persons = { $count ->
    [few] أشخاص
    [many] شخصا
   *[other] شخص
}
unit-dh_per_child_per_month = { $count ->
    [few] دراهم للطفل في الشهر
    [many] درهما للطفل في الشهر
   *[other] درهم للطفل في الشهر
}
unit-dh_per_person_per_month = { $count ->
    [few] دراهم للفرد في الشهر
    [many] درهما للفرد في الشهر
   *[other] درهم للفرد في الشهر
}
unit-dh_per_household_per_month = { $count ->
    [few] دراهم للأسرة في الشهر
    [many] درهما للأسرة في الشهر
   *[other] درهم للأسرة في الشهر
}
unit-dh_per_birth = { $count ->
    [few] دراهم عن كل ولادة
    [many] درهما عن كل ولادة
   *[other] درهم عن كل ولادة
}
unit-dh_per_child_per_year = { $count ->
    [few] دراهم للطفل في السنة
    [many] درهما للطفل في السنة
   *[other] درهم للطفل في السنة
}
unit-dh_per_person_per_year = { $count ->
    [few] دراهم للفرد في السنة
    [many] درهما للفرد في السنة
   *[other] درهم للفرد في السنة
}
unit-dh_per_bottle = { $count ->
    [few] دراهم للقنينة
    [many] درهما للقنينة
   *[other] درهم للقنينة
}
unit-dh_per_year = { $count ->
    [few] دراهم في السنة
    [many] درهما في السنة
   *[other] درهم في السنة
}
