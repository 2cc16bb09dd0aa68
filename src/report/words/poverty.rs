//! Words of poverty and inequality in detail: its section, its indicators.

use super::Label;
use super::indicator::{Entry, SHARE, entry};

/// Title of the section.
pub const SECTION: Label = Label::new(
    "Pauvreté et inégalité en détail",
    "الفقر والتفاوت بالتفصيل",
    "Poverty and inequality in detail",
);
/// What the table of lines shows.
pub const LINES_NOTE: Label = Label::new(
    "Pauvreté selon le seuil, sans et avec l’aide, {year} – {scenario}",
    "الفقر حسب العتبة، دون الدعم ومعه، {year} – {scenario}",
    "Poverty by line, without and with support, {year} – {scenario}",
);
/// What the table of inequality shows.
pub const INEQUALITY_NOTE: Label = Label::new(
    "Indices d’inégalité de la consommation par personne, {year}",
    "مؤشرات تفاوت الاستهلاك للفرد، {year}",
    "Indices of inequality of consumption per person, {year}",
);
/// What the table of depth and dynamics shows.
pub const DEPTH_NOTE: Label = Label::new(
    "Profondeur et dynamique de la pauvreté, {year}\u{a0}: entrées, sorties et persistance depuis la clôture précédente",
    "عمق الفقر وحركيته، {year}: الدخول والخروج والاستمرار منذ الإقفال السابق",
    "Depth and dynamics of poverty, {year}: entries, exits and persistence since the closing before",
);
/// What the table of groups shows.
pub const GROUPS_NOTE: Label = Label::new(
    "Profil de la pauvreté, seuil national, sans et avec l’aide, {year} – {scenario}",
    "بنية الفقر حسب العتبة الوطنية، دون الدعم ومعه، {year} – {scenario}",
    "Poverty profile, national line, without and with support, {year} – {scenario}",
);
/// Heading of the folded table of groups.
pub const GROUPS_FOLDED: Label = Label::new(
    "Par type de ménage, sexe du chef et âge",
    "حسب نوع الأسرة وجنس ربها والسن",
    "By type of household, sex of its head and age",
);
/// What the table of the yearly change shows.
pub const CHANGE_NOTE: Label = Label::new(
    "Variation du taux de pauvreté depuis la clôture précédente et d’où elle vient, points de pourcentage – {scenario}",
    "تغير معدل الفقر منذ الإقفال السابق ومصادره، بالنقط المئوية – {scenario}",
    "Change of the poverty headcount since the closing before and where it comes from, percentage points – {scenario}",
);
/// Column.
pub const LINE: Label = Label::new("Seuil", "العتبة", "Line");
/// Column.
pub const DIRHAMS: Label = Label::new(
    "DH de 2022 par personne et an (urbain / rural)",
    "بدراهم 2022 للفرد سنويا (حضري / قروي)",
    "DH of 2022 per person and year (urban / rural)",
);
/// Column.
pub const WITHOUT_GAP: Label = Label::new(
    "Profondeur sans l’aide",
    "العمق دون الدعم",
    "Gap without support",
);
/// Column.
pub const WITH_GAP: Label = Label::new(
    "Profondeur avec l’aide",
    "العمق مع الدعم",
    "Gap with support",
);
/// Column.
pub const GROUP: Label = Label::new("Groupe", "الفئة", "Group");
/// Column.
pub const THEIL: Label = Label::new("Theil", "ثايل", "Theil");
/// Column.
pub const DEVIATION: Label = Label::new(
    "Écart log. moyen",
    "متوسط الانحراف اللوغاريتمي",
    "Mean log deviation",
);
/// Column.
pub const ATKINSON: Label = Label::new("Atkinson (1)", "أتكينسون (1)", "Atkinson (1)");
/// Column.
pub const S80_S20: Label = Label::new("S80/S20", "S80/S20", "S80/S20");
/// Column.
pub const PALMA: Label = Label::new("Palma", "بالما", "Palma");
/// Column.
pub const WATTS: Label = Label::new("Watts", "واتس", "Watts");
/// Column.
pub const SEN_SHORROCKS_THON: Label =
    Label::new("Sen-Shorrocks-Thon", "سين-شوروكس-ثون", "Sen-Shorrocks-Thon");
