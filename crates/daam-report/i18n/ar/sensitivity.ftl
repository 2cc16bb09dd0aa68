sensitivity-low = الفرضية عند أدنى مداها
sensitivity-high = عند أعلى مداها
sensitivity-title-cost = ترتبط الكلفة أولا بـ { $name }
sensitivity-title-paid-households = يرتبط عدد الأسر المستفيدة أولا بـ { $name }
sensitivity-title-poverty = يرتبط الفقر مع الدعم أولا بـ { $name }
sensitivity-subtitle-cost = تغير كلفة { $year } (وهي هنا { $base } مليار درهم)، فرضية واحدة في كل مرة
sensitivity-subtitle-paid-households = تغير الأسر المستفيدة نهاية { $year } (وهي هنا { $base } مليون)، فرضية واحدة في كل مرة
sensitivity-subtitle-poverty = تغير معدل الفقر سنة { $year } (وهو هنا { $base }%)، بالنقط، فرضية واحدة في كل مرة
