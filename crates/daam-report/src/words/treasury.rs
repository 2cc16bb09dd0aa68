//! Words of the treasury: the year's cash, its forecast, the caseload from year to year.

use super::Label;

/// Title of the section.
pub const SECTION: Label = Label::new("Trésorerie", "الخزينة", "Treasury");

/// Finding of the figure where there is an envelope.
pub const CUMULATED: Label = Label::new(
    "{cost} dépensés en {year}, soit {share} de l’enveloppe",
    "صرف {cost} سنة {year}، أي {share} من الاعتماد",
    "{cost} spent in {year}, {share} of the envelope",
);
/// Finding of the figure where there is none.
pub const CUMULATED_ALONE: Label = Label::new(
    "{cost} dépensés en {year}",
    "صرف {cost} سنة {year}",
    "{cost} spent in {year}",
);
/// What is drawn.
pub const CUMULATED_SUB: Label = Label::new(
    "Dépense cumulée depuis janvier, et coût de l’année prévu à la fin de chaque mois, {unit} – {scenario}",
    "الإنفاق المتراكم منذ يناير، وكلفة السنة المتوقعة عند نهاية كل شهر، {unit} – {scenario}",
    "Cost since January, and the year’s cost as forecast at the end of each month, {unit} – {scenario}",
);
/// Beside the line.
pub const SPENT: Label = Label::new("Dépense cumulée", "الإنفاق المتراكم", "Cost since January");
/// Beside the level.
pub const ENVELOPE: Label = Label::new(
    "Enveloppe de l’année",
    "اعتماد السنة",
    "Envelope of the year",
);
/// Key of a band of the forecast.
pub const INTERVAL: Label = Label::new(
    "Prévision, intervalle à {share}",
    "التوقع، مجال {share}",
    "Forecast, {share} interval",
);

/// What the table of cash shows.
pub const CASH: Label = Label::new(
    "La dépense de l’année, en millions de DH et en part du PIB, et ce qu’un versement de décembre reporté à janvier en retire – {scenario}",
    "إنفاق السنة بملايين الدراهم وكحصة من الناتج الداخلي الإجمالي، وما ينقص منه إذا تأخر أداء دجنبر إلى يناير – {scenario}",
    "The year’s spending, in million DH and as a share of GDP, and what a December payment put off to January takes from it – {scenario}",
);
/// A row of it.
pub const COST: Label = Label::new(
    "Coût, millions de DH",
    "الكلفة، مليون درهم",
    "Cost, million DH",
);
/// A row of it.
pub const GDP: Label = Label::new(
    "Part du PIB",
    "الحصة من الناتج الداخلي الإجمالي",
    "Share of GDP",
);
/// A row of it.
pub const DELAY: Label = Label::new(
    "Un mois de décalage, millions de DH",
    "تأخير شهر واحد، مليون درهم",
    "A month’s delay, million DH",
);
/// Where GDP comes from.
pub const GDP_NOTE: Label = Label::new(
    "Le PIB nominal est celui de data/macro.csv\u{a0}: après la dernière année publiée, il suit la croissance nominale prévue par le HCP. Les années qu’il ne couvre pas n’ont pas de part.",
    "الناتج الداخلي الإجمالي بالأسعار الجارية مأخوذ من data/macro.csv: بعد آخر سنة منشورة يتبع النمو الذي تتوقعه المندوبية السامية للتخطيط. ولا حصة للسنوات التي لا يشملها.",
    "Nominal GDP is that of data/macro.csv: after the last published year it follows the nominal growth HCP forecasts. Years it does not cover have no share.",
);
/// What the table of the caseload shows.
pub const BRIDGE: Label = Label::new(
    "Comment le nombre de ménages payés change d’une année à l’autre – {scenario}",
    "كيف يتغير عدد الأسر المستفيدة من سنة إلى أخرى – {scenario}",
    "How the number of households paid changes from year to year – {scenario}",
);
