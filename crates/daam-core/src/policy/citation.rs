//! Where a value in force comes from.

use std::fmt;

use super::law::Law;
use super::scenario::Scenario;
use crate::kernel::Month;

/// A parameter's value at a month and its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Name of the parameter.
    pub parameter: String,
    /// Its value, in the unit of the parameter.
    pub value: String,
    /// Ids of the law's table of sources; empty when a scenario sets the value.
    pub sources: Vec<String>,
    /// First month of the scenario's change, when a scenario sets the value.
    pub changed: Option<Month>,
}

/// `floor.amount = 500 [A1 A3 P3]`.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {} ", self.parameter, self.value)?;
        match self.changed {
            Some(month) => write!(f, "[this scenario, from {month}]"),
            None => write!(f, "[{}]", self.sources.join(" ")),
        }
    }
}

impl Scenario {
    /// Where the value of a parameter at a month comes from; none for an unknown parameter.
    pub fn cite(&self, law: &Law, parameter: &str, month: Month) -> Option<Citation> {
        let value = self.held(parameter, month)?;
        let described = law.parameter(parameter)?;
        let change = self.changes().iter().rev().find(|change| {
            change.parameter == parameter && change.holds(month, None) && change.value == *value
        });
        let steps = self.law_steps(described);
        let row = steps.iter().rposition(|from| *from <= month).unwrap_or(0);
        let sources = match change {
            Some(_) => Vec::new(),
            None => described.rows.get(row)?.source.clone(),
        };
        Some(Citation {
            parameter: parameter.to_owned(),
            value: value.to_string(),
            sources,
            changed: change.map(|change| change.from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;
    use crate::testing::small_law;

    #[test]
    fn the_law_and_a_scenario_are_told_apart() {
        let law = small_law();
        let names = ["baseline", "larger_floor"].map(str::to_owned);
        let scenarios = load(&law, &names).expect("built in");
        let cite = |scenario: &Scenario, month: &str| {
            let month = month.parse().expect("a month");
            let cited = scenario.cite(&law, "floor.amount", month);
            cited.expect("a parameter").to_string()
        };
        assert_eq!(cite(&scenarios[0], "2025-01"), "floor.amount = 400 [I1]");
        let reform = cite(&scenarios[1], "2030-01");
        assert_eq!(reform, "floor.amount = 550 [this scenario, from 2024-06]");
        let month = Month::new(2025, 1);
        assert_eq!(scenarios[0].cite(&law, "no.such", month), None);
    }
}
