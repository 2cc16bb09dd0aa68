//! Birthdays that matter only to a rule of some scenario: they cause a review of the household but
//! change nothing in people's lives, which therefore do not depend on the policies compared.

use super::birthday::{Waits, of_life};
use super::event_context::EventContext;
use super::life_event::{LifeEvent, PersonYear, Setup};
use crate::kernel::Problem;

pub(super) struct RuleBirthdays {
    waits: Waits,
}

impl<'a> LifeEvent<'a> for RuleBirthdays {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let life = of_life();
        let mut ages = setup.watched_ages.to_vec();
        ages.retain(|age| !life.contains(age));
        Ok(Self {
            waits: Waits::new(ages),
        })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        self.waits.due(of.age, of.months)
    }

    fn apply(&self, ctx: &mut EventContext, subject: u32) {
        let person = ctx.locality.person(subject);
        if !person.present() {
            return;
        }
        let (household, age) = (person.household, person.age_months(ctx.now.plus(1)));
        ctx.locality.mark_changed(household);
        // Scenarios may have age limits a month apart, and limits within the first year of life.
        if let Some(months) = self.waits.due(age, ctx.months_left()) {
            ctx.note_again(months, subject);
        }
    }
}
