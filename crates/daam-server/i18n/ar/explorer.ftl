### Every word of the explorer's page, by the key its script knows it by.

title = مستكشف الدعم الاجتماعي المباشر
tab_reform = إصلاح
tab_solve = البحث عن قيمة
tab_family = أسرتي

## The reform.

your_reform = إصلاحكم
name = الاسم
default_title = إصلاحي
base = انطلاقا من
add_lever = إضافة رافعة
search_lever = بحث: جزافي، عتبة، طفل…
no_lever = لا توجد رافعة بهذا الاسم.
more_levers = رافعات أخرى: { $count }. دققوا البحث.
from = ابتداء من
until = إلى غاية (اختياري)
where = أين
everywhere = كل البلاد
towns = الوسط الحضري
countryside = الوسط القروي
regions = الجهات
provinces = العمالات والأقاليم
now = حاليا { $value }
bounds = من { $low } إلى { $high }
yes = نعم
no = لا
remove = حذف
in_words = بالكلمات
no_change = لا تغيير بعد: أضيفوا رافعة.
file = ملف السيناريو
open_file = فتح ملف ‎.toml
from_file = إصلاح مقروء من ملف: { $name }
close_file = العودة إلى الرافعات
beside = المقارنة أيضا مع
to = المحاكاة إلى غاية
sample = حصة من البلاد
whole = كل البلاد
late_change = يبدأ أحد التغييرات بعد نهاية المحاكاة: لن يكون له أثر.
run = تشغيل المحاكاة
stop = إيقاف

## Where a run is.

phase_waiting = في انتظار الدور…
phase_running = جارية
phase_done = انتهت
phase_stopped = أوقفت: أرقام نسبة البلاد المشمولة بالمحاكاة
phase_failed = لم تكتمل
visited = نسبة البلاد المشمولة بالمحاكاة: { $share }، { $seconds } ث
lost = الخادم لا يجيب. هل تم إيقافه؟

## Results.

results = النتائج
nothing_yet = اختاروا رافعات ثم شغلوا المحاكاة: تظهر الأرقام الأولى في ثانية وتزداد دقة كلما اتسعت نسبة البلاد المشمولة بالمحاكاة.
year = السنة
figure = المقدار
law_in_force = التشريع الجاري به العمل
difference = الفرق عن التشريع الجاري به العمل
unsure = لا يتجاوز هامش الخطأ
margin_note = ±: مجال الثقة 95%. ما لم تشمل المحاكاة كل البلاد، فهو يعكس أيضا اختيار الوحدات المحلية.
tile_cost = الكلفة سنة { $year }
tile_paid = الأسر المستفيدة نهاية { $year }
tile_poverty = الفقر سنة { $year }
against = مقارنة بالتشريع الجاري به العمل: { $value }
chart_cost = الكلفة الشهرية
chart_paid = الأسر المستفيدة شهريا
chart_yearly = الكلفة السنوية، مجال 95%
chart_deciles = حصة المستفيدين في كل عُشر من السكان، من الأفقر إلى الأكثر يسرا
chart_places = حسب الجهة
places_later = تظهر الجهات بعد محاكاتها كلها، عند حوالي ثلث البلاد.
million_dh = مليون درهم
billion_dh = مليار درهم
million_households = مليون أسرة
take_away = تنزيل
report = التقرير
results_csv = كل الأرقام (CSV)
results_parquet = كل الأرقام (Parquet)
spreadsheet = جدول بيانات (⁦.xlsx⁩)
scenario_toml = السيناريو (⁦.toml⁩)
households_csv = أسر عينة (CSV)
persons_csv = أفراد عينة (CSV)
keep = كتابة المجلد الكامل
keeping = كتابة المجلد…
kept = كُتب في { $folder }
pin = تثبيت
unpin = إلغاء التثبيت

## Finding a value.

solve_intro = البحث عن قيمة الرافعة التي يبلغ عندها رقم هدفه، انطلاقا من إصلاحكم.
lever = الرافعة
must_be = لكي يبلغ المقدار
solve_budget = الميزانية (مليار درهم)
solve_poverty = الفقر (%)
solve_caseload = الأسر المستفيدة (مليون)
solve_coverage = التغطية (%)
reaches = القيمة
in_year = سنة
search = بحث
round = الجولة { $round }
answer = { $lever }: { $value }
answer_error = بخطأ معياري { $error }
answer_outcome = يبلغ الرقم حينئذ { $outcome } مقابل { $target } المطلوبة
answer_now = حاليا { $value }
answer_jumps = لا قيمة مجربة أقرب: الرقم يقفز هناك.
take_answer = اعتمادها إصلاحا
chart_tries = القيم المجربة

## A family.

family_intro = تنقيط أسرة ودعمها، متغيرا متغيرا، بنفس قواعد المحاكاة. لا يُحتفظ بأي شيء.
milieu = الوسط
region = الجهة
rooms = غرف السكن
earnings = مداخيل الشغل، درهم في الشهر
adults = البالغون (رب الأسرة أولا)
children = الأطفال
add_adult = إضافة بالغ
add_child = إضافة طفل
age = السن
sex = الجنس
male = ذكر
female = أنثى
work = العمل
work_none = بدون
work_informal = غير مصرح به
work_declared = مصرح به لدى الضمان الاجتماعي
work_public = عمومي
work_pensioner = متقاعد بمعاش
education = المستوى التعليمي
education_0 = بدون
education_1 = ابتدائي
education_2 = إعدادي
education_3 = ثانوي
education_4 = عال
widowed = أرمل(ة)
in_school = متمدرس
severely_disabled = في وضعية إعاقة شديدة
spending = النفقات، درهم في الشهر
butane = البوتان
water_electricity = الماء والكهرباء
telephone = الهاتف والإنترنت
belongings = ما تملكه الأسرة
compute = احتساب
score = التنقيط
threshold = العتبة
eligible = دون العتبة
not_eligible = فوق العتبة
variable = المتغير
value = القيمة
weight = المعامل
part = المساهمة
constant = ثابت
region_term = حد الجهة
due = المستحق شهرا بعد شهر
from_month = ابتداء من
dh_a_month = درهم في الشهر
nothing_due = لا شيء
school_grant = منحة الدخول المدرسي { $value } درهم
reason_score = تنقيط فوق العتبة
reason_public_employment = وظيفة عمومية
reason_family_benefit = تعويضات عائلية أخرى
reason_declared_work = عمل مصرح به في القطاع الخاص
reason_pension = معاش
reason_law = قاعدة قانونية
reason_graduated = تمت مواكبتها نحو مصدر دخل
budget_line = المداخيل والدعم
cliff = فوق { $end } درهم من المداخيل يُفقد { $lost } درهم في الشهر.
not_official = محاكاة مستقلة غير رسمية.
