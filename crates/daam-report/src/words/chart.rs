//! What charts of the page say: their titles, filled in by the script as the reader chooses,
//! and their controls. All are handed to the script under their key.

use super::{Label, certainty, figure, page, targeting};

/// Every phrase the script speaks, by key.
pub const ALL: [(&str, Label); 69] = [
    ("scenario", page::SCENARIO),
    ("scenarios", page::SCENARIOS),
    ("component", page::COMPONENT),
    ("total", page::TOTAL),
    ("with", figure::WITH),
    ("without", figure::WITHOUT),
    ("change", page::CHANGE),
    ("region", page::REGION),
    ("place_column", PLACE),
    ("poorest", figure::POOREST),
    ("richest", figure::RICHEST),
    ("components_title", figure::MONTHLY_COST),
    ("components_sub", figure::MONTHLY_COST_SUB),
    ("cost_sub", figure::COST_SUB),
    ("caseload_one", figure::CASELOAD),
    ("caseload_sub", figure::CASELOAD_SUB),
    ("coverage_sub", figure::COVERAGE_SUB),
    ("poverty_falls", figure::POVERTY_FALLS),
    ("poverty_stays", figure::POVERTY_STAYS),
    ("poverty_sub", figure::POVERTY_SUB),
    ("gains_title", targeting::GAINS),
    ("gains_sub", targeting::GAINS_SUB),
    ("billion_dh", figure::BILLION_DH),
    ("million_dh", figure::MILLION_DH),
    ("millions", figure::MILLIONS),
    ("margin", certainty::MARGIN),
    ("billion_amount", BILLION_AMOUNT),
    ("million_amount", MILLION_AMOUNT),
    ("households_count", HOUSEHOLDS_COUNT),
    ("households_millions", HOUSEHOLDS_MILLIONS),
    ("months", MONTHS),
    ("year", YEAR),
    ("indicator", page::INDICATOR),
    ("place", PLACE),
    ("milieu", MILIEU),
    ("show", SHOW),
    ("measure", MEASURE),
    ("level", LEVEL),
    ("by_scenario", BY_SCENARIO),
    ("by_component", BY_COMPONENT),
    ("cost", page::COST),
    ("difference", DIFFERENCE),
    ("regions", REGIONS),
    ("provinces", PROVINCES),
    ("over_time", OVER_TIME),
    ("by_region", BY_REGION),
    ("by_province", BY_PROVINCE),
    ("others", OTHERS),
    ("figures", FIGURES),
    ("month", MONTH),
    ("decile", DECILE),
    ("everybody", EVERYBODY),
    ("unknown", UNKNOWN),
    ("points", POINTS),
    ("cost_title", COST_TITLE),
    ("cost_alone", COST_ALONE),
    ("caseload_title", CASELOAD_TITLE),
    ("yearly_title", YEARLY_TITLE),
    ("yearly_sub", YEARLY_SUB),
    ("difference_title", DIFFERENCE_TITLE),
    ("difference_sub", DIFFERENCE_SUB),
    ("coverage_title", COVERAGE_TITLE),
    ("map_title", MAP_TITLE),
    ("map_sub", MAP_SUB),
    ("explorer_title", EXPLORER_TITLE),
    ("explorer_places", EXPLORER_PLACES),
    ("explorer_sub", EXPLORER_SUB),
    ("nothing", NOTHING),
    ("choose", CHOOSE),
];

/// What a script that fails leaves standing.
pub const NOT_DRAWN: Label = Label::new(
    "Le graphique interactif n’a pas pu être tracé\u{a0}; les tableaux et le dossier figures/ tiennent les mêmes chiffres.",
    "تعذر رسم البيان التفاعلي؛ الجداول ومجلد figures/ تضم الأرقام نفسها.",
    "The interactive chart could not be drawn; the tables and the figures/ folder hold the same figures.",
);
/// Button of a table.
pub const COPY: Label = Label::new("Copier", "نسخ", "Copy");
/// The button after it was pressed.
pub const COPIED: Label = Label::new("Copié", "تم النسخ", "Copied");
/// Name of the button for who hears the page.
pub const COPY_TABLE: Label = Label::new("Copier le tableau", "نسخ الجدول", "Copy the table");
/// Title of the section of the chart of everything.
pub const EXPLORER: Label = Label::new("Explorer", "استكشاف", "Explore");
/// What the explorer is for.
pub const EXPLORER_NOTE: Label = Label::new(
    "Tout indicateur, tout lieu, tout scénario de ce calcul\u{a0}: choisir, comparer, copier.",
    "كل مؤشر وكل مكان وكل سيناريو في هذا التشغيل: اختر وقارن وانسخ.",
    "Any indicator, any place, any scenario of this run: choose, compare, copy.",
);
/// Section.
pub const GAINS_SECTION: Label = Label::new(
    "Gagnants et perdants",
    "الرابحون والخاسرون",
    "Winners and losers",
);
/// Section.
pub const TERRITORIES: Label = Label::new("Territoires", "المجالات الترابية", "Territories");

