//! Words of the spreadsheet: its tabs, the titles of its sheets, heads that nothing else has.

use super::Label;

/// Tab.
pub const COVER: Label = Label::new("Présentation", "تقديم", "Cover");
/// Tab.
pub const CHARTS: Label = Label::new("Graphiques", "رسوم بيانية", "Charts");
/// Title.
pub const CHARTS_TITLE: Label = Label::new(
    "Graphiques, tracés à partir des feuilles suivantes",
    "رسوم بيانية مبنية على الأوراق الموالية",
    "Charts, drawn from the sheets that follow",
);
/// Title.
pub const SCENARIOS: Label = Label::new(
    "Les scénarios et ce que chacun change\u{a0}; coûts et pauvreté de {year}, effectifs de {month}",
    "السيناريوهات وما يغيره كل منها؛ الكلفة والفقر سنة {year}، والأعداد في {month}",
    "The scenarios and what each changes; cost and poverty of {year}, caseload of {month}",
);
/// Tab.
pub const YEARLY: Label = Label::new("Coût annuel", "الكلفة السنوية", "Yearly cost");
/// Title.
pub const YEARLY_TITLE: Label = Label::new(
    "Coût de chaque année entière, écart au premier scénario et marges d’erreur",
    "كلفة كل سنة كاملة، والفارق عن السيناريو الأول، وهوامش الخطأ",
    "Cost of each whole year, difference to the first scenario and margins of error",
);
/// Tab.
pub const COMPONENTS: Label = Label::new(
    "Coût mensuel par composante",
    "الكلفة الشهرية حسب المكون",
    "Monthly cost by component",
);
/// Title.
pub const COMPONENTS_TITLE: Label = Label::new(
    "Coût de chaque mois par composante, millions de DH – {scenario}",
    "كلفة كل شهر حسب المكون، مليون درهم – {scenario}",
    "Cost of each month by component, million DH – {scenario}",
);
/// Tab.
pub const MONTHLY: Label = Label::new(
    "Coût mensuel par scénario",
    "الكلفة الشهرية حسب السيناريو",
    "Monthly cost by scenario",
);
/// Title.
pub const MONTHLY_TITLE: Label = Label::new(
    "Coût de chaque mois par scénario, millions de DH",
    "كلفة كل شهر حسب السيناريو، مليون درهم",
    "Cost of each month by scenario, million DH",
);
/// Tab.
pub const CASELOAD: Label = Label::new("Effectifs mensuels", "الأعداد الشهرية", "Monthly caseload");
/// Title.
pub const CASELOAD_TITLE: Label = Label::new(
    "Ménages et personnes à la fin de chaque mois – {scenario}",
    "الأسر والأشخاص في نهاية كل شهر – {scenario}",
    "Households and persons at the end of each month – {scenario}",
);
/// Tab.
pub const PAID: Label = Label::new(
    "Ménages payés par scénario",
    "الأسر المستفيدة حسب السيناريو",
    "Paid households by scenario",
);
/// Title.
pub const PAID_TITLE: Label = Label::new(
    "Ménages payés chaque mois par scénario",
    "الأسر المستفيدة كل شهر حسب السيناريو",
    "Households paid each month by scenario",
);
/// Tab.
pub const PERSONS: Label = Label::new("Bénéficiaires", "المستفيدون", "Who is paid");
/// Title.
pub const PERSONS_TITLE: Label = Label::new(
    "Qui est payé en {month}, par scénario",
    "من يستفيد في {month} حسب السيناريو",
    "Who is paid in {month}, by scenario",
);
/// Tab.
pub const COVERAGE: Label = Label::new(
    "Couverture par décile",
    "التغطية حسب العشرية",
    "Coverage by decile",
);
/// Title.
pub const COVERAGE_TITLE: Label = Label::new(
    "Part des personnes qui vivent dans un ménage payé, fin {year}, par décile et scénario",
    "حصة الأشخاص الذين يعيشون في أسرة مستفيدة، نهاية {year}، حسب العشرية والسيناريو",
    "Share of persons living in a paid household, end of {year}, by decile and scenario",
);
/// Head of the deciles.
pub const DECILE: Label = Label::new("Décile ou groupe", "العشرية أو الفئة", "Decile or group");
/// Groups of welfare, by their word in the results.
pub const WELFARE: [(&str, Label); 3] = [
    ("poor", Label::new("pauvres", "الفقراء", "poor")),
    (
        "vulnerable",
        Label::new("vulnérables", "ذوو الهشاشة", "vulnerable"),
    ),
    ("other", Label::new("autres", "الباقون", "others")),
];
/// Tab.
pub const POVERTY: Label = Label::new(
    "Pauvreté par milieu",
    "الفقر حسب الوسط",
    "Poverty by milieu",
);
/// Title.
pub const POVERTY_TITLE: Label = Label::new(
    "Pauvreté et inégalité sans et avec l’aide, {year}, par milieu et scénario",
    "الفقر والتفاوت دون الدعم ومعه، {year}، حسب الوسط والسيناريو",
    "Poverty and inequality without and with support, {year}, by milieu and scenario",
);
/// Tab.
pub const POVERTY_REGIONS: Label = Label::new(
    "Pauvreté par région",
    "الفقر حسب الجهة",
    "Poverty by region",
);
/// Title.
pub const POVERTY_REGIONS_TITLE: Label = Label::new(
    "Taux de pauvreté par région, {year}\u{a0}: sans l’aide, puis avec elle sous chaque scénario",
    "معدل الفقر حسب الجهة، {year}: دون الدعم، ثم معه في كل سيناريو",
    "Poverty headcount by region, {year}: without support, then with it under each scenario",
);
/// Title.
pub const REGIONS_TITLE: Label = Label::new(
    "Les douze régions, {year} – {scenario}",
    "الجهات الاثنتا عشرة، {year} – {scenario}",
    "The twelve regions, {year} – {scenario}",
);
/// Tab.
pub const PROVINCES: Label = Label::new("Provinces", "العمالات والأقاليم", "Provinces");
/// Title.
pub const PROVINCES_TITLE: Label = Label::new(
    "Provinces et préfectures, {year} – {scenario}",
    "العمالات والأقاليم، {year} – {scenario}",
    "Provinces and prefectures, {year} – {scenario}",
);
/// Title of a chart.
pub const REGIONS_CHART: Label = Label::new(
    "Coût par région en {year}",
    "الكلفة حسب الجهة سنة {year}",
    "Cost by region in {year}",
);
/// Tab.
pub const TREASURY: Label = Label::new(
    "Enveloppes et trésorerie",
    "الاعتمادات والخزينة",
    "Envelopes and cash",
);
/// Title.
pub const TREASURY_TITLE: Label = Label::new(
    "L’enveloppe de chaque année entière, ce qui en est dépensé, ce que l’État encaisse en face",
    "اعتماد كل سنة كاملة، وما يصرف منه، وما تحصله الدولة في المقابل",
    "The envelope of each whole year, how much of it is spent, what the State takes in against it",
);
/// Tab.
pub const CASH: Label = Label::new("Trésorerie mensuelle", "الخزينة الشهرية", "Monthly cash");
/// Title.
pub const CASH_TITLE: Label = Label::new(
    "Dépense cumulée depuis janvier et coût de l’année prévu à la fin de chaque mois – {scenario}",
    "الإنفاق المتراكم منذ يناير وكلفة السنة المتوقعة عند نهاية كل شهر – {scenario}",
    "Cost since January and the year’s cost as forecast at the end of each month – {scenario}",
);
/// Head.
pub const FORECAST: Label = Label::new(
    "Coût de l’année prévu, millions de DH",
    "كلفة السنة المتوقعة، مليون درهم",
    "Year’s cost as forecast, million DH",
);
/// Head.
pub const FORECAST_LOW: Label = Label::new(
    "Borne basse à 95\u{a0}%, millions de DH",
    "الحد الأدنى \u{2066}95%\u{2069}، مليون درهم",
    "Low end, 95%, million DH",
);
/// Head.
pub const FORECAST_HIGH: Label = Label::new(
    "Borne haute à 95\u{a0}%, millions de DH",
    "الحد الأعلى \u{2066}95%\u{2069}، مليون درهم",
    "High end, 95%, million DH",
);
/// Tab.
pub const BRIDGE: Label = Label::new("Entrées et sorties", "الدخول والخروج", "Entries and exits");
/// Tab.
pub const ERRORS: Label = Label::new("Erreurs de ciblage", "أخطاء الاستهداف", "Targeting errors");
/// Title.
pub const ERRORS_TITLE: Label = Label::new(
    "Erreurs de ciblage selon ceux que l’on vise, fin {year}, par scénario",
    "أخطاء الاستهداف حسب المستهدفين، نهاية {year}، حسب السيناريو",
    "Targeting errors by whom one means to reach, end of {year}, by scenario",
);
/// Tab.
pub const PERFORMANCE: Label = Label::new(
    "Performance du ciblage",
    "أداء الاستهداف",
    "Targeting performance",
);
/// Tab.
pub const WINNERS: Label = Label::new(
    "Gagnants et perdants",
    "الرابحون والخاسرون",
    "Winners and losers",
);
/// Title.
pub const WINNERS_TITLE: Label = Label::new(
    "Ménages qui reçoivent plus ou moins que sous «\u{a0}{first}\u{a0}», {year}",
    "الأسر التي تتلقى أكثر أو أقل مما في «{first}»، {year}",
    "Households that receive more or less than under “{first}”, {year}",
);
/// Tab.
pub const GAINS: Label = Label::new("Gains par décile", "المكاسب حسب العشرية", "Gains by decile");
/// Title.
pub const GAINS_TITLE: Label = Label::new(
    "Ménages de chaque décile selon ce que change l’aide face à «\u{a0}{first}\u{a0}», en part de leur consommation, {year}",
    "أسر كل عشرية حسب ما يغيره الدعم مقارنة بـ«{first}»، كحصة من استهلاكها، {year}",
    "Households of each decile by what support changes against “{first}”, as a share of their consumption, {year}",
);
/// Tab.
pub const VALIDATION: Label = Label::new("Validation", "التحقق", "Validation");
/// Tab.
pub const DEFINITIONS: Label = Label::new("Définitions", "التعاريف", "Definitions");
/// Title.
pub const DEFINITIONS_TITLE: Label = Label::new(
    "Tous les indicateurs\u{a0}: définition, unité, dénominateur, source",
    "جميع المؤشرات: التعريف والوحدة والمقام والمصدر",
    "All indicators: definition, unit, denominator, source",
);

