//! Limits on records and tables: they must be those of a run this program could have made.
//!
//! Code that shows a run relies on this: there is a first scenario, months are in order, and
//! scenario numbers are valid. And a file of a few bytes can claim any number of rows.

use daam_core::engine::{Plan, RunRecord};
use daam_core::kernel::{Problem, SimulationCalendar};
use daam_core::policy::check_name;

/// Largest record read, MiB; that of a run of all scenarios takes about 1 MiB.
pub(super) const RECORD: u64 = 64;
/// Most rows read, whatever the record says.
const MOST: u64 = 100_000_000;
/// Most rows as a multiple of those of a usual run; each poverty line adds one.
const TIMES: u64 = 8;

/// Most rows of results that the run of a record can have.
pub(super) fn rows(record: &RunRecord) -> usize {
    let usual = Plan::rows(record.calendar, record.scenarios.len(), record.to);
    let most = usual.saturating_mul(TIMES + record.lines.len() as u64);
    usize::try_from(most.min(MOST)).unwrap_or(usize::MAX)
}

/// Most rows of all replications.
pub(super) fn replicated_rows(record: &RunRecord) -> usize {
    let most = rows(record).saturating_mul(record.uncertainty.replications.max(1) as usize);
    most.min(MOST as usize)
}

/// Refuses a record that cannot be that of a run.
pub(super) fn check(file: &str, record: &RunRecord) -> Result<(), Problem> {
    wrong(record).map_or(Ok(()), |wrong| {
        Err(Problem::new(format!(
            "'{file}' is no record of a run: {wrong}"
        )))
    })
}

fn wrong(record: &RunRecord) -> Option<String> {
    let SimulationCalendar { start, horizon } = record.calendar;
    let (from, to, sample) = (record.from, record.to, record.sample);
    if from < start || to > horizon || from > to {
        return Some(format!(
            "months run from {start} to {horizon}, not from {from} to {to}"
        ));
    }
    if !(sample > 0.0 && sample <= 1.0) {
        return Some(format!(
            "its sample is {sample}, not a share above 0 up to 1"
        ));
    }
    let scenarios = &record.scenarios;
    let Some(first) = scenarios.first() else {
        return Some("it has no scenario".to_owned());
    };
    if let Some(of) = &first.direct_of {
        let name = &first.name;
        return Some(format!(
            "its first scenario, '{name}', is the direct effect of '{of}'"
        ));
    }
    for (number, scenario) in scenarios.iter().enumerate() {
        let name = &scenario.name;
        if let Err(problem) = check_name(name) {
            return Some(problem.message);
        }
        if scenarios[..number].iter().any(|other| other.name == *name) {
            return Some(format!("two scenarios are called '{name}'"));
        }
        if let Some(of) = &scenario.direct_of
            && scenarios[..number].iter().all(|other| other.name != *of)
        {
            return Some(format!(
                "'{name}' is the direct effect of '{of}', which is not before it"
            ));
        }
    }
    let years = record.calendar.years(horizon);
    record.cutoffs.iter().find_map(|cutoff| {
        let known = cutoff.scenario < scenarios.len() && years.contains(&cutoff.year);
        (!known).then(|| {
            let (scenario, year) = (cutoff.scenario, cutoff.year);
            format!("a waiting list is of scenario {scenario} in {year}, which it has not")
        })
    })
}

/// The message when a table has more rows than its run can have.
pub(super) fn too_many(name: &str, found: usize, most: usize) -> Problem {
    Problem::new(format!(
        "'{name}' has {found} rows or more, and a run of these scenarios and months at most {most}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use daam_core::kernel::Month;

    #[test]
    fn a_record_that_is_none_of_a_run_is_refused() {
        let mut good = sample::record(8);
        good.cutoffs.push(sample::CUTOFF);
        assert_eq!(wrong(&good), None);
        let with = |change: fn(&mut RunRecord)| {
            let mut record = good.clone();
            change(&mut record);
            check("record.json", &record)
                .expect_err("refused")
                .to_string()
        };
        let scenarios = with(|record| record.scenarios.clear());
        assert_eq!(
            scenarios,
            "'record.json' is no record of a run: it has no scenario"
        );
        for (said, expected) in [
            (
                with(|record| record.from = Month::new(2027, 1)),
                "months run",
            ),
            (with(|record| record.to = Month::new(2200, 1)), "months run"),
            (with(|record| record.sample = 0.0), "its sample is 0"),
            (
                with(|record| record.scenarios[2].name = "baseline".to_owned()),
                "two scenarios",
            ),
            (
                with(|record| record.scenarios[0].direct_of = Some("x".to_owned())),
                "its first",
            ),
            (
                with(|record| record.scenarios[1].direct_of = Some("x".to_owned())),
                "not before",
            ),
            (
                with(|record| record.cutoffs[0].scenario = 8),
                "of scenario 8",
            ),
            (with(|record| record.cutoffs[0].year = 9999), "in 9999"),
        ] {
            assert!(said.contains(expected), "{said}");
        }
    }

    #[test]
    fn rows_are_bounded_by_the_run_and_in_any_case() {
        let mut record = sample::record(2);
        assert!((100_000..10_000_000).contains(&rows(&record)));
        record.lines = vec![record.lines[0]; 100_000];
        assert_eq!(rows(&record), MOST as usize);
        record.uncertainty.replications = u32::MAX;
        assert_eq!(replicated_rows(&record), MOST as usize);
    }
}
