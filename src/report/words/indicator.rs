//! The glossary: what each indicator means and in what unit it is.

use super::Label;

/// An indicator of the results, explained.
pub struct Entry {
    /// Its name in `results.csv`.
    pub name: &'static str,
    /// Its title.
    pub title: Label,
    /// Its unit in words.
    pub unit: Label,
    /// What exactly it counts.
    pub meaning: Label,
}

pub(super) const fn entry(name: &'static str, title: Label, unit: Label, meaning: Label) -> Entry {
    Entry {
        name,
        title,
        unit,
        meaning,
    }
}

pub(super) const DIRHAMS: Label = Label::new("DH", "درهم", "DH");
pub(super) const PERSONS: Label = Label::new("personnes", "أشخاص", "persons");
pub(super) const HOUSEHOLDS: Label = Label::new("ménages", "أسر", "households");
pub(super) const SHARE: Label = Label::new("part, de 0 à 1", "حصة من 0 إلى 1", "share, 0 to 1");
const CONSUMPTION: Label = Label::new(
    "DH par personne et an",
    "درهم للفرد سنويا",
    "DH per person and year",
);

/// The title of an indicator; of one that is not in the glossary, a word that says so.
#[must_use]
pub fn title(name: &str) -> Label {
    entries()
        .find(|entry| entry.name == name)
        .map_or(super::number::NOT_AVAILABLE, |entry| entry.title)
}

/// Unit of the mean award.
pub const AWARD_UNIT: Label = Label::new(
    "DH par ménage et mois",
    "درهم لكل أسرة شهريا",
    "DH per household and month",
);

/// Every indicator the report shows or the results hold.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    GLOSSARY
        .iter()
        .chain(&super::population::GLOSSARY)
        .chain(&super::registers::GLOSSARY)
        .chain(&super::reform::GLOSSARY)
        .chain(&super::appropriation::GLOSSARY)
        .chain(&super::incidence::GLOSSARY)
}

