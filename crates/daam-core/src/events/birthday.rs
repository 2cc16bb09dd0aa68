//! Birthdays that matter to people's lives, the same whatever the scenarios of a run: they move
//! work, and the consumption of the household that follows.

use super::event_context::EventContext;
use super::life_event::{LifeEvent, PersonYear, Setup};
use crate::kernel::Problem;
use crate::population::work;

/// Ages in years at which the shapes of work in the assumptions may step.
const WORK_AGES: [i16; 14] = [15, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75];

/// Ages in years at which a child's place in the family changes: school, its end, majority.
const FAMILY_AGES: [i16; 3] = [6, 16, 21];

/// Ages to wait for.
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

/// Months to the next of some ages.
pub(super) struct Waits {
    /// By age in months, up to the last of them.
    waits: Vec<i16>,
}

impl Waits {
    /// Waits for ages in months.
    pub(super) fn new(mut ages: Vec<i16>) -> Self {
        ages.sort_unstable();
        let last = ages.last().map_or(0, |last| last + 1);
        let wait = |age: i16| ages[ages.partition_point(|watched| *watched < age)] - age;
        Self {
            waits: (0..last).map(wait).collect(),
        }
    }

    /// Months to the next of the ages within the next `months` months.
    ///
    /// The first of them: when it has come, the next is asked for.
    #[inline]
    pub(super) fn due(&self, age: i16, months: i16) -> Option<i16> {
        let wait = *self.waits.get(age as usize)?;
        (wait < months).then_some(wait)
    }
}
