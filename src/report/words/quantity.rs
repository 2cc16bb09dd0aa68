//! What published figures measure, in words.

use super::Label;

/// A quantity by the word of its table, and its name.
type Named = (&'static str, Label);

/// The name of a published quantity; none for a word that no table uses.
#[must_use]
pub fn quantity(word: &str) -> Option<Label> {
    QUANTITIES
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, label)| *label)
}

static QUANTITIES: [Named; 87] = [
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
    ("households", Label::new("Ménages", "الأسر", "Households")),
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
    ("births", Label::new("Naissances", "الولادات", "Births")),
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
    ("marriages", Label::new("Mariages", "الزيجات", "Marriages")),
    ("divorces", Label::new("Divorces", "حالات الطلاق", "Divorces")),
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
    (
        "mean_consumption_per_person",
        Label::new(
            "Consommation moyenne par personne",
            "متوسط الاستهلاك للفرد",
            "Mean consumption per person",
        ),
    ),
    (
        "mean_consumption",
        Label::new(
            "Consommation moyenne par personne",
            "متوسط الاستهلاك للفرد",
            "Mean consumption per person",
        ),
    ),
    (
        "median_consumption_per_person",
        Label::new(
            "Consommation médiane par personne",
            "وسيط الاستهلاك للفرد",
            "Median consumption per person",
        ),
    ),
    (
        "gini_consumption_per_person",
        Label::new(
            "Indice de Gini de la consommation",
            "مؤشر جيني للاستهلاك",
            "Gini index of consumption",
        ),
    ),
    (
        "absolute_poverty_rate",
        Label::new(
            "Taux de pauvreté absolue",
            "معدل الفقر المطلق",
            "Absolute poverty rate",
        ),
    ),
    (
        "vulnerability_rate",
        Label::new(
            "Taux de vulnérabilité",
            "معدل الهشاشة",
            "Vulnerability rate",
        ),
    ),
    (
        "asd_households",
        Label::new("Ménages payés", "الأسر المستفيدة", "Households paid"),
    ),
    (
        "paid_households",
        Label::new("Ménages payés", "الأسر المستفيدة", "Households paid"),
    ),
    (
        "asd_households_share",
        Label::new(
            "Part des ménages payés",
            "حصة الأسر المستفيدة",
            "Share of households paid",
        ),
    ),
    (
        "asd_persons",
        Label::new(
            "Personnes des familles payées",
            "أفراد الأسر المستفيدة",
            "Persons of the families paid",
        ),
    ),
    (
        "paid_persons",
        Label::new(
            "Personnes des familles payées",
            "أفراد الأسر المستفيدة",
            "Persons of the families paid",
        ),
    ),
    (
        "asd_children",
        Label::new(
            "Enfants des familles payées",
            "أطفال الأسر المستفيدة",
            "Children of the families paid",
        ),
    ),
    (
        "asd_children_under_21",
        Label::new(
            "Enfants des familles payées",
            "أطفال الأسر المستفيدة",
            "Children of the families paid",
        ),
    ),
    (
        "paid_children",
        Label::new(
            "Enfants des familles payées",
            "أطفال الأسر المستفيدة",
            "Children of the families paid",
        ),
    ),
    (
        "asd_persons_60plus",
        Label::new(
            "Personnes de 60 ans et plus payées",
            "أشخاص 60 سنة فأكثر مستفيدون",
            "Persons of 60 and more paid",
        ),
    ),
    (
        "paid_persons_60_plus",
        Label::new(
            "Personnes de 60 ans et plus payées",
            "أشخاص 60 سنة فأكثر مستفيدون",
            "Persons of 60 and more paid",
        ),
    ),
    (
        "asd_child_allowance_households",
        Label::new(
            "Ménages payés pour des enfants",
            "أسر مستفيدة عن الأطفال",
            "Households paid for children",
        ),
    ),
    (
        "asd_flat_allowance_households",
        Label::new(
            "Ménages payés au forfait",
            "أسر مستفيدة من الإعانة الجزافية",
            "Households paid the lump sum",
        ),
    ),
    (
        "asd_budget",
        Label::new(
            "Dépense annuelle, milliards de DH",
            "الإنفاق السنوي بمليارات الدراهم",
            "Yearly spending, billion DH",
        ),
    ),
    (
        "asd_budget_announced",
        Label::new(
            "Dépense annoncée, milliards de DH",
            "الإنفاق المعلن بمليارات الدراهم",
            "Announced spending, billion DH",
        ),
    ),
    (
        "rsu_households_registered",
        Label::new(
            "Ménages inscrits au registre social",
            "الأسر المسجلة في السجل الاجتماعي",
            "Households in the social register",
        ),
    ),
    (
        "registered_households",
        Label::new(
            "Ménages inscrits au registre social",
            "الأسر المسجلة في السجل الاجتماعي",
            "Households in the social register",
        ),
    ),
    (
        "rsu_households_share",
        Label::new(
            "Part des ménages inscrits",
            "حصة الأسر المسجلة",
            "Share of households registered",
        ),
    ),
    (
        "exit_rate",
        Label::new(
            "Sorties par mois, part des payés",
            "الخروج شهريا، حصة من المستفيدين",
            "Exits a month, share of those paid",
        ),
    ),
    (
        "cohort_population_total",
        Label::new(
            "Population, en milliers (projection)",
            "السكان بالآلاف (إسقاط)",
            "Population, thousands (projection)",
        ),
    ),
    (
        "hcp_population_total",
        Label::new(
            "Population, en milliers (HCP)",
            "السكان بالآلاف (المندوبية السامية للتخطيط)",
            "Population, thousands (HCP)",
        ),
    ),
    (
        "cohort_share_0_14",
        Label::new(
            "Part des moins de 15 ans (projection)",
            "حصة من هم دون 15 سنة (إسقاط)",
            "Share under 15 (projection)",
        ),
    ),
    (
        "cohort_share_60_plus",
        Label::new(
            "Part des 60 ans et plus (projection)",
            "حصة 60 سنة فأكثر (إسقاط)",
            "Share of 60 and more (projection)",
        ),
    ),
    (
        "cohort_births",
        Label::new(
            "Naissances, en milliers (projection)",
            "الولادات بالآلاف (إسقاط)",
            "Births, thousands (projection)",
        ),
    ),
    (
        "cohort_deaths",
        Label::new(
            "Décès, en milliers (projection)",
            "الوفيات بالآلاف (إسقاط)",
            "Deaths, thousands (projection)",
        ),
    ),
    (
        "decile_mean_consumption_1",
        Label::new(
            "Consommation moyenne du dixième n° 1",
            "متوسط استهلاك العشير 1",
            "Mean consumption of tenth 1",
        ),
    ),
    (
        "decile_mean_consumption_2",
        Label::new(
            "Consommation moyenne du dixième n° 2",
            "متوسط استهلاك العشير 2",
            "Mean consumption of tenth 2",
        ),
    ),
    (
        "decile_mean_consumption_3",
        Label::new(
            "Consommation moyenne du dixième n° 3",
            "متوسط استهلاك العشير 3",
            "Mean consumption of tenth 3",
        ),
    ),
    (
        "decile_mean_consumption_4",
        Label::new(
            "Consommation moyenne du dixième n° 4",
            "متوسط استهلاك العشير 4",
            "Mean consumption of tenth 4",
        ),
    ),
    (
        "decile_mean_consumption_5",
        Label::new(
            "Consommation moyenne du dixième n° 5",
            "متوسط استهلاك العشير 5",
            "Mean consumption of tenth 5",
        ),
    ),
    (
        "decile_mean_consumption_6",
        Label::new(
            "Consommation moyenne du dixième n° 6",
            "متوسط استهلاك العشير 6",
            "Mean consumption of tenth 6",
        ),
    ),
    (
        "decile_mean_consumption_7",
        Label::new(
            "Consommation moyenne du dixième n° 7",
            "متوسط استهلاك العشير 7",
            "Mean consumption of tenth 7",
        ),
    ),
    (
        "decile_mean_consumption_8",
        Label::new(
            "Consommation moyenne du dixième n° 8",
            "متوسط استهلاك العشير 8",
            "Mean consumption of tenth 8",
        ),
    ),
    (
        "decile_mean_consumption_9",
        Label::new(
            "Consommation moyenne du dixième n° 9",
            "متوسط استهلاك العشير 9",
            "Mean consumption of tenth 9",
        ),
    ),
    (
        "decile_mean_consumption_10",
        Label::new(
            "Consommation moyenne du dixième n° 10",
            "متوسط استهلاك العشير 10",
            "Mean consumption of tenth 10",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::compare;
    use crate::inputs::Inputs;
    use crate::measures::Table;

    #[test]
    fn every_published_quantity_that_is_simulated_has_a_name() {
        let inputs = Inputs::embedded().expect("the embedded tables");
        assert!(compare(&Table::default(), "baseline", &inputs).is_empty());
        let unnamed: Vec<&str> = inputs
            .published
            .iter()
            .filter(|figure| crate::engine::is_simulated(figure))
            .map(|figure| figure.quantity.as_str())
            .filter(|word| quantity(word).is_none())
            .collect();
        assert!(unnamed.is_empty(), "{unnamed:?}");
    }
}
