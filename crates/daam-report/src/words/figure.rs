//! What the figures say: findings as titles, what is drawn as subtitles.

use super::Label;

/// The foot of every figure.
pub const SOURCE: Label = Label::new(
    "Source\u{a0}: simulation daam\u{a0}; tables officielles du HCP et de l’ANSS.",
    "المصدر: محاكاة daam؛ الجداول الرسمية للمندوبية السامية للتخطيط والوكالة الوطنية للدعم الاجتماعي.",
    "Source: daam simulation; official tables of HCP and ANSS.",
);
/// Added to the foot when not everybody was simulated.
pub const SAMPLE: Label = Label::new(
    "Estimation sur {share} des localités.",
    "تقدير على أساس {share} من المحليات.",
    "Estimated from {share} of the localities.",
);
/// Added to the foot when the country was made larger.
pub const SCALED: Label = Label::new(
    "Pays agrandi {scale} fois.",
    "بلد مكبَّر {scale} مرة.",
    "A country {scale} times as large.",
);
/// Those lines of a figure that have no label of their own.
pub const OTHERS: Label = Label::new(
    "{count} autres scénarios",
    "سيناريوهات أخرى: {count}",
    "{count} other scenarios",
);

/// Cost by component.
pub const MONTHLY_COST: Label = Label::new(
    "L’aide coûte {cost} en {year}\u{a0}; premier poste\u{a0}: {component}, {share}",
    "تبلغ كلفة الدعم {cost} سنة {year}؛ وأكبر مكوناتها {component} بنسبة {share}",
    "Support costs {cost} in {year}; its largest part is {component}, {share}",
);
/// What is drawn.
pub const MONTHLY_COST_SUB: Label = Label::new(
    "Dépense mensuelle par composante, {unit} – {scenario}",
    "الإنفاق الشهري حسب المكونات، {unit} – {scenario}",
    "Monthly spending by component, {unit} – {scenario}",
);
/// Unit of an axis of large amounts.
pub const BILLION_DH: Label = Label::new("milliards de DH", "بمليارات الدراهم", "billion DH");
/// Unit of an axis of small amounts.
pub const MILLION_DH: Label = Label::new("millions de DH", "بملايين الدراهم", "million DH");
/// Unit of an axis of large counts.
pub const MILLIONS: Label = Label::new("millions", "بالملايين", "millions");
/// Unit of an axis of small counts.
pub const THOUSANDS: Label = Label::new("milliers", "بالآلاف", "thousands");

/// Cost of the scenarios, when one costs more.
pub const COST_MORE: Label = Label::new(
    "Le scénario le plus coûteux, «\u{a0}{scenario}\u{a0}», ajoute {difference} en {year} ({change})",
    "أعلى السيناريوهات كلفة، «{scenario}»، يضيف {difference} سنة {year} ({change})",
    "The costliest scenario, “{scenario}”, adds {difference} in {year} ({change})",
);
/// Cost of the scenarios, when none costs more.
pub const COST_NOT_MORE: Label = Label::new(
    "Aucun scénario ne coûte plus que «\u{a0}{scenario}\u{a0}» en {year}\u{a0}: {cost}",
    "لا يكلف أي سيناريو أكثر من «{scenario}» سنة {year}: {cost}",
    "No scenario costs more than “{scenario}” in {year}: {cost}",
);
/// What is drawn.
pub const COST_SUB: Label = Label::new(
    "Dépense mensuelle totale par scénario, {unit}",
    "مجموع الإنفاق الشهري حسب السيناريو، {unit}",
    "Total monthly spending by scenario, {unit}",
);

/// Households paid.
pub const CASELOAD: Label = Label::new(
    "{count} reçoivent l’aide en {month} – {scenario}",
    "{count} تتلقى الدعم في {month} – {scenario}",
    "{count} are paid in {month} – {scenario}",
);
/// What is drawn.
pub const CASELOAD_SUB: Label = Label::new(
    "Ménages payés chaque mois par scénario, {unit}",
    "الأسر المستفيدة كل شهر حسب السيناريو، {unit}",
    "Households paid each month by scenario, {unit}",
);

