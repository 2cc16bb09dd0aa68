//! A run for the tests of the writers: the real model on a country scaled down to a fraction of a
//! per cent, in which every province still has urban and rural population.

use std::sync::OnceLock;

use crate::results_csv;
use daam_core::engine::{Cutoff, Order, Outcome, Plan, Repeat, RunContext, RunRecord, run};
use daam_core::kernel::Month;
use daam_core::measures::{PovertyLine, Row, Table};
use daam_morocco::START;

/// A title that would run script in a page that does not escape it.
pub(crate) const HOSTILE: &str = "<script>alert('x')</script> & \"Co\"";

/// Last month of the run.
const TO: Month = Month::new(2026, 12);
/// Divisor of the census's households and persons.
const SMALLER: u64 = 400;
/// Fewest households of a cell: enough that its children find parents.
const LEAST: u64 = 60;

/// A run of the default scenarios, done once for all tests.
fn whole() -> &'static Outcome {
    static RUN: OnceLock<Outcome> = OnceLock::new();
    RUN.get_or_init(|| {
        let mut model = daam_morocco::model().expect("the embedded tables and law");
        for cell in &mut model.inputs.country.cells {
            let households = (cell.households / SMALLER).max(LEAST);
            cell.persons = cell.persons * households / cell.households;
            cell.households = households;
        }
        let names = model.law.library().headlines();
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let plan = Plan {
            scenarios: model.scenarios(&names).expect("built-in scenarios"),
            from: START,
            to: TO,
            sample: 1.0,
            order: Order::Drawn,
            seed: Plan::SEED,
            replication: 0,
            scale: 1,
            threads: 2,
            lines: vec![PovertyLine::asked("half_median", 8_000.0).expect("a line")],
        };
        let mut outcome = run(&plan, &model, &Repeat::ONCE, RunContext::alone(&())).expect("a run");
        let digest = results_csv::write_hashed(&outcome.table, std::io::sink());
        outcome.record.results_digest = digest.expect("figures");
        outcome
    })
}

/// Its first `count` scenarios; beyond those it has, copies under other names.
pub(crate) fn outcome(count: usize) -> Outcome {
    Outcome {
        table: table(count),
        replications: Vec::new(),
        record: record(count),
    }
}

/// Name of the copy of a scenario in a round; in the first, its own.
fn named(name: &str, round: usize) -> String {
    match round {
        0 => name.to_owned(),
        _ => format!("{name}_{round}"),
    }
}

/// Round and number of the first `count` scenarios.
fn rounds(count: usize) -> impl Iterator<Item = (usize, usize)> {
    let all = whole().record.scenarios.len();
    (0..count).map(move |index| (index / all, index % all))
}

/// The rows of the first `count` scenarios.
fn rows(count: usize, all: &[Row]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (round, index) in rounds(count) {
        let name = &*whole().record.scenarios[index].name;
        let of = all.iter().filter(|row| &*row.scenario == name);
        rows.extend(of.map(|row| Row {
            scenario: named(name, round).into(),
            ..row.clone()
        }));
    }
    rows
}

pub(crate) fn table(count: usize) -> Table {
    Table {
        rows: rows(count, &whole().table.rows),
    }
}

pub(crate) fn record(count: usize) -> RunRecord {
    let mut record = whole().record.clone();
    let scenarios = rounds(count).map(|(round, index)| {
        let mut scenario = whole().record.scenarios[index].clone();
        scenario.name = named(&scenario.name, round);
        scenario
    });
    record.scenarios = scenarios.collect();
    let RunRecord {
        scenarios,
        headlines,
        ..
    } = &mut record;
    headlines.retain(|one| {
        scenarios
            .iter()
            .any(|known| known.name == *one.row.scenario)
    });
    record
}

/// A waiting list of the first scenario.
pub(crate) const CUTOFF: Cutoff = Cutoff {
    scenario: 0,
    year: 2026,
    threshold: 9.61,
    law_threshold: 9.743_001,
    envelope: 27e9,
    cost: 26.998e9,
};
