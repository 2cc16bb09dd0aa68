certainty-section = هوامش عدم اليقين
certainty-once = { $zones ->
    [few] الهوامش مجالات ثقة بنسبة 95%، مقدرة من الفوارق بين الوحدات المحلية المتجاورة ({ $zones } مناطق من الأزواج).
   *[other] الهوامش مجالات ثقة بنسبة 95%، مقدرة من الفوارق بين الوحدات المحلية المتجاورة ({ $zones } منطقة من الأزواج).
}
certainty-repeated = { $replications ->
    [few] الأرقام متوسطات { $replications } تكرارات، شملت مجتمعة { $share } من الوحدات المحلية؛ والهوامش مجالات ثقة بنسبة 95%.
    [many] الأرقام متوسطات { $replications } تكرارا، شملت مجتمعة { $share } من الوحدات المحلية؛ والهوامش مجالات ثقة بنسبة 95%.
   *[other] الأرقام متوسطات { $replications } تكرار، شملت مجتمعة { $share } من الوحدات المحلية؛ والهوامش مجالات ثقة بنسبة 95%.
}
certainty-fixed = تعتبر الفرضيات صحيحة: فعدم اليقين المتعلق بها، وهو غالبا الأكبر، غير مدرج في هذه الهوامش (الخيار ⁦--draw-assumptions⁩).
certainty-drawn = سحب كل تكرار فرضياته داخل مجالاتها: فعدم اليقين المتعلق بها مدرج في هذه الهوامش، قبل أن تقلصه معايرة جديدة.
certainty-sources = المعاينة: لم تشمل المحاكاة جميع الوحدات المحلية. الصدفة: سحب آخر يعطي أسرا أخرى؛ وهي حد أعلى.
certainty-unknown = عدد الوحدات المحلية المشمولة بالمحاكاة قليل جدا لمعرفة مدى ابتعاد هذه الأرقام.
certainty-by-source = أرقام { $year } وهوامش الخطأ حسب المصدر ({ $scenario })
certainty-differences = الفوارق عن السيناريو المرجعي سنة { $year }، كل منها مع هامشه. ≈: الفارق لا يتجاوز هامشه، فإشارته غير مؤكدة.
certainty-figure = الرقم
certainty-value = القيمة
certainty-margin = الهامش
certainty-sampling = المعاينة
certainty-chance = الصدفة
certainty-assumptions = الفرضيات
certainty-cost = الكلفة (مليون درهم)
certainty-households = الأسر المستفيدة
certainty-poverty = الفقر (نقط)
certainty-all-sure = جميع فوارق الكلفة ({ $count }) تتجاوز هامش خطئها
certainty-one-sure = فارق الكلفة يتجاوز هامش خطئه
certainty-one-unsure = فارق الكلفة لا يتجاوز هامش خطئه
certainty-some-unsure = { $unsure } من أصل { $count } من فوارق الكلفة لا تتجاوز هامش خطئها
certainty-figure-sub = فارق الكلفة عن «{ $scenario }» سنة { $year }، بملايير الدراهم، مجال ثقة بنسبة 95%
