//! A household as poverty sees it at a closing, and where its sums are kept.

use crate::inputs::DOMAINS;
use crate::measures::household_type::Type;
use crate::population::HouseholdIndex;
use crate::programme::LocalityView;

/// Groups of age told apart.
pub(in crate::measures) const AGE_GROUPS: [&str; 3] = ["0-17", "18-59", "60+"];
/// First age of the second and of the third group.
const FROM: [usize; 2] = [18, 60];

/// A household at a closing.
#[derive(Clone, Copy, Debug)]
pub(in crate::measures) struct Home {
    pub household: HouseholdIndex,
    pub cell: usize,
    pub domain: usize,
    pub milieu: usize,
    /// The national poverty line of its milieu, dirhams of 2022 per person and year.
    pub line: f64,
    /// HCP's vulnerability line, same unit.
    pub vulnerability_line: f64,
    pub persons: i64,
    pub kind: Type,
    pub headed_by_a_woman: bool,
    /// Persons by group of age.
    pub ages: [i64; AGE_GROUPS.len()],
}

impl Home {
    /// Reads an inhabited household.
    pub(crate) fn of(view: &LocalityView, household: HouseholdIndex) -> Self {
        let (inputs, locality) = (view.inputs, view.locality);
        let home = locality.household(household);
        let cell = &inputs.country.cells[home.cell as usize];
        let milieu = cell.milieu as usize;
        let mut ages = [0; AGE_GROUPS.len()];
        for member in locality.members(household) {
            let age = locality.person(member).age(view.now);
            ages[FROM.iter().filter(|from| age >= **from).count()] += 1;
        }
        Self {
            household,
            cell: home.cell as usize,
            domain: cell.domain(),
            milieu,
            line: inputs.living_standards.poverty_line[milieu],
            vulnerability_line: inputs.living_standards.vulnerability_line[milieu],
            persons: i64::from(home.size),
            kind: Type::of(locality, household, home),
            headed_by_a_woman: locality.person(home.head).is_female(),
            ages,
        }
    }
}

#[cfg(test)]
impl Home {
    /// A lone man's home in the first domain.
    pub(crate) fn anywhere(household: HouseholdIndex) -> Self {
        Self {
            household,
            cell: 0,
            domain: 0,
            milieu: 0,
            line: 6_000.0,
            vulnerability_line: 9_000.0,
            persons: 1,
            kind: Type::OnePerson,
            headed_by_a_woman: false,
            ages: [0, 1, 0],
        }
    }
}

/// A distribution of consumption: whose people, and where its sums are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::measures) struct Slot {
    /// The people: 0 those of the first closing with the survey's consumption, then one a year.
    pub time: usize,
    /// The distribution: each of these before transfers, then by year and scenario after.
    pub number: usize,
}

/// All distributions of a run.
#[derive(Clone, Copy, Debug)]
pub(in crate::measures) struct Slots {
    pub scenarios: usize,
    pub years: usize,
}

impl Slots {
    /// The survey's year.
    pub(crate) const SURVEY: Slot = Slot { time: 0, number: 0 };

    pub(crate) const fn before(self, year: usize) -> Slot {
        Slot {
            time: 1 + year,
            number: 1 + year,
        }
    }

    pub(crate) const fn after(self, year: usize, scenario: usize) -> Slot {
        Slot {
            time: 1 + year,
            number: 1 + self.years + year * self.scenarios + scenario,
        }
    }

    pub(crate) const fn times(self) -> usize {
        1 + self.years
    }

    pub(crate) const fn count(self) -> usize {
        1 + self.years + self.years * self.scenarios
    }
}

/// Persons by time and domain.
pub(in crate::measures) fn place(time: usize, domain: usize) -> usize {
    time * DOMAINS + domain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_distribution_has_a_place_of_its_own() {
        let slots = Slots {
            scenarios: 3,
            years: 2,
        };
        let mut numbers = vec![Slots::SURVEY.number];
        for year in 0..2 {
            numbers.push(slots.before(year).number);
            numbers.extend((0..3).map(|scenario| slots.after(year, scenario).number));
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (0..slots.count()).collect::<Vec<_>>());
    }
}
