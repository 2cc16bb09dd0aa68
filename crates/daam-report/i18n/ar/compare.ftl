compare-identical = يعطي التشغيلان النتائج نفسها تماما (⁦SHA-256 { $digest }⁩).
compare-identity = ما يختلف في ما تم تشغيله
compare-same-identity = لا شيء: الإصدار نفسه والمعطيات والسيناريوهات والسحب نفسها
compare-figures = الأرقام
compare-counts = { $common } من الأرقام في كليهما، يختلف منها { $differing }؛ { $a } في A وحده و{ $b } في B وحده
compare-of-scenario = { $scenario }، { $year }
compare-same-scenario = لا يختلف أي من أرقام السنة
compare-more-scenarios = { $count ->
    [one] يوجد سيناريو مشترك واحد آخر في ⁦comparison.csv⁩ (الخيار ⁦--out⁩)
    [two] يوجد سيناريوهان مشتركان آخران في ⁦comparison.csv⁩ (الخيار ⁦--out⁩)
    [few] توجد { $count } سيناريوهات مشتركة أخرى في ⁦comparison.csv⁩ (الخيار ⁦--out⁩)
    [many] يوجد { $count } سيناريو مشتركا آخر في ⁦comparison.csv⁩ (الخيار ⁦--out⁩)
   *[other] يوجد { $count } سيناريو مشترك آخر في ⁦comparison.csv⁩ (الخيار ⁦--out⁩)
}
compare-largest = أكبر الفوارق النسبية، الأرقام السنوية
compare-unsure = ≈: لا يتجاوز الفارق هامش 95% للتشغيلين معا باعتبارهما مستقلين؛ وإذا اشتركا في السحب فهو أوثق من ذلك.
compare-no-year = لا توجد سنة مشتركة بين التشغيلين
compare-difference = ⁦B − A⁩
compare-where = الرقم
compare-points = نقطة مئوية
compare-commit = المراجعة
compare-from = أول شهر
compare-to = آخر شهر
compare-replications = التكرارات
compare-drawn = سحب الفرضيات
compare-scenario = سيناريو
compare-first = سيناريو المقارنة
compare-assumption = فرضية
compare-line = عتبة الفقر
compare-absent = غائب