static GLOSSARY: [Entry; 26] = [
    entry(
        "budget_cost",
        Label::new("Coût budgétaire", "الكلفة على الميزانية", "Budget cost"),
        DIRHAMS,
        Label::new(
            "Somme des aides versées dans la période, toutes composantes réunies\u{a0}; les frais de gestion n’y sont pas.",
            "مجموع الإعانات المصروفة خلال الفترة بجميع مكوناتها، دون مصاريف التدبير.",
            "Sum of the awards paid in the period, all components together; the cost of running the programme is not in it.",
        ),
    ),
    entry(
        "paid_households",
        Label::new("Ménages payés", "الأسر المستفيدة", "Paid households"),
        HOUSEHOLDS,
        Label::new(
            "Ménages qui reçoivent une aide dans le mois\u{a0}; pour une année, dans son dernier mois simulé.",
            "الأسر التي تتلقى إعانة خلال الشهر؛ وبالنسبة للسنة، خلال آخر شهر محاكى منها.",
            "Households that receive an award in the month; for a year, in its last simulated month.",
        ),
    ),
    entry(
        "paid_persons",
        Label::new(
            "Personnes des familles payées",
            "أفراد العائلات المستفيدة",
            "Persons of paid families",
        ),
        PERSONS,
        Label::new(
            "Enfants qui comptent et leurs parents au foyer ; à défaut de parents, et dans un ménage sans enfant, le chef et son conjoint. Les autres adultes du logement ne sont pas comptés.",
            "الأطفال المحتسبون وأبواهم في المسكن؛ وفي غياب الأبوين، وفي الأسر بلا أطفال، رب الأسرة وزوجه. لا يحتسب باقي البالغين في المسكن.",
            "Children who count and their parents at home; without parents there, and in a household without children, the head and the spouse. Further adults of the dwelling are not counted.",
        ),
    ),
    entry(
        "paid_children",
        Label::new(
            "Enfants des ménages payés",
            "أطفال الأسر المستفيدة",
            "Children in paid households",
        ),
        PERSONS,
        Label::new(
            "Personnes de moins de 21 ans, jamais mariées, d’un ménage payé, hors chef de ménage.",
            "الأشخاص دون 21 سنة غير المتزوجين في أسرة مستفيدة، ما عدا رب الأسرة.",
            "Never-married persons under 21 of a paid household, its head apart.",
        ),
    ),
    entry(
        "paid_persons_60_plus",
        Label::new(
            "Personnes âgées des ménages payés",
            "المسنون في الأسر المستفيدة",
            "Older persons in paid households",
        ),
        PERSONS,
        Label::new(
            "Membres des familles payées, de 60 ans et plus.",
            "أفراد العائلات المستفيدة البالغون 60 سنة فأكثر.",
            "Members of paid families aged 60 and over.",
        ),
    ),
    entry(
        "paid_widows",
        Label::new(
            "Veuves des ménages payés",
            "الأرامل في الأسر المستفيدة",
            "Widows in paid households",
        ),
        PERSONS,
        Label::new(
            "Veuves dans un ménage payé, avec ou sans orphelins à charge.",
            "الأرامل في أسرة مستفيدة، مع أيتام أو بدونهم.",
            "Widows in a paid household, with or without orphans in their care.",
        ),
    ),
    entry(
        "paid_orphans",
        Label::new(
            "Orphelins des ménages payés",
            "اليتامى في الأسر المستفيدة",
            "Orphans in paid households",
        ),
        PERSONS,
        Label::new(
            "Enfants orphelins de père dans un ménage payé.",
            "الأطفال يتامى الأب في أسرة مستفيدة.",
            "Children who have lost their father, in a paid household.",
        ),
    ),
    entry(
        "mean_award",
        Label::new("Aide moyenne", "متوسط الإعانة", "Mean award"),
        AWARD_UNIT,
        Label::new(
            "Coût du mois divisé par les ménages payés.",
            "كلفة الشهر مقسومة على عدد الأسر المستفيدة.",
            "The month’s cost divided by the paid households.",
        ),
    ),
    entry(
        "coverage",
        Label::new("Couverture", "التغطية", "Coverage"),
        SHARE,
        Label::new(
            "Part des personnes du groupe qui vivent dans un ménage payé. Les déciles rangent les personnes par consommation avant transferts.",
            "حصة أشخاص الفئة الذين يعيشون في أسرة مستفيدة. ترتب العشريات الأشخاص حسب الاستهلاك قبل التحويلات.",
            "Share of the group’s persons who live in a paid household. Deciles rank persons by consumption before transfers.",
        ),
    ),
    entry(
        "exclusion_error",
        Label::new("Erreur d’exclusion", "خطأ الإقصاء", "Exclusion error"),
        SHARE,
        Label::new(
            "Part des personnes pauvres qui ne vivent pas dans un ménage payé.",
            "حصة الفقراء الذين لا يعيشون في أسرة مستفيدة.",
            "Share of the poor who do not live in a paid household.",
        ),
    ),
    entry(
        "inclusion_error",
        Label::new("Erreur d’inclusion", "خطأ الإدماج", "Inclusion error"),
        SHARE,
        Label::new(
            "Part des personnes des ménages payés qui ne sont pas pauvres.",
            "حصة أفراد الأسر المستفيدة من غير الفقراء.",
            "Share of the persons in paid households who are not poor.",
        ),
    ),
    entry(
        "poverty_headcount",
        Label::new("Taux de pauvreté", "معدل الفقر", "Poverty headcount"),
        SHARE,
        Label::new(
            "Part des personnes dont la consommation annuelle par personne est sous le seuil de leur milieu.",
            "حصة الأشخاص الذين يقل استهلاكهم السنوي للفرد عن عتبة وسطهم.",
            "Share of persons whose yearly consumption per person is below the line of their milieu.",
        ),
    ),
    entry(
        "poverty_gap",
        Label::new("Profondeur de la pauvreté", "عمق الفقر", "Poverty gap"),
        SHARE,
        Label::new(
            "Écart moyen au seuil, en part du seuil\u{a0}; zéro pour qui n’est pas pauvre.",
            "متوسط الفارق عن العتبة كحصة منها؛ صفر لغير الفقراء.",
            "Mean shortfall from the line, as a share of the line; zero for those who are not poor.",
        ),
    ),
    entry(
        "poverty_severity",
        Label::new("Sévérité de la pauvreté", "حدة الفقر", "Poverty severity"),
        SHARE,
        Label::new(
            "Moyenne du carré de l’écart relatif au seuil\u{a0}: les plus pauvres y pèsent davantage.",
            "متوسط مربع الفارق النسبي عن العتبة، فيكون وزن الأشد فقرا أكبر.",
            "Mean squared relative shortfall: the poorest weigh more.",
        ),
    ),
    entry(
        "vulnerability_rate",
        Label::new(
            "Taux de vulnérabilité",
            "معدل الهشاشة",
            "Vulnerability rate",
        ),
        SHARE,
        Label::new(
            "Part des personnes au-dessus du seuil de pauvreté mais sous une fois et demie ce seuil.",
            "حصة الأشخاص فوق عتبة الفقر ودون مرة ونصف منها.",
            "Share of persons above the poverty line but below one and a half times the line.",
        ),
    ),
    entry(
        "gini",
        Label::new("Indice de Gini", "معامل جيني", "Gini index"),
        SHARE,
        Label::new(
            "Inégalité de la consommation par personne\u{a0}: 0, tous égaux\u{a0}; 1, tout à un seul.",
            "تفاوت الاستهلاك للفرد: 0 مساواة تامة، و1 استئثار فرد واحد بالكل.",
            "Inequality of consumption per person: 0, all equal; 1, everything to one.",
        ),
    ),
    entry(
        "lorenz",
        Label::new("Courbe de Lorenz", "منحنى لورنز", "Lorenz curve"),
        SHARE,
        Label::new(
            "Part de la consommation totale qui revient aux p\u{a0}% les moins aisés.",
            "حصة الاستهلاك الإجمالي العائدة إلى أفقر p% من السكان.",
            "Share of all consumption that goes to the poorest p%.",
        ),
    ),
    entry(
        "mean_consumption",
        Label::new("Consommation moyenne", "متوسط الاستهلاك", "Mean consumption"),
        CONSUMPTION,
        Label::new(
            "Consommation par personne et par an, transferts de l’année compris.",
            "الاستهلاك للفرد سنويا، بما فيه تحويلات السنة.",
            "Consumption per person and year, the year’s transfers included.",
        ),
    ),
    entry(
        "median_consumption",
        Label::new("Consommation médiane", "وسيط الاستهلاك", "Median consumption"),
        CONSUMPTION,
        Label::new(
            "La moitié des personnes vivent dans un ménage qui consomme moins, par personne et par an, transferts de l’année compris.",
            "نصف الأشخاص يعيشون في أسرة يقل استهلاكها للفرد سنويا عن هذا المبلغ، بما فيه تحويلات السنة.",
            "Half of all persons live in a household that consumes less per person and year, the year’s transfers included.",
        ),
    ),
    entry(
        "decile_mean_consumption",
        Label::new(
            "Consommation moyenne par décile",
            "متوسط الاستهلاك حسب العشرية",
            "Mean consumption by decile",
        ),
        CONSUMPTION,
        Label::new(
            "Moyenne de chaque dixième des personnes du lieu, rangées par cette même consommation par personne et par an\u{a0}; 1, les moins aisées.",
            "متوسط كل عشر من أشخاص المكان، مرتبين حسب هذا الاستهلاك نفسه للفرد سنويا؛ 1 للأفقر.",
            "Mean of each tenth of the place’s persons, ranked by this same consumption per person and year; 1, the poorest.",
        ),
    ),
    entry(
        "population",
        Label::new("Population", "السكان", "Population"),
        PERSONS,
        Label::new(
            "Personnes vivantes à la fin de la période\u{a0}; selon l’âge, au recensement de fin septembre.",
            "الأشخاص الأحياء عند نهاية الفترة؛ وحسب السن، في إحصاء نهاية شتنبر.",
            "Persons alive at the end of the period; by age, at the census of the end of September.",
        ),
    ),
    entry(
        "households",
        Label::new("Ménages", "الأسر", "Households"),
        HOUSEHOLDS,
        Label::new(
            "Ménages à la fin de la période\u{a0}; selon la taille, le type ou le sexe du chef, au recensement de fin septembre.",
            "الأسر عند نهاية الفترة؛ وحسب الحجم أو النوع أو جنس رب الأسرة، في إحصاء نهاية شتنبر.",
            "Households at the end of the period; by size, type or sex of the head, at the census of the end of September.",
        ),
    ),
    entry(
        "births",
        Label::new("Naissances", "الولادات", "Births"),
        PERSONS,
        Label::new(
            "Enfants nés vivants dans la période.",
            "الأطفال المولودون أحياء خلال الفترة.",
            "Children born alive in the period.",
        ),
    ),
    entry(
        "deaths",
        Label::new("Décès", "الوفيات", "Deaths"),
        PERSONS,
        Label::new(
            "Personnes décédées dans la période.",
            "الأشخاص المتوفون خلال الفترة.",
            "Persons who died in the period.",
        ),
    ),
    entry(
        "*_before_transfer",
        Label::new("… avant transferts", "… قبل التحويلات", "… before transfers"),
        Label::new(
            "celle de l’indicateur",
            "وحدة المؤشر",
            "that of the indicator",
        ),
        Label::new(
            "Le même indicateur dans le même pays, sans ce que le programme a versé dans l’année.",
            "المؤشر نفسه في البلد نفسه، دون ما صرفه البرنامج خلال السنة.",
            "The same indicator in the same country, without what the programme paid in the year.",
        ),
    ),
    entry(
        "*_difference",
        Label::new("… différence", "… الفارق", "… difference"),
        Label::new(
            "celle de l’indicateur",
            "وحدة المؤشر",
            "that of the indicator",
        ),
        Label::new(
            "Écart au premier scénario, avec les mêmes tirages aléatoires.",
            "الفارق مع السيناريو الأول، بالسحوبات العشوائية نفسها.",
            "Difference to the first scenario, with the same random draws.",
        ),
    ),
];
