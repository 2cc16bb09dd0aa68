//! Words of validation: its section, its figures, why a figure is missed.

use super::quantity::quantity;
use super::{Label, place};
use daam_core::engine::Comparison;
use daam_core::inputs::Purpose;
use daam_core::kernel::{Language, Place};

/// Title of the section.
pub const SECTION: Label = Label::new(
    "Validation\u{a0}: faut-il y croire\u{a0}?",
    "التحقق: هل يوثق بهذه النتائج؟",
    "Validation: why believe it?",
);
/// Lead of the section.
pub const LEAD: Label = Label::new(
    "{fitted} des {fitted_all} chiffres auxquels le modèle est ajusté, {synthesis} des {synthesis_all} chiffres des tableaux régionaux du recensement et {apart} des {apart_all} chiffres gardés à part sont reproduits dans leur tolérance.",
    "يعيد النموذج في حدود التفاوت المقبول {fitted} من أصل {fitted_all} رقما ضبط عليها، و{synthesis} من أصل {synthesis_all} رقما من الجداول الجهوية للإحصاء، و{apart} من أصل {apart_all} رقما لم تستعمل في الضبط.",
    "{fitted} of the {fitted_all} figures the model is fitted to, {synthesis} of the {synthesis_all} figures of the census’s regional tables and {apart} of the {apart_all} figures kept apart come out within their tolerance.",
);
/// When there is nothing to compare.
pub const NONE: Label = Label::new(
    "Le premier scénario n’est pas la loi en vigueur\u{a0}: rien de publié ne peut lui être comparé.",
    "السيناريو الأول ليس القانون الجاري به العمل: لا يمكن مقارنته بما نشر.",
    "The first scenario is not the law in force: nothing published can be set beside it.",
);
/// Where a run with the validation of the whole country is found.
pub const FURTHER: Label = Label::new(
    "Ce calcul compare ce qu’il contient\u{a0}; la commande validate simule jusqu’en 2040 et compare tout.",
    "يقارن هذا التشغيل ما يتضمنه؛ أما الأمر validate فيحاكي إلى غاية 2040 ويقارن كل شيء.",
    "This run compares what it holds; the command validate simulates up to 2040 and compares everything.",
);
/// Caption.
pub const MISSES: Label = Label::new(
    "Chiffres hors de leur tolérance, et pourquoi",
    "الأرقام خارج حدود التفاوت المقبول، وأسباب ذلك",
    "Figures outside their tolerance, and why",
);
/// Caption.
pub const EVERYTHING: Label = Label::new(
    "Tous les chiffres publiés et simulés",
    "جميع الأرقام المنشورة والمحاكاة",
    "Every figure, published and simulated",
);
/// Caption.
pub const TABLES: Label = Label::new(
    "Recensement de 2024 par région et milieu\u{a0}: la population synthétique face aux tableaux dont elle est faite",
    "إحصاء 2024 حسب الجهة والوسط: السكان المولدون مقابل الجداول التي ولدوا منها",
    "Census of 2024 by region and milieu: the synthetic population beside the tables it is made from",
);
/// Caption.
pub const BACK_TEST: Label = Label::new(
    "Ce qui a été dit du programme, et le mois simulé",
    "ما قيل عن البرنامج، مقابل الشهر المحاكى",
    "What was said of the programme, and the month simulated",
);
/// Caption.
pub const DRIFT: Label = Label::new(
    "Ce que deviennent les grandeurs que rien ne fixe, en septembre",
    "تطور المقادير التي لا يثبتها شيء، في شتنبر",
    "What becomes of quantities that nothing holds, in September",
);
/// Between a place and its milieu.
pub const COMMA: Label = Label::new(", ", "، ", ", ");
/// Column.
pub const QUANTITY: Label = Label::new("Grandeur", "المقدار", "Quantity");
/// Column.
pub const WHERE: Label = Label::new("Lieu", "المكان", "Where");
/// Column.
pub const WHEN: Label = Label::new("Date", "التاريخ", "When");
/// Column.
pub const OFFICIAL: Label = Label::new("Publié", "المنشور", "Published");
/// Column.
pub const SIMULATED: Label = Label::new("Simulé", "المحاكى", "Simulated");
/// Column.
pub const TOLERANCE: Label = Label::new("Tolérance", "التفاوت المقبول", "Tolerance");
/// Column.
pub const TOLERANCE_ERROR: Label = Label::new("Écart", "الفارق", "Error");
/// A row of what drifts.
pub const SCHOOL_15_17: Label = Label::new(
    "Scolarisation à 15-17 ans",
    "التمدرس 15-17 سنة",
    "Enrolment at 15 to 17",
);
/// Why these move.
pub const DRIFT_REASONS: Label = Label::new(
    "Les ménages continuent de se diviser et la population de vieillir comme entre les deux recensements\u{a0}; les orphelins diminuent avec les naissances\u{a0}; la scolarisation rejoint ce qu’impliquent les abandons publiés\u{a0}; l’activité baisse avec l’âge de la population\u{a0}; la pauvreté sans l’aide suit la croissance supposée, le seuil ne suivant que les prix.",
    "تواصل الأسر انقسامها ويواصل السكان شيخوختهم كما بين الإحصاءين؛ ويقل عدد الأيتام مع تراجع الولادات؛ ويقترب التمدرس مما تقتضيه أعداد المنقطعين المنشورة؛ وينخفض النشاط مع تقدم السكان في السن؛ ويتبع الفقر دون الدعم النمو المفترض، فالعتبة لا تتبع إلا الأسعار.",
    "Households go on dividing and the population ageing as between the two censuses; orphans fall with births; enrolment reaches what the published drop-outs imply; activity falls as the population ages; poverty without support follows the growth assumed, its line moving with prices only.",
);
/// Column.
pub const USE: Label = Label::new("Usage", "الاستعمال", "Use");
/// Column.
pub const FIGURES: Label = Label::new("Chiffres", "الأرقام", "Figures");
/// Column.
pub const WITHIN: Label = Label::new("Dans la tolérance", "داخل التفاوت", "Within tolerance");
/// Column.
pub const WORST: Label = Label::new("Le plus éloigné", "الأبعد", "Farthest");
/// Column.
pub const WHY: Label = Label::new("Pourquoi", "السبب", "Why");
/// Column.
pub const SOURCE: Label = Label::new("Source", "المصدر", "Source");