/// Column.
pub const ENTRY: Label = Label::new("Entrée", "الدخول", "Entry");
/// Column.
pub const EXIT: Label = Label::new("Sortie", "الخروج", "Exit");
/// Column.
pub const PERSISTENCE: Label = Label::new("Persistance", "الاستمرار", "Persistence");
/// Column.
pub const YEAR: Label = Label::new("Année", "السنة", "Year");
/// Column.
pub const CHANGE: Label = Label::new("Variation", "التغير", "Change");
/// Column.
pub const POLICY: Label = Label::new("Politique", "السياسة", "Policy");
/// Column.
pub const GROWTH: Label = Label::new("Croissance et prix", "النمو والأسعار", "Growth and prices");
/// Column.
pub const DEMOGRAPHY: Label = Label::new("Démographie", "الديمغرافيا", "Demography");
/// Groups of the profile: key, value, label.
pub const GROUPS: [(&str, &str, Label); 11] = [
    (
        "household_type",
        "one_person",
        Label::new("Une personne", "شخص واحد", "One person"),
    ),
    (
        "household_type",
        "couple_only",
        Label::new("Couple seul", "زوجان دون أبناء", "Couple only"),
    ),
    (
        "household_type",
        "couple_with_children",
        Label::new(
            "Couple avec enfants",
            "زوجان وأبناؤهما",
            "Couple with children",
        ),
    ),
    (
        "household_type",
        "lone_mother",
        Label::new("Mère seule", "أم وحدها مع أبنائها", "Lone mother"),
    ),
    (
        "household_type",
        "lone_father",
        Label::new("Père seul", "أب وحده مع أبنائه", "Lone father"),
    ),
    (
        "household_type",
        "extended",
        Label::new("Ménage élargi", "أسرة ممتدة", "Extended household"),
    ),
    (
        "head",
        "male",
        Label::new("Chef de ménage homme", "رب الأسرة رجل", "Headed by a man"),
    ),
    (
        "head",
        "female",
        Label::new(
            "Chef de ménage femme",
            "ربة الأسرة امرأة",
            "Headed by a woman",
        ),
    ),
    (
        "age",
        "0-17",
        Label::new("Moins de 18 ans", "أقل من 18 سنة", "Under 18"),
    ),
    (
        "age",
        "18-59",
        Label::new("De 18 à 59 ans", "من 18 إلى 59 سنة", "18 to 59"),
    ),
    (
        "age",
        "60+",
        Label::new("60 ans et plus", "60 سنة فأكثر", "60 and over"),
    ),
];

/// A line of the program's own in words; none for one that was asked for.
#[must_use]
pub fn line(name: &str) -> Option<Label> {
    let known = LINES.iter().find(|(known, _)| *known == name);
    known.map(|(_, label)| *label)
}

const LINES: [(&str, Label); 8] = [
    (
        "national",
        Label::new(
            "Seuil national du HCP",
            "العتبة الوطنية للمندوبية السامية للتخطيط",
            "HCP’s national line",
        ),
    ),
    (
        "vulnerability",
        Label::new(
            "Seuil de vulnérabilité du HCP",
            "عتبة الهشاشة للمندوبية السامية للتخطيط",
            "HCP’s vulnerability line",
        ),
    ),
    (
        "international_extreme",
        Label::new(
            "Banque mondiale, extrême pauvreté (PPA 2021)",
            "البنك الدولي، الفقر المدقع (تعادل القوة الشرائية 2021)",
            "World Bank, extreme poverty (2021 PPP)",
        ),
    ),
    (
        "international_lower_middle",
        Label::new(
            "Banque mondiale, revenu intermédiaire inférieur (PPA 2021)",
            "البنك الدولي، الدخل المتوسط الأدنى (تعادل القوة الشرائية 2021)",
            "World Bank, lower middle income (2021 PPP)",
        ),
    ),
    (
        "international_upper_middle",
        Label::new(
            "Banque mondiale, revenu intermédiaire supérieur (PPA 2021)",
            "البنك الدولي، الدخل المتوسط الأعلى (تعادل القوة الشرائية 2021)",
            "World Bank, upper middle income (2021 PPP)",
        ),
    ),
    (
        "international_extreme_2017",
        Label::new(
            "Banque mondiale, extrême pauvreté (PPA 2017)",
            "البنك الدولي، الفقر المدقع (تعادل القوة الشرائية 2017)",
            "World Bank, extreme poverty (2017 PPP)",
        ),
    ),
    (
        "international_lower_middle_2017",
        Label::new(
            "Banque mondiale, revenu intermédiaire inférieur (PPA 2017)",
            "البنك الدولي، الدخل المتوسط الأدنى (تعادل القوة الشرائية 2017)",
            "World Bank, lower middle income (2017 PPP)",
        ),
    ),
    (
        "international_upper_middle_2017",
        Label::new(
            "Banque mondiale, revenu intermédiaire supérieur (PPA 2017)",
            "البنك الدولي، الدخل المتوسط الأعلى (تعادل القوة الشرائية 2017)",
            "World Bank, upper middle income (2017 PPP)",
        ),
    ),
];

