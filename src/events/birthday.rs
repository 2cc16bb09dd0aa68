//! Birthdays that matter: to a rule, or to a rate of work.

use super::ageing::{Scene, domain_of};
use crate::inputs::Inputs;
use crate::population::work;

/// Ages in years at which the shapes of work in the assumptions may step.
const WORK_AGES: [i16; 14] = [15, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75];

/// Ages in months, ascending.
pub(super) struct Birthdays {
    ages: Vec<i16>,
}

impl Birthdays {
    pub fn new(watched: &[i16]) -> Self {
        let mut ages: Vec<i16> = WORK_AGES.iter().map(|years| years * 12).collect();
        ages.extend(watched);
        ages.sort_unstable();
        ages.dedup();
        Self { ages }
    }

    /// Months to the next watched birthday within the next `months` months.
    ///
    /// One a year is enough: ages less than a year apart are not watched.
    #[inline]
    pub fn due(&self, age: i16, months: i16) -> Option<i16> {
        let next = self.ages.partition_point(|watched| *watched < age);
        let wait = self.ages.get(next)? - age;
        (wait < months).then_some(wait)
    }

    pub fn happen(&self, scene: &mut Scene, inputs: &Inputs, subject: u32) {
        let household = scene.locality.person(subject).household;
        if !scene.locality.person(subject).present() {
            return;
        }
        let domain = domain_of(inputs, scene.locality, household);
        let person = scene.locality.person_mut(subject);
        work::settle(person, inputs, domain, scene.now);
        scene.locality.touch(household);
    }
}
