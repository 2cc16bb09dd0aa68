//! Every figure of the results belongs to an indicator defined in `data/indicators*.toml`, with its
//! unit and groups; and every definition has figures.

use std::collections::{BTreeMap, BTreeSet};

use daam::engine::{Repeat, RunContext, run};
use daam::inputs::Glossary;
use daam::kernel::Month;
use daam::measures::{Group, Table};

use crate::common::{model, scenarios, small};

/// Together they cover financing, accompaniment, payments to everybody and an exceeded envelope.
const SCENARIOS: [&str; 5] = [
    "baseline",
    "butane_swap",
    "accompaniment",
    "uniform_budget_neutral",
    "universal_0_5",
];

/// Definitions without figures in a run of those scenarios, and when they have some.
const CONDITIONAL: [(&str, &str); 0] = [];

fn table() -> Table {
    let plan = small(scenarios(&SCENARIOS), Month::new(2026, 12));
    let outcome = run(&plan, model(), &Repeat::PLAIN, RunContext::alone(&())).expect("a small run");
    outcome.table
}

#[test]
fn every_figure_is_of_a_defined_indicator_in_its_unit() {
    let glossary = Glossary::embedded().expect("the embedded definitions");
    let known: BTreeSet<&str> = glossary.names().collect();
    let differences: BTreeMap<&str, &str> = known
        .iter()
        .filter_map(|name| Some((glossary.difference(name)?, *name)))
        .collect();
    let (mut faults, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for row in &table().rows {
        let base = differences.get(row.indicator).unwrap_or(&row.indicator);
        match glossary.unit(base) {
            None => faults.insert(format!("{} is not defined", row.indicator)),
            Some(unit) if unit != row.unit => faults.insert(format!(
                "{} is in {} and defined in {unit}",
                row.indicator, row.unit
            )),
            Some(_) => false,
        };
        seen.insert((*base).to_owned());
        if let Group::Part(key, _) = row.group {
            let base = base.trim_end_matches("_before_transfer");
            let definition = glossary.definitions().find(|one| one.name == base);
            let groups = definition.map_or(&[][..], |one| &one.groups);
            if !groups.iter().any(|known| known == key) {
                faults.insert(format!("{base} has groups by {key}, which is not written"));
            }
        }
    }
    for name in known {
        let conditional = CONDITIONAL.iter().any(|(other, _)| *other == name);
        if !seen.contains(name) && !conditional {
            faults.insert(format!("{name} is defined and never given"));
        }
    }
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
