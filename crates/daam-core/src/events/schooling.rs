//! School transitions: entry, progression, drop-out, return; all in September.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use crate::inputs::{Inputs, SCHOOL_AGES, Schooling};
use crate::kernel::{Milieu, Month, Problem, Stream};
use crate::population::{FamilyEffect, Marital, Person, School, lifted, work};

const SEPTEMBER: i16 = 9;

/// Rates of school transitions.
pub(super) struct Schools<'a> {
    inputs: &'a Inputs,
    schooling: &'a Schooling,
    family: FamilyEffect,
}

impl<'a> Schools<'a> {
    pub(super) fn new(inputs: &'a Inputs) -> Result<Self, Problem> {
        Ok(Self {
            inputs,
            schooling: &inputs.schooling,
            family: FamilyEffect::read(inputs)?,
        })
    }

    /// In September, moves everybody of school age to the new school year.
    pub(super) fn advance_school_year(&self, ctx: &mut EventContext) {
        if ctx.now.of_year() != SEPTEMBER {
            return;
        }
        // Persons just beyond the last school age are included, so that they leave school.
        let elapsed = ctx.elapsed();
        let oldest = ctx.now.plus(-12 * (*SCHOOL_AGES.end() as i16 + 2));
        for index in 0..ctx.locality.people.len() as u32 {
            let person = ctx.locality.person(index);
            if person.birth <= oldest || !person.present() {
                continue;
            }
            let age = person.age(ctx.now);
            if age < *SCHOOL_AGES.start() {
                continue;
            }
            let household = person.household;
            let domain = ctx.domain(household);
            let u = ctx
                .draws
                .uniforms(Stream::School, person.id, ctx.now.ordinal())[0];
            let lift = self.family.lift(ctx.locality, person);
            let next = self.next(person, age, Milieu::ALL[domain % 2], lift, u);
            let person = ctx.locality.person_mut(index);
            let before = person.school;
            person.school = next;
            if (before == School::None) != (next == School::None) {
                person.left_school = Month::NEVER;
                if next == School::None {
                    if age < 18 {
                        person.left_school = ctx.now;
                        ctx.chronicle.count(elapsed, domain, CountedEvent::DropOut);
                    }
                    person.education = person.education.max(before.attained());
                }
                let now: Month = ctx.now;
                work::assign_work(person, self.inputs, domain, now);
                ctx.locality.mark_changed(household);
            }
        }
    }

    fn next(&self, person: &Person, age: usize, milieu: Milieu, lift: f32, u: f32) -> School {
        let u = f64::from(u);
        if !SCHOOL_AGES.contains(&age) || person.marital != Marital::Single {
            return School::None;
        }
        let level = School::usual(age, person.school_delay);
        let stays = if person.at_school() {
            let leaves = if age <= 6 {
                0.0
            } else {
                self.schooling.dropout[milieu as usize][age]
            };
            u >= lifted(leaves, -lift)
        } else {
            u < lifted(self.entry(person, age, milieu), lift)
        };
        if stays { level } else { School::None }
    }

    /// Probability that a child out of school enters or returns.
    fn entry(&self, person: &Person, age: usize, milieu: Milieu) -> f64 {
        let preschool = self.schooling.preschool;
        match age {
            5 => preschool,
            6 => {
                let sex = usize::from(person.is_female());
                let enrolled = self.schooling.enrolment[milieu as usize][sex][6];
                ((enrolled - preschool) / (1.0 - preschool)).clamp(0.0, 1.0)
            }
            _ => self.schooling.reentry[age],
        }
    }
}
