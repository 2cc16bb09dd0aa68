//! What a rule asks of a scenario: a value by name and month.

use super::scenario::{ASKED, Scenario};
use super::value::Value;
use crate::kernel::Month;

impl Scenario {
    /// A number at a month, in the unit of the parameter, before indexation.
    ///
    /// # Panics
    /// When the law has no number of that name: rule files are tested against the law.
    #[must_use]
    pub fn number(&self, parameter: &str, month: Month) -> f64 {
        match self.held(parameter, month) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
        .expect(ASKED)
    }

    /// A whole number at a month, in the unit of the parameter.
    ///
    /// # Panics
    /// When the law has no integer of that name.
    #[must_use]
    pub fn integer(&self, parameter: &str, month: Month) -> i64 {
        match self.held(parameter, month) {
            Some(Value::Integer(integer)) => Some(*integer),
            _ => None,
        }
        .expect(ASKED)
    }

    /// A flag at a month.
    ///
    /// # Panics
    /// When the law has no flag of that name.
    #[must_use]
    pub fn flag(&self, parameter: &str, month: Month) -> bool {
        match self.held(parameter, month) {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        }
        .expect(ASKED)
    }

    /// The word chosen at a month.
    ///
    /// # Panics
    /// When the law has no choice of that name.
    #[must_use]
    pub fn choice(&self, parameter: &str, month: Month) -> &str {
        match self.held(parameter, month) {
            Some(Value::Choice(word)) => Some(word),
            _ => None,
        }
        .expect(ASKED)
    }

    /// The month a parameter holds at a month.
    ///
    /// # Panics
    /// When the law has no month of that name.
    #[must_use]
    pub fn month_value(&self, parameter: &str, month: Month) -> Month {
        match self.held(parameter, month) {
            Some(Value::Month(held)) => Some(*held),
            _ => None,
        }
        .expect(ASKED)
    }
}
