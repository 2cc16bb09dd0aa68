//! A sweep: a table for the terminal, a file for the spreadsheet.

use std::fmt::Write as _;
use std::io::{Error, Write};

use daam_core::engine::{Point, Sweep};

/// The points, those of the frontier marked with a star.
#[must_use]
pub fn text(sweep: &Sweep) -> String {
    let mut text = format!(
        "{} combinations in {}\n\n{:>4}",
        sweep.points.len(),
        sweep.year,
        ""
    );
    for lever in &sweep.levers {
        let _ = write!(text, "  {:>12}", lever.parameter);
    }
    let _ = writeln!(
        text,
        "  {:>8} {:>9} {:>8} {:>8} {:>9}  best",
        "cost", "poverty", "gap", "paid", "poor paid"
    );
    let _ = write!(text, "{:>4}", "");
    for lever in &sweep.levers {
        let _ = write!(
            text,
            "  {:>width$}",
            "",
            width = lever.parameter.len().max(12)
        );
    }
    let _ = writeln!(
        text,
        "  {:>8} {:>9} {:>8} {:>8} {:>9}  for the cost",
        "bn DH", "%", "%", "million", "%"
    );
    for (number, point) in (1..).zip(&sweep.points) {
        let star = if point.frontier { '*' } else { ' ' };
        let _ = write!(text, "{number:>3}{star}");
        for (lever, value) in sweep.levers.iter().zip(&point.values) {
            let _ = write!(
                text,
                "  {value:>width$}",
                width = lever.parameter.len().max(12)
            );
        }
        let _ = writeln!(
            text,
            "  {:>8.3} {:>9.4} {:>8.4} {:>8.3} {:>9.2}  {}",
            point.budget / 1e9,
            point.poverty * 100.0,
            point.gap * 100.0,
            point.caseload / 1e6,
            point.coverage * 100.0,
            point.best + 1
        );
    }
    text.push_str("\n* no other combination costs less and leaves less poverty; best: the number of the one\n  that leaves least poverty for at most this cost\n");
    text
}

/// Writes the points.
///
/// # Errors
/// When the writer refuses.
pub fn csv(sweep: &Sweep, out: impl Write) -> Result<(), Error> {
    let mut csv = csv::Writer::from_writer(out);
    let levers = sweep.levers.iter().map(|lever| lever.parameter.as_str());
    let figures = [
        "year",
        "budget_cost_dh",
        "poverty_headcount",
        "poverty_gap",
        "paid_households",
        "coverage_of_the_poor",
        "frontier",
        "best_for_the_cost",
    ];
    csv.write_record(std::iter::once("number").chain(levers).chain(figures))?;
    for (number, point) in (1..).zip(&sweep.points) {
        csv.write_record(record(number, sweep.year, point))?;
    }
    csv.flush()
}

fn record(number: usize, year: i16, point: &Point) -> Vec<String> {
    let mut record = vec![number.to_string()];
    record.extend(point.values.iter().map(ToString::to_string));
    record.push(year.to_string());
    let figures = [
        point.budget,
        point.poverty,
        point.gap,
        point.caseload,
        point.coverage,
    ];
    record.extend(figures.map(|figure| figure.to_string()));
    record.push(point.frontier.to_string());
    record.push((point.best + 1).to_string());
    record
}
