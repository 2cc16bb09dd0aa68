//! Words of targeting in detail: its section and its figures.

use super::Label;

/// Title of the section.
pub const SECTION: Label = Label::new(
    "Le ciblage en détail",
    "الاستهداف بالتفصيل",
    "Targeting in detail",
);
/// Errors by target.
pub const ERRORS: Label = Label::new(
    "Erreurs de ciblage selon ceux que l’on vise, fin {year} – {scenario}",
    "أخطاء الاستهداف حسب المستهدفين، نهاية {year} – {scenario}",
    "Targeting errors by whom one means to reach, end of {year} – {scenario}",
);
/// Column.
pub const TARGET: Label = Label::new("Visés", "المستهدفون", "Meant");
/// Column.
pub const EXCLUSION: Label = Label::new(
    "Exclusion, personnes",
    "الإقصاء، أشخاص",
    "Exclusion, persons",
);
/// Column.
pub const INCLUSION: Label = Label::new(
    "Inclusion, personnes",
    "الإدماج، أشخاص",
    "Inclusion, persons",
);
/// Column.
pub const HOUSEHOLD_EXCLUSION: Label =
    Label::new("Exclusion, ménages", "الإقصاء، أسر", "Exclusion, households");
/// Column.
pub const HOUSEHOLD_INCLUSION: Label =
    Label::new("Inclusion, ménages", "الإدماج، أسر", "Inclusion, households");
