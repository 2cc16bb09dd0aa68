//! `validation.csv`: simulated beside published figures, one line per figure.

use std::io::{Error, Write};

use daam_core::engine::Comparison;
use daam_core::inputs::{Tolerance, When};

const COLUMNS: [&str; 13] = [
    "quantity",
    "group",
    "period",
    "geography",
    "published",
    "simulated",
    "error",
    "unit",
    "tolerance",
    "within",
    "use",
    "status",
    "source",
];

pub(crate) fn write(comparisons: &[Comparison], out: impl Write) -> Result<(), Error> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    for one in comparisons {
        let published = &one.published;
        let tolerance = match published.tolerance {
            Tolerance::None => String::new(),
            judged => judged.around(published.value).unwrap_or(0.0).to_string(),
        };
        csv.write_record([
            published.quantity.clone(),
            published.group.clone(),
            period(published.when),
            published.place.to_string(),
            published.value.to_string(),
            one.simulated.to_string(),
            one.error().to_string(),
            published.unit.clone(),
            tolerance,
            one.within()
                .map_or_else(String::new, |holds| holds.to_string()),
            published.purpose.name().to_owned(),
            published.status.clone(),
            published.source.clone(),
        ])?;
    }
    csv.flush()
}

/// The period of a published figure, as written in results.
pub(crate) fn period(when: When) -> String {
    match when {
        When::Month(month) => month.to_string(),
        When::Year(year) => year.to_string(),
    }
}
