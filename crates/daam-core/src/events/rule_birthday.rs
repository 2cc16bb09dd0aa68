//! Birthdays that only a rule of some scenario looks at: the household's case is looked at again,
//! so that people do not depend on the policies that are compared.

use super::birthday::{Waits, of_life};
use super::life_event::{LifeEvent, PersonYear, Setup};
use super::scene::Scene;
use crate::kernel::Problem;

/// Ages to wait for.
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

    fn happen(&self, scene: &mut Scene, subject: u32) {
        let person = scene.locality.person(subject);
        if !person.present() {
            return;
        }
        let (household, age) = (person.household, person.age_months(scene.now.plus(1)));
        scene.locality.mark_changed(household);
        // Scenarios may watch ages a month apart, and those of the first year of life.
        if let Some(months) = self.waits.due(age, scene.months_left()) {
            scene.note_again(months, subject);
        }
    }
}
