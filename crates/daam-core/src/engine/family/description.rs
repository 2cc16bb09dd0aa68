//! The description of a family, as a file gives it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::bounds;
use crate::kernel::{Position, Problem, nearest, plain_words, toml_problem};
use crate::population::Sex;

/// A description, as a TOML file gives it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// `urban` or `rural`.
    pub milieu: String,
    /// Census code of the region, from 1.
    pub region: usize,
    /// Month at which the ages hold.
    pub month: String,
    /// Rooms of the dwelling.
    #[serde(default, deserialize_with = "bounds::rooms")]
    pub rooms: Option<u8>,
    /// Earnings of the household at which its score holds, dirhams a month.
    #[serde(default, deserialize_with = "bounds::earnings")]
    pub earnings: Option<f64>,
    /// Adults: the head first, then the spouse.
    pub adult: Vec<Adult>,
    /// Children of the head.
    #[serde(default)]
    pub child: Vec<Child>,
    /// Current spending, dirhams a month.
    #[serde(default)]
    pub spending: Spent,
    /// Other variables of the index, by name.
    #[serde(default, deserialize_with = "bounds::variables")]
    pub index: BTreeMap<String, f64>,
}

/// An adult.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adult {
    /// Years.
    #[serde(deserialize_with = "bounds::age")]
    pub age: i16,
    /// `male` or `female`.
    pub sex: Sex,
    /// Work.
    #[serde(default)]
    pub work: DescribedWork,
    /// Occupation.
    #[serde(default)]
    pub occupation: Trade,
    /// Level of education, 0 to 4.
    #[serde(default, deserialize_with = "bounds::education")]
    pub education: u8,
    /// Widowed: her children are orphans of father.
    #[serde(default)]
    pub widowed: bool,
    /// Receives a dead husband's pension.
    #[serde(default)]
    pub survivor_pension: bool,
    /// Draws another family benefit.
    #[serde(default)]
    pub family_benefit: bool,
}

/// A child.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Years.
    #[serde(deserialize_with = "bounds::age")]
    pub age: i16,
    /// At school.
    #[serde(default)]
    pub in_school: bool,
    /// In a private school.
    #[serde(default)]
    pub private_school: bool,
    /// Severely disabled.
    #[serde(default)]
    pub severely_disabled: bool,
}

/// Spending of the household, dirhams a month.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spent {
    /// Butane.
    #[serde(deserialize_with = "bounds::dirhams")]
    pub butane: f64,
    /// Water and electricity.
    #[serde(deserialize_with = "bounds::dirhams")]
    pub water_electricity: f64,
    /// Telephone and internet.
    #[serde(deserialize_with = "bounds::dirhams")]
    pub telephone: f64,
}

/// Work in a description.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DescribedWork {
    /// No work.
    #[default]
    None,
    /// Not declared.
    Informal,
    /// Declared to social security.
    Declared,
    /// State or public body.
    Public,
    /// Retired with a pension.
    Pensioner,
}

/// Occupation in a description.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trade {
    /// Anything else.
    #[default]
    Other,
    /// Senior manager.
    SeniorManager,
    /// Middle manager.
    MiddleManager,
    /// Craftsman.
    Craftsman,
    /// Operator of equipment.
    EquipmentOperator,
    /// Trader.
    Trader,
    /// Farm operator.
    FarmOperator,
}

impl Family {
    /// Reads a description.
    ///
    /// # Errors
    /// What the file has wrong, with line and column and the nearest valid name.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problem> {
        toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let Some((wrong, near)) = misspelt(error.message()) else {
                return toml_problem(file, text, &error);
            };
            // The reader points at the table; the key is further on.
            let rest = text.get(start..).unwrap_or_default();
            let offset = rest.find(&wrong).map_or(start, |at| start + at);
            let position = Position::of(file, text, offset);
            suggest(Problem::at(position, plain_words(error.message())), near)
        })
    }

    /// Reads a description made of options: as [`Family::parse`], without a position.
    ///
    /// # Errors
    /// What the options have wrong, with the nearest valid name.
    pub fn parse_options(text: &str) -> Result<Self, Problem> {
        toml::from_str(text).map_err(|error| {
            let near = misspelt(error.message()).and_then(|(_, near)| near);
            suggest(Problem::new(plain_words(error.message())), near)
        })
    }
}

fn suggest(problem: Problem, near: Option<String>) -> Problem {
    match near {
        Some(near) => problem.with_help(format!("did you mean '{near}'?")),
        None => problem,
    }
}

/// The name a message refuses, and the nearest of those it expects.
fn misspelt(message: &str) -> Option<(String, Option<String>)> {
    if !message.starts_with("unknown ") {
        return None;
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let wrong = quoted.next()?;
    let expected: Vec<&str> = quoted.collect();
    let near = nearest(wrong, expected).map(str::to_owned);
    Some((wrong.to_owned(), near))
}
