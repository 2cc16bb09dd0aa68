search-answer = القيمة المحددة: { $levers }
search-at = { $title } { $value }
search-and = {" "}و
search-summary = بُحث عنها ليتحقق سنة { $year }: { $targets }. النتيجة بالمحاكاة: { $outcomes }.
search-equals = { $figure } = { $value }
search-frontier = الانتقال من { $cheap } إلى { $dear } ينزل معدل الفقر في أحسن الأحوال من { $before } إلى { $after }
search-one-best = سياسة واحدة هي الأقل كلفة والأقل فقرا معا: { $cheap }، { $before }
search-frontier-sub = معدل الفقر حسب كلفة { $year }، مليار درهم، حسب: { $levers }
search-unbeaten = لا سياسة أقل كلفة وأقل فقرا
search-beaten = غيرها
search-cost = الكلفة، مليار درهم
