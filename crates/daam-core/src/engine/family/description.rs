//! The description of a family, as a file gives it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::bounds;
use crate::kernel::{Month, Position, Problem, nearest, plain_words, toml_problem};
use crate::population::{Marital, Occupation, Sex, Work};

/// A description, as a TOML file gives it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// `urban` or `rural`.
    pub milieu: String,
    /// Census code of the region, from 1.
    pub region: usize,
    /// Month at which the ages hold.
    pub month: Month,
    /// Rooms of the dwelling.
    #[serde(default, deserialize_with = "bounds::rooms")]
    pub rooms: Option<u8>,
    /// Earnings of the household at which its score holds, dirhams a month.
    #[serde(default, deserialize_with = "bounds::earnings")]
    pub earnings: Option<f64>,
    /// Members who say how they are related to the head; one who does not is the head.
    #[serde(default)]
    pub adult: Vec<Member>,
    /// Members who are children of the head unless they say otherwise.
    #[serde(default)]
    pub child: Vec<Member>,
    /// Current spending, dirhams a month.
    #[serde(default)]
    pub spending: Spent,
    /// Other variables of the index, by name.
    #[serde(default, deserialize_with = "bounds::variables")]
    pub index: BTreeMap<String, f64>,
}

/// A member of the family.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Years; the birthday is in the month of the description.
    #[serde(default, deserialize_with = "bounds::age")]
    pub age: Option<i16>,
    /// Month of birth, in place of the age; of a birth to come, the month in which it is expected.
    #[serde(default)]
    pub born: Option<Month>,
    /// `male` or `female`; a child may leave it out.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// How the member is related to the head.
    #[serde(default)]
    pub relation: Option<Relation>,
    /// Marital status; without it, couples who live here are married, others single.
    #[serde(default)]
    pub marital: Option<Marital>,
    /// The same as the marital status `widowed`.
    #[serde(default)]
    pub widowed: bool,
    /// The mother, by her place among the members, the adults first; 0 when she lives elsewhere.
    /// Without it, a child of the head is also the spouse's.
    #[serde(default, deserialize_with = "bounds::place")]
    pub mother: Option<usize>,
    /// The father, likewise.
    #[serde(default, deserialize_with = "bounds::place")]
    pub father: Option<usize>,
    /// Rank among the mother's births, where some of her children live elsewhere.
    #[serde(default, deserialize_with = "bounds::birth_order")]
    pub birth_order: Option<u8>,
    /// Work.
    #[serde(default)]
    pub work: Work,
    /// Occupation of a member who works.
    #[serde(default)]
    pub occupation: Option<Occupation>,
    /// Level of education, 0 to 4.
    #[serde(default, deserialize_with = "bounds::education")]
    pub education: u8,
    /// At school whenever of school age.
    #[serde(default)]
    pub in_school: bool,
    /// In a private school.
    #[serde(default)]
    pub private_school: bool,
    /// Severely disabled.
    #[serde(default)]
    pub severely_disabled: bool,
    /// Receives a dead husband's pension.
    #[serde(default)]
    pub survivor_pension: bool,
    /// Draws another family benefit.
    #[serde(default)]
    pub family_benefit: bool,
}

/// How a member is related to the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The head.
    Head,
    /// Married to the head.
    Spouse,
    /// Mother or father of the head.
    Parent,
    /// Son or daughter of the head, of any age.
    Child,
    /// Anyone else.
    Other,
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

impl Family {
    /// The members: the adults, then the children.
    pub(super) fn members(&self) -> impl Iterator<Item = &Member> {
        self.adult.iter().chain(&self.child)
    }

    /// How a message names the member with this index.
    pub(super) fn name_of(&self, index: usize) -> String {
        match index.checked_sub(self.adult.len()) {
            None => format!("adult {}", index + 1),
            Some(child) => format!("child {}", child + 1),
        }
    }

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
