//! A census of the simulated country, taken at the end of every September.
//!
//! September is the month of the census of 2024, so that simulated and published counts have the
//! same date. Persons and households are counted by domain as integers; birth and death rates
//! use the events of the calendar year by age. Demography does not depend on the policy: the
//! census is given once, under the first scenario.
//!
//! To add a count: its constant in [`Offset`], its line in `count_person` or
//! `count_household`, its rows in `rows.rs`.

mod rows;
mod vital;

use super::household_type::Type;
use crate::inputs::{Inputs, TOP_AGE};
use crate::kernel::{At, Grid, Month, Step, sums};
use crate::population::{Household, HouseholdIndex, Locality, Person, Trait, Work};

/// Single years of age counted, the last one open.
const AGES: usize = TOP_AGE + 1;
/// Five-year groups of those of 15 and more: 15-19 to 75 and more.
const ADULT_GROUPS: usize = 13;
/// School ages counted: 4 to 20 years.
const SCHOOL: std::ops::RangeInclusive<usize> = 4..=20;
/// Household sizes counted, the last one open.
const SIZES: usize = 10;
/// Levels of education: none to tertiary.
const LEVELS: usize = 5;

/// Offset of each count among a domain's counts.
struct Offset;

impl Offset {
    /// Sex, age.
    const PERSONS: usize = 0;
    /// Sex, group of age, marital status.
    const MARITAL: usize = Self::PERSONS + 2 * AGES;
    /// Age.
    const PUPILS: usize = Self::MARITAL + 2 * ADULT_GROUPS * 4;
    /// Of 15 and more, by sex.
    const ACTIVE: usize = Self::PUPILS + 17;
    const EMPLOYED: usize = Self::ACTIVE + 2;
    const DECLARED: usize = Self::EMPLOYED + 2;
    const DISABLED: usize = Self::DECLARED + 1;
    /// By level.
    const EDUCATION: usize = Self::DISABLED + 1;
    const ORPHANS: usize = Self::EDUCATION + LEVELS;
    /// Households by size, by type.
    const SIZES: usize = Self::ORPHANS + 1;
    const TYPES: usize = Self::SIZES + SIZES;
    const HEADED_BY_WOMEN: usize = Self::TYPES + Type::COUNT;
    const OLD_ALONE: usize = Self::HEADED_BY_WOMEN + 1;
    const ROOMS: usize = Self::OLD_ALONE + 1;
    const COUNT: usize = Self::ROOMS + 1;
}

/// Counts by year since the start and domain.
#[derive(Clone, Debug)]
pub struct Census {
    counts: Grid<i64>,
}
sums!(Census { counts });

impl Census {
    pub(super) fn new(years: usize, domains: usize) -> Self {
        Self {
            counts: Grid::wide(Step::Year, [years, 1, domains], Offset::COUNT, 0),
        }
    }

    /// Whether a census is taken at the end of a month: in that of the country's, every year.
    pub fn is_due(country: Month, now: Month) -> bool {
        now.of_year() == country.of_year()
    }

    /// Counts a locality.
    pub fn take(&mut self, inputs: &Inputs, locality: &Locality, now: Month) {
        let year = inputs.calendar.year_index(now.year());
        for (index, home) in (0u32..).zip(&locality.households) {
            if home.size == 0 {
                continue;
            }
            let domain = inputs.country.cells[home.cell as usize].domain();
            let counts = self.counts.part_mut(At::any(year), domain);
            count_household(counts, locality, index, home, now);
            for member in locality.members(index) {
                count_person(counts, locality.person(member), now);
            }
        }
    }

    /// In a year, counted from the start's.
    fn count(&self, year: usize, domain: usize, field: usize) -> i64 {
        self.counts.part(At::any(year), domain)[field]
    }
}

fn count_person(counts: &mut [i64], person: &Person, now: Month) {
    let age = person.age(now);
    let sex = person.sex as usize;
    counts[Offset::PERSONS + sex * AGES + age.min(TOP_AGE)] += 1;
    if SCHOOL.contains(&age) && person.at_school() {
        counts[Offset::PUPILS + age - SCHOOL.start()] += 1;
    }
    let level = person.education.max(person.school.attained());
    counts[Offset::EDUCATION + usize::from(level).min(LEVELS - 1)] += 1;
    counts[Offset::DISABLED] += i64::from(age >= usize::from(person.disabled_from));
    counts[Offset::ORPHANS] += i64::from(age < 21 && person.has(Trait::OrphanOfFather));
    if age < 15 {
        return;
    }
    let group = ((age - 15) / 5).min(ADULT_GROUPS - 1);
    let marital = (sex * ADULT_GROUPS + group) * 4 + person.marital as usize;
    counts[Offset::MARITAL + marital] += 1;
    let employed = matches!(person.work, Work::Informal | Work::Declared | Work::Public);
    let active = employed || person.work == Work::Unemployed;
    counts[Offset::ACTIVE + sex] += i64::from(active);
    counts[Offset::EMPLOYED + sex] += i64::from(employed);
    counts[Offset::DECLARED] += i64::from(person.work == Work::Declared);
}

fn count_household(
    counts: &mut [i64],
    locality: &Locality,
    index: HouseholdIndex,
    home: &Household,
    now: Month,
) {
    let head = locality.person(home.head);
    counts[Offset::SIZES + usize::from(home.size).min(SIZES) - 1] += 1;
    counts[Offset::TYPES + Type::of(locality, index, home) as usize] += 1;
    counts[Offset::HEADED_BY_WOMEN] += i64::from(head.is_female());
    counts[Offset::OLD_ALONE] += i64::from(home.size == 1 && head.age(now) >= 60);
    counts[Offset::ROOMS] += i64::from(home.belongings.rooms);
}
