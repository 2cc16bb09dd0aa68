//! Interface of a life event: its rates, its clocks, and what happens when one runs out.

use std::ops::RangeInclusive;

use super::event_context::EventContext;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Milieu, Month, Problem};
use crate::population::{Household, Person};

/// Age in months from which a person moves on their own; younger ones move with their family.
pub(super) const MOVING_AGE: i16 = 18 * 12;

/// Inputs from which rates are prepared.
pub(super) struct Setup<'s, 'a> {
    pub inputs: &'a Inputs,
    /// Ages in months at which a rule of some scenario changes.
    pub watched_ages: &'s [i16],
    /// Factors on the rates of birth, by calendar year since the start.
    pub birth_factors: &'s [f64],
    /// Last month simulated.
    pub last: Month,
}

impl Setup<'_, '_> {
    /// Calendar years simulated.
    pub(super) fn years(&self) -> RangeInclusive<i16> {
        self.inputs.calendar.years(self.last)
    }
}

/// A person whose clocks are drawn, for the months from the first one to the end of its year.
pub(super) struct PersonYear<'a> {
    pub person: &'a Person,
    /// Domain (region and milieu) in which the person lives.
    pub domain: usize,
    /// Calendar years since that of the start.
    pub year: usize,
    /// Age in months in the first month.
    pub age: i16,
    /// Months to the end of the year, including the first one.
    pub months: i16,
    /// Random numbers for death, birth, union and work, in this order.
    pub life: [f32; 4],
    /// Random numbers for separation, leaving home and emigration; none below `MOVING_AGE`.
    pub moves: Option<[f32; 4]>,
}

/// A household whose clocks are drawn.
pub(super) struct HouseholdClocks<'a> {
    pub draws: &'a Draws,
    pub household: &'a Household,
    pub milieu: Milieu,
    /// The first month.
    pub now: Month,
    /// Months to the end of the year, including the first one.
    pub months: i16,
}

pub(super) trait LifeEvent<'a>: Sized {
    /// Prepares the rates.
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem>;

    /// Months from the first one to the event of a person, if it falls within the year.
    #[inline]
    fn due_to_person(&self, _of: &PersonYear) -> Option<i16> {
        None
    }

    /// The same for a household.
    #[inline]
    fn due_to_household(&self, _of: &HouseholdClocks) -> Option<i16> {
        None
    }

    /// Applies the event to the person or household whose clock has run out.
    fn apply(&self, ctx: &mut EventContext, subject: u32);
}
