//! A scenario's rules of one month in one place, read from the law once.

use super::assumed::Assumed;
use super::exclusion::Perimeter;
use super::facts::Facts;
use super::{
    Accompaniment, Administration, BirthGrant, Bridge, ChildAllowance, Eligibility, Extras,
    Financing, Floor, InstitutionOrphans, LumpSum, Responses, SchoolGrant, UniversalChild,
};
use crate::inputs::Inputs;
use crate::kernel::{Centimes, Month, Spot};
use crate::policy::Scenario;

/// Everything the programme looks up in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The programme pays at all.
    pub active: bool,
    /// Highest score of an eligible household.
    pub threshold: f64,
    /// Who else is eligible, and how the award falls beyond the threshold.
    pub eligibility: Eligibility,
    /// How the score is computed; index into [`Programme::scores`](super::Programme::scores).
    pub score: usize,
    /// Whose work and pension exclude the household.
    pub perimeter: Perimeter,
    /// What the registers know of it; index into
    /// [`Programme::exchanges`](super::Programme::exchanges).
    pub exchange: usize,
    /// Ages and numbers of children that count; index into
    /// [`Programme::limits`](super::Programme::limits).
    pub limits: usize,
    /// Monthly allowance for children.
    pub child_allowance: ChildAllowance,
    /// Least total of a household with children.
    pub floor: Floor,
    /// Allowance of a household without children.
    pub lump_sum: LumpSum,
    /// Supplements, cap, top-up, uniform amount: what reforms add to the schedule.
    pub extras: Extras,
    /// Grant at birth.
    pub birth_grant: BirthGrant,
    /// Grant at the start of the school year.
    pub school_grant: SchoolGrant,
    /// Accounts of children in institutions.
    pub institution_orphans: InstitutionOrphans,
    /// Grant for young children whatever the score.
    pub universal_child: UniversalChild,
    /// Award kept after a declared hiring.
    pub bridge: Bridge,
    /// The way out of the programme into an income.
    pub accompaniment: Accompaniment,
    /// How the administration works; index into
    /// [`Programme::administrations`](super::Programme::administrations).
    pub administration: usize,
    /// Who pays.
    pub financing: Financing,
    /// Responses of behaviour switched on.
    pub responses: Responses,
}

impl Rules {
    /// Something is given to the household whatever its score.
    pub(super) fn gives_to_all(&self, facts: &Facts) -> bool {
        self.active
            && (self.universal_child.due(facts) > Centimes::ZERO
                || self.extras.uniform(facts) > Centimes::ZERO)
    }
}

/// What the rules of all scenarios share: each distinct one once.
#[derive(Default)]
pub(super) struct Shared {
    pub limits: Vec<super::Limits>,
    pub scores: Vec<super::Score>,
    pub administrations: Vec<Administration>,
}

/// The law of a scenario in a month and place, amounts indexed where the scenario says so.
pub(super) struct Law<'a> {
    pub scenario: &'a Scenario,
    pub inputs: &'a Inputs,
    pub assumed: &'a Assumed,
    pub month: Month,
    /// None for the country at large.
    pub spot: Option<Spot>,
}

impl Law<'_> {
    /// An amount of money in force, per unit of its parameter.
    pub(super) fn amount(&self, parameter: &str) -> Centimes {
        let follows_prices = self.scenario.indexed(parameter)
            && self.scenario.choice("indexation.amounts", self.month) == "cpi";
        if !follows_prices {
            return Centimes::from_dirhams(self.number(parameter));
        }
        let reference = self.reference();
        Centimes::from_dirhams(self.scenario.number(parameter, reference) * self.risen())
    }

    fn reference(&self) -> Month {
        self.scenario
            .month_value("indexation.reference", self.month)
    }

    /// Consumer prices over those of the reference month, revised each January on the prices
    /// of the December before.
    pub(super) fn risen(&self) -> f64 {
        let reference = self.reference();
        let december = Month::new(self.month.year() - 1, 12).max(reference);
        self.inputs.prices.level(december) / self.inputs.prices.level(reference)
    }

    pub(super) fn number(&self, parameter: &str) -> f64 {
        self.scenario.number(parameter, self.month)
    }

    pub(super) fn integer(&self, parameter: &str) -> i64 {
        self.scenario.integer(parameter, self.month)
    }

    pub(super) fn flag(&self, parameter: &str) -> bool {
        self.scenario.flag(parameter, self.month)
    }

    /// Whether a parameter holds the value that stands for not being used.
    pub(super) fn is_off(&self, parameter: &str) -> bool {
        self.scenario.is_off(parameter, self.month)
    }

    pub(super) fn choice(&self, parameter: &str) -> &str {
        self.scenario.choice(parameter, self.month)
    }

    /// The rules of the month; `schooling` is the path of drop-out that holds here, and the
    /// exchange is filled in once all rules are known.
    pub(super) fn rules(&self, shared: &mut Shared, schooling: usize) -> Rules {
        Rules {
            active: self.flag("programme.active"),
            threshold: Eligibility::threshold(self),
            eligibility: Eligibility::read(self),
            perimeter: Perimeter::read(self),
            exchange: 0,
            limits: known(&mut shared.limits, super::Limits::read(self, schooling)),
            score: known(
                &mut shared.scores,
                super::Score::read(self, &self.inputs.index),
            ),
            child_allowance: ChildAllowance::read(self),
            floor: Floor::read(self),
            lump_sum: LumpSum::read(self),
            extras: Extras::read(self),
            birth_grant: BirthGrant::read(self),
            school_grant: SchoolGrant::read(self),
            institution_orphans: InstitutionOrphans::read(self),
            universal_child: UniversalChild::read(self),
            bridge: Bridge::read(self),
            accompaniment: Accompaniment::read(self),
            administration: known(&mut shared.administrations, Administration::read(self)),
            financing: Financing::read(self),
            responses: Responses::read(self),
        }
    }
}

/// Index of a value among those in use, added when it is new.
pub(super) fn known<T: PartialEq>(values: &mut Vec<T>, value: T) -> usize {
    if let Some(index) = values.iter().position(|one| *one == value) {
        return index;
    }
    values.push(value);
    values.len() - 1
}
