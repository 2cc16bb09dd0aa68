sensitivity-low = الفرضية عند أدنى مجالها
sensitivity-high = عند أعلى مجالها
sensitivity-title-cost = تتوقف الكلفة أولا على { $name }
sensitivity-title-paid-households = يتوقف عدد الأسر المستفيدة أولا على { $name }
sensitivity-title-poverty = يتوقف الفقر مع الدعم أولا على { $name }
sensitivity-subtitle-cost = تغير كلفة { $year } (وهي هنا { $base } مليار درهم)، فرضية واحدة في كل مرة
sensitivity-subtitle-paid-households = تغير الأسر المستفيدة نهاية { $year } (وهي هنا { $base } مليون)، فرضية واحدة في كل مرة
sensitivity-subtitle-poverty = تغير معدل الفقر سنة { $year } (وهو هنا { $base }%)، بالنقط، فرضية واحدة في كل مرة
