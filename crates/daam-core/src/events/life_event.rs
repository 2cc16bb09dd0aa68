//! What a life event is: its rates, its clocks, and what happens when one runs out.

use std::ops::RangeInclusive;

use super::event_context::EventContext;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Milieu, Month, Problem};
use crate::population::{Household, Person};

/// Age in months from which somebody moves by themselves; children go where they are taken.
pub(super) const MOVING_AGE: i16 = 18 * 12;

/// What rates are made of.
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

/// A person whose clocks are drawn, for the months from one to the end of its year.
pub(super) struct PersonYear<'a> {
    pub person: &'a Person,
    /// Domain (region and milieu) lived in.
    pub domain: usize,
    /// Calendar years since that of the start.
    pub year: usize,
    /// Age in months in the first month.
    pub age: i16,
    /// Months to the end of the year, the first among them.
    pub months: i16,
    /// Draws for death, birth, union and work, in this order.
    pub life: [f32; 4],
    /// Draws for separation, leaving home and emigration; none of those too young to move.
    pub moves: Option<[f32; 4]>,
}

/// A household whose clocks are drawn.
pub(super) struct HouseholdClocks<'a> {
    pub draws: &'a Draws,
    pub household: &'a Household,
    pub milieu: Milieu,
    /// The first month.
    pub now: Month,
    /// Months to the end of the year, the first among them.
    pub months: i16,
}

pub(super) trait LifeEvent<'a>: Sized {
    /// Prepares its rates.
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem>;

    /// Months from the first to the event of a person, when it falls within the year.
    #[inline]
    fn due_to_person(&self, _of: &PersonYear) -> Option<i16> {
        None
    }

    /// The same of a household.
    #[inline]
    fn due_to_household(&self, _of: &HouseholdClocks) -> Option<i16> {
        None
    }

    /// Lets it happen to the person or household whose clock has run out.
    fn apply(&self, ctx: &mut EventContext, subject: u32);
}
