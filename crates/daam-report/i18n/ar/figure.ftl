figure-source = المصدر: محاكاة daam؛ الجداول الرسمية للمندوبية السامية للتخطيط والوكالة الوطنية للدعم الاجتماعي.
figure-sample = تقدير على أساس { $share } من الوحدات المحلية.
figure-scaled = { $scale ->
    [two] بلد مكبَّر مرتين.
    [few] بلد مكبَّر { $scale } مرات.
   *[other] بلد مكبَّر { $scale } مرة.
}
figure-others = سيناريوهات أخرى: { $count }
figure-monthly-cost = تبلغ كلفة الدعم { $cost } سنة { $year }؛ وأكبر مكوناتها { $component } بنسبة { $share }
figure-monthly-cost-sub = الإنفاق الشهري حسب المكونات، { $unit } – { $scenario }
figure-billion-dh = بمليارات الدراهم
figure-million-dh = بملايين الدراهم
figure-millions = بالملايين
figure-thousands = بالآلاف
figure-cost-more = أعلى السيناريوهات كلفة، «{ $scenario }»، يضيف { $difference } سنة { $year } ({ $change })
figure-cost-not-more = لا يكلف أي سيناريو أكثر من «{ $scenario }» سنة { $year }: { $cost }
figure-cost-sub = مجموع الإنفاق الشهري حسب السيناريو، { $unit }
figure-caseload = { $count } تتلقى الدعم في { $month } – { $scenario }
figure-caseload-sub = الأسر المستفيدة كل شهر حسب السيناريو، { $unit }
figure-coverage = يصل الدعم إلى { $first } من العُشر الأفقر و{ $last } من العُشر الأكثر يسرا
figure-coverage-sub = حصة الأشخاص الذين يعيشون في أسرة مستفيدة، حسب أعشار الاستهلاك قبل التحويلات، { $year }
figure-poorest = الأفقر
figure-richest = الأكثر يسرا
figure-poverty-falls = يخفض الدعم معدل الفقر من { $before } إلى { $after } سنة { $year } – { $scenario }
figure-poverty-stays = معدل الفقر سنة { $year }: { $before } دون الدعم و{ $after } معه – { $scenario }
figure-poverty-sub = حصة الأشخاص تحت عتبة الفقر، دون التحويلات ومعها، { $year }
figure-without = دون الدعم
figure-with = مع الدعم
figure-region = أكبر انخفاض للفقر في جهة { $region }: من { $before } إلى { $after }
figure-region-sub = حصة الأشخاص تحت عتبة الفقر حسب الجهات، { $year } – { $scenario }
figure-region-stays = الفقر حسب الجهات، دون الدعم ومعه
figure-lorenz = مع الدعم ينتقل معامل جيني من { $before } إلى { $after } سنة { $year }
figure-lorenz-plain = كيف يتوزع الاستهلاك سنة { $year }
figure-lorenz-sub = حصة الاستهلاك الإجمالي (المحور العمودي) العائدة إلى الأقل يسرا (المحور الأفقي، حصة الأشخاص)
figure-equality = مساواة تامة
