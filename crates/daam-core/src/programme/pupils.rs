//! Who is at school, according to the registers, under a scenario that changes drop-out.
//!
//! People are simulated once for all scenarios; a scenario's effect on schooling is derived from
//! that one history. Where the drop-out factor is below one, some of those who left are assumed to
//! have stayed, up to 18; where it is above one, some of those who stayed are assumed to have left.
//! The draws are the pupil's own, so scenarios differ by the factor only.

use crate::inputs::Schooling;
use crate::kernel::{Draws, Milieu, Month, Stream};
use crate::population::{Person, School, Trait};

/// Age in months up to which a pupil who would have left may stay.
pub(super) const KEPT_UNTIL: i16 = 216;
/// Month in which the school year starts.
pub(super) const SEPTEMBER: i16 = 9;

/// Reads schools under a path of the drop-out factor, by month since the start.
pub(super) struct Pupils<'a> {
    pub schooling: &'a Schooling,
    pub draws: &'a Draws,
    pub milieu: Milieu,
    pub factor: &'a [f64],
    pub start: Month,
    pub now: Month,
}

impl Pupils<'_> {
    /// School attended, according to the registers.
    pub(super) fn school(&self, person: &Person) -> School {
        if !person.has(Trait::Certified) {
            return School::None;
        }
        if person.at_school() {
            return if self.has_left(person) {
                School::None
            } else {
                person.school
            };
        }
        let left = person.left_school;
        if left >= self.start
            && left <= self.now
            && person.age_months(self.now) < KEPT_UNTIL
            && f64::from(self.draw(person, left, 1)) < 1.0 - self.at(left)
        {
            return School::usual(person.age(self.now), person.school_delay);
        }
        School::None
    }

    fn has_left(&self, person: &Person) -> bool {
        let mut month = Month::new(self.start.year(), SEPTEMBER);
        while month <= self.now {
            let age = person.age(month);
            if month >= self.start && self.at(month) > 1.0 && age > 6 {
                let usual = self.schooling.dropout[self.milieu as usize]
                    .get(age)
                    .copied()
                    .unwrap_or(0.0);
                if f64::from(self.draw(person, month, 2)) < usual * (self.at(month) - 1.0) {
                    return true;
                }
            }
            month = month.plus(12);
        }
        false
    }

    fn at(&self, month: Month) -> f64 {
        self.factor[(month - self.start) as usize]
    }

    fn draw(&self, person: &Person, month: Month, lane: usize) -> f32 {
        self.draws
            .uniforms(Stream::School, person.id, month.ordinal())[lane]
    }
}
