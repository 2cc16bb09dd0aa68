//! Poverty lines: the national one and additional ones.

use serde::{Deserialize, Serialize};

use crate::inputs::Inputs;
use crate::kernel::{InternedStr, Problem, interned, interned_text};
use crate::measures::table::Group;

/// Name of HCP's vulnerability line.
const VULNERABILITY: &str = "vulnerability";
/// Name of the national line, used for the group `all`.
const NATIONAL: &str = "national";
/// Prefix of the names of the World Bank's lines.
const INTERNATIONAL: &str = "international";
/// Longest name, in letters.
const LONGEST: usize = 40;
/// Highest line, dirhams of 2022 per person and year: the upper end of the consumption bins.
const HIGHEST: f64 = 1_000_000.0;

/// A poverty line.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PovertyLine {
    /// Its name, the value of the group `line` where it is not the national one.
    #[serde(deserialize_with = "interned_text")]
    pub name: InternedStr,
    /// By milieu: dirhams of 2022 per person and year.
    pub dirhams: [f64; 2],
}

impl PovertyLine {
    /// A line requested by the user, the same in both milieux.
    ///
    /// Its name is interned, like the names of all groups.
    ///
    /// # Errors
    /// A name with other characters than lower-case letters, digits and `_`, or a reserved one; an
    /// amount that is not positive or too large.
    pub fn asked(name: &str, dirhams: f64) -> Result<Self, Problem> {
        let plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_');
        if name.is_empty() || name.len() > LONGEST || !name.chars().all(plain) {
            return Err(Problem::new(format!(
                "the name of a line is made of small letters, digits and _ ({LONGEST} at most), not '{name}'"
            )));
        }
        let known = [VULNERABILITY, NATIONAL].contains(&name) || name.starts_with(INTERNATIONAL);
        if known {
            return Err(Problem::new(format!(
                "'{name}' is a name of the program's own lines; give yours another"
            )));
        }
        if !(dirhams > 0.0 && dirhams <= HIGHEST) {
            return Err(Problem::new(format!(
                "the line '{name}' is {dirhams} dirhams a year, not above 0 and up to {HIGHEST}"
            )));
        }
        Ok(Self {
            name: interned(name),
            dirhams: [dirhams; 2],
        })
    }

    /// The national line, used for the group `all`.
    pub fn national(inputs: &Inputs) -> Self {
        Self {
            name: NATIONAL,
            dirhams: inputs.living_standards.poverty_line,
        }
    }

    /// The group of the results that uses it.
    pub fn group(&self) -> Group {
        match self.name {
            NATIONAL => Group::All,
            name => Group::Part("line", name),
        }
    }

    /// The additional lines of a run: HCP's vulnerability line, the World Bank's, requested ones.
    pub fn all(inputs: &Inputs, asked: &[Self]) -> Vec<Self> {
        let vulnerability = Self {
            name: VULNERABILITY,
            dirhams: inputs.living_standards.vulnerability_line,
        };
        let international = inputs.international_lines.iter().map(|line| Self {
            name: line.name,
            dirhams: [line.dirhams; 2],
        });
        std::iter::once(vulnerability)
            .chain(international)
            .chain(asked.iter().copied())
            .collect()
    }

    /// Checks that names are unique.
    ///
    /// # Errors
    /// The duplicate name.
    pub fn check(asked: &[Self]) -> Result<(), Problem> {
        for (index, line) in asked.iter().enumerate() {
            if asked[..index].iter().any(|other| other.name == line.name) {
                return Err(Problem::new(format!(
                    "two lines are called '{}'; give each a name of its own",
                    line.name
                )));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_asked_for_has_a_plain_name_of_its_own_and_an_amount() {
        let line = PovertyLine::asked("half_median", 8_000.0).expect("a line");
        assert_eq!((line.name, line.dirhams), ("half_median", [8_000.0; 2]));
        for (name, dirhams) in [
            ("", 1.0),
            ("Half", 1.0),
            ("a=b", 1.0),
            ("national", 1.0),
            ("vulnerability", 1.0),
            ("international_mine", 1.0),
            ("mine", 0.0),
            ("mine", -3.0),
            ("mine", f64::NAN),
            ("mine", f64::INFINITY),
        ] {
            assert!(
                PovertyLine::asked(name, dirhams).is_err(),
                "{name} {dirhams}"
            );
        }
        let twice = [line, line];
        assert!(PovertyLine::check(&twice).is_err() && PovertyLine::check(&twice[1..]).is_ok());
    }
}
