//! A household at a year-end as the unit of poverty measurement, and the index of its sums.

use std::ops::{Index, IndexMut};

use crate::kernel::{At, Grid, Step, Sums};
use crate::measures::household_type::Type;
use crate::population::HouseholdIndex;
use crate::programme::{CopySharedHistory, LocalityView, SharedHistory};

/// Number of age groups.
pub(in crate::measures) const AGE_GROUPS: [&str; 3] = ["0-17", "18-59", "60+"];
/// First age of the second and the third group.
const FROM: [usize; 2] = [18, 60];

/// A household at a year-end.
#[derive(Clone, Copy, Debug)]
pub(in crate::measures) struct PovertyUnit {
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

impl PovertyUnit {
    /// Reads an inhabited household.
    pub(crate) fn of(view: &LocalityView, household: HouseholdIndex) -> Self {
        let (inputs, locality) = (view.inputs, view.locality);
        let home = locality.household(household);
        let cell = view.cell(home);
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
impl PovertyUnit {
    /// A man living alone in the first domain.
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

/// A distribution of consumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::measures) enum Slot {
    /// Before transfers, for the population of a time: 0 is the first year-end with the survey's
    /// consumption, then one per year.
    Before(usize),
    /// After transfers, in a year and under a scenario.
    After(At),
}

impl Slot {
    /// The survey's year.
    pub(crate) const SURVEY: Self = Self::Before(0);

    /// Before transfers, in a simulated year.
    pub(crate) const fn before(year: usize) -> Self {
        Self::Before(1 + year)
    }

    pub(crate) const fn after(year: usize, scenario: usize) -> Self {
        Self::After(At::new(year, scenario))
    }

    /// The time of its population, in a grid of [`Slots::people`].
    pub(crate) const fn time(self) -> At {
        match self {
            Self::Before(time) => At::any(time),
            Self::After(at) => At::any(1 + at.period),
        }
    }
}

/// Number of scenarios, years and domains of a run.
#[derive(Clone, Copy, Debug)]
pub(in crate::measures) struct Slots {
    pub scenarios: usize,
    pub years: usize,
    pub domains: usize,
}

impl Slots {
    /// Grid of population counts by time.
    pub(crate) fn people<T: Clone>(self, parts: usize, empty: T) -> Grid<T> {
        Grid::new(Step::Year, [1 + self.years, 1, parts], empty)
    }

    /// Sums by distribution, `width` of each part.
    pub(crate) fn distributions<T: Clone>(
        self,
        parts: usize,
        width: usize,
        empty: T,
    ) -> Distributions<T> {
        let before = [1 + self.years, 1, parts];
        let after = [self.years, self.scenarios, parts];
        Distributions {
            before: Grid::wide(Step::Year, before, width, empty.clone()),
            after: Grid::wide(Step::Year, after, width, empty),
        }
    }
}

/// Sums by distribution and part.
#[derive(Clone, Debug)]
pub(in crate::measures) struct Distributions<T> {
    before: Grid<T>,
    after: Grid<T>,
}

impl<T> Distributions<T> {
    #[inline]
    pub(crate) fn part(&self, slot: Slot, part: usize) -> &[T] {
        match slot {
            Slot::Before(time) => self.before.part(At::any(time), part),
            Slot::After(at) => self.after.part(at, part),
        }
    }

    #[inline]
    pub(crate) fn part_mut(&mut self, slot: Slot, part: usize) -> &mut [T] {
        match slot {
            Slot::Before(time) => self.before.part_mut(At::any(time), part),
            Slot::After(at) => self.after.part_mut(at, part),
        }
    }
}

/// The sums of all parts.
impl<T> Index<Slot> for Distributions<T> {
    type Output = [T];

    #[inline]
    fn index(&self, slot: Slot) -> &[T] {
        match slot {
            Slot::Before(time) => &self.before[At::any(time)],
            Slot::After(at) => &self.after[at],
        }
    }
}

impl<T> IndexMut<Slot> for Distributions<T> {
    #[inline]
    fn index_mut(&mut self, slot: Slot) -> &mut [T] {
        match slot {
            Slot::Before(time) => &mut self.before[At::any(time)],
            Slot::After(at) => &mut self.after[at],
        }
    }
}

impl<T: Sums> Sums for Distributions<T> {
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        self.before.add_times(&other.before, times) & self.after.add_times(&other.after, times)
    }

    fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
        self.before.each(visit);
        self.after.each(visit);
    }
}

/// Distributions before transfers do not depend on the scenario.
impl<T: Clone> CopySharedHistory for Distributions<T> {
    fn copy_shared_history(&mut self, shared: &SharedHistory) {
        self.after.copy_shared_history(shared);
    }
}
