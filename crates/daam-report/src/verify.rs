//! Checks that a run folder is unchanged and that its figures are consistent.

use std::collections::BTreeMap;
use std::path::Path;

use super::recorded::Recorded;
use super::{Folder, hashes, reopen, results_csv};
use daam_core::kernel::{Milieu, Place, Problem};
use daam_core::measures::{Group, Row, Table};
use daam_core::model::Model;

/// Cost of children in institutions, which belongs to no milieu.
const NOWHERE: &str = "component=institution_orphans";

/// The result of one check.
#[derive(Debug)]
pub struct Finding {
    /// What was checked, and what was found.
    pub what: String,
    /// Whether it holds.
    pub holds: bool,
}

/// Checks a run folder.
pub fn verify(folder: &Path, model: &Model) -> Result<Vec<Finding>, Problem> {
    let recorded = Recorded::read(&folder.join(Folder::RUN))?;
    let mut findings = Vec::new();
    let mut note = |what: String, holds: bool| findings.push(Finding { what, holds });
    files(folder, &recorded, &mut note)?;
    let ours = env!("CARGO_PKG_VERSION");
    let version = format!("done by daam {}, and this is {ours}", recorded.version);
    note(version, recorded.version == ours);
    let same = model.digest()? == recorded.inputs_sha256;
    note("tables and assumptions are this program's".to_owned(), same);
    match recorded.plan(model, 1) {
        Ok(_) => note(
            "scenarios can be read again to the same values".to_owned(),
            true,
        ),
        Err(problems) => note(format!("scenarios cannot be read again: {problems}"), false),
    }
    let passed = recorded.check.iter().filter(|check| check.passed).count();
    let all = recorded.check.len();
    note(
        format!("{passed} of {all} invariants held in the run"),
        passed == all,
    );
    let tables = [results_csv::NAME, reopen::PARQUET];
    if !tables.iter().any(|name| recorded.file.contains_key(*name)) {
        note("the run wrote no table of figures".to_owned(), true);
        return Ok(findings);
    }
    match reopen::open(folder) {
        Ok(run) => {
            let told = run.outcome.record.results_digest == recorded.results_sha256;
            note(
                "the figures are those of run.toml, by SHA-256".to_owned(),
                told,
            );
            figures(&run.outcome.table, &mut note);
        }
        Err(problem) => note(problem.to_string(), false),
    }
    Ok(findings)
}

/// Checks that every file the run wrote has its hash, and that there are no others.
fn files(
    folder: &Path,
    recorded: &Recorded,
    note: &mut impl FnMut(String, bool),
) -> Result<(), Problem> {
    let found = hashes::of(folder, None)
        .map_err(|error| Problem::new(format!("cannot read '{}': {error}", folder.display())))?;
    let mut sound = 0;
    for (name, hash) in &recorded.file {
        match found.get(name) {
            Some(known) if known == hash => sound += 1,
            Some(_) => note(format!("{name} has been changed"), false),
            None => note(format!("{name} is missing"), false),
        }
    }
    let all = recorded.file.len();
    note(
        format!("{sound} of {all} files are as they were written"),
        sound == all,
    );
    for name in found.keys() {
        if name != Folder::RUN && !recorded.file.contains_key(name) {
            note(format!("{name} was not written by the run"), false);
        }
    }
    Ok(())
}

/// Checks what must hold of the figures of any run.
fn figures(table: &Table, note: &mut impl FnMut(String, bool)) {
    let rows = &table.rows;
    let finite = |row: &&Row| row.value.is_finite();
    let odd = rows.iter().filter(|row| !finite(row)).count();
    note(
        format!("{} figures, {odd} of them no numbers", rows.len()),
        odd == 0,
    );
    let (parts, apart) = sums(rows, "budget_cost", |row| match row.group {
        Group::All => Some(SumPart::Whole(row.place)),
        _ if row.group.to_string().starts_with("component=") => Some(SumPart::Of(row.place)),
        _ => None,
    });
    note(
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
        note(
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