/// Those a transfer may be meant for.
pub const TARGETS: [(&str, Label); 4] = [
    (
        "poor",
        Label::new("Personnes pauvres", "الفقراء", "The poor"),
    ),
    (
        "vulnerable",
        Label::new(
            "Pauvres et vulnérables",
            "الفقراء وذوو الهشاشة",
            "The poor and the vulnerable",
        ),
    ),
    (
        "bottom_20",
        Label::new(
            "Les 20\u{a0}% les moins aisés",
            "الـ\u{2066}20%\u{2069} الأقل يسرا",
            "The poorest 20%",
        ),
    ),
    (
        "bottom_40",
        Label::new(
            "Les 40\u{a0}% les moins aisés",
            "الـ\u{2066}40%\u{2069} الأقل يسرا",
            "The poorest 40%",
        ),
    ),
];
/// Performance of scenarios.
pub const PERFORMANCE: Label = Label::new(
    "Ce que le ciblage et l’aide accomplissent, par scénario, {year}",
    "ما يحققه الاستهداف والدعم حسب السيناريو، {year}",
    "What targeting and support achieve, by scenario, {year}",
);
/// Column.
pub const DIFFERENTIAL: Label = Label::new(
    "Écart de ciblage",
    "فارق الاستهداف",
    "Targeting differential",
);
/// Column.
pub const INDEX_POOR: Label = Label::new(
    "Indice CGH, pauvres",
    "مؤشر CGH، الفقراء",
    "CGH index, the poor",
);
/// Column.
pub const INDEX_BOTTOM: Label = Label::new(
    "Indice CGH, 40\u{a0}%",
    "مؤشر CGH، \u{2066}40%\u{2069}",
    "CGH index, 40%",
);
/// Column.
pub const CONCENTRATION: Label = Label::new("Concentration", "التركز", "Concentration");
/// Column.
pub const ADEQUACY: Label = Label::new("Adéquation", "الكفاية", "Adequacy");
/// Column.
pub const GAP_CLOSED: Label = Label::new("Écart comblé", "الفجوة المردومة", "Gap closed");
/// Column.
pub const POINT_COST: Label = Label::new(
    "Un point de pauvreté, milliards de DH",
    "نقطة من الفقر، مليار درهم",
    "A point of poverty, billion DH",
);
/// Column.
pub const CLIFF: Label = Label::new(
    "Marche au seuil, DH par mois",
    "الهوة عند العتبة، درهم شهريا",
    "Cliff, DH a month",
);
/// Column.
pub const AT_THE_EDGE: Label = Label::new(
    "Payés au bord du seuil",
    "مستفيدون قرب العتبة",
    "Paid near the threshold",
);
/// How to read the columns.
pub const PERFORMANCE_NOTE: Label = Label::new(
    "CGH\u{a0}: indice de Coady, Grosh et Hoddinott, 1 si l’aide ne favorise personne. Concentration\u{a0}: -1, tout au plus pauvre, 0, autant à chacun. Adéquation\u{a0}: ce que reçoivent les ménages payés sur ce qu’ils consomment avant transferts.",
    "CGH: مؤشر كودي وغروش وهودينوت، 1 إذا لم تكن الإعانة لصالح أحد. التركز: \u{2066}-1\u{2069} الكل للأفقر، 0 التساوي. الكفاية: ما تتلقاه الأسر المستفيدة من استهلاكها قبل التحويلات.",
    "CGH: index of Coady, Grosh and Hoddinott, 1 when support favours nobody. Concentration: -1, all to the poorest, 0, the same to each. Adequacy: what paid households receive over what they consume before transfers.",
);
/// The same money given otherwise.
pub const BENCHMARKS: Label = Label::new(
    "Profondeur de la pauvreté avec les mêmes transferts donnés autrement, {year}",
    "عمق الفقر بالتحويلات نفسها موزعة بطريقة أخرى، {year}",
    "Poverty gap with the same transfers given otherwise, {year}",
);
/// Column.
pub const WITHOUT: Label = Label::new("Sans l’aide", "دون الدعم", "Without support");
/// Column.
pub const AS_GIVEN: Label = Label::new("Telle que versée", "كما صرفت", "As given");
/// The ways of giving, in the order in which they serve the poor.
pub const POLICIES: [(&str, Label); 3] = [
    (
        "lottery",
        Label::new("Par tirage au sort", "بالقرعة", "By lottery"),
    ),
    (
        "universal",
        Label::new("À parts égales", "بالتساوي", "Equally"),
    ),
    (
        "perfect",
        Label::new(
            "Aux plus pauvres d’abord",
            "للأفقر أولا",
            "To the poorest first",
        ),
    ),
];
/// What the benchmarks suppose.
pub const BENCHMARK_NOTE: Label = Label::new(
    "Un repère n’est pas une politique\u{a0}: il suppose que rien ne se perd, que personne ne change de conduite et que la consommation de chacun est connue.",
    "المرجع ليس سياسة: فهو يفترض ألا يضيع شيء وألا يغير أحد سلوكه وأن استهلاك كل فرد معروف.",
    "A benchmark is no policy: it supposes that nothing is lost, nobody behaves otherwise and everybody’s consumption is known.",
);
/// The figure of gains.
pub const GAINS: Label = Label::new(
    "{gain} des ménages gagnent et {lose} perdent plus de 0,5\u{a0}% – {scenario}",
    "{gain} من الأسر تربح و{lose} تخسر أكثر من \u{2066}0,5%\u{2069} – {scenario}",
    "{gain} of households gain and {lose} lose more than 0.5% – {scenario}",
);
/// What is drawn.
pub const GAINS_SUB: Label = Label::new(
    "Ménages selon ce que change l’aide de l’année face au scénario «\u{a0}{first}\u{a0}», en part de leur consommation avant transferts, par décile, {year}",
    "الأسر حسب ما يغيره دعم السنة مقارنة بسيناريو «{first}»، كحصة من استهلاكها قبل التحويلات، حسب العشرية، {year}",
    "Households by what the year’s support changes against “{first}”, as a share of their consumption before transfers, by decile, {year}",
);
/// The bands of gain, from who loses most.
pub const BANDS: [Label; 5] = [
    Label::new(
        "perd plus de 5\u{a0}%",
        "تخسر أكثر من \u{2066}5%\u{2069}",
        "loses more than 5%",
    ),
    Label::new(
        "perd 0,5 à 5\u{a0}%",
        "تخسر 0,5 إلى \u{2066}5%\u{2069}",
        "loses 0.5 to 5%",
    ),
    Label::new("change peu", "تغير طفيف", "little change"),
    Label::new(
        "gagne 0,5 à 5\u{a0}%",
        "تربح 0,5 إلى \u{2066}5%\u{2069}",
        "gains 0.5 to 5%",
    ),
    Label::new(
        "gagne plus de 5\u{a0}%",
        "تربح أكثر من \u{2066}5%\u{2069}",
        "gains more than 5%",
    ),
];
/// The figure of the score.
pub const ROC: Label = Label::new(
    "D’un pauvre et d’un autre pris au hasard, le score place le pauvre plus bas {share} du temps",
    "بين فقير وغير فقير يختاران عشوائيا، يضع المؤشر الفقير أدنى في {share} من الحالات",
    "Of a poor person and another picked at random, the score puts the poor one lower {share} of the time",
);
/// What is drawn.
pub const ROC_SUB: Label = Label::new(
    "Personnes pauvres retenues (axe vertical) et non pauvres retenues (axe horizontal) par chaque seuil possible du score, ménages inscrits, fin {year} – {scenario}",
    "الفقراء المشمولون (المحور العمودي) وغير الفقراء المشمولون (المحور الأفقي) عند كل عتبة ممكنة للمؤشر، الأسر المسجلة، نهاية {year} – {scenario}",
    "Poor persons kept (vertical) and persons not poor kept (horizontal) by each possible threshold of the score, registered households, end of {year} – {scenario}",
);
/// The diagonal.
pub const CHANCE: Label = Label::new("au hasard", "عشوائيا", "by chance");
