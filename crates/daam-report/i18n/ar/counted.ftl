counted-households = { $count ->
    [few] أسر
    [many] أسرة
   *[other] أسرة
}
counted-persons = { $count ->
    [few] أشخاص
    [many] شخصا
   *[other] شخص
}
