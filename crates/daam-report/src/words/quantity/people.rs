//! Published quantities of people and households, in words.

use super::Named;
use crate::words::Label;

/// By the word of the tables.
pub(super) static PEOPLE: [Named; 47] = [
    ("households", Label::new("Ménages", "الأسر", "Households")),
    ("births", Label::new("Naissances", "الولادات", "Births")),
    ("marriages", Label::new("Mariages", "الزيجات", "Marriages")),
    ("divorces", Label::new("Divorces", "حالات الطلاق", "Divorces")),
    (
        "population_legal",
        Label::new("Population légale", "السكان القانونيون", "Legal population"),
    ),
    (
        "population_in_households",
        Label::new(
            "Population des ménages",
            "سكان الأسر",
            "Persons in households",
        ),
    ),
    (
        "population_7_12",
        Label::new(
            "Enfants de 7 à 12 ans",
            "الأطفال من 7 إلى 12 سنة",
            "Children of 7 to 12",
        ),
    ),
    (
        "population_0_17",
        Label::new(
            "Enfants de moins de 18 ans",
            "الأطفال دون 18 سنة",
            "Children under 18",
        ),
    ),
    (
        "population_male",
        Label::new(
            "Hommes et garçons par âge",
            "الذكور حسب السن",
            "Men and boys by age",
        ),
    ),
    (
        "population_female",
        Label::new(
            "Femmes et filles par âge",
            "الإناث حسب السن",
            "Women and girls by age",
        ),
    ),
    (
        "mean_household_size",
        Label::new(
            "Taille moyenne des ménages",
            "متوسط حجم الأسرة",
            "Mean household size",
        ),
    ),
    (
        "households_of_1",
        Label::new(
            "Ménages d’une personne",
            "أسر من فرد واحد",
            "Households of one",
        ),
    ),
    (
        "households_of_2_3",
        Label::new(
            "Ménages de 2 ou 3 personnes",
            "أسر من فردين أو ثلاثة",
            "Households of 2 or 3",
        ),
    ),
    (
        "households_of_4_plus",
        Label::new(
            "Ménages de 4 personnes et plus",
            "أسر من 4 أفراد فأكثر",
            "Households of 4 and more",
        ),
    ),
    (
        "female_headed_households",
        Label::new(
            "Ménages dirigés par une femme",
            "أسر ترأسها امرأة",
            "Households headed by a woman",
        ),
    ),
    (
        "share_under_15",
        Label::new(
            "Part des moins de 15 ans",
            "حصة من هم دون 15 سنة",
            "Share under 15",
        ),
    ),
    (
        "share_15_59",
        Label::new(
            "Part des 15 à 59 ans",
            "حصة الفئة من 15 إلى 59 سنة",
            "Share of 15 to 59",
        ),
    ),
    (
        "share_60_plus",
        Label::new(
            "Part des 60 ans et plus",
            "حصة 60 سنة فأكثر",
            "Share of 60 and more",
        ),
    ),
    (
        "marital_single_15_plus_male",
        Label::new(
            "Hommes célibataires, 15 ans et plus",
            "رجال عزاب، 15 سنة فأكثر",
            "Men never married, 15 and more",
        ),
    ),
    (
        "marital_married_15_plus_male",
        Label::new(
            "Hommes mariés, 15 ans et plus",
            "رجال متزوجون، 15 سنة فأكثر",
            "Men married, 15 and more",
        ),
    ),
    (
        "marital_divorced_15_plus_male",
        Label::new(
            "Hommes divorcés, 15 ans et plus",
            "رجال مطلقون، 15 سنة فأكثر",
            "Men divorced, 15 and more",
        ),
    ),
    (
        "marital_widowed_15_plus_male",
        Label::new(
            "Hommes veufs, 15 ans et plus",
            "رجال أرامل، 15 سنة فأكثر",
            "Men widowed, 15 and more",
        ),
    ),
    (
        "marital_single_15_plus_female",
        Label::new(
            "Femmes célibataires, 15 ans et plus",
            "نساء عازبات، 15 سنة فأكثر",
            "Women never married, 15 and more",
        ),
    ),
    (
        "marital_married_15_plus_female",
        Label::new(
            "Femmes mariées, 15 ans et plus",
            "نساء متزوجات، 15 سنة فأكثر",
            "Women married, 15 and more",
        ),
    ),
    (
        "marital_divorced_15_plus_female",
        Label::new(
            "Femmes divorcées, 15 ans et plus",
            "نساء مطلقات، 15 سنة فأكثر",
            "Women divorced, 15 and more",
        ),
    ),
    (
        "marital_widowed_15_plus_female",
        Label::new(
            "Femmes veuves, 15 ans et plus",
            "نساء أرامل، 15 سنة فأكثر",
            "Women widowed, 15 and more",
        ),
    ),
    (
        "total_fertility_rate",
        Label::new(
            "Indice synthétique de fécondité",
            "معدل الخصوبة الكلي",
            "Total fertility rate",
        ),
    ),
    (
        "life_expectancy_male",
        Label::new(
            "Espérance de vie, hommes",
            "أمد الحياة، ذكور",
            "Life expectancy, men",
        ),
    ),
    (
        "life_expectancy_female",
        Label::new(
            "Espérance de vie, femmes",
            "أمد الحياة، إناث",
            "Life expectancy, women",
        ),
    ),
    (
        "disability_prevalence",
        Label::new(
            "Prévalence du handicap",
            "معدل انتشار الإعاقة",
            "Prevalence of disability",
        ),
    ),
    (
        "school_enrolment_6_11",
        Label::new(
            "Scolarisation à 6-11 ans",
            "التمدرس 6-11 سنة",
            "Enrolment at 6 to 11",
        ),
    ),
    (
        "school_enrolment_12_14",
        Label::new(
            "Scolarisation à 12-14 ans",
            "التمدرس 12-14 سنة",
            "Enrolment at 12 to 14",
        ),
    ),
    (
        "school_enrolment_15_17",
        Label::new(
            "Scolarisation à 15-17 ans",
            "التمدرس 15-17 سنة",
            "Enrolment at 15 to 17",
        ),
    ),
    (
        "school_enrolment_18_20",
        Label::new(
            "Scolarisation à 18-20 ans",
            "التمدرس 18-20 سنة",
            "Enrolment at 18 to 20",
        ),
    ),
    (
        "dropouts",
        Label::new(
            "Abandons scolaires avant 18 ans",
            "الانقطاع عن الدراسة قبل 18 سنة",
            "Drop-outs before 18",
        ),
    ),
    (
        "education_primary",
        Label::new("Niveau primaire", "المستوى الابتدائي", "Primary level"),
    ),
    (
        "education_lower_secondary",
        Label::new(
            "Niveau collégial",
            "المستوى الإعدادي",
            "Lower secondary level",
        ),
    ),
    (
        "education_upper_secondary",
        Label::new(
            "Niveau lycée",
            "المستوى الثانوي التأهيلي",
            "Upper secondary level",
        ),
    ),
    (
        "education_tertiary",
        Label::new("Niveau supérieur", "المستوى العالي", "Tertiary level"),
    ),
    (
        "labour_force_participation_15_plus",
        Label::new(
            "Taux d’activité, 15 ans et plus",
            "معدل النشاط، 15 سنة فأكثر",
            "Labour force participation, 15 and more",
        ),
    ),
    (
        "employed_15_plus",
        Label::new(
            "Personnes en emploi, 15 ans et plus",
            "المشتغلون، 15 سنة فأكثر",
            "Employed, 15 and more",
        ),
    ),
    (
        "persons_per_room",
        Label::new(
            "Personnes par pièce",
            "عدد الأفراد في الغرفة",
            "Persons per room",
        ),
    ),
    (
        "household_type_couple_only",
        Label::new(
            "Couples sans enfant présent",
            "أزواج دون أطفال",
            "Couples only",
        ),
    ),
    (
        "household_type_couple_with_children",
        Label::new(
            "Couples avec enfants",
            "أزواج مع أطفال",
            "Couples with children",
        ),
    ),
    (
        "household_type_lone_mother",
        Label::new(
            "Mères seules avec enfants",
            "أمهات وحيدات مع أطفال",
            "Lone mothers",
        ),
    ),
    (
        "household_type_lone_father",
        Label::new(
            "Pères seuls avec enfants",
            "آباء وحيدون مع أطفال",
            "Lone fathers",
        ),
    ),
    (
        "household_type_extended",
        Label::new(
            "Familles élargies et autres",
            "أسر ممتدة وغيرها",
            "Extended families and others",
        ),
    ),
];
