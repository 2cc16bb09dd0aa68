//! Sums over named axes: period, scenario, part (a domain, a milieu or a cell), and a position
//! where each part has several sums.

use std::ops::{Index, IndexMut, Range};

use super::sums::Sums;

/// Length of a grid's periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Months since the start.
    Month,
    /// Calendar years since the start.
    Year,
}

/// A period and a scenario, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Months or years since the start.
    pub period: usize,
    /// Number of the scenario in the run.
    pub scenario: usize,
}

impl At {
    /// A period and a scenario.
    pub const fn new(period: usize, scenario: usize) -> Self {
        Self { period, scenario }
    }

    /// A period in a grid whose sums do not depend on the scenario.
    pub const fn any(period: usize) -> Self {
        Self::new(period, 0)
    }
}

/// Sums by period, scenario and part.
#[derive(Clone, Debug)]
pub struct Grid<T> {
    step: Step,
    scenarios: usize,
    parts: usize,
    /// Number of sums of each part.
    width: usize,
    sums: Vec<T>,
}

impl<T: Clone + Default> Grid<T> {
    /// A grid of years in which nothing is counted yet.
    pub fn of_years(years: usize, scenarios: usize, parts: usize) -> Self {
        Self::new(Step::Year, [years, scenarios, parts], T::default())
    }
}

impl<T: Clone> Grid<T> {
    /// A grid of `periods` by scenario and part, filled with `empty`.
    pub fn new(step: Step, [periods, scenarios, parts]: [usize; 3], empty: T) -> Self {
        Self::wide(step, [periods, scenarios, parts], 1, empty)
    }

    /// A grid with `width` sums for each part.
    pub fn wide(
        step: Step,
        [periods, scenarios, parts]: [usize; 3],
        width: usize,
        empty: T,
    ) -> Self {
        Self {
            step,
            scenarios,
            parts,
            width,
            sums: vec![empty; periods * scenarios * parts * width],
        }
    }

    /// Copies the first scenario's sums of the first `periods` to another.
    pub fn copy_first(&mut self, scenario: usize, periods: usize) {
        let row = self.parts * self.width;
        let of_periods = self.sums.chunks_exact_mut(self.scenarios * row);
        for sums in of_periods.take(periods) {
            let (first, others) = sums.split_at_mut(scenario * row);
            others[..row].clone_from_slice(&first[..row]);
        }
    }
}

impl<T> Grid<T> {
    /// Length of the periods.
    pub fn step(&self) -> Step {
        self.step
    }

    /// Number of periods.
    pub fn periods(&self) -> usize {
        self.sums.len() / (self.scenarios * self.parts * self.width).max(1)
    }

    /// Number of parts.
    pub fn parts(&self) -> usize {
        self.parts
    }

    #[inline]
    fn row(&self, at: At) -> Range<usize> {
        self.span(at, 0, self.parts)
    }

    #[inline]
    fn place(&self, at: At, part: usize) -> Range<usize> {
        debug_assert!(part < self.parts, "a part of the grid");
        self.span(at, part, 1)
    }

    /// Where a number of parts lies. A number beyond the grid is a place beyond its sums, which
    /// the slice refuses: nothing is gained by checking the arithmetic too.
    #[inline]
    fn span(&self, at: At, part: usize, parts: usize) -> Range<usize> {
        debug_assert!(at.scenario < self.scenarios, "a scenario of the grid");
        let row = (at.period.wrapping_mul(self.scenarios)).wrapping_add(at.scenario);
        let first = row.wrapping_mul(self.parts).wrapping_add(part);
        let first = first.wrapping_mul(self.width);
        first..first.wrapping_add(parts.wrapping_mul(self.width))
    }

    /// The sums of one part.
    #[inline]
    pub fn part(&self, at: At, part: usize) -> &[T] {
        &self.sums[self.place(at, part)]
    }

    /// Mutable access to the sums of one part.
    #[inline]
    pub fn part_mut(&mut self, at: At, part: usize) -> &mut [T] {
        let place = self.place(at, part);
        &mut self.sums[place]
    }
}

/// The sums of all parts.
impl<T> Index<At> for Grid<T> {
    type Output = [T];

    #[inline]
    fn index(&self, at: At) -> &[T] {
        &self.sums[self.row(at)]
    }
}

impl<T> IndexMut<At> for Grid<T> {
    #[inline]
    fn index_mut(&mut self, at: At) -> &mut [T] {
        let row = self.row(at);
        &mut self.sums[row]
    }
}

impl<T: Sums> Sums for Grid<T> {
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        self.sums.add_times(&other.sums, times)
    }

    fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
        self.sums.each(visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sum_has_a_place_of_its_own() {
        let mut grid = Grid::wide(Step::Year, [3, 2, 4], 5, 0_i64);
        let mut number = 0;
        for period in 0..3 {
            for scenario in 0..2 {
                let at = At { period, scenario };
                for part in 0..4 {
                    for sum in grid.part_mut(at, part) {
                        *sum += number;
                        number += 1;
                    }
                }
                assert_eq!(grid[at][7], grid.part(at, 1)[2]);
            }
        }
        assert_eq!(grid.periods(), 3);
        assert_eq!(grid.sums, (0..120).collect::<Vec<_>>());
    }
}
