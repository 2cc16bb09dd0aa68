//! The tidy table of results: the contract between the model and all output formats.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::kernel::{Month, Place, Problem, interned};

/// The period of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// One month.
    Month(Month),
    /// One calendar year.
    Year(i16),
}

impl Period {
    /// Its year.
    pub const fn year(self) -> i16 {
        match self {
            Self::Month(month) => month.year(),
            Self::Year(year) => year,
        }
    }

    /// Its month of the year, 0 for a year.
    pub const fn month(self) -> i16 {
        match self {
            Self::Month(month) => month.of_year(),
            Self::Year(_) => 0,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => month.fmt(f),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

/// Error for a text that is not a period.
#[derive(Debug, thiserror::Error)]
#[error("'{0}' is no period; write a month, for example 2026-02, or a year")]
pub struct NotAPeriod(String);

impl FromStr for Period {
    type Err = NotAPeriod;
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let refuse = || NotAPeriod(text.to_owned());
        if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().map(Self::Year).map_err(|_| refuse())
        } else {
            text.parse().map(Self::Month).map_err(|_| refuse())
        }
    }
}

/// The group of persons or the part of spending of a figure.
///
/// Written `all`, or `key=value` (`component=child_allowance`, `decile=3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Everybody, everything.
    All,
    /// One named part.
    Part(&'static str, &'static str),
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Part(key, value) => write!(f, "{key}={value}"),
        }
    }
}

/// Error for a text that is not a group.
#[derive(Debug, thiserror::Error)]
#[error("'{0}' is no group; write all, or key=value")]
pub struct NotAGroup(String);

impl FromStr for Group {
    type Err = NotAGroup;
    fn from_str(text: &str) -> Result<Self, NotAGroup> {
        match text.split_once('=') {
            Some((key, value)) if !key.is_empty() => Ok(Self::Part(interned(key), interned(value))),
            None if text == "all" => Ok(Self::All),
            _ => Err(NotAGroup(text.to_owned())),
        }
    }
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Name of the scenario.
    pub scenario: Arc<str>,
    /// Replication, from 0.
    pub replication: u32,
    /// Month or year.
    pub period: Period,
    /// Country, region or province, one milieu or both.
    pub place: Place,
    /// Group of persons or part of spending.
    pub group: Group,
    /// Name of the indicator, which is stable.
    pub indicator: &'static str,
    /// Unit of the value: `dh`, `households`, `persons`, `share`, ...
    pub unit: &'static str,
    /// The figure; shares run from 0 to 1.
    pub value: f64,
    /// Its standard error, if known.
    pub standard_error: Option<f64>,
}

impl Row {
    /// Whether it is a figure of the whole country in a year, or its total in the run's `last`
    /// month: errors of these are given by source.
    pub fn is_headline(&self, last: Month) -> bool {
        let of_last = self.period == Period::Month(last) && self.group == Group::All;
        self.place == Place::COUNTRY && (of_last || matches!(self.period, Period::Year(_)))
    }
}

/// All figures of a run, in the order in which they are written.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The figures.
    pub rows: Vec<Row>,
}

impl Table {
    /// The figure of one cell of the table, if it exists.
    pub fn get(
        &self,
        scenario: &str,
        period: Period,
        place: Place,
        group: Group,
        indicator: &str,
    ) -> Option<f64> {
        self.rows
            .iter()
            .find(|row| {
                row.period == period
                    && row.place == place
                    && row.group == group
                    && row.indicator == indicator
                    && &*row.scenario == scenario
            })
            .map(|row| row.value)
    }

    /// The figure of one cell of the table, as results.csv names it: a scenario, a month or a
    /// year, a place (`MA`, a census code, with `:urban` or `:rural`), a group (`all` or
    /// `key=value`) and an indicator.
    ///
    /// # Errors
    /// The name that the table does not have, with the closest one that it has.
    pub fn find(
        &self,
        scenario: &str,
        period: &str,
        place: &str,
        group: &str,
        indicator: &str,
    ) -> Result<&Row, Problem> {
        let mut left: Vec<&Row> = self.rows.iter().collect();
        narrow(&mut left, "scenario", scenario, |row| {
            row.scenario.to_string()
        })?;
        narrow(&mut left, "indicator", indicator, |row| {
            row.indicator.to_owned()
        })?;
        let subject = format!("{indicator} under '{scenario}'");
        let known = |what: &str| format!("{subject} has no {what}");
        narrow(&mut left, &known("period"), period, |row| {
            row.period.to_string()
        })?;
        narrow(&mut left, &known("place"), place, |row| {
            row.place.to_string()
        })?;
        narrow(&mut left, &known("group"), group, |row| {
            row.group.to_string()
        })?;
        Ok(left[0])
    }
}

/// Keeps the rows whose `name` is `wanted`; at least one must be left.
fn narrow(
    rows: &mut Vec<&Row>,
    what: &str,
    wanted: &str,
    name: impl Fn(&Row) -> String,
) -> Result<(), Problem> {
    let (found, others): (Vec<&Row>, Vec<&Row>) =
        rows.iter().copied().partition(|row| name(row) == wanted);
    if !found.is_empty() {
        *rows = found;
        return Ok(());
    }
    let names: BTreeSet<String> = others.into_iter().map(name).collect();
    let names = names.iter().map(String::as_str);
    let all = names.clone().collect::<Vec<_>>().join(", ");
    let problem = Problem::new(if what.contains(' ') {
        format!("{what} '{wanted}'")
    } else {
        format!("the run has no {what} '{wanted}'")
    });
    let problem = problem.with_help(format!("it has {all}"));
    Err(problem.did_you_mean(wanted, names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_not_there_is_told_with_the_nearest_name() {
        let table = Table {
            rows: vec![Row {
                scenario: "taper".into(),
                replication: 0,
                period: Period::Year(2027),
                place: Place::COUNTRY,
                group: Group::All,
                indicator: "budget_cost",
                unit: "dh",
                value: 1.0,
                standard_error: None,
            }],
        };
        let said = |scenario, period, indicator| {
            let found = table.find(scenario, period, "MA", "all", indicator);
            found
                .map(|row| row.value)
                .map_err(|problem| problem.to_string())
        };
        assert_eq!(said("taper", "2027", "budget_cost"), Ok(1.0));
        for (found, told) in [
            (
                said("tapper", "2027", "budget_cost"),
                "no scenario 'tapper'",
            ),
            (
                said("taper", "2027", "budget_cots"),
                "did you mean 'budget_cost'?",
            ),
            (said("taper", "2031", "budget_cost"), "has no period '2031'"),
        ] {
            let message = found.expect_err("it is not there");
            assert!(message.contains(told), "{message}");
        }
    }

    #[test]
    fn periods_and_groups_read_back_as_they_were_written() {
        for text in ["2026", "2023-12"] {
            assert_eq!(text.parse::<Period>().expect("a period").to_string(), text);
        }
        for text in ["all", "decile=3", "decile_band=3:little_change"] {
            assert_eq!(text.parse::<Group>().expect("a group").to_string(), text);
        }
        for text in ["", "26", "2026-13", "2026-00", "soon"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
        assert!("everybody".parse::<Group>().is_err() && "=3".parse::<Group>().is_err());
    }
}
