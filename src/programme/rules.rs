//! A scenario's rules of one month, read from the law once.

use super::exclusion::Perimeter;
use super::facts::Limits;
use super::{
    BirthGrant, ChildAllowance, Floor, InstitutionOrphans, LumpSum, SchoolGrant, Score,
    UniversalChild,
};
use crate::inputs::{IndexFormula, Inputs, Prices, START};
use crate::kernel::{Centimes, Month};
use crate::policy::Scenario;

/// Everything the programme looks up in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The programme pays at all.
    pub active: bool,
    /// Highest score of an eligible household.
    pub threshold: f64,
    /// How the score is computed; index into [`Programme::scores`].
    pub score: usize,
    /// Whose work and pension exclude the household.
    pub perimeter: Perimeter,
    /// Ages and numbers of children that count; index into [`Programme::limits`].
    pub limits: usize,
    /// Monthly allowance for children.
    pub child_allowance: ChildAllowance,
    /// Least total of a household with children.
    pub floor: Floor,
    /// Allowance of a household without children.
    pub lump_sum: LumpSum,
    /// Grant at birth.
    pub birth_grant: BirthGrant,
    /// Grant at the start of the school year.
    pub school_grant: SchoolGrant,
    /// Accounts of children in institutions.
    pub institution_orphans: InstitutionOrphans,
    /// Grant for young children whatever the score.
    pub universal_child: UniversalChild,
}

/// The rules of every scenario and month of a run.
pub struct Programme {
    /// By scenario and month since the start.
    pub rules: Vec<Vec<Rules>>,
    /// By scenario and month: the rules differ from those of the month before.
    pub changed: Vec<Vec<bool>>,
    /// Every set of limits in use.
    pub limits: Vec<Limits>,
    /// Every formula of the score in use.
    pub scores: Vec<Score>,
}

impl Programme {
    /// Reads the rules of the scenarios from the start to `last`.
    #[must_use]
    pub fn new(scenarios: &[Scenario], inputs: &Inputs, last: Month) -> Self {
        let prices = &inputs.prices;
        let mut limits = Vec::new();
        let mut scores = Vec::new();
        let rules: Vec<Vec<Rules>> = scenarios
            .iter()
            .map(|scenario| {
                START
                    .through(last)
                    .map(|month| {
                        let law = Law {
                            scenario,
                            prices,
                            month,
                        };
                        law.rules(&inputs.index, &mut limits, &mut scores)
                    })
                    .collect()
            })
            .collect();
        let changed = rules
            .iter()
            .map(|months| {
                (0..months.len())
                    .map(|month| month > 0 && months[month] != months[month - 1])
                    .collect()
            })
            .collect();
        Self {
            rules,
            changed,
            limits,
            scores,
        }
    }

    /// Ages in months at which some rule of some scenario changes.
    #[must_use]
    pub fn watched_ages(&self) -> Vec<i16> {
        let mut ages: Vec<i16> = self
            .limits
            .iter()
            .flat_map(|limits| [limits.young, limits.child, limits.universal])
            .chain([super::facts::OLD_AGE])
            .collect();
        ages.sort_unstable();
        ages.dedup();
        ages
    }
}

/// The law of a scenario in a month, amounts indexed where the scenario says so.
pub(super) struct Law<'a> {
    pub scenario: &'a Scenario,
    pub prices: &'a Prices,
    pub month: Month,
}

impl Law<'_> {
    /// An amount of money in force, per unit of its parameter.
    pub fn amount(&self, parameter: &str) -> Centimes {
        let follows_prices = self.scenario.indexed(parameter)
            && self.scenario.choice("indexation.amounts", self.month) == "cpi";
        if !follows_prices {
            return Centimes::from_dirhams(self.number(parameter));
        }
        let reference = self
            .scenario
            .month_value("indexation.reference", self.month);
        // Revised each January on the prices of the December before.
        let december = Month::new(self.month.year() - 1, 12).max(reference);
        let risen = self.prices.level(december) / self.prices.level(reference);
        Centimes::from_dirhams(self.scenario.number(parameter, reference) * risen)
    }

    pub fn number(&self, parameter: &str) -> f64 {
        self.scenario.number(parameter, self.month)
    }

    pub fn integer(&self, parameter: &str) -> i64 {
        self.scenario.integer(parameter, self.month)
    }

    pub fn flag(&self, parameter: &str) -> bool {
        self.scenario.flag(parameter, self.month)
    }

    pub fn choice(&self, parameter: &str) -> &str {
        self.scenario.choice(parameter, self.month)
    }

    fn rules(
        &self,
        index: &IndexFormula,
        limits: &mut Vec<Limits>,
        scores: &mut Vec<Score>,
    ) -> Rules {
        Rules {
            active: self.flag("programme.active"),
            threshold: self.number("eligibility.threshold"),
            perimeter: Perimeter::read(self),
            limits: known(limits, Limits::read(self)),
            score: known(scores, Score::read(self, index)),
            child_allowance: ChildAllowance::read(self),
            floor: Floor::read(self),
            lump_sum: LumpSum::read(self),
            birth_grant: BirthGrant::read(self),
            school_grant: SchoolGrant::read(self),
            institution_orphans: InstitutionOrphans::read(self),
            universal_child: UniversalChild::read(self),
        }
    }
}

/// Index of a value among those in use, added when it is new.
fn known<T: PartialEq>(values: &mut Vec<T>, value: T) -> usize {
    if let Some(index) = values.iter().position(|one| *one == value) {
        return index;
    }
    values.push(value);
    values.len() - 1
}
