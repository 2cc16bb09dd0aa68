//! A figure of the results as it is asked for on a command line.

use std::collections::BTreeSet;

use crate::kernel::{Milieu, Place, Problem};
use crate::measures::{INDICATORS, Period, Row, Table};

/// Short names.
const SHORT: [(&str, &str); 4] = [
    ("budget", "budget_cost"),
    ("poverty", "poverty_headcount"),
    ("caseload", "paid_households"),
    ("gap", "poverty_gap"),
];

/// Unit of amounts in the table.
const DIRHAMS: &str = "dh";

/// A yearly figure: an indicator, of a group, in a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// As it was asked for.
    pub name: String,
    /// Name in the results.
    pub indicator: &'static str,
    /// `all`, or one part as `key=value`.
    pub group: String,
    /// Where.
    pub place: Place,
}

impl Measure {
    /// Reads `INDICATOR[/KEY=VALUE][@PLACE]`: `budget`, `paid_households@rural`,
    /// `poverty_headcount@6`, `budget_cost/component=lump_sum`.
    ///
    /// # Errors
    /// A name or a place that does not exist.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let (what, place) = match text.split_once('@') {
            Some((what, place)) => (what, place_of(place)?),
            None => (text, Place::COUNTRY),
        };
        let (name, group) = what.split_once('/').unwrap_or((what, "all"));
        let short = SHORT.iter().find(|(short, _)| *short == name);
        let full = short.map_or(name, |(_, full)| full);
        let known = INDICATORS.iter().find(|known| **known == full);
        let Some(indicator) = known else {
            let names = INDICATORS.iter().copied();
            let names = names.chain(SHORT.iter().map(|(short, _)| *short));
            let problem = Problem::new(format!("no indicator is called '{name}'"));
            let problem = problem.with_help("their names are in outputs/README.md");
            return Err(problem.did_you_mean(name, names));
        };
        Ok(Self {
            name: text.to_owned(),
            indicator,
            group: group.to_owned(),
            place,
        })
    }

    /// Whether it is of everybody in the whole country.
    pub fn is_headline(&self) -> bool {
        self.group == "all" && self.place == Place::COUNTRY
    }

    /// The row of a scenario and a year.
    pub fn row<'a>(&self, table: &'a Table, scenario: &str, year: i16) -> Option<&'a Row> {
        table.rows.iter().find(|row| {
            row.period == Period::Year(year)
                && row.place == self.place
                && row.indicator == self.indicator
                && &*row.scenario == scenario
                && row.group.to_string() == self.group
        })
    }

    /// Whether the figure is an amount of dirhams.
    pub fn is_money(unit: &str) -> bool {
        unit == DIRHAMS
    }

    /// The error for a figure that a year of the table lacks, with those it has instead.
    pub(super) fn missing(&self, table: &Table, year: i16) -> Problem {
        let named =
            |row: &&Row| row.indicator == self.indicator && row.period == Period::Year(year);
        let rows = || table.rows.iter().filter(named);
        let groups: BTreeSet<String> = rows().map(|row| row.group.to_string()).collect();
        let problem = Problem::new(format!("there is no {} of {year}", self.name));
        if groups.is_empty() {
            return problem.with_help("the year does not have this figure");
        }
        if !groups.contains(&self.group) {
            let list: Vec<&str> = groups.iter().map(String::as_str).collect();
            return problem.with_help(format!("its groups are {}", list.join(", ")));
        }
        problem.with_help(
            "figures of regions need about a third of the country, those of provinces all of it",
        )
    }
}

fn place_of(text: &str) -> Result<Place, Problem> {
    let refused = || {
        Problem::new(format!("'{text}' is no place"))
            .with_help("write MA, urban, rural, the census code of a region or a province, each code also with :urban or :rural")
    };
    let milieu = |word: &str| {
        let found = Milieu::ALL.into_iter().find(|milieu| milieu.name() == word);
        found.ok_or_else(refused)
    };
    if text == "MA" {
        return Ok(Place::COUNTRY);
    }
    let (code, milieu) = match text.split_once(':') {
        Some((code, word)) => (code, Some(milieu(word)?)),
        None if text.starts_with(|first: char| first.is_ascii_digit()) => (text, None),
        None => ("MA", Some(milieu(text)?)),
    };
    let code = match code {
        "MA" => None,
        code => Some(code.parse().map_err(|_| refused())?),
    };
    Ok(Place { code, milieu })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_asked_for_by_name_group_and_place() {
        let read = |text| Measure::parse(text).expect("a figure");
        assert_eq!(read("budget").indicator, "budget_cost");
        assert_eq!(read("budget").place, Place::COUNTRY);
        let parts = read("budget_cost/component=lump_sum@6:rural");
        assert_eq!(parts.group, "component=lump_sum");
        assert_eq!(parts.place.to_string(), "6:rural");
        assert_eq!(read("paid_households@rural").place.to_string(), "MA:rural");
        assert_eq!(read("coverage/welfare=poor@urban").group, "welfare=poor");
    }

    #[test]
    fn what_does_not_exist_is_refused_with_what_does() {
        let said = |text| Measure::parse(text).expect_err("refused").to_string();
        assert!(said("budgit").contains("did you mean 'budget'?"));
        assert!(said("poverty_headcuont").contains("did you mean 'poverty_headcount'?"));
        assert!(said("budget@moon").contains("'moon' is no place"));
        assert!(said("budget@6:x").contains("rural"));
    }
}
