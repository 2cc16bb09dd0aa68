number-count-households = { $count ->
    [few] { $count } أسر
    [many] { $count } أسرة
   *[other] { $count } أسرة
}
number-count-persons = { $count ->
    [few] { $count } أشخاص
    [many] { $count } شخصا
   *[other] { $count } شخص
}
number-count-children = { $count ->
    [few] { $count } أطفال
    [many] { $count } طفلا
   *[other] { $count } طفل
}
number-count-dirhams = { $count ->
    [few] { $count } دراهم
    [many] { $count } درهما
   *[other] { $count } درهم
}
number-of-households = أسرة
number-of-persons = شخص
number-of-children = طفل
number-of-dirhams = درهم
number-millions = { $count } مليون { $noun }
number-billions = { $count } مليار { $noun }
number-million-dirhams = مليون درهم
number-not-available = غير متوفر
number-partial-year = { $year } (عدد الأشهر: { $months })
number-month-1 = يناير
number-month-2 = فبراير
number-month-3 = مارس
number-month-4 = أبريل
number-month-5 = ماي
number-month-6 = يونيو
number-month-7 = يوليوز
number-month-8 = غشت
number-month-9 = شتنبر
number-month-10 = أكتوبر
number-month-11 = نونبر
number-month-12 = دجنبر