/// Coverage of the poorest and the richest.
pub const COVERAGE: Label = Label::new(
    "L’aide atteint {first} du dixième le plus pauvre et {last} du plus aisé",
    "يصل الدعم إلى {first} من العشير الأفقر و{last} من العشير الأيسر",
    "Support reaches {first} of the poorest tenth and {last} of the richest",
);
/// What is drawn.
pub const COVERAGE_SUB: Label = Label::new(
    "Part des personnes qui vivent dans un ménage payé, par décile de consommation avant transferts, {year}",
    "حصة الأشخاص الذين يعيشون في أسرة مستفيدة، حسب عشريات الاستهلاك قبل التحويلات، {year}",
    "Share of persons living in a paid household, by decile of consumption before transfers, {year}",
);
/// Under the first decile.
pub const POOREST: Label = Label::new("les plus pauvres", "الأفقر", "poorest");
/// Under the last decile.
pub const RICHEST: Label = Label::new("les plus aisés", "الأيسر", "richest");

/// Poverty, when it falls.
pub const POVERTY_FALLS: Label = Label::new(
    "L’aide ramène la pauvreté de {before} à {after} en {year} – {scenario}",
    "يخفض الدعم معدل الفقر من {before} إلى {after} سنة {year} – {scenario}",
    "Support lowers poverty from {before} to {after} in {year} – {scenario}",
);
/// Poverty, when it does not fall.
pub const POVERTY_STAYS: Label = Label::new(
    "Pauvreté en {year}\u{a0}: {before} sans l’aide, {after} avec – {scenario}",
    "معدل الفقر سنة {year}: {before} دون الدعم و{after} معه – {scenario}",
    "Poverty in {year}: {before} without support, {after} with it – {scenario}",
);
/// What is drawn.
pub const POVERTY_SUB: Label = Label::new(
    "Part des personnes sous le seuil de pauvreté, sans et avec les transferts, {year}",
    "حصة الأشخاص تحت عتبة الفقر، دون التحويلات ومعها، {year}",
    "Share of persons below the poverty line, without and with the transfers, {year}",
);
/// Key: before transfers.
pub const WITHOUT: Label = Label::new("Sans l’aide", "دون الدعم", "Without support");
/// Key: after transfers.
pub const WITH: Label = Label::new("Avec l’aide", "مع الدعم", "With support");

/// Poverty by region.
pub const REGION: Label = Label::new(
    "{region}\u{a0}: la plus forte baisse de la pauvreté, de {before} à {after}",
    "أكبر انخفاض للفقر في جهة {region}: من {before} إلى {after}",
    "Poverty falls most in {region}: from {before} to {after}",
);
/// What is drawn.
pub const REGION_SUB: Label = Label::new(
    "Part des personnes sous le seuil de pauvreté par région, {year} – {scenario}",
    "حصة الأشخاص تحت عتبة الفقر حسب الجهات، {year} – {scenario}",
    "Share of persons below the poverty line by region, {year} – {scenario}",
);

/// Poverty by region, when it falls nowhere.
pub const REGION_STAYS: Label = Label::new(
    "La pauvreté par région, sans et avec l’aide",
    "الفقر حسب الجهات، دون الدعم ومعه",
    "Poverty by region, without and with support",
);

/// Inequality.
pub const LORENZ: Label = Label::new(
    "Avec l’aide, l’indice de Gini passe de {before} à {after} en {year}",
    "مع الدعم ينتقل معامل جيني من {before} إلى {after} سنة {year}",
    "With support, the Gini index goes from {before} to {after} in {year}",
);
/// Inequality without the index.
pub const LORENZ_PLAIN: Label = Label::new(
    "Comment la consommation se partage en {year}",
    "كيف يتوزع الاستهلاك سنة {year}",
    "How consumption is shared in {year}",
);
/// What is drawn.
pub const LORENZ_SUB: Label = Label::new(
    "Part de la consommation totale (axe vertical) qui revient aux moins aisés (axe horizontal, part des personnes)",
    "حصة الاستهلاك الإجمالي (المحور العمودي) العائدة إلى الأقل يسرا (المحور الأفقي، حصة الأشخاص)",
    "Share of all consumption (vertical) that goes to the less well-off (horizontal, share of persons)",
);
/// The diagonal.
pub const EQUALITY: Label = Label::new("Égalité parfaite", "مساواة تامة", "Perfect equality");
