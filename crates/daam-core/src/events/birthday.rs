//! Birthdays that matter: to people's lives, or to a rule of some scenario.
//!
//! The first are the same whatever the scenarios of a run: they move work, and the
//! consumption of the household that follows. The second only have the household's file
//! looked at again, so that people do not depend on the policies that are compared.

use super::scene::{Scene, domain_of};
use crate::inputs::Inputs;
use crate::population::work;

/// Ages in years at which the shapes of work in the assumptions may step.
const WORK_AGES: [i16; 14] = [15, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75];

/// Ages in years at which a child's place in the family changes: school, its end, majority.
const FAMILY_AGES: [i16; 3] = [6, 16, 21];

/// Ages in months, ascending.
pub(super) struct Birthdays {
    ages: Vec<i16>,
    /// By age in months, up to the last of them: months to the next.
    waits: Vec<i16>,
}

impl Birthdays {
    /// Birthdays of people's lives.
    pub(super) fn of_life() -> Self {
        let years = WORK_AGES.iter().chain(&FAMILY_AGES);
        let mut ages: Vec<i16> = years.map(|years| years * 12).collect();
        ages.sort_unstable();
        Self::at(ages)
    }

    /// Those of `watched` that are not birthdays of people's lives.
    pub(super) fn of_rules(watched: &[i16]) -> Self {
        let life = Self::of_life().ages;
        let mut ages = watched.to_vec();
        ages.retain(|age| !life.contains(age));
        ages.sort_unstable();
        ages.dedup();
        Self::at(ages)
    }

    fn at(ages: Vec<i16>) -> Self {
        let last = ages.last().map_or(0, |last| last + 1);
        let wait = |age: i16| ages[ages.partition_point(|watched| *watched < age)] - age;
        let waits = (0..last).map(wait).collect();
        Self { ages, waits }
    }

    /// Months to the next watched birthday within the next `months` months.
    ///
    /// The first of them: when it has come, the next is asked for.
    #[inline]
    pub(super) fn due(&self, age: i16, months: i16) -> Option<i16> {
        let wait = *self.waits.get(age as usize)?;
        (wait < months).then_some(wait)
    }

    pub(super) fn happen(&self, scene: &mut Scene, inputs: &Inputs, subject: u32) {
        let household = scene.locality.person(subject).household;
        if !scene.locality.person(subject).present() {
            return;
        }
        let domain = domain_of(inputs, scene.locality, household);
        let person = scene.locality.person_mut(subject);
        work::settle(person, inputs, domain, scene.now);
        scene.locality.mark_changed(household);
    }
}
