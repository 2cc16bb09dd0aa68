//! Published quantities of living standards, of the programme and of projections, in words.

use super::Named;
use crate::words::Label;

/// By the word of the tables.
pub(super) static PROGRAMME: [Named; 40] = [
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
