//! A sweep: a table for the terminal and a CSV file.

use std::io::{Error, Write};

use crate::aligned::{aligned, cells};
use crate::csv_cells;
use daam_core::engine::{Point, Sweep};

/// Combinations left out that are named with the relation they break.
const REFUSALS_SHOWN: usize = 3;

/// The points, those of the frontier marked with a star.
pub fn text(sweep: &Sweep) -> String {
    let mut head = cells([""]);
    head.extend(sweep.levers.iter().map(|lever| lever.parameter.clone()));
    head.extend(cells([
        "cost",
        "poverty",
        "gap",
        "paid",
        "poor paid",
        "best",
    ]));
    let mut units = vec![String::new(); 1 + sweep.levers.len()];
    units.extend(cells(["bn DH", "%", "%", "million", "%", "for the cost"]));
    let mut lines = vec![head, units];
    for (number, point) in (1..).zip(&sweep.points) {
        let star = if point.frontier { '*' } else { ' ' };
        let mut line = vec![format!("{number}{star}")];
        line.extend(point.values.iter().map(ToString::to_string));
        line.extend([
            format!("{:.3}", point.budget / 1e9),
            format!("{:.4}", point.poverty * 100.0),
            format!("{:.4}", point.gap * 100.0),
            format!("{:.3}", point.caseload / 1e6),
            format!("{:.2}", point.coverage * 100.0),
            (point.best + 1).to_string(),
        ]);
        lines.push(line);
    }
    let (count, year) = (sweep.points.len(), sweep.year);
    let mut text = format!("{count} combinations in {year}\n\n{}", aligned(lines, 0));
    for (values, problem) in sweep.refused.iter().take(REFUSALS_SHOWN) {
        let levers = sweep.levers.iter().zip(values);
        let at = levers.map(|(lever, value)| format!("{} = {value}", lever.parameter));
        let at = at.collect::<Vec<_>>().join(", ");
        text += &format!("\nleft out, {at}: {problem}");
    }
    if let more @ 1.. = sweep.refused.len().saturating_sub(REFUSALS_SHOWN) {
        text += &format!("\nand {more} more combinations that break the law's relations");
    }
    text.push_str("\n* no other combination costs less and leaves less poverty; best: the number of the one\n  that leaves least poverty for at most this cost\n");
    text
}

/// Writes the points.
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
        csv.write_record(record(number, sweep, point))?;
    }
    csv.flush()
}

fn record(number: usize, sweep: &Sweep, point: &Point) -> Vec<String> {
    let mut record = vec![number.to_string()];
    let levers = sweep.levers.iter().zip(&point.values);
    record.extend(levers.map(|(lever, value)| csv_cells::lever(lever, *value)));
    record.push(sweep.year.to_string());
    let figures = [
        point.budget,
        point.poverty,
        point.gap,
        point.caseload,
        point.coverage,
    ];
    record.extend(figures.map(csv_cells::number));
    record.push(point.frontier.to_string());
    record.push((point.best + 1).to_string());
    record
}
