//! Birthdays that matter to people's lives, independently of the scenarios of a run: they change
//! work, and consequently the consumption of the household.

use super::event_context::EventContext;
use super::life_event::{LifeEvent, PersonYear, Setup};
use crate::kernel::Problem;
use crate::population::work;

/// Ages in years at which the age profiles of work in the assumptions may change.
const WORK_AGES: [i16; 14] = [15, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75];

/// Ages in years at which a child's status changes: start and end of school, majority.
const FAMILY_AGES: [i16; 3] = [6, 16, 21];

pub(super) struct Birthdays {
    waits: Waits,
}

impl<'a> LifeEvent<'a> for Birthdays {
    fn new(_setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        Ok(Self {
            waits: Waits::new(of_life()),
        })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        self.waits.due(of.age, of.months)
    }

    fn apply(&self, ctx: &mut EventContext, subject: u32) {
        let household = ctx.locality.person(subject).household;
        if !ctx.locality.person(subject).present() {
            return;
        }
        let domain = ctx.domain(household);
        let (inputs, now) = (ctx.inputs, ctx.now);
        work::assign_work(ctx.locality.person_mut(subject), inputs, domain, now);
        ctx.locality.mark_changed(household);
    }
}

/// Ages in months that matter to people's lives.
pub(super) fn of_life() -> Vec<i16> {
    let years = WORK_AGES.iter().chain(&FAMILY_AGES);
    years.map(|years| years * 12).collect()
}

/// Months until the next of a set of ages.
pub(super) struct Waits {
    /// By age in months, up to the last of the set.
    waits: Vec<i16>,
}

impl Waits {
    /// Prepares the waits until a set of ages in months.
    pub(super) fn new(mut ages: Vec<i16>) -> Self {
        ages.sort_unstable();
        let last = ages.last().map_or(0, |last| last + 1);
        let wait = |age: i16| ages[ages.partition_point(|watched| *watched < age)] - age;
        Self {
            waits: (0..last).map(wait).collect(),
        }
    }

    /// Months until the next of the ages, if it falls within `months` months.
    ///
    /// Only the first one: when it has been reached, the next is requested.
    #[inline]
    pub(super) fn due(&self, age: i16, months: i16) -> Option<i16> {
        let wait = *self.waits.get(age as usize)?;
        (wait < months).then_some(wait)
    }
}
