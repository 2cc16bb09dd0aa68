//! Published figures of a made-up run.

use super::HOSTILE;
use daam_core::engine::{Comparison, Cutoff};
use daam_core::inputs::{PublishedFigure, Purpose, Tolerance, When};
use daam_core::kernel::{Month, Place};

/// Figures of the kinds that the validation's drawings show, one of them missed.
pub(super) fn figures() -> Vec<Comparison> {
    let one = |quantity: &str, group: &str, when, value: f64, purpose| Comparison {
        published: PublishedFigure {
            quantity: quantity.into(),
            group: group.into(),
            when,
            place: Place::COUNTRY,
            value,
            unit: "number".into(),
            tolerance: Tolerance::Relative(0.05),
            source: HOSTILE.into(),
            status: "official".into(),
            purpose,
        },
        simulated: value * 1.02,
    };
    let census = When::Month(Month::new(2024, 9));
    let mut all = Vec::new();
    for sex in ["population_male", "population_female"] {
        for (index, group) in ["age=0-4", "age=5-9", "age=10-14", "age=15-19"]
            .into_iter()
            .enumerate()
        {
            let value = 1.5e6 - 5e4 * index as f64;
            all.push(one(sex, group, census, value, Purpose::Synthesis));
        }
    }
    for decile in 1..=10 {
        let name = format!("decile_mean_consumption_{decile}");
        let value = 5_000.0 * f64::from(decile);
        all.push(one(&name, "", When::Year(2022), value, Purpose::Fitted));
    }
    let month = When::Month(Month::new(2025, 10));
    all.push(one(
        "paid_households",
        "all",
        month,
        3.9e6,
        Purpose::HeldOut,
    ));
    let mut missed = one("asd_persons", "", month, 12.5e6, Purpose::HeldOut);
    missed.simulated = 15e6;
    all.push(missed);
    let mut said = one("asd_budget", "", When::Year(2025), 26.5, Purpose::BackTest);
    said.published.tolerance = Tolerance::None;
    all.push(said);
    all
}

/// A waiting list of the first scenario.
pub(super) fn cutoffs() -> Vec<Cutoff> {
    vec![Cutoff {
        scenario: 0,
        year: 2026,
        threshold: 9.61,
        law_threshold: 9.743_001,
        envelope: 27e9,
        cost: 26.998e9,
    }]
}
