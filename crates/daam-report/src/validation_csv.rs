//! `validation.csv`: simulated beside published figures, one line per figure.

use std::io::{Error, Write};

use super::csv_cells::{self, DATE, known, number};
use daam_core::engine::Comparison;
use daam_core::inputs::{Tolerance, When};
use daam_core::measures::Period;

/// Name of the file.
pub(crate) const NAME: &str = "validation.csv";

const COLUMNS: [&str; 15] = [
    "quantity",
    "group",
    "period",
    "geography",
    "published",
    "simulated",
    "error",
    "unit",
    "tolerance",
    "verdict",
    "use",
    "status",
    "source",
    DATE[0],
    DATE[1],
];

pub(crate) fn write(comparisons: &[Comparison], out: impl Write) -> Result<(), Error> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    for one in comparisons {
        let published = &one.published;
        let tolerance = match published.tolerance {
            Tolerance::None => None,
            judged => Some(judged.around(published.value).unwrap_or(0.0)),
        };
        let period = period(published.when);
        let [year, month] = csv_cells::date(period).map(|part| part.to_string());
        csv.write_record([
            published.quantity.clone(),
            published.group.clone(),
            period.to_string(),
            published.place.to_string(),
            number(published.value),
            number(one.simulated),
            number(one.error()),
            published.unit.clone(),
            known(tolerance),
            verdict(one.within()).to_owned(),
            published.purpose.name().to_owned(),
            published.status.clone(),
            published.source.clone(),
            year,
            month,
        ])?;
    }
    csv.flush()
}

/// Whether a figure is within its tolerance, in words: a column that is true, false or blank would
/// change its type with the figures that a run can be judged by.
const fn verdict(within: Option<bool>) -> &'static str {
    match within {
        Some(true) => "within",
        Some(false) => "outside",
        None => "not_judged",
    }
}

/// The period of a published figure.
pub(crate) const fn period(when: When) -> Period {
    match when {
        When::Month(month) => Period::Month(month),
        When::Year(year) => Period::Year(year),
    }
}
