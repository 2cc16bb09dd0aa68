//! How a case is written, and the family it describes.

use std::collections::BTreeMap;

use daam::inputs::START;
use daam::kernel::{Centimes, Month};
use daam::population::synthesis::newcomer;
use daam::population::{Person, School, Sex};
use daam::programme::{ChildKind, Facts, Kind, Limits};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
/// A file of cases.
pub struct File {
    /// In the order of the file.
    pub case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    pub source: String,
    #[serde(default = "baseline")]
    pub scenario: String,
    /// Persons of 21 and more, the old among them.
    #[serde(default = "couple")]
    pub adults: u8,
    /// Persons of 60 and more.
    #[serde(default)]
    pub old: u8,
    /// The score is above the threshold.
    #[serde(default)]
    pub above_threshold: bool,
    /// The oldest first.
    #[serde(default)]
    pub children: Vec<Child>,
    pub birth: Option<Birth>,
    #[serde(default)]
    pub pupils: Vec<Pupil>,
    pub month: Option<String>,
    pub expected: Option<Expected>,
    pub component: Option<Component>,
    #[serde(default)]
    pub expected_threshold: BTreeMap<String, f64>,
}

fn baseline() -> String {
    "baseline".to_owned()
}

fn couple() -> u8 {
    2
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// In completed years.
    pub age: i16,
    #[serde(default)]
    pub at_school: bool,
    #[serde(default)]
    pub orphan: bool,
    #[serde(default)]
    pub severely_disabled: bool,
    /// Rank among the mother's births; the place in the list when not said.
    pub birth_order: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Birth {
    pub order: u8,
    pub months_since: i16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pupil {
    pub level: Level,
    #[serde(default)]
    pub private: bool,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Preschool,
    Primary,
    LowerSecondary,
    UpperSecondary,
    Tertiary,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Component {
    ChildAllowance,
    LumpSum,
    None,
}

/// Dirhams in the case's month, or by month.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Expected {
    InMonth(f64),
    ByMonth(BTreeMap<String, f64>),
}

impl Case {
    pub fn expectations(&self) -> Result<Vec<(Month, Centimes)>, String> {
        let pairs: Vec<(&String, f64)> = match (&self.expected, &self.month) {
            (Some(Expected::InMonth(amount)), Some(month)) => vec![(month, *amount)],
            (Some(Expected::ByMonth(all)), None) => all.iter().map(|(m, a)| (m, *a)).collect(),
            (None, None) if !self.expected_threshold.is_empty() => Vec::new(),
            _ => return Err("give a month and one amount, or amounts by month".to_owned()),
        };
        let read =
            |(text, dirhams): (&String, f64)| Ok((month(text)?, Centimes::from_dirhams(dirhams)));
        pairs.into_iter().map(read).collect()
    }

    /// The family as the rules see it.
    pub fn facts(&self, limits: &Limits) -> Facts {
        let counts = |child: &Child| child.age * 12 < limits.child;
        let mut kinds = Vec::new();
        for (place, child) in (1u8..).zip(&self.children) {
            if !counts(child) {
                continue;
            }
            let kind = ChildKind {
                young: child.age * 12 < limits.young,
                at_school: child.at_school,
                orphan: child.orphan,
                severely_disabled: child.severely_disabled,
                universal: child.age * 12 < limits.universal,
            };
            kinds.push((kind, child.birth_order.unwrap_or(place)));
        }
        let size = u16::from(self.adults) + self.children.len() as u16;
        let mut facts = Facts::described(size, &kinds, limits.most);
        facts.old = self.old;
        facts.single_working_age = size == 1 && self.old == 0 && kinds.is_empty();
        facts
    }
}

impl Component {
    pub fn kind(self) -> Kind {
        match self {
            Self::ChildAllowance => Kind::ChildAllowance,
            Self::LumpSum => Kind::LumpSum,
            Self::None => Kind::None,
        }
    }
}

impl Pupil {
    pub fn person(&self) -> Person {
        let mut person = newcomer(0, Sex::Female, START);
        person.school = match self.level {
            Level::Preschool => School::Preschool,
            Level::Primary => School::Primary,
            Level::LowerSecondary => School::LowerSecondary,
            Level::UpperSecondary => School::UpperSecondary,
            Level::Tertiary => School::Tertiary,
        };
        person.private_school = self.private;
        person
    }
}

/// The month written in a case.
pub fn month(text: &str) -> Result<Month, String> {
    text.parse().map_err(|error| format!("{error}"))
}
