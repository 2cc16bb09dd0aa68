//! Who is at school under a scenario that moves drop-out, as the registers know it.
//!
//! People live once for all scenarios; what a scenario changes is read off them. Where the
//! factor on drop-out is below one, some of those who left are taken to have stayed, up to
//! 18; where it is above, some of those who stayed are taken to have left. The draws are the
//! pupil's own, so that scenarios differ by the factor only.

use crate::inputs::Schooling;
use crate::kernel::{Draws, Milieu, Month, Stream};
use crate::population::{Person, School, Trait};

/// Age in months up to which those who would have left are kept.
pub(super) const KEPT_UNTIL: i16 = 216;
/// Month in which the school year turns.
pub(super) const SEPTEMBER: i16 = 9;

/// Reads schools under a path of the factor, by month since the start.
pub(super) struct Pupils<'a> {
    pub schooling: &'a Schooling,
    pub draws: &'a Draws,
    pub milieu: Milieu,
    pub factor: &'a [f64],
    pub start: Month,
    pub now: Month,
}

impl Pupils<'_> {
    /// School attended, as the registers know it.
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
