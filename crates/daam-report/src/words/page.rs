//! What the page says around its figures.

use super::Label;

/// Title of the document.
pub const TITLE: Label = Label::new(
    "Aide sociale directe au Maroc\u{a0}: rapport de simulation",
    "الدعم الاجتماعي المباشر بالمغرب: تقرير المحاكاة",
    "Morocco’s direct social assistance: simulation report",
);
/// The question the page answers.
pub const QUESTION: Label = Label::new(
    "Que coûte l’aide sociale directe, qui la reçoit, et que change-t-elle à la pauvreté\u{a0}?",
    "كم يكلف الدعم الاجتماعي المباشر، ومن يستفيد منه، وما أثره على الفقر؟",
    "What does direct social assistance cost, who receives it, and what does it change for poverty?",
);
/// Who is paid.
pub const ANSWER_PAID: Label = Label::new(
    "En {month}, {households} reçoivent l’aide\u{a0}; elle bénéficie à {persons}.",
    "في {month} تتلقى {households} الدعم، ويستفيد منه {persons}.",
    "In {month}, {households} are paid; {persons} benefit.",
);
/// What it costs.
pub const ANSWER_COST: Label = Label::new(
    "L’aide coûte {cost} en {year}.",
    "تبلغ كلفة الدعم {cost} سنة {year}.",
    "Support costs {cost} in {year}.",
);
/// What it changes.
pub const ANSWER_POVERTY: Label = Label::new(
    "Cette année-là, le taux de pauvreté est de {after} avec l’aide\u{a0}; il serait de {before} sans elle.",
    "ويبلغ معدل الفقر في السنة نفسها {after} مع الدعم، مقابل {before} دونه.",
    "In that year the poverty headcount is {after} with it; it would be {before} without.",
);
/// The scenario that lowers poverty most.
pub const ANSWER_BEST: Label = Label::new(
    "Le scénario qui réduit le plus la pauvreté, «\u{a0}{scenario}\u{a0}», la porte à {after}\u{a0}; l’écart de coût est de {difference} ({change}).",
    "والسيناريو الأكثر خفضا للفقر، «{scenario}»، يبلغ به {after}، بفارق كلفة قدره {difference} ({change}).",
    "The scenario that lowers poverty most, “{scenario}”, brings it to {after}; the difference in cost is {difference} ({change}).",
);
/// The same where there is no other.
pub const ANSWER_ONLY: Label = Label::new(
    "«\u{a0}{scenario}\u{a0}» la porte à {after}\u{a0}; l’écart de coût est de {difference} ({change}).",
    "ويبلغ به «{scenario}» {after}، بفارق كلفة قدره {difference} ({change}).",
    "“{scenario}” brings it to {after}; the difference in cost is {difference} ({change}).",
);
/// What ± means in the answer.
pub const ANSWER_MARGIN: Label = Label::new(
    "Les marges (±) sont à 95\u{a0}%, les hypothèses étant tenues pour vraies.",
    "الهوامش (±) عند مستوى \u{2066}95%\u{2069}، مع اعتبار الفرضيات صحيحة.",
    "Margins (±) are at 95%, holding the assumptions to be true.",
);
/// The same where assumptions were drawn.
pub const ANSWER_MARGIN_DRAWN: Label = Label::new(
    "Les marges (±) sont à 95\u{a0}%, doute sur les hypothèses compris.",
    "الهوامش (±) عند مستوى \u{2066}95%\u{2069}، بما فيها الشك في الفرضيات.",
    "Margins (±) are at 95%, doubt about the assumptions included.",
);
/// The scenario the answer speaks of.
pub const UNDER: Label = Label::new(
    "Scénario de référence\u{a0}: {scenario}",
    "السيناريو المرجعي: {scenario}",
    "Reference scenario: {scenario}",
);
/// Warning when a sample was run.
pub const ESTIMATE: Label = Label::new(
    "Estimation\u{a0}: {share} des localités ont été simulées, et représentent le pays.",
    "تقدير: تمت محاكاة {share} من المحليات، وهي تمثل البلاد.",
    "Estimate: {share} of the localities were simulated, and stand for the country.",
);
/// Warning when the country was made larger.
pub const SCALED: Label = Label::new(
    "Pays agrandi\u{a0}: {scale} fois la population du Maroc, avec des habitants qui lui sont propres. Aucun chiffre n’est celui du pays.",
    "بلد مكبَّر: {scale} مرة عدد سكان المغرب، بأشخاص خاصين به. ولا يمثل أي رقم أرقام البلاد.",
    "A country made larger: {scale} times Morocco’s people, all of their own. No figure is the country’s.",
);
/// Warning when a check failed.
pub const CHECK_FAILED: Label = Label::new(
    "Une vérification a échoué\u{a0}: voir «\u{a0}Vérifications\u{a0}».",
    "لم ينجح أحد الفحوص: انظر «الفحوص».",
    "A check failed: see “Checks”.",
);
/// Label of the table of contents.
pub const CONTENTS: Label = Label::new("Sommaire", "المحتويات", "Contents");
/// Label of the language switch.
pub const LANGUAGE: Label = Label::new("Langue", "اللغة", "Language");
/// Section.
pub const SCENARIOS: Label = Label::new("Scénarios", "السيناريوهات", "Scenarios");
/// Section.
pub const COST: Label = Label::new("Coût", "الكلفة", "Cost");
/// Section.
pub const COVERAGE: Label = Label::new("Couverture", "التغطية", "Coverage");
/// Section.
pub const POVERTY: Label = Label::new(
    "Pauvreté et inégalité",
    "الفقر والتفاوت",
    "Poverty and inequality",
);
/// Section.
pub const REGIONS: Label = Label::new("Régions", "الجهات", "Regions");
/// Section.
pub const CHECKS: Label = Label::new("Vérifications", "الفحوص", "Checks");
/// Lead of the checks.
pub const CHECKS_NOTE: Label = Label::new(
    "Ce que le programme vérifie de lui-même à chaque calcul.",
    "ما يتحقق منه البرنامج بنفسه عند كل تشغيل.",
    "What the program verifies of itself in every run.",
);
/// Section.
pub const ASSUMPTIONS: Label = Label::new("Hypothèses", "الفرضيات", "Assumptions");
/// Section.
pub const ABOUT: Label = Label::new("À propos du calcul", "عن هذا التشغيل", "About the run");
/// Section.
pub const GLOSSARY: Label = Label::new("Glossaire", "معجم المؤشرات", "Glossary");
/// Column.
pub const SCENARIO: Label = Label::new("Scénario", "السيناريو", "Scenario");
/// Column.
pub const COST_OF: Label = Label::new("Coût {year}", "كلفة {year}", "Cost {year}");
/// Tile.
pub const TILE_COST: Label = Label::new("Coût en {year}", "الكلفة سنة {year}", "Cost in {year}");
/// Tile.
pub const TILE_HOUSEHOLDS: Label = Label::new("Ménages payés", "الأسر المستفيدة", "Households paid");
/// Tile.
pub const TILE_PERSONS: Label = Label::new(
    "Personnes bénéficiaires",
    "الأشخاص المستفيدون",
    "Persons who benefit",
);
/// Tile.
pub const TILE_CHILDREN: Label = Label::new(
    "Enfants de ces ménages",
    "أطفال هذه الأسر",
    "Children in them",
);
/// Tile.
pub const TILE_POVERTY: Label = Label::new(
    "Taux de pauvreté avec l’aide",
    "معدل الفقر مع الدعم",
    "Poverty with support",
);
/// Note of a tile.
pub const TILE_WITHOUT: Label = Label::new(
    "{value} sans l’aide",
    "{value} دون الدعم",
    "{value} without support",
);
/// Tile.
pub const TILE_GINI: Label = Label::new("Indice de Gini", "معامل جيني", "Gini index");
/// Column.
pub const POPULATION: Label = Label::new("Population", "السكان", "Population");
/// Column.
pub const HOUSEHOLDS: Label = Label::new("Ménages", "الأسر", "Households");
/// Column.
pub const PAID_HOUSEHOLDS: Label = Label::new("Ménages payés", "الأسر المستفيدة", "Paid households");
/// Column.
pub const PAID_PERSONS: Label = Label::new("Personnes", "الأشخاص", "Persons");
/// Column.
pub const PAID_PART: Label = Label::new("Part des ménages", "حصة الأسر", "Share of households");
/// Column.
pub const MEAN_AWARD: Label = Label::new("Aide moyenne", "متوسط الإعانة", "Mean award");
/// Column.
pub const WITHOUT: Label = Label::new("Sans l’aide", "دون الدعم", "Without support");
/// Column.
pub const WITH: Label = Label::new("Avec l’aide", "مع الدعم", "With support");
/// Column.
pub const CHANGE: Label = Label::new("Écart", "الفارق", "Change");
/// Column.
pub const POVERTY_RATE: Label = Label::new("Pauvreté", "الفقر", "Poverty");
/// Column.
pub const GINI: Label = Label::new("Gini", "جيني", "Gini");
/// Column.
pub const INDICATOR: Label = Label::new("Indicateur", "المؤشر", "Indicator");
/// Column.
pub const MEANING: Label = Label::new("Définition", "التعريف", "Definition");
/// Column.
pub const UNIT: Label = Label::new("Unité", "الوحدة", "Unit");
/// Column.
pub const DENOMINATOR: Label = Label::new("Dénominateur", "المقام", "Denominator");
/// Before the source of a definition.
pub const SOURCE: Label = Label::new("Source\u{a0}: ", "المصدر: ", "Source: ");
/// Column.
pub const COMPONENT: Label = Label::new("Composante", "المكون", "Component");
/// Row.
pub const TOTAL: Label = Label::new("Total", "المجموع", "Total");
/// Column.
pub const REGION: Label = Label::new("Région", "الجهة", "Region");
/// Column.
pub const PROVINCE: Label = Label::new(
    "Province ou préfecture",
    "العمالة أو الإقليم",
    "Province or prefecture",
);
/// Heading of the folded table.
pub const PROVINCES: Label = Label::new(
    "Provinces et préfectures ({count})",
    "العمالات والأقاليم ({count})",
    "Provinces and prefectures ({count})",
);
/// Column.
pub const MILIEU: Label = Label::new("Milieu", "الوسط", "Milieu");
/// Column.
pub const POOR_COVERED: Label = Label::new("Pauvres couverts", "الفقراء المشمولون", "Poor covered");
/// Column.
pub const EXCLUSION: Label = Label::new("Erreur d’exclusion", "خطأ الإقصاء", "Exclusion error");
/// Column.
pub const INCLUSION: Label = Label::new("Erreur d’inclusion", "خطأ الإدماج", "Inclusion error");
/// Caption.
pub const WHO: Label = Label::new(
    "Qui est payé en {month} – {scenario}",
    "من يستفيد في {month} – {scenario}",
    "Who is paid in {month} – {scenario}",
);
/// Caption.
pub const TARGETING: Label = Label::new(
    "Ciblage par scénario, {year}",
    "الاستهداف حسب السيناريو، {year}",
    "Targeting by scenario, {year}",
);
/// Caption.
pub const SCENARIO_NOTE: Label = Label::new(
    "Coût en milliards de DH\u{a0}; ménages et personnes en milliers, {month}\u{a0}; pauvreté et Gini en {year}. Sous chaque valeur, l’écart au premier scénario (pauvreté\u{a0}: en points).",
    "الكلفة بمليارات الدراهم؛ الأسر والأشخاص بالآلاف، {month}؛ الفقر وجيني سنة {year}. تحت كل قيمة فارقها عن السيناريو الأول (الفقر: بالنقط المئوية).",
    "Cost in billion DH; households and persons in thousands, {month}; poverty and Gini in {year}. Under each value, its difference to the first scenario (poverty: in percentage points).",
);
/// Caption.
pub const COMPONENT_NOTE: Label = Label::new(
    "Coût par composante, millions de DH – {scenario}",
    "الكلفة حسب المكونات، بملايين الدراهم – {scenario}",
    "Cost by component, million DH – {scenario}",
);
/// Where a sample is too small.
pub const NO_REGIONS: Label = Label::new(
    "L’échantillon simulé est trop petit pour parler des régions\u{a0}; un échantillon plus grand ou le pays entier les montre.",
    "العينة المحاكاة أصغر من أن تتحدث عن الجهات؛ وتظهر الجهات مع عينة أكبر أو مع البلاد بأكملها.",
    "The sample simulated is too small to speak of regions; a larger one, or the whole country, shows them.",
);
/// Caption.
pub const REGION_NOTE: Label = Label::new(
    "Population et ménages en milliers\u{a0}; coût {year} en millions de DH\u{a0}; aide moyenne en DH par ménage et mois – {scenario}",
    "السكان والأسر بالآلاف؛ كلفة {year} بملايين الدراهم؛ متوسط الإعانة بالدرهم لكل أسرة شهريا – {scenario}",
    "Population and households in thousands; cost {year} in million DH; mean award in DH per household and month – {scenario}",
);
/// Caption.
pub const PROVINCE_NOTE: Label = Label::new(
    "Population et ménages en milliers\u{a0}; coût {year} en millions de DH\u{a0}; personnes couvertes et pauvres fin {year} – {scenario}",
    "السكان والأسر بالآلاف؛ كلفة {year} بملايين الدراهم؛ الأشخاص المشمولون والفقراء نهاية {year} – {scenario}",
    "Population and households in thousands; cost {year} in million DH; persons covered and poor at the end of {year} – {scenario}",
);
/// Caption.
pub const POVERTY_NOTE: Label = Label::new(
    "Pauvreté et inégalité sans et avec l’aide, {year} – {scenario}",
    "الفقر والتفاوت دون الدعم ومعه، {year} – {scenario}",
    "Poverty and inequality without and with support, {year} – {scenario}",
);
/// Heading of the folded list.
pub const SUMMARIES: Label = Label::new(
    "Ce que chaque scénario change",
    "ما يغيره كل سيناريو",
    "What each scenario changes",
);
/// Row.
pub const AGE_0_5: Label = Label::new(
    "dont enfants de 0 à 5 ans",
    "منهم أطفال من 0 إلى 5 سنوات",
    "of which children aged 0–5",
);
/// Row.
pub const AGE_6_20: Label = Label::new(
    "dont enfants de 6 à 20 ans",
    "منهم أطفال من 6 إلى 20 سنة",
    "of which children aged 6–20",
);
/// Row.
pub const IN_SCHOOL: Label = Label::new("dont scolarisés", "منهم متمدرسون", "of which in school");
/// Row.
pub const OUT_OF_SCHOOL: Label = Label::new(
    "dont non scolarisés",
    "منهم غير متمدرسين",
    "of which out of school",
);
/// Row.
pub const WITH_ORPHANS: Label = Label::new(
    "dont avec orphelins à charge",
    "منهن كافلات لأيتام",
    "of which with orphans in their care",
);
/// Column.
pub const GROUP: Label = Label::new("Groupe", "الفئة", "Group");
/// Column.
pub const NUMBER: Label = Label::new("Nombre", "العدد", "Number");
/// Result of a check.
pub const PASSED: Label = Label::new("vérifié", "ناجح", "passed");
/// Result of a check.
pub const FAILED: Label = Label::new("échoué", "غير ناجح", "failed");
/// Column.
pub const CHECK: Label = Label::new("Ce qui doit être vrai", "ما يجب أن يصح", "What must hold");
/// Column.
pub const RESULT: Label = Label::new("Résultat", "النتيجة", "Result");
/// Column.
pub const FIGURES: Label = Label::new("Chiffres", "الأرقام", "Figures");
/// When none was made.
pub const NO_CHECKS: Label = Label::new(
    "Aucune vérification n’a été enregistrée.",
    "لم يسجل أي فحص.",
    "No check was recorded.",
);
/// Lead.
pub const ASSUMPTIONS_NOTE: Label = Label::new(
    "Ce qui n’est ni la loi ni la statistique officielle\u{a0}: valeur retenue, plage plausible et raison.",
    "ما ليس قانونا ولا إحصاء رسميا: القيمة المعتمدة ومجالها المعقول وسببها.",
    "What is neither law nor official statistics: the value used, its plausible range and why.",
);
/// Column.
pub const ASSUMPTION: Label = Label::new("Hypothèse", "الفرضية", "Assumption");
/// Column.
pub const VALUE: Label = Label::new("Valeur", "القيمة", "Value");
/// Column.
pub const RANGE: Label = Label::new("Plage", "المجال", "Range");
/// Column.
pub const WHY: Label = Label::new("Pourquoi", "السبب", "Why");
/// Lead.
pub const GLOSSARY_NOTE: Label = Label::new(
    "Les noms sont ceux de results.csv. Le recensement compte les personnes simulées à la fin de chaque mois de septembre\u{a0}; il ne dépend pas des aides et n’est donné qu’une fois, sous le premier scénario, comme la fécondité et l’espérance de vie.",
    "الأسماء كما ترد في results.csv. يعد الإحصاء الأشخاص المحاكين في نهاية شتنبر من كل سنة؛ وهو لا يتوقف على الإعانات، فيرد مرة واحدة ضمن السيناريو الأول، كالخصوبة وأمد الحياة.",
    "Names as in results.csv. The census counts the persons simulated at the end of every September; it does not depend on the awards and is given once, under the first scenario, as are fertility and life expectancy.",
);
/// Item.
pub const VERSION: Label = Label::new("Version", "الإصدار", "Version");
/// Item.
pub const SEED: Label = Label::new("Graine des tirages", "بذرة السحب", "Seed of the draws");
/// Item.
pub const MONTHS: Label = Label::new("Mois", "الأشهر", "Months");
/// Item.
pub const SAMPLE: Label = Label::new(
    "Part des localités simulées",
    "حصة المحليات المحاكاة",
    "Share of localities simulated",
);
/// Item.
pub const SIMULATED: Label = Label::new(
    "Simulés au départ",
    "المحاكاة عند البداية",
    "Simulated at the start",
);
/// Item.
pub const INPUTS: Label = Label::new(
    "Empreinte des données",
    "بصمة المعطيات",
    "Digest of the inputs",
);
/// Item.
pub const RESULTS: Label = Label::new(
    "Empreinte des résultats",
    "بصمة النتائج",
    "Digest of the results",
);
/// Foot of the page.
pub const NOT_OFFICIAL: Label = Label::new(
    "Résultats d’un modèle\u{a0}: ni prévision officielle, ni décision.",
    "نتائج نموذج: ليست توقعا رسميا ولا قرارا.",
    "Results of a model: neither an official forecast nor a decision.",
);

/// Column: poverty before transfers.
pub const WITHOUT_POVERTY: Label = Label::new(
    "Pauvreté sans l’aide",
    "الفقر دون الدعم",
    "Poverty without support",
);
/// Column: poverty after transfers.
pub const WITH_POVERTY: Label = Label::new(
    "Pauvreté avec l’aide",
    "الفقر مع الدعم",
    "Poverty with support",
);