/// What a published figure is for.
#[must_use]
pub const fn purpose(purpose: Purpose) -> Label {
    match purpose {
        Purpose::Fitted => Label::new("ajusté", "مستعمل في الضبط", "fitted"),
        Purpose::Synthesis => Label::new("tableau de départ", "جدول الانطلاق", "starting table"),
        Purpose::HeldOut => Label::new("gardé à part", "غير مستعمل", "kept apart"),
        Purpose::Ageing => Label::new(
            "gardé à part, vieillissement",
            "غير مستعمل، الشيخوخة",
            "kept apart, ageing",
        ),
        Purpose::BackTest => Label::new("déclaration", "تصريح", "statement"),
    }
}

/// Why figures of a quantity are missed.
static REASONS: [(&str, Label); 9] = [
    (
        "mean_consumption_per_person",
        Label::new(
            "les deux milieux sont justes\u{a0}; le recensement compte plus de ruraux que la pondération de l’enquête",
            "الوسطان معا مطابقان؛ لكن الإحصاء يعد سكانا قرويين أكثر من ترجيح البحث",
            "both milieux are right; the census counts more people in the countryside than the survey’s weights",
        ),
    ),
    (
        "absolute_poverty_rate",
        Label::new(
            "non ajusté\u{a0}: une région a trois valeurs libres, ajustées à sa moyenne, sa vulnérabilité et ses privations\u{a0}; l’enquête y compte environ 1\u{a0}500 ménages",
            "غير مضبوط: لكل جهة ثلاث قيم حرة مضبوطة على متوسطها وهشاشتها وحرمانها؛ ويضم البحث نحو 1500 أسرة في كل جهة",
            "not fitted: a region has three free values, fitted to its mean, its vulnerability and its deprivations; the survey holds about 1,500 households there",
        ),
    ),
    (
        "vulnerability_rate",
        Label::new(
            "la moyenne, la vulnérabilité et les privations publiées de cette région ne tiennent pas ensemble dans une seule loi",
            "المتوسط والهشاشة والحرمان المنشورة لهذه الجهة لا تجتمع في قانون توزيع واحد",
            "the region’s published mean, vulnerability and deprivations do not hold together under one law",
        ),
    ),
    (
        "asd_flat_allowance_households",
        Label::new(
            "deux chiffres officiels s’opposent\u{a0}: 1,59\u{a0}million en juin 2025, 1,44\u{a0}million en octobre, auquel le modèle est ajusté",
            "رقمان رسميان متعارضان: 1,59 مليون في يونيو 2025 و1,44 مليون في أكتوبر، وعليه ضبط النموذج",
            "two official figures disagree: 1.59 million in June 2025, 1.44 million in October, which the model is fitted to",
        ),
    ),
    (
        "household_type_couple_with_children",
        Label::new(
            "la part publiée est celle de 2014 prolongée\u{a0}; les mères seules et les couples dont les enfants sont partis sont ici plus nombreux",
            "الحصة المنشورة امتداد لسنة 2014؛ والأمهات الوحيدات والأزواج الذين غادر أبناؤهم أكثر عددا هنا",
            "the published share is that of 2014 prolonged; lone mothers and couples whose children have left are more numerous here",
        ),
    ),
    (
        "school_enrolment_15_17",
        Label::new(
            "la valeur de travail et le nombre publié d’abandons ne tiennent pas ensemble\u{a0}; les abandons sont reproduits",
            "قيمة العمل وعدد المنقطعين المنشور لا يجتمعان؛ والنموذج يعيد عدد المنقطعين",
            "the working value and the published number of drop-outs do not hold together; the drop-outs are reproduced",
        ),
    ),
    (
        "school_enrolment_18_20",
        Label::new(
            "la valeur de travail et le nombre publié d’abandons ne tiennent pas ensemble\u{a0}; les abandons sont reproduits",
            "قيمة العمل وعدد المنقطعين المنشور لا يجتمعان؛ والنموذج يعيد عدد المنقطعين",
            "the working value and the published number of drop-outs do not hold together; the drop-outs are reproduced",
        ),
    ),
    (
        "paid_persons_60_plus",
        Label::new(
            "l’agence a dit 1,3\u{a0}million en décembre 2025 et 1,7\u{a0}million en février 2026 (doute D9)",
            "قالت الوكالة 1,3 مليون في دجنبر 2025 و1,7 مليون في فبراير 2026 (شك D9)",
            "the agency said 1.3 million in December 2025 and 1.7 million in February 2026 (doubt D9)",
        ),
    ),
    (
        "mean_consumption",
        Label::new(
            "petite région\u{a0}: ses chiffres publiés ne tiennent pas ensemble dans une seule loi",
            "جهة صغيرة: أرقامها المنشورة لا تجتمع في قانون توزيع واحد",
            "a small region: its published figures do not hold together under one law",
        ),
    ),
];

