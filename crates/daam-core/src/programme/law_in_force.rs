//! A scenario's law in one month and place, as the rules read it.

use super::assumed::Assumed;
use crate::inputs::Inputs;
use crate::kernel::{Centimes, Month, Spot};
use crate::policy::Scenario;

/// The law of a scenario in a month and place, amounts indexed where the scenario says so.
pub(super) struct LawInForce<'a> {
    pub scenario: &'a Scenario,
    pub inputs: &'a Inputs,
    pub assumed: &'a Assumed,
    pub month: Month,
    /// None for the country at large.
    pub spot: Option<Spot>,
}

impl LawInForce<'_> {
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
}
