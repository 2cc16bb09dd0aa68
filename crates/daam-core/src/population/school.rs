//! Levels of school by age.

use super::School;

impl School {
    /// Level attended by a pupil of an age in years at the start of the school year, `delay`
    /// years behind.
    ///
    /// Six years of primary school from 6, three of collège, three of lycée.
    #[must_use]
    pub fn usual(age: usize, delay: u8) -> Self {
        // Delay is gathered one year a level, from the second level on.
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

    /// Level of education of somebody who leaves this school: 0 none to 4 tertiary.
    #[must_use]
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
