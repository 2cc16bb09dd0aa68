//! How a case is written, and the family it describes.

use std::collections::BTreeMap;

use daam::inputs::Inputs;
use daam::kernel::{Centimes, Milieu, Month};
use daam::morocco::START;
use daam::population::{Person, School, Sex, Trait, newcomer};
use daam::programme::{
    AwardKind, ChildKind, EligibilityInput, Exclusion, Facts, Limits, Perimeter, Rules,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
/// A file of cases.
pub(super) struct File {
    /// In the order of the file.
    pub case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub name: String,
    pub source: String,
    #[serde(default = "baseline")]
    pub scenario: String,
    /// Persons of 21 and more, including the old.
    #[serde(default = "couple")]
    pub adults: u8,
    /// Persons of 60 and more.
    #[serde(default)]
    pub old: u8,
    /// Severely disabled adults.
    #[serde(default)]
    pub disabled_adults: u8,
    /// A member who is neither head nor spouse has declared employment.
    #[serde(default)]
    pub declared_member: bool,
    /// Widows with a survivor's pension, among the mothers of orphans: a ground for exclusion
    /// unless the rules allow it.
    #[serde(default)]
    pub survivor_pensions: u8,
    /// The score is above the threshold by 0.001.
    #[serde(default)]
    pub above_threshold: bool,
    /// The score on file; the threshold by default.
    pub score: Option<f64>,
    /// The household is paid already.
    #[serde(default)]
    pub paid: bool,
    /// Its score has passed the threshold, and it is in the grace period.
    #[serde(default)]
    pub in_grace: bool,
    /// Months since a member was hired and declared.
    pub hired_months_ago: Option<i16>,
    /// Consumption per person and year, dirhams of 2022.
    pub consumption: Option<f64>,
    /// The lottery number drawn, from 0 to 1.
    pub lot: Option<f32>,
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
    /// Where the family lives; the national rules by default.
    pub place: Option<Place>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    /// Census code.
    pub region: u16,
    /// `urban` or `rural`.
    pub milieu: String,
}

impl Place {
    /// A cell of the country at this place.
    pub(super) fn cell(&self, inputs: &Inputs) -> Result<u16, String> {
        let milieu = Milieu::ALL.into_iter().find(|m| m.name() == self.milieu);
        let here = |region: usize| region as u16 + 1 == self.region;
        let mut cells = inputs.country.cells.iter();
        let found = cells.position(|cell| here(cell.region) && Some(cell.milieu) == milieu);
        found.map(|cell| cell as u16).ok_or("no such place".into())
    }
}

fn baseline() -> String {
    "baseline".to_owned()
}

fn couple() -> u8 {
    2
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Child {
    /// In completed years.
    pub age: i16,
    #[serde(default)]
    pub at_school: bool,
    #[serde(default)]
    pub orphan: bool,
    #[serde(default)]
    pub severely_disabled: bool,
    /// The level of school, where it matters.
    pub level: Option<Level>,
    /// Rank among the mother's births; the place in the list by default.
    pub birth_order: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Birth {
    pub order: u8,
    pub months_since: i16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pupil {
    pub level: Level,
    #[serde(default)]
    pub private: bool,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Level {
    Preschool,
    Primary,
    LowerSecondary,
    UpperSecondary,
    Tertiary,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Component {
    ChildAllowance,
    LumpSum,
    Uniform,
    None,
}

/// Dirhams in the case's month, or by month.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Expected {
    InMonth(f64),
    ByMonth(BTreeMap<String, f64>),
}

impl Case {
    pub(super) fn expectations(&self) -> Result<Vec<(Month, Centimes)>, String> {
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

    /// The family's eligibility input under the rules of a month.
    pub(super) fn standing(&self, rules: &Rules, now: Month) -> EligibilityInput {
        let above = rules.threshold + 0.001;
        let usual = if self.above_threshold {
            above
        } else {
            rules.threshold
        };
        let any = [Perimeter::AnyMember, Perimeter::AnyMemberButSurvivors];
        let passes = [
            Perimeter::HeadOrSpouseButSurvivors,
            Perimeter::AnyMemberButSurvivors,
        ];
        let known = if self.hired_months_ago.is_some()
            || self.declared_member && any.contains(&rules.perimeter)
        {
            Exclusion::DeclaredWork
        } else if self.survivor_pensions > 0 && !passes.contains(&rules.perimeter) {
            Exclusion::Pension
        } else {
            Exclusion::None
        };
        let mut standing = EligibilityInput::applying(self.score.unwrap_or(usual), known);
        standing.paid = self.paid || self.hired_months_ago.is_some();
        standing.in_grace = self.in_grace;
        if let Some(months) = self.hired_months_ago {
            standing.bridge = rules.bridge.share(now.plus(-months), now);
        }
        if let Some(consumption) = self.consumption {
            standing.log_consumption = libm::log(consumption) as f32;
        }
        standing.lot = self.lot.unwrap_or(standing.lot);
        standing
    }

    /// The family's facts, as the rules use them.
    pub(super) fn facts(&self, limits: &Limits) -> Facts {
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
                compulsory: (limits.young..limits.compulsory).contains(&(child.age * 12)),
                level: child.level.map_or(School::None, Level::school).into(),
                universal: child.age * 12 < limits.universal,
            };
            kinds.push((kind, child.birth_order.unwrap_or(place)));
        }
        let size = u16::from(self.adults) + self.children.len() as u16;
        let mut facts = Facts::described(size, &kinds, limits.most);
        facts.old = self.old;
        facts.supplemented_old = self.old;
        facts.disabled_adults = self.disabled_adults;
        facts.survivor_pensions = self.survivor_pensions;
        facts.young = kinds.iter().filter(|(kind, _)| kind.young).count() as u8;
        facts.orphans = kinds.iter().filter(|(kind, _)| kind.orphan).count() as u8;
        facts.single_working_age = size == 1 && self.old == 0 && kinds.is_empty();
        facts
    }
}

impl Level {
    fn school(self) -> School {
        match self {
            Self::Preschool => School::Preschool,
            Self::Primary => School::Primary,
            Self::LowerSecondary => School::LowerSecondary,
            Self::UpperSecondary => School::UpperSecondary,
            Self::Tertiary => School::Tertiary,
        }
    }
}

impl Component {
    pub(super) fn kind(self) -> AwardKind {
        match self {
            Self::ChildAllowance => AwardKind::ChildAllowance,
            Self::LumpSum => AwardKind::LumpSum,
            Self::Uniform => AwardKind::Uniform,
            Self::None => AwardKind::None,
        }
    }
}

impl Pupil {
    pub(super) fn person(&self) -> Person {
        let mut person = newcomer(0, Sex::Female, START);
        person.school = self.level.school();
        person.set(Trait::PrivateSchool, self.private);
        person
    }
}

/// The month written in a case.
pub(super) fn month(text: &str) -> Result<Month, String> {
    text.parse().map_err(|error| format!("{error}"))
}
