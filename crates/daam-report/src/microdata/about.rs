//! Files beside the tables: the data dictionary and the description of the export.

use std::io::{self, Write};

use serde::Serialize;

use super::value::ColumnHeading;
use crate::csv_cells::known;
use daam_core::engine::{Plan, Visit, scenario_digest};
use daam_core::kernel::Problem;

/// Writes `columns.csv`: one line per column of either table.
pub(super) fn write_dictionary(
    out: &mut dyn Write,
    files: &[String; 2],
    tables: &[Vec<ColumnHeading>; 2],
) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record([
        "file",
        "column",
        "type",
        "unit",
        "meaning",
        "coefficient_urban",
        "coefficient_rural",
    ])?;
    for (file, headings) in files.iter().zip(tables) {
        for heading in headings {
            let [urban, rural] = heading.coefficients.map(known);
            csv.write_record([
                file,
                &heading.name,
                heading.kind.name(),
                &heading.unit,
                &heading.meaning,
                &urban,
                &rural,
            ])?;
        }
    }
    csv.flush()
}

/// `export.toml`: what the tables were made from.
#[derive(Serialize)]
struct About<'a> {
    program: &'static str,
    version: &'static str,
    scenario: &'a str,
    month: String,
    seed: i64,
    sample: f64,
    localities: usize,
    households: i64,
    persons: i64,
    money: &'static str,
    inputs_sha256: &'a str,
    scenario_sha256: String,
}

/// The text of `export.toml`.
pub(super) fn text(
    plan: &Plan,
    visit: &Visit,
    inputs_sha256: &str,
    written: [u64; 2],
) -> Result<String, Problem> {
    let scenario = &plan.scenarios[0];
    let [households, persons] = written.map(|rows| rows as i64);
    let about = About {
        program: "daam",
        version: env!("CARGO_PKG_VERSION"),
        scenario: &scenario.name,
        month: plan.to.to_string(),
        seed: plan.seed as i64,
        sample: visit.share,
        localities: visit.places.len(),
        households,
        persons,
        money: "amounts in centimes; consumption and transfers in dirhams of the month: divide \
                by price_level for dirhams of 2022, in which poverty is judged",
        inputs_sha256,
        scenario_sha256: scenario_digest(scenario),
    };
    toml::to_string_pretty(&about)
        .map_err(|error| Problem::new(format!("export.toml cannot be written: {error}")))
}