/// Derived: cost over population.
pub const COST_PER_INHABITANT: Label =
    Label::new("Coût par habitant", "الكلفة للفرد", "Cost per inhabitant");
/// Its unit.
pub const DH_PER_INHABITANT: Label = Label::new(
    "DH par habitant et par an",
    "درهم للفرد سنويا",
    "DH per inhabitant and year",
);
/// Derived: poverty before less after.
pub const POVERTY_FALL: Label = Label::new(
    "Baisse de la pauvreté grâce à l’aide",
    "انخفاض الفقر بفضل الدعم",
    "Fall of poverty with support",
);

const BILLION_AMOUNT: Label = Label::new(
    "{value}\u{a0}milliards de DH",
    "{value}\u{a0}مليار درهم",
    "{value}\u{a0}billion DH",
);
const MILLION_AMOUNT: Label = Label::new(
    "{value}\u{a0}millions de DH",
    "{value}\u{a0}مليون درهم",
    "{value}\u{a0}million DH",
);
const HOUSEHOLDS_COUNT: Label = Label::new(
    "{value}\u{a0}ménages",
    "{value}\u{a0}أسرة",
    "{value}\u{a0}households",
);
const HOUSEHOLDS_MILLIONS: Label = Label::new(
    "{value}\u{a0}millions de ménages",
    "{value}\u{a0}مليون أسرة",
    "{value}\u{a0}million households",
);
const MONTHS: Label = Label::new("Mois", "الأشهر", "Months");
const YEAR: Label = Label::new("Année", "السنة", "Year");
const PLACE: Label = Label::new("Lieu", "المكان", "Place");
const MILIEU: Label = Label::new("Lieu ou milieu", "المكان أو الوسط", "Place or milieu");
const SHOW: Label = Label::new("Montrer", "العرض", "Show");
const MEASURE: Label = Label::new("Mesure", "القياس", "Measure");
const LEVEL: Label = Label::new("Carte", "الخريطة", "Map");
const BY_SCENARIO: Label = Label::new(
    "Total par scénario",
    "المجموع حسب السيناريو",
    "Total by scenario",
);
const BY_COMPONENT: Label = Label::new(
    "Composantes d’un scénario",
    "مكونات سيناريو واحد",
    "Components of one scenario",
);
const DIFFERENCE: Label = Label::new(
    "Écart au scénario de référence",
    "الفارق عن السيناريو المرجعي",
    "Difference to the reference",
);
const REGIONS: Label = Label::new("12 régions", "12 جهة", "12 regions");
const PROVINCES: Label = Label::new(
    "75 provinces et préfectures",
    "75 عمالة وإقليما",
    "75 provinces and prefectures",
);
const OVER_TIME: Label = Label::new("Dans le temps", "عبر الزمن", "Over time");
const BY_REGION: Label = Label::new("Entre régions", "بين الجهات", "Between regions");
const BY_PROVINCE: Label = Label::new(
    "Entre provinces",
    "بين العمالات والأقاليم",
    "Between provinces",
);
const OTHERS: Label = Label::new(
    "Autres scénarios ({count})",
    "سيناريوهات أخرى ({count})",
    "Other scenarios ({count})",
);
const FIGURES: Label = Label::new(
    "Les chiffres du graphique",
    "أرقام البيان",
    "The figures of the chart",
);
const MONTH: Label = Label::new("Mois", "الشهر", "Month");
const DECILE: Label = Label::new("Décile", "العشير", "Decile");
const EVERYBODY: Label = Label::new("Tous", "الكل", "All");
const UNKNOWN: Label = Label::new("non disponible", "غير متوفر", "not available");
const POINTS: Label = Label::new(
    "{value}\u{a0}points",
    "{value}\u{a0}نقطة مئوية",
    "{value}\u{a0}points",
);
const COST_TITLE: Label = Label::new(
    "En {year}, «\u{a0}{most}\u{a0}» coûte le plus ({high}) et «\u{a0}{least}\u{a0}» le moins ({low})",
    "سنة {year}، الأعلى كلفة «{most}» ({high}) والأدنى «{least}» ({low})",
    "In {year}, “{most}” costs most ({high}) and “{least}” least ({low})",
);
const COST_ALONE: Label = Label::new(
    "«\u{a0}{scenario}\u{a0}» coûte {cost} en {year}",
    "كلفة «{scenario}» سنة {year}: {cost}",
    "“{scenario}” costs {cost} in {year}",
);
const CASELOAD_TITLE: Label = Label::new(
    "En {month}, de {low} à {high} reçoivent l’aide selon le scénario",
    "في {month} تتلقى الدعم من {low} إلى {high} حسب السيناريو",
    "In {month}, from {low} to {high} are paid, depending on the scenario",
);
const YEARLY_TITLE: Label = Label::new(
    "«\u{a0}{most}\u{a0}» est le plus coûteux en {year}\u{a0}: {high}",
    "«{most}» هو الأعلى كلفة سنة {year}: {high}",
    "“{most}” is the costliest in {year}: {high}",
);
const YEARLY_SUB: Label = Label::new(
    "Coût de l’année par scénario, {unit}\u{a0}; le trait est la marge d’erreur à 95\u{a0}% où elle est connue",
    "كلفة السنة حسب السيناريو، {unit}؛ ويمثل الخط هامش الخطأ عند \u{2066}95%\u{2069} حيث يعرف",
    "Cost of the year by scenario, {unit}; the bar is the 95% margin of error where known",
);
const DIFFERENCE_TITLE: Label = Label::new(
    "Face à «\u{a0}{base}\u{a0}» en {year}, marge d’erreur comprise\u{a0}: {more} coûtent plus, {less} moins, {same} ne s’en distinguent pas",
    "مقارنة بـ«{base}» سنة {year}، مع احتساب هامش الخطأ: {more} أعلى كلفة، {less} أدنى، {same} لا فرق يذكر",
    "Against “{base}” in {year}, margin of error included: {more} cost more, {less} less, {same} cannot be told apart",
);
const DIFFERENCE_SUB: Label = Label::new(
    "Écart de coût au scénario «\u{a0}{base}\u{a0}», {unit}\u{a0}; le trait est la marge d’erreur à 95\u{a0}%",
    "فارق الكلفة عن سيناريو «{base}»، {unit}؛ ويمثل الخط هامش الخطأ عند \u{2066}95%\u{2069}",
    "Difference in cost to “{base}”, {unit}; the bar is the 95% margin of error",
);
const COVERAGE_TITLE: Label = Label::new(
    "«\u{a0}{scenario}\u{a0}» atteint {first} du dixième le plus pauvre et {last} du plus aisé – {place}",
    "«{scenario}» يصل إلى {first} من العشير الأفقر و{last} من العشير الأيسر – {place}",
    "“{scenario}” reaches {first} of the poorest tenth and {last} of the richest – {place}",
);
const MAP_TITLE: Label = Label::new(
    "{indicator}\u{a0}: de {low} ({lowest}) à {high} ({highest})",
    "{indicator}: من {low} ({lowest}) إلى {high} ({highest})",
    "{indicator}: from {low} ({lowest}) to {high} ({highest})",
);
const MAP_SUB: Label = Label::new(
    "Une case par lieu, près de ses vrais voisins\u{a0}; {unit}, {year} – {scenario}",
    "خانة لكل مكان قرب جيرانه الحقيقيين؛ {unit}، {year} – {scenario}",
    "One tile a place, near its true neighbours; {unit}, {year} – {scenario}",
);
const EXPLORER_TITLE: Label = Label::new(
    "{indicator}, {place}\u{a0}: {low} à {high} selon le scénario, {when}",
    "{indicator}، {place}: من {low} إلى {high} حسب السيناريو، {when}",
    "{indicator}, {place}: {low} to {high} depending on the scenario, {when}",
);
const EXPLORER_PLACES: Label = Label::new(
    "{indicator}\u{a0}: de {low} ({lowest}) à {high} ({highest}), {when}",
    "{indicator}: من {low} ({lowest}) إلى {high} ({highest})، {when}",
    "{indicator}: from {low} ({lowest}) to {high} ({highest}), {when}",
);
const EXPLORER_SUB: Label = Label::new(
    "{meaning} ({unit})",
    "{meaning} ({unit})",
    "{meaning} ({unit})",
);
const NOTHING: Label = Label::new(
    "Ce calcul ne donne pas ce chiffre ici.",
    "لا يعطي هذا التشغيل هذا الرقم هنا.",
    "This run does not give that figure here.",
);
const CHOOSE: Label = Label::new(
    "Choisir au moins un scénario.",
    "اختر سيناريو واحدا على الأقل.",
    "Choose at least one scenario.",
);
