//! Poverty dynamics: entry, exit and persistence from one year-end to the next.
//!
//! Base: persons of present households that were inhabited at the previous year-end. The entry
//! rate is the share now poor among those whose household was not poor; the exit rate, the share
//! no longer poor among those whose household was; persistence, the share of all poor both times
//! (chronic poverty in Jalan and Ravallion, "Is transient poverty different?", Journal of
//! Development Studies 36, 2000). Households formed in between are excluded.

use super::home::{Distributions, PovertyUnit, Slot, Slots};
use super::sheet::PovertyRows;
use crate::kernel::{Grid, Rows, sums};
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::Group;
use crate::population::HouseholdIndex;
use crate::programme::{Diverge, Diverging, shares_history};

/// Bits of a word.
const BITS: usize = u64::BITS as usize;

/// Poverty status of the households of a locality at this year-end and the previous one.
///
/// Each household has a row of bits: inhabited, poor before transfers, then poor under each
/// scenario.
#[derive(Clone, Debug, Default)]
pub(in crate::measures) struct PovertyHistory {
    /// Words, by household.
    then: Rows<u64>,
    now: Rows<u64>,
}

impl PovertyHistory {
    /// Resets per-locality state.
    pub(in crate::measures) fn clear(&mut self) {
        self.then.clear(1);
        self.now.clear(1);
    }

    /// Begins a new year-end: the present rows become the previous ones.
    pub(in crate::measures) fn turn(&mut self, households: usize, scenarios: usize) {
        std::mem::swap(&mut self.then, &mut self.now);
        self.now.clear((2 + scenarios).div_ceil(BITS));
        self.now.resize(households, 0);
    }

    /// Records whether an inhabited household is poor: before transfers, then after.
    #[inline]
    fn set(&mut self, household: HouseholdIndex, bit: usize) {
        self.now.row_mut(household as usize)[bit / BITS] |= 1 << (bit % BITS);
    }

    pub(in crate::measures) fn inhabited(&mut self, household: HouseholdIndex) {
        self.set(household, 0);
    }

    pub(in crate::measures) fn poor(&mut self, household: HouseholdIndex, column: usize) {
        self.set(household, 1 + column);
    }

    /// Words of a household, previous and present; none unless it was inhabited both times.
    fn both(&self, household: HouseholdIndex) -> Option<impl Iterator<Item = (u64, u64)>> {
        let household = household as usize;
        let (then, now) = (self.then.get(household)?, self.now.get(household)?);
        (then[0] & now[0] & 1 == 1).then(|| then.iter().copied().zip(now.iter().copied()))
    }
}

impl Diverge for PovertyHistory {
    fn diverge(&mut self, diverging: &Diverging) {
        // The first two bits of a row belong to no scenario.
        let place = |scenario: usize| (2 + scenario) / BITS;
        for row in self.now.iter_mut() {
            if row[place(0)] >> 2 & 1 == 1 {
                for scenario in diverging.scenarios.clone() {
                    row[place(scenario)] |= 1 << ((2 + scenario) % BITS);
                }
            }
        }
    }
}

/// Persons by transition.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct TransitionCounts {
    were_poor: i64,
    entered: i64,
    stayed: i64,
}
sums!(TransitionCounts { were_poor entered stayed });

/// Sums by year and domain.
#[derive(Clone, Debug)]
pub(super) struct Dynamics {
    /// Persons of households inhabited both times.
    persons: Grid<i64>,
    /// By distribution too.
    moves: Distributions<TransitionCounts>,
}
sums!(Dynamics { persons moves });
shares_history!(Dynamics { moves });

/// The distribution of a column: before transfers, then under each scenario.
fn slot(year: usize, column: usize) -> Slot {
    match column.checked_sub(1) {
        None => Slot::before(year),
        Some(scenario) => Slot::after(year, scenario),
    }
}

impl Dynamics {
    pub(super) fn new(slots: Slots) -> Self {
        Self {
            persons: slots.people(slots.domains, 0),
            moves: slots.distributions(slots.domains, 1, TransitionCounts::default()),
        }
    }

    /// Counts a household once its present status is recorded.
    pub(super) fn count(&mut self, year: usize, home: &PovertyUnit, history: &PovertyHistory) {
        let Some(words) = history.both(home.household) else {
            return;
        };
        self.persons[Slot::before(year).time()][home.domain] += home.persons;
        for (word, (then, now)) in words.enumerate() {
            // The first bit of the first word is not a poverty status.
            let mut either = (then | now) & if word == 0 { !1 } else { !0 };
            while either != 0 {
                let bit = either.trailing_zeros() as usize;
                either &= either - 1;
                let column = word * BITS + bit - 1;
                let moves = &mut self.moves[slot(year, column)][home.domain];
                let (was, is) = (then >> bit & 1 == 1, now >> bit & 1 == 1);
                moves.were_poor += home.persons * i64::from(was);
                moves.entered += home.persons * i64::from(is && !was);
                moves.stayed += home.persons * i64::from(is && was);
            }
        }
    }

    /// Rows of a year and a column, for the country and its milieux.
    pub(super) fn rows(
        &self,
        sheet: &PovertyRows,
        year: usize,
        column: usize,
        out: &mut RowBuilder,
    ) {
        let moves = &self.moves[slot(year, column)];
        let people = &self.persons[sheet.slot.time()];
        for area in PovertyRows::MILIEUX {
            let persons = out.weighted(area, &|domain| people[domain]);
            let sum =
                |of: fn(&TransitionCounts) -> i64| out.weighted(area, &|domain| of(&moves[domain]));
            let (were_poor, stayed) = (sum(|moves| moves.were_poor), sum(|moves| moves.stayed));
            let entered = sum(|moves| moves.entered);
            for (name, ratio) in [
                ("poverty_entry_rate", (entered, persons - were_poor)),
                ("poverty_exit_rate", (were_poor - stayed, were_poor)),
                ("poverty_persistence", (stayed, persons)),
            ] {
                sheet.share(area, Group::All, name, ratio, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hundred scenarios take two words; the last one's household leaves poverty, another
    /// enters it, a third has just been formed.
    #[test]
    fn moves_are_counted_for_more_scenarios_than_a_word_holds() {
        let scenarios = 100;
        let mut history = PovertyHistory::default();
        let slots = Slots {
            scenarios,
            years: 2,
            domains: 1,
        };
        let mut dynamics = Dynamics::new(slots);
        let home = |household| PovertyUnit {
            persons: 3,
            ..PovertyUnit::anywhere(household)
        };
        for (year, poor) in [(0, [true, false]), (1, [false, true])] {
            history.turn(2 + year, scenarios);
            for household in 0..(2 + year as u32) {
                history.inhabited(household);
                if poor.get(household as usize) == Some(&true) {
                    history.poor(household, scenarios);
                }
                dynamics.count(year, &home(household), &history);
            }
        }
        assert_eq!(dynamics.persons[Slot::before(0).time()][0], 0);
        assert_eq!(dynamics.persons[Slot::before(1).time()][0], 6);
        let of = |column| dynamics.moves[slot(1, column)][0];
        let expected = TransitionCounts {
            were_poor: 3,
            entered: 3,
            stayed: 0,
        };
        assert_eq!(
            (of(scenarios), of(0)),
            (expected, TransitionCounts::default())
        );
        history.clear();
        history.turn(2, scenarios);
        history.inhabited(0);
        assert!(history.both(0).is_none());
    }
}
