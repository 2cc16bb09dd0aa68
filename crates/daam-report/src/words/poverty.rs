//! Words of poverty and inequality in detail: its section, its indicators.

use super::Label;

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