/// Indicators of the section.
pub(super) static GLOSSARY: [Entry; 11] = [
    entry(
        "watts_index",
        Label::new("Indice de Watts", "مؤشر واتس", "Watts index"),
        Label::new("indice", "مؤشر", "index"),
        Label::new(
            "Moyenne sur toutes les personnes du logarithme du seuil rapporté à la consommation, zéro pour qui n’est pas pauvre. Une consommation de moins de 256 DH y compte pour 256.",
            "متوسط لوغاريتم نسبة العتبة إلى الاستهلاك على جميع الأشخاص، صفر لغير الفقراء. ويحتسب كل استهلاك يقل عن 256 درهما بقيمة 256.",
            "Mean over all persons of the logarithm of the line over consumption, zero for those who are not poor. Consumption below DH 256 counts as 256.",
        ),
    ),
    entry(
        "sen_shorrocks_thon_index",
        Label::new(
            "Indice de Sen-Shorrocks-Thon",
            "مؤشر سين-شوروكس-ثون",
            "Sen-Shorrocks-Thon index",
        ),
        Label::new("indice, de 0 à 1", "مؤشر من 0 إلى 1", "index, 0 to 1"),
        Label::new(
            "Moyenne des écarts relatifs au seuil, les plus grands pesant le plus (de 2 à 0)\u{a0}: taux de pauvreté, écart moyen des pauvres et inégalité des écarts en un seul nombre.",
            "متوسط الفوارق النسبية عن العتبة، مع وزن أكبر لأكبرها (من 2 إلى 0): معدل الفقر ومتوسط فارق الفقراء وتفاوت الفوارق في رقم واحد.",
            "Mean relative shortfall from the line, the largest weighing most (from 2 down to 0): headcount, mean gap of the poor and inequality of gaps in one number.",
        ),
    ),
    entry(
        "theil_index",
        Label::new("Indice de Theil", "مؤشر ثايل", "Theil index"),
        Label::new("indice", "مؤشر", "index"),
        Label::new(
            "Moyenne de x ln x, x étant la consommation par personne rapportée à sa moyenne\u{a0}: 0 si tous sont égaux\u{a0}; sensible aux plus aisés.",
            "متوسط x ln x، حيث x الاستهلاك للفرد منسوبا إلى متوسطه: 0 عند المساواة التامة؛ حساس للأكثر يسرا.",
            "Mean of x ln x, x being consumption per person over its mean: 0 when all are equal; sensitive to the richest.",
        ),
    ),
    entry(
        "mean_log_deviation",
        Label::new(
            "Écart logarithmique moyen",
            "متوسط الانحراف اللوغاريتمي",
            "Mean log deviation",
        ),
        Label::new("indice", "مؤشر", "index"),
        Label::new(
            "Moyenne de −ln x, x étant la consommation par personne rapportée à sa moyenne\u{a0}: 0 si tous sont égaux\u{a0}; sensible aux moins aisés.",
            "متوسط سالب ln x، حيث x الاستهلاك للفرد منسوبا إلى متوسطه: 0 عند المساواة التامة؛ حساس للأقل يسرا.",
            "Mean of −ln x, x being consumption per person over its mean: 0 when all are equal; sensitive to the poorest.",
        ),
    ),
    entry(
        "atkinson_index",
        Label::new("Indice d’Atkinson", "مؤشر أتكينسون", "Atkinson index"),
        SHARE,
        Label::new(
            "Part de la consommation totale à laquelle on pourrait renoncer, si le reste était également réparti, pour le même bien-être\u{a0}; epsilon est l’aversion pour l’inégalité.",
            "حصة الاستهلاك الإجمالي التي يمكن التخلي عنها لو وزع الباقي بالتساوي، مع بقاء الرفاه نفسه؛ وepsilon درجة النفور من التفاوت.",
            "Share of all consumption that could be given up, were the rest shared equally, for the same welfare; epsilon is the aversion to inequality.",
        ),
    ),
    entry(
        "s80_s20_ratio",
        Label::new("Rapport S80/S20", "نسبة S80/S20", "S80/S20 ratio"),
        Label::new("rapport", "نسبة", "ratio"),
        Label::new(
            "Consommation du cinquième le plus aisé des personnes rapportée à celle du cinquième le moins aisé.",
            "استهلاك الخمس الأيسر من الأشخاص منسوبا إلى استهلاك الخمس الأفقر.",
            "Consumption of the richest fifth of persons over that of the poorest fifth.",
        ),
    ),
    entry(
        "palma_ratio",
        Label::new("Rapport de Palma", "نسبة بالما", "Palma ratio"),
        Label::new("rapport", "نسبة", "ratio"),
        Label::new(
            "Consommation du dixième le plus aisé des personnes rapportée à celle des quatre dixièmes les moins aisés.",
            "استهلاك العشر الأيسر من الأشخاص منسوبا إلى استهلاك الأعشار الأربعة الأفقر.",
            "Consumption of the richest tenth of persons over that of the poorest four tenths.",
        ),
    ),
    entry(
        "poverty_entry_rate",
        Label::new(
            "Taux d’entrée dans la pauvreté",
            "معدل الدخول في الفقر",
            "Poverty entry rate",
        ),
        SHARE,
        Label::new(
            "Parmi les personnes dont le ménage n’était pas pauvre à la clôture précédente, part de celles dont le ménage l’est. Ménages présents aux deux clôtures.",
            "من بين الأشخاص الذين لم تكن أسرهم فقيرة عند الإقفال السابق، حصة من أصبحت أسرهم فقيرة. الأسر الموجودة في الإقفالين.",
            "Of the persons whose household was not poor at the closing before, the share whose household is poor. Households present at both closings.",
        ),
    ),
    entry(
        "poverty_exit_rate",
        Label::new(
            "Taux de sortie de la pauvreté",
            "معدل الخروج من الفقر",
            "Poverty exit rate",
        ),
        SHARE,
        Label::new(
            "Parmi les personnes dont le ménage était pauvre à la clôture précédente, part de celles dont le ménage ne l’est plus. Ménages présents aux deux clôtures.",
            "من بين الأشخاص الذين كانت أسرهم فقيرة عند الإقفال السابق، حصة من لم تعد أسرهم فقيرة. الأسر الموجودة في الإقفالين.",
            "Of the persons whose household was poor at the closing before, the share whose household no longer is. Households present at both closings.",
        ),
    ),
    entry(
        "poverty_persistence",
        Label::new(
            "Persistance de la pauvreté",
            "استمرار الفقر",
            "Poverty persistence",
        ),
        SHARE,
        Label::new(
            "Part des personnes dont le ménage est pauvre à cette clôture et l’était à la précédente. Ménages présents aux deux clôtures.",
            "حصة الأشخاص الذين كانت أسرهم فقيرة عند هذا الإقفال والإقفال السابق معا. الأسر الموجودة في الإقفالين.",
            "Share of persons whose household is poor at this closing and was at the one before. Households present at both closings.",
        ),
    ),
    entry(
        "poverty_change",
        Label::new(
            "Variation du taux de pauvreté",
            "تغير معدل الفقر",
            "Change of the poverty headcount",
        ),
        Label::new("part, de −1 à 1", "حصة من سالب 1 إلى 1", "share, −1 to 1"),
        Label::new(
            "Variation du taux de pauvreté avec transferts depuis la clôture précédente. Politique\u{a0}: ce que les transferts y changent de plus ou de moins, leur érosion par les prix comprise\u{a0}; croissance et prix\u{a0}: les mêmes personnes avec et sans la croissance réelle de l’année\u{a0}; démographie\u{a0}: le reste.",
            "تغير معدل الفقر مع التحويلات منذ الإقفال السابق. السياسة: ما يزيده أو ينقصه أثر التحويلات، بما في ذلك تآكلها بالأسعار؛ النمو والأسعار: الأشخاص أنفسهم مع النمو الحقيقي للسنة ودونه؛ الديمغرافيا: الباقي.",
            "Change of the headcount with transfers since the closing before. Policy: what transfers do to it more or less than then, their erosion by prices included; growth and prices: the same people with and without the year’s real growth; demography: the rest.",
        ),
    ),
];
