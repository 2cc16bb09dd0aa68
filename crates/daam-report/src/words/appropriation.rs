//! Words of the yearly envelope: its section.

use super::Label;

/// Title of the section.
pub const SECTION: Label = Label::new(
    "Enveloppes budgétaires",
    "الاعتمادات المالية",
    "Appropriations",
);
/// What the table shows.
pub const NOTE: Label = Label::new(
    "L’enveloppe de chaque année entière, ce qui en est dépensé, le mois où elle est dépassée",
    "اعتماد كل سنة كاملة، وما صرف منه، والشهر الذي يتم تجاوزه فيه",
    "The envelope of each whole year, how much of it is spent, the month in which it is passed",
);
/// Column.
pub const YEAR: Label = Label::new("Année", "السنة", "Year");
/// Column.
pub const ENVELOPE: Label = Label::new(
    "Enveloppe, millions de DH",
    "الاعتماد، مليون درهم",
    "Envelope, million DH",
);
/// Column.
pub const COST: Label = Label::new(
    "Coût, millions de DH",
    "الكلفة، مليون درهم",
    "Cost, million DH",
);
/// Column.
pub const EXECUTION: Label = Label::new("Exécution", "نسبة التنفيذ", "Execution");
/// Column.
pub const EXHAUSTED: Label = Label::new("Épuisée en", "شهر النفاد", "Exhausted in");
/// Column.
pub const OVERRUN: Label = Label::new(
    "Probabilité de dépassement",
    "احتمال التجاوز",
    "Probability of overrun",
);
/// Where the probability comes from.
pub const PROBABILITY: Label = Label::new(
    "La probabilité de dépassement prend le coût simulé pour une prévision dont l’erreur type relative est une hypothèse ({share}, plage {low} à {high}). Une année qui n’a pas encore d’enveloppe garde la dernière connue.",
    "يعتبر احتمال التجاوز الكلفة المحاكاة توقعا خطؤه المعياري النسبي فرضية ({share}، بين {low} و{high}). وتحتفظ السنة التي لا اعتماد لها بعد بآخر اعتماد معروف.",
    "The probability of an overrun takes the simulated cost as a forecast whose relative standard error is an assumption ({share}, range {low} to {high}). A year that has no envelope yet keeps the last one known.",
);
/// A year kept within its envelope.
pub const WAITING_LIST: Label = Label::new(
    "{scenario}\u{a0}: liste d’attente en {year}, score servi jusqu’à {score} au lieu de {law}\u{a0}; coût {cost} pour une enveloppe de {envelope}.",
    "{scenario}: لائحة انتظار سنة {year}، يستفيد من لا يتجاوز مؤشره {score} بدل {law}؛ الكلفة {cost} من اعتماد قدره {envelope}.",
    "{scenario}: waiting list in {year}, score cut-off {score} instead of {law}; cost {cost} in an envelope of {envelope}.",
);
/// Where the probability of an overrun comes from, when assumptions were drawn.
pub const MEASURED: Label = Label::new(
    "La probabilité de dépassement et l’éventail des prévisions reposent sur l’erreur du coût mesurée par les réplications, hypothèses tirées dans leurs plages.",
    "يستند احتمال التجاوز ومروحة التوقعات إلى خطأ الكلفة الذي قاسته التكرارات، مع سحب الفرضيات داخل مجالاتها.",
    "The probability of an overrun and the fan of forecasts rest on the error of the cost that replications have measured, assumptions drawn from their ranges.",
);
