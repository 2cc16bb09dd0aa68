//! Death.
//!
//! Deaths come before births in a month, so the first month of life has none: its rate is put
//! off to the second month, and the first birthday is reached by as many as the table says.

use super::chronicle::{AtAge, Happening};
use super::scene::{Scene, domain_of};
use super::{fostering, home};
use crate::inputs::{Inputs, START};
use crate::kernel::{Hazard, Month};
use crate::population::{Marital, NONE, Trait};

/// Death rates by year and sex.
pub(super) struct Deaths {
    years: Vec<[Hazard; 2]>,
}

impl Deaths {
    pub(super) fn new(inputs: &Inputs, last: Month) -> Self {
        let years = (START.year()..=last.year())
            .map(|year| {
                [false, true].map(|female| {
                    Hazard::from_yearly(&inputs.mortality.rates(female, year))
                        .from_the_second_month()
                })
            })
            .collect();
        Self { years }
    }

    /// Hazards of a year: men, women.
    pub(super) fn of_year(&self, year: i16) -> &[Hazard; 2] {
        &self.years[(year - START.year()) as usize]
    }

    pub(super) fn happen(&self, scene: &mut Scene, inputs: &Inputs, subject: u32) {
        if !scene.locality.person(subject).present() {
            return;
        }
        let household = scene.locality.person(subject).household;
        let domain = domain_of(inputs, scene.locality, household);
        scene
            .chronicle
            .count(scene.elapsed(), domain, Happening::Death);
        let dead = scene.locality.person(subject);
        let what = if dead.is_female() {
            AtAge::DeathOfFemale
        } else {
            AtAge::DeathOfMale
        };
        let age = dead.age(scene.now);
        scene.chronicle.count_at_age(scene.now, what, age);
        widow(scene, subject);
        home::depart(scene, subject);
        fostering::take_in_if_alone(scene, household);
    }
}

/// Leaves the spouse widowed, with a survivor's pension where there was a formal career,
/// and the children at home without a father.
fn widow(scene: &mut Scene, subject: u32) {
    let dead = scene.locality.person(subject);
    let (partner, father, household) = (dead.partner, !dead.is_female(), dead.household);
    let pension = dead.formally_employed() || dead.has_pension();
    if partner != NONE {
        let survivor = scene.locality.person_mut(partner);
        survivor.partner = NONE;
        survivor.marital = Marital::Widowed;
        survivor.set(Trait::SurvivorPension, pension && father);
        scene.locality.person_mut(subject).partner = NONE;
    }
    if father {
        let mut member = scene.locality.household(household).first;
        while member != NONE {
            let person = scene.locality.person_mut(member);
            if person.father == subject {
                person.set(Trait::OrphanOfFather, true);
            }
            member = person.next;
        }
    }
}
