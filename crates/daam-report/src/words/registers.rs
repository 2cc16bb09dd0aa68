//! Words of the registers and files: their section, their figure.

use super::Label;

/// Title of the section.
pub const SECTION: Label = Label::new(
    "Registres et dossiers",
    "السجلات والملفات",
    "Registers and files",
);
/// What the first table shows.
pub const STANDING: Label = Label::new(
    "Ménages selon leur situation administrative, {month} – {scenario}",
    "الأسر حسب وضعيتها الإدارية، {month} – {scenario}",
    "Households by administrative status, {month} – {scenario}",
);
/// What was published of it.
pub const PUBLISHED: Label = Label::new(
    "Chiffres publiés\u{a0}: 5,3\u{a0}millions de ménages inscrits au registre social en septembre 2025\u{a0}; 42\u{a0}% des ménages payés fin novembre 2025.",
    "الأرقام المنشورة: 5,3 مليون أسرة مسجلة في السجل الاجتماعي في شتنبر 2025؛ و42\u{a0}% من الأسر مستفيدة في نهاية نونبر 2025.",
    "Published figures: 5.3 million households in the social register in September 2025; 42 % of households paid at the end of November 2025.",
);
/// What the last table shows.
pub const CAUSES: Label = Label::new(
    "Pourquoi des personnes pauvres ne sont pas payées et des personnes non pauvres le sont, {year} – {scenario}",
    "لماذا لا يستفيد بعض الفقراء ويستفيد بعض غير الفقراء، {year} – {scenario}",
    "Why some poor persons are not paid and some who are not poor are, {year} – {scenario}",
);
/// Finding of the figure.
pub const SCORES: Label = Label::new(
    "{share} des ménages inscrits ont un score à moins de 0,05 du seuil",
    "{share} من الأسر المسجلة لها مؤشر يقل بعده عن العتبة عن 0,05",
    "{share} of registered households have a score within 0.05 of the threshold",
);
/// What is drawn.
pub const SCORES_SUB: Label = Label::new(
    "Ménages inscrits selon l’écart de leur score au seuil, milliers, fin {year} – {scenario}",
    "الأسر المسجلة حسب بعد مؤشرها عن العتبة، بالآلاف، نهاية {year} – {scenario}",
    "Registered households by the distance of their score to the threshold, thousands, end of {year} – {scenario}",
);
/// Key of the figure.
pub const ON_FILE: Label = Label::new("Ménages inscrits", "الأسر المسجلة", "Registered households");
/// Key of the figure.
pub const OF_WHICH_PAID: Label = Label::new("dont payés", "منها المستفيدة", "of which paid");
/// Under the line of the figure.
pub const THRESHOLD: Label = Label::new(
    "seuil (éligibles à gauche)",
    "العتبة (المؤهلون يسارا)",
    "threshold (eligible to the left)",
);
/// A row of the first table.
pub const REGISTERED: Label = Label::new(
    "Inscrits au registre social",
    "المسجلون في السجل الاجتماعي",
    "In the social register",
);
/// A row of the first table.
pub const PAID_SHARE: Label = Label::new(
    "Part des ménages payés",
    "حصة الأسر المستفيدة",
    "Share of households paid",
);
/// Rows of the first table.
pub const STATES: [(&str, Label); 6] = [
    (
        "unregistered",
        Label::new("non inscrits", "غير مسجلين", "not registered"),
    ),
    (
        "registered",
        Label::new(
            "inscrits sans demande",
            "مسجلون دون طلب",
            "registered, no claim",
        ),
    ),
    (
        "claimed",
        Label::new("demande en cours", "طلب قيد الدرس", "claim pending"),
    ),
    ("paid", Label::new("payés", "مستفيدون", "paid")),
    ("suspended", Label::new("suspendus", "موقوفون", "suspended")),
    ("rejected", Label::new("rejetés", "مرفوضون", "refused")),
];
/// First row of the bridge.
pub const PAID_BEFORE: Label = Label::new(
    "Ménages payés un an plus tôt",
    "الأسر المستفيدة قبل سنة",
    "Households paid a year earlier",
);
/// A row of the bridge.
pub const ACCEPTED: Label = Label::new(
    "+ demandes acceptées",
    "+ الطلبات المقبولة",
    "+ claims accepted",
);
/// A row of the bridge.
pub const RESTORED: Label = Label::new(
    "+ paiements rétablis",
    "+ الإعانات المستأنفة",
    "+ payments restored",
);
/// Rows of the bridge.
pub const EXITS: [(&str, Label); 8] = [
    (
        "score",
        Label::new(
            "− score au-dessus du seuil",
            "− مؤشر فوق العتبة",
            "− score above the threshold",
        ),
    ),
    (
        "public_employment",
        Label::new("− emploi public", "− وظيفة عمومية", "− public job"),
    ),
    ("pension", Label::new("− pension", "− معاش", "− pension")),
    (
        "family_benefit",
        Label::new(
            "− autre prestation familiale",
            "− تعويضات عائلية أخرى",
            "− other family benefit",
        ),
    ),
    (
        "declared_work",
        Label::new(
            "− emploi privé déclaré",
            "− عمل خاص مصرح به",
            "− declared private job",
        ),
    ),
    (
        "law",
        Label::new("− règle de la loi", "− قاعدة قانونية", "− rule of the law"),
    ),
    (
        "graduated",
        Label::new(
            "− sortie par l'accompagnement",
            "− خروج بفضل المواكبة",
            "− left through accompaniment",
        ),
    ),
    (
        "left",
        Label::new(
            "− ménage dissous",
            "− أسرة لم تعد قائمة",
            "− household dissolved",
        ),
    ),
];
/// Last row of the bridge.
pub const PAID_AFTER: Label = Label::new(
    "Ménages payés à la fin",
    "الأسر المستفيدة في النهاية",
    "Households paid at the end",
);
/// Head of a table.
pub const CAUSE: Label = Label::new("Cause", "السبب", "Cause");
/// Head of a table.
pub const OF_THE_POOR: Label = Label::new(
    "Part des pauvres, non payés",
    "حصة الفقراء غير المستفيدين",
    "Share of the poor, not paid",
);
/// Head of a table.
pub const OF_THE_PAID: Label = Label::new(
    "Part des payés, non pauvres",
    "حصة المستفيدين غير الفقراء",
    "Share of the paid, not poor",
);
/// Rows of the third table: cause, words.
pub const CAUSES_OF_ERROR: [(&str, Label); 7] = [
    (
        "not_registered",
        Label::new("non inscrits", "غير مسجلين", "not registered"),
    ),
    (
        "not_claimed",
        Label::new("sans demande", "دون طلب", "no claim"),
    ),
    (
        "delay",
        Label::new(
            "délai, dossier pas à jour",
            "تأخر، ملف غير محين",
            "delay, file out of date",
        ),
    ),
    (
        "score",
        Label::new("erreur du score", "خطأ المؤشر", "error of the score"),
    ),
    (
        "wrongly_excluded",
        Label::new("exclus à tort", "مستبعدون خطأ", "wrongly excluded"),
    ),
    (
        "wrongly_kept",
        Label::new("maintenus à tort", "محتفظ بهم خطأ", "wrongly kept"),
    ),
    (
        "law",
        Label::new("règle de la loi", "قاعدة قانونية", "rule of the law"),
    ),
];

/// Title of a budget line that falls.
pub const CLIFF: Label = Label::new(
    "Au-delà de {earnings}\u{a0}DH de revenus par mois, la famille perd {lost}\u{a0}DH",
    "فوق {earnings}\u{a0}درهم من الدخل شهريا تفقد الأسرة {lost}\u{a0}درهم",
    "Above {earnings} DH of earnings a month, the family loses {lost} DH",
);
/// Title of a budget line that does not.
pub const NO_CLIFF: Label = Label::new(
    "L’allocation ne tombe pas à ces revenus",
    "لا تسقط الإعانة عند هذه المداخيل",
    "The allowance is not lost at these earnings",
);
/// Key of the budget line.
pub const EARNINGS_ALONE: Label = Label::new("Revenus seuls", "الدخل وحده", "Earnings alone");
/// Key of the budget line.
pub const WITH_ALLOWANCE: Label =
    Label::new("Revenus et aide", "الدخل والدعم", "Earnings and support");
/// Axis of the budget line.
pub const EARNINGS: Label = Label::new(
    "revenus du ménage, DH par mois",
    "دخل الأسرة، درهم شهريا",
    "earnings of the household, DH a month",
);
