//! Words of the yearly envelope: its section, its indicators, gains and losses.

use super::Label;
use super::indicator::{DIRHAMS, Entry, HOUSEHOLDS, SHARE, entry};

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

/// Indicators of the envelope, of gains and of losses.
pub(super) static GLOSSARY: [Entry; 6] = [
    entry(
        "appropriation",
        Label::new(
            "Enveloppe de l’année",
            "الاعتماد السنوي",
            "Appropriation of the year",
        ),
        DIRHAMS,
        Label::new(
            "Ce que la loi de finances ouvre pour les aides de l’année\u{a0}; années entières seulement.",
            "ما يفتحه قانون المالية لإعانات السنة؛ للسنوات الكاملة فقط.",
            "What the finance law opens for the awards of the year; whole years only.",
        ),
    ),
    entry(
        "budget_execution",
        Label::new(
            "Exécution de l’enveloppe",
            "نسبة تنفيذ الاعتماد",
            "Execution of the envelope",
        ),
        SHARE,
        Label::new(
            "Coût de l’année rapporté à son enveloppe\u{a0}; peut passer 1.",
            "كلفة السنة منسوبة إلى اعتمادها؛ قد تتجاوز 1.",
            "Cost of the year over its envelope; may be above 1.",
        ),
    ),
    entry(
        "exhaustion_month",
        Label::new("Mois d’épuisement", "شهر النفاد", "Month of exhaustion"),
        Label::new(
            "mois de l’année, 1 à 12",
            "شهر السنة من 1 إلى 12",
            "month of the year, 1 to 12",
        ),
        Label::new(
            "Premier mois où la dépense cumulée de l’année dépasse l’enveloppe\u{a0}; absent si elle ne la dépasse pas.",
            "أول شهر يتجاوز فيه الإنفاق المتراكم للسنة الاعتماد؛ غائب إن لم يتجاوزه.",
            "First month in which the year’s spending so far passes the envelope; absent when it does not.",
        ),
    ),
    entry(
        "overrun_probability",
        Label::new(
            "Probabilité de dépassement",
            "احتمال التجاوز",
            "Probability of overrun",
        ),
        SHARE,
        Label::new(
            "Probabilité que le coût de l’année dépasse l’enveloppe, l’erreur de prévision étant supposée normale.",
            "احتمال أن تتجاوز كلفة السنة الاعتماد، على افتراض أن خطأ التوقع طبيعي التوزيع.",
            "Probability that the year’s cost passes the envelope, the error of the forecast taken as normal.",
        ),
    ),
    entry(
        "winners",
        Label::new("Ménages gagnants", "الأسر الرابحة", "Households that gain"),
        HOUSEHOLDS,
        Label::new(
            "Ménages qui reçoivent dans l’année au moins 1 DH de plus que sous le premier scénario.",
            "الأسر التي تتوصل خلال السنة بدرهم على الأقل زيادة عن السيناريو الأول.",
            "Households that receive at least 1 DH more in the year than under the first scenario.",
        ),
    ),
    entry(
        "losers",
        Label::new("Ménages perdants", "الأسر الخاسرة", "Households that lose"),
        HOUSEHOLDS,
        Label::new(
            "Ménages qui reçoivent dans l’année au moins 1 DH de moins que sous le premier scénario.",
            "الأسر التي تتوصل خلال السنة بدرهم على الأقل أقل من السيناريو الأول.",
            "Households that receive at least 1 DH less in the year than under the first scenario.",
        ),
    ),
];