/// Head.
pub const NAME: Label = Label::new(
    "Nom dans les résultats",
    "الاسم في النتائج",
    "Name in the results",
);
/// Head.
pub const MONTH: Label = Label::new("Mois", "الشهر", "Month");
/// Head.
pub const MARGIN: Label = Label::new(
    "± marge à 95\u{a0}%",
    "± هامش \u{2066}95%\u{2069}",
    "± 95% margin",
);
/// Head.
pub const DIFFERENCE: Label = Label::new(
    "Écart au premier scénario, millions de DH",
    "الفارق عن السيناريو الأول، مليون درهم",
    "Difference to the first scenario, million DH",
);
/// Head.
pub const RELATIVE: Label = Label::new("Écart relatif", "الفارق النسبي", "Relative difference");
/// Head.
pub const SURE: Label = Label::new(
    "Écart supérieur à sa marge",
    "فارق يتجاوز هامشه",
    "Difference larger than its margin",
);
/// Answer.
pub const YES: Label = Label::new("oui", "نعم", "yes");
/// Answer.
pub const NO: Label = Label::new("non", "لا", "no");
/// Head.
pub const SUMMARY: Label = Label::new("Ce qu’il change", "ما يغيره", "What it changes");
/// Head.
pub const POINTS: Label = Label::new(
    "Écart, points de pourcentage",
    "الفارق، نقط مئوية",
    "Change, percentage points",
);
/// Head.
pub const LOW: Label = Label::new("Bas", "أدنى", "Low");
/// Head.
pub const HIGH: Label = Label::new("Haut", "أعلى", "High");
/// Head of the list of sheets.
pub const SHEET: Label = Label::new("Feuille", "الورقة", "Sheet");
/// Head of the list of sheets.
pub const CONTENT: Label = Label::new("Contenu", "المحتوى", "Content");
/// How cells are to be read.
pub const READING: Label = Label::new(
    "Les cellules contiennent des dirhams entiers, affichés en millions\u{a0}; les parts vont de 0 à 1 et s’affichent en pour cent. Les marges sont la moitié de l’intervalle de confiance à 95\u{a0}%. Une cellule vide\u{a0}: le calcul ne donne pas ce chiffre.",
    "تحتوي الخلايا على الدراهم كاملة وتعرض بالملايين؛ والحصص من 0 إلى 1 وتعرض بالنسب المئوية. والهامش نصف مجال الثقة بنسبة \u{2066}95%\u{2069}. والخلية الفارغة تعني أن التشغيل لا يعطي هذا الرقم.",
    "Cells hold full dirhams, shown in millions; shares run from 0 to 1 and are shown in per cent. Margins are half of the 95% confidence interval. An empty cell: the run does not give that figure.",
);
/// Charts show the first scenarios only.
pub const FIRST_ONLY: Label = Label::new(
    "Les graphiques montrent les {count} premiers scénarios.",
    "تعرض الرسوم البيانية السيناريوهات {count} الأولى.",
    "Charts show the first {count} scenarios.",
);
/// Unit of an axis.
pub const HOUSEHOLDS: Label = Label::new("ménages", "أسر", "households");
/// Unit of an axis.
pub const PERSON_SHARE: Label = Label::new("part des personnes", "حصة الأشخاص", "share of persons");
/// Title of a chart.
pub const POVERTY_CHART: Label = Label::new(
    "Taux de pauvreté par scénario, {year}",
    "معدل الفقر حسب السيناريو، {year}",
    "Poverty headcount by scenario, {year}",
);
/// Title of a chart.
pub const YEARLY_CHART: Label = Label::new(
    "Coût annuel par scénario",
    "الكلفة السنوية حسب السيناريو",
    "Yearly cost by scenario",
);
/// Title of a chart.
pub const CASH_CHART: Label = Label::new(
    "Dépense cumulée depuis janvier et coût prévu de l’année",
    "الإنفاق المتراكم منذ يناير والكلفة المتوقعة للسنة",
    "Cost since January and the year’s forecast cost",
);
