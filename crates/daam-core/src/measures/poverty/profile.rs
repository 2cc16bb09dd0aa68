//! The poverty profile: poverty by household type, by sex of the head and by age.
//!
//! A person is poor when their household is; the measures of a group are those of its
//! persons, on the national line.

use super::fgt::{Fgt, Gap};
use super::home::{AGE_GROUPS, Distributions, PovertyUnit, Slot, Slots};
use super::sheet::PovertyRows;
use crate::kernel::{At, Grid, sums};
use crate::measures::household_type::Type;
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::Group;
use crate::programme::shares_history;

/// Sexes of the head.
const HEADS: [&str; 2] = ["male", "female"];
/// Index of the first group by head and of the first group by age.
const HEAD: usize = Type::COUNT;
const AGE: usize = HEAD + HEADS.len();
const GROUPS: usize = AGE + AGE_GROUPS.len();

/// Sums by distribution (persons: by time), domain and group.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    persons: Grid<[i64; GROUPS]>,
    sums: Distributions<[Fgt; GROUPS]>,
}
sums!(Profile { persons sums });
shares_history!(Profile { sums });

fn names() -> impl Iterator<Item = Group> {
    let kinds = Type::ALL.map(|kind| Group::Part("household_type", kind.name()));
    let heads = HEADS.map(|name| Group::Part("head", name));
    let ages = AGE_GROUPS.map(|name| Group::Part("age", name));
    kinds.into_iter().chain(heads).chain(ages)
}

/// The groups of a household's persons, with their numbers.
#[inline]
fn groups(home: &PovertyUnit) -> impl Iterator<Item = (usize, i64)> {
    let head = HEAD + usize::from(home.headed_by_a_woman);
    let ages = (AGE..).zip(home.ages);
    [(home.kind as usize, home.persons), (head, home.persons)]
        .into_iter()
        .chain(ages)
}

impl Profile {
    pub(super) fn new(slots: Slots) -> Self {
        Self {
            persons: slots.people(slots.domains, [0; GROUPS]),
            sums: slots.distributions(slots.domains, 1, [Fgt::default(); GROUPS]),
        }
    }

    /// Counts the population, once per time.
    pub(super) fn count(&mut self, time: At, home: &PovertyUnit) {
        let counts = &mut self.persons[time][home.domain];
        for (group, persons) in groups(home) {
            counts[group] += persons;
        }
    }

    /// Adds a poor household.
    pub(super) fn add(&mut self, slot: Slot, home: &PovertyUnit, gap: &Gap) {
        let sums = &mut self.sums[slot][home.domain];
        for (group, persons) in groups(home) {
            sums[group].add(persons, gap);
        }
    }

    /// Rows of one distribution: all measures for the country and its milieux, the headcount
    /// for regions.
    pub(super) fn rows(&self, sheet: &PovertyRows, out: &mut RowBuilder) {
        let (people, sums) = (&self.persons[sheet.slot.time()], &self.sums[sheet.slot]);
        for area in out.areas() {
            let measures = if area.region.is_some() { 1 } else { 3 };
            for (group, name) in names().enumerate() {
                let persons = out.weighted(&area, &|domain| people[domain][group]);
                for (indicator, measure, parts) in &Fgt::MEASURES[..measures] {
                    let sum = out.weighted(&area, &|domain| measure(&sums[domain][group]));
                    sheet.share(&area, name, indicator, (sum / parts, persons), out);
                }
            }
        }
    }
}