/// Why a figure is outside its tolerance; a word that says so when nobody has found out.
#[must_use]
pub fn reason(one: &Comparison) -> Label {
    let published = &one.published;
    REASONS
        .iter()
        .find(|(quantity, _)| *quantity == published.quantity)
        .map_or(
            Label::new("pas encore expliqué", "لم يفسر بعد", "not explained yet"),
            |(_, label)| *label,
        )
}

/// The name of a published figure.
#[must_use]
pub fn name(one: &Comparison, language: Language) -> String {
    let word = &one.published.quantity;
    let label = match one.published.group.as_str() {
        "component=child_allowance" => quantity("asd_child_allowance_households"),
        "component=lump_sum" => quantity("asd_flat_allowance_households"),
        _ => None,
    };
    if let Some(label) = label {
        return label.text(language).to_owned();
    }
    let mut text =
        quantity(word).map_or_else(|| word.clone(), |label| label.text(language).to_owned());
    if let Some(age) = one.published.group.strip_prefix("age=") {
        text += &format!(" ({age})");
    }
    text
}

/// The name of a place of published figures, with its milieu.
#[must_use]
pub fn place(at: Place, language: Language) -> String {
    let name = place::name(at).map_or("", |label| label.text(language));
    match at.milieu {
        None => name.to_owned(),
        Some(_) => {
            let comma = COMMA.text(language);
            format!("{name}{comma}{}", place::milieu(at.milieu).text(language))
        }
    }
}

