//! What the made-up run says of itself.

use super::{poverty, provinces, table, validation};
use daam_core::engine::{
    AskedRecord, AssumptionRecord, Check, Errors, Headline, Outcome, PlaceName, RunRecord,
    ScenarioRecord, Uncertainty,
};
use daam_core::kernel::{Month, Place, Words};
use daam_core::measures::{Invariant, Period, Row, Table};

pub(super) const TITLES: [(&str, &str, &str, &str); 8] = [
    (
        "baseline",
        "Loi en vigueur",
        "القانون الجاري به العمل",
        "Law in force",
    ),
    (
        "threshold_up",
        "Seuil relevé de 5 %",
        "رفع العتبة بنسبة 5%",
        "Threshold raised by 5%",
    ),
    (
        "lump_sum_750",
        "Allocation forfaitaire à 750 DH",
        "الإعانة الجزافية 750 درهما",
        "Lump sum of DH 750",
    ),
    (
        "indexed",
        "Montants indexés sur les prix",
        "مبالغ مرتبطة بالأسعار",
        "Amounts indexed to prices",
    ),
    (
        "school_bonus",
        "Prime scolaire doublée en milieu rural",
        "مضاعفة منحة الدخول المدرسي بالوسط القروي",
        "School grant doubled in rural areas",
    ),
    (
        "age_to_24",
        "Enfants jusqu’à 24 ans",
        "الأطفال إلى غاية 24 سنة",
        "Children up to 24",
    ),
    (
        "strict_checks",
        "Contrôles mensuels renforcés",
        "تشديد المراقبة الشهرية",
        "Stricter monthly checks",
    ),
    (
        "universal",
        "Allocation universelle",
        "إعانة شاملة",
        "Universal allowance",
    ),
];

/// Months of the run.
pub(super) const FROM: Month = Month::new(2023, 12);
pub(super) const TO: Month = Month::new(2026, 12);

/// What a run of `count` scenarios gives.
pub(crate) fn outcome(count: usize) -> Outcome {
    Outcome {
        table: table(count),
        replications: Vec::new(),
        record: record(count),
    }
}

/// The yearly figures of the country, with their errors by source.
fn headlines(table: &Table) -> Vec<Headline> {
    let yearly = |row: &&Row| row.place == Place::COUNTRY && matches!(row.period, Period::Year(_));
    let headline = |row: &Row| {
        let error = row.standard_error?;
        let errors = Errors {
            sampling: 0.8 * error,
            chance: 0.6 * error,
            assumptions: 0.0,
            freedom: [10.0; 2],
        };
        Some(Headline {
            row: row.clone(),
            errors,
        })
    };
    let rows = table.rows.iter().filter(yearly);
    rows.filter_map(headline).collect()
}

/// The record of a run of `count` scenarios, December 2023 to December 2026.
pub(crate) fn record(count: usize) -> RunRecord {
    RunRecord {
        version: "0.1.0".into(),
        commit: Some("0123abcd".into()),
        seed: 58_23,
        from: FROM,
        to: TO,
        scale: 1,
        sample: 0.1,
        threads: 2,
        households: 927_504,
        persons: 3_649_059,
        inputs_digest: "a1".repeat(32),
        results_digest: "b2".repeat(32),
        seconds: 84.2,
        peak_memory: Some(123_456_789),
        scenarios: (0..count).map(scenario).collect(),
        assumptions: vec![AssumptionRecord {
            name: "claim.delay_months".into(),
            unit: "months".into(),
            value: 2.5,
            low: 1.0,
            high: 6.0,
            why: "time between registration and the first payment <ANSS>".into(),
        }],
        checks: vec![check(true), check(false)],
        validation: validation::figures(),
        headlines: headlines(&table(count)),
        uncertainty: Uncertainty {
            replications: 1,
            drawn: false,
            zones: 10,
            visited: 0.1,
        },
        cutoffs: validation::cutoffs(),
        asked: AskedRecord::default(),
        lines: poverty::LINES.to_vec(),
        places: provinces()
            .map(|place| PlaceName {
                place,
                name: format!("Province {place}"),
            })
            .collect(),
    }
}

fn check(passed: bool) -> Check {
    Check {
        name: Invariant::MoneyBalance,
        passed,
        detail: "27 412 000 000 = 27 412 000 000".into(),
    }
}

pub(super) fn scenario(index: usize) -> ScenarioRecord {
    let (name, fr, ar, en) = TITLES[index % TITLES.len()];
    let round = index / TITLES.len();
    let again = |text: &str| match round {
        0 => text.to_owned(),
        _ => format!("{text} ({round})"),
    };
    ScenarioRecord {
        direct_of: None,
        name: match round {
            0 => name.to_owned(),
            _ => format!("{name}_{round}"),
        },
        title: Words {
            fr: again(fr),
            ar: again(ar),
            en: again(en),
        },
        summary: Words {
            fr: "Ce que le scénario change, en une phrase.".into(),
            ar: "ما يغيره السيناريو في جملة واحدة.".into(),
            en: "What the scenario changes, in a sentence.".into(),
        },
        written: Vec::new(),
        digest: "c3".repeat(32),
    }
}
