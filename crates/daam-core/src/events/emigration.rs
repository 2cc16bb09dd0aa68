//! Leaving the country: single adults, at the net rate of the projections.

use super::chronicle::Happening;
use super::scene::{Scene, domain_of};
use super::{fostering, home};
use crate::inputs::{DOMAINS, Inputs, START};
use crate::kernel::{Month, due_at_rate};
use crate::population::{Marital, Person, Trait};

pub(super) const AGES: std::ops::Range<usize> = 18..40;

/// Rates of emigration by year.
pub(super) struct Emigration {
    years: Vec<f32>,
}

impl Emigration {
    pub(super) fn new(inputs: &Inputs, last: Month) -> Self {
        let mut exposed = 0.0;
        for domain in 0..DOMAINS {
            for sex in 0..2 {
                for age in AGES {
                    exposed += inputs.pyramid.persons[domain][sex][age]
                        * inputs.marital.at(domain, sex == 1, age)[0];
                }
            }
        }
        let years = (START.year()..=last.year())
            .map(|year| (inputs.flows.emigrants(year) / exposed) as f32)
            .collect();
        Self { years }
    }

    #[inline]
    pub(super) fn due(
        &self,
        person: &Person,
        year: i16,
        age: i16,
        months: i16,
        u: f32,
    ) -> Option<i16> {
        let ages = AGES.start as i16 * 12..AGES.end as i16 * 12;
        if person.marital != Marital::Single || !ages.contains(&age) {
            return None;
        }
        due_at_rate(self.years[(year - START.year()) as usize], months, u)
    }

    pub(super) fn happen(&self, scene: &mut Scene, inputs: &Inputs, subject: u32) {
        let person = scene.locality.person(subject);
        if !person.present() || person.marital != Marital::Single {
            return;
        }
        let household = person.household;
        let domain = domain_of(inputs, scene.locality, household);
        scene
            .chronicle
            .count(scene.elapsed(), domain, Happening::Emigration);
        scene
            .locality
            .person_mut(subject)
            .set(Trait::LeftCountry, true);
        home::depart(scene, subject);
        fostering::take_in_if_alone(scene, household);
    }
}
