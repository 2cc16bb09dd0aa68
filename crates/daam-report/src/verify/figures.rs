//! Whether figures agree: those of one table with another's, parts with their sum.

use std::collections::{BTreeMap, HashMap};

use super::Findings;
use daam_core::engine::Outcome;
use daam_core::kernel::{Milieu, Place};
use daam_core::measures::{Group, Row, Table};

/// Cost of children in institutions, which belongs to no milieu.
const NOWHERE: &str = "component=institution_orphans";

/// Checks that `uncertainty.csv` and `replications.csv` are of the figures.
pub(super) fn agree(outcome: &Outcome, all: &mut Findings) {
    let Outcome {
        table,
        replications,
        record,
    } = outcome;
    if record.headlines.is_empty() && replications.is_empty() {
        return;
    }
    let key = |row: &Row| (row.scenario.clone(), row.period, row.group, row.indicator);
    let national = table.rows.iter().filter(|row| row.place == Place::COUNTRY);
    let known: HashMap<_, _> = national.map(|row| (key(row), row)).collect();
    // What drawn assumptions tell of a forecast stands in place of its own value, without an error.
    let replaced = |row: &Row| record.uncertainty.drawn && row.standard_error.is_none();
    let same = |one: &Row| {
        known.get(&key(one)).is_some_and(|row| {
            replaced(row) || (row.value, row.standard_error) == (one.value, one.standard_error)
        })
    };
    let headlines = record.headlines.iter();
    let apart = headlines.filter(|one| !same(&one.row)).count();
    let count = record.headlines.len();
    let what = format!("{apart} of {count} errors by source are of other figures than the results");
    all.note(what, apart == 0);
    let mut means: BTreeMap<_, (f64, f64)> = BTreeMap::new();
    for row in replications {
        let (sum, count) = means.entry(key(row)).or_default();
        (*sum, *count) = (*sum + row.value, *count + 1.0);
    }
    let mean_is = |key, (sum, count): &(f64, f64)| {
        known.get(key).is_some_and(|row| {
            replaced(row) || (row.value - sum / count).abs() <= 1e-9 * row.value.abs().max(1.0)
        })
    };
    let apart = means
        .iter()
        .filter(|(key, sum)| !mean_is(*key, sum))
        .count();
    let count = means.len();
    let what = format!("{apart} of {count} means of the replications are not the results'");
    all.note(what, apart == 0);
}

/// Checks what must hold of the figures of any run.
pub(super) fn add_up(table: &Table, all: &mut Findings) {
    let rows = &table.rows;
    let finite = |row: &&Row| row.value.is_finite();
    let odd = rows.iter().filter(|row| !finite(row)).count();
    all.note(
        format!("{} figures, {odd} of them no numbers", rows.len()),
        odd == 0,
    );
    let (parts, apart) = sums(rows, "budget_cost", |row| match row.group {
        Group::All => Some(SumPart::Whole(row.place)),
        _ if row.group.to_string().starts_with("component=") => Some(SumPart::Of(row.place)),
        _ => None,
    });
    all.note(
        format!("components add up to the cost: {apart} of {parts} sums do not"),
        apart == 0,
    );
    for indicator in ["budget_cost", "population", "households", "paid_households"] {
        let (parts, apart) = sums(rows, indicator, |row| match (row.group, row.place.milieu) {
            (Group::All, None) => Some(SumPart::Whole(row.place)),
            (Group::All, Some(Milieu::Urban | Milieu::Rural)) => Some(SumPart::Of(Place {
                milieu: None,
                ..row.place
            })),
            (group, None) if group.to_string() == NOWHERE => Some(SumPart::Of(row.place)),
            _ => None,
        });
        all.note(
            format!("{indicator} of towns and countryside add up: {apart} of {parts} do not"),
            apart == 0,
        );
    }
}

/// The role of a row in a sum: the whole of a place, or a part of it.
enum SumPart {
    Whole(Place),
    Of(Place),
}

/// Number of sums of an indicator with a whole and parts, and of those that differ by more than a
/// millionth.
fn sums(rows: &[Row], indicator: &str, part: impl Fn(&Row) -> Option<SumPart>) -> (usize, usize) {
    let mut sums: BTreeMap<String, (Option<f64>, f64, usize)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.indicator == indicator) {
        let key = |place| {
            format!(
                "{} {} {:?} {place:?}",
                row.scenario, row.replication, row.period
            )
        };
        match part(row) {
            Some(SumPart::Whole(place)) => sums.entry(key(place)).or_default().0 = Some(row.value),
            Some(SumPart::Of(place)) => {
                let sum = sums.entry(key(place)).or_default();
                sum.1 += row.value;
                sum.2 += 1;
            }
            None => {}
        }
    }
    let both = sums
        .values()
        .filter(|(whole, _, parts)| whole.is_some() && *parts > 1);
    let apart = |(whole, sum, _): &&(Option<f64>, f64, usize)| {
        let whole = whole.unwrap_or_default();
        (whole - sum).abs() > 1e-6 * whole.abs().max(1.0)
    };
    (both.clone().count(), both.filter(apart).count())
}
