//! School levels by age, and the effect of the family on schooling.

use super::{Locality, NONE, Person, School};
use crate::inputs::Inputs;
use crate::kernel::Problem;

impl School {
    /// Level attended by a pupil of an age in years at the start of the school year, `delay`
    /// years behind.
    ///
    /// Six years of primary school from 6, three of collège, three of lycée.
    pub fn usual(age: usize, delay: u8) -> Self {
        // Delay accumulates by one year per level, from the second level on.
        let behind = |level: usize| usize::from(delay).min(level);
        if age < 6 {
            Self::Preschool
        } else if age < 12 + behind(1) {
            Self::Primary
        } else if age < 15 + behind(2) {
            Self::LowerSecondary
        } else if age < 18 + behind(2) {
            Self::UpperSecondary
        } else {
            Self::Tertiary
        }
    }

    /// Education level of a person who leaves this school: from 0 (none) to 4 (tertiary).
    pub fn attained(self) -> u8 {
        match self {
            Self::None | Self::Preschool => 0,
            Self::Primary => 1,
            Self::LowerSecondary => 2,
            Self::UpperSecondary => 3,
            Self::Tertiary => 4,
        }
    }
}

/// Effect of the head's education on the schooling of the household's children.
#[derive(Clone, Copy)]
pub(crate) struct FamilyEffect {
    /// Difference in log odds of schooling between heads with no and with the highest education.
    gradient: f32,
}

impl FamilyEffect {
    pub(crate) fn read(inputs: &Inputs) -> Result<Self, Problem> {
        let gradient = inputs.assumptions.value("schooling.family_gradient")?;
        Ok(Self {
            gradient: gradient as f32,
        })
    }

    /// Contribution of the head's education to the log odds of being at school.
    pub(crate) fn lift(self, locality: &Locality, person: &Person) -> f32 {
        let head = locality.household(person.household).head;
        if head == NONE || !person.present() {
            return 0.0;
        }
        self.gradient * (locality.person(head).schooling() - locality.schooling)
    }
}

/// A probability whose log odds are raised by `lift`.
pub(crate) fn lifted(chance: f64, lift: f32) -> f64 {
    let odds = chance / (1.0 - chance).max(1e-12) * libm::exp(f64::from(lift));
    odds / (1.0 + odds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pupil_on_time_goes_through_the_levels() {
        let levels = [5, 6, 11, 12, 14, 15, 17, 18].map(|age| School::usual(age, 0));
        use School::{LowerSecondary, Preschool, Primary, Tertiary, UpperSecondary};
        assert_eq!(
            levels,
            [
                Preschool,
                Primary,
                Primary,
                LowerSecondary,
                LowerSecondary,
                UpperSecondary,
                UpperSecondary,
                Tertiary
            ]
        );
        assert_eq!(School::usual(12, 1), Primary);
        assert_eq!(School::usual(19, 2), UpperSecondary);
    }
}