/// Finding of the pyramid.
pub const PYRAMID: Label = Label::new(
    "La population simulée a les âges du recensement\u{a0}: {share} de personnes mal placées",
    "للسكان المحاكين أعمار الإحصاء: {share} من الأشخاص في غير فئتهم",
    "The simulated population has the ages of the census: {share} of persons misplaced",
);
/// What is drawn.
pub const PYRAMID_SUB: Label = Label::new(
    "Personnes par sexe et groupe d’âges, septembre 2024, en milliers\u{a0}; barres\u{a0}: simulé, traits\u{a0}: recensement",
    "الأشخاص حسب الجنس والفئة العمرية، شتنبر 2024، بالآلاف؛ الأعمدة: المحاكاة، والخطوط: الإحصاء",
    "Persons by sex and age group, September 2024, thousands; bars: simulated, lines: census",
);
/// Key.
pub const MEN: Label = Label::new("Hommes", "ذكور", "Men");
/// Key.
pub const WOMEN: Label = Label::new("Femmes", "إناث", "Women");
/// Key.
pub const CENSUS: Label = Label::new("Recensement", "الإحصاء", "Census");
/// Finding of the path of the programme.
pub const PATH: Label = Label::new(
    "Des {count} chiffres publiés, le plus éloigné l’est de {share}",
    "من أصل {count} أرقام منشورة، يبتعد أبعدها بنسبة {share}",
    "Of {count} published counts the farthest is {share} away",
);
/// What is drawn.
pub const PATH_SUB: Label = Label::new(
    "Ménages payés et inscrits, millions\u{a0}; lignes\u{a0}: simulé, points\u{a0}: publié",
    "الأسر المستفيدة والمسجلة، بالملايين؛ الخطوط: المحاكاة، والنقط: المنشور",
    "Households paid and registered, millions; lines: simulated, points: published",
);
/// Finding of the quantiles.
pub const QUANTILES: Label = Label::new(
    "Chaque dixième consomme à {share} près ce que l’enquête a trouvé",
    "يستهلك كل عشير ما وجده البحث بفارق لا يتجاوز {share}",
    "Each tenth consumes what the survey found, within {share}",
);
/// What is drawn.
pub const QUANTILES_SUB: Label = Label::new(
    "Consommation moyenne par personne de chaque dixième, milliers de DH par an, 2022\u{a0}; barres\u{a0}: simulé, traits\u{a0}: HCP",
    "متوسط استهلاك الفرد في كل عشير، بآلاف الدراهم سنويا، 2022؛ الأعمدة: المحاكاة، والخطوط: المندوبية السامية للتخطيط",
    "Mean consumption per person of each tenth, thousand DH a year, 2022; bars: simulated, lines: HCP",
);
