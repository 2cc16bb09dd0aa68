//! The next values of a search: the cells of its grid, and points around an answer.

use super::attempt::Search;
use super::simplex::{Corner, Simplex};

impl Search<'_> {
    /// Neighbours of the first grid: segments, or the two triangles of each square.
    pub(super) fn cells(&self) -> Vec<Vec<&Corner>> {
        if self.problem.levers.len() == 1 {
            return self
                .corners
                .windows(2)
                .map(|pair| pair.iter().collect())
                .collect();
        }
        let columns = |lever: usize| {
            let mut ticks: Vec<i64> = self.corners.iter().map(|one| one.ticks[lever]).collect();
            ticks.sort_unstable();
            ticks.dedup();
            ticks
        };
        let (xs, ys) = (columns(0), columns(1));
        let at = |x: i64, y: i64| self.corners.iter().find(|one| one.ticks == [x, y]);
        let mut cells = Vec::new();
        for x in xs.windows(2) {
            for y in ys.windows(2) {
                let square = [
                    at(x[0], y[0]),
                    at(x[1], y[0]),
                    at(x[0], y[1]),
                    at(x[1], y[1]),
                ];
                let [Some(a), Some(b), Some(c), Some(d)] = square else {
                    continue;
                };
                cells.push(vec![a, b, c]);
                cells.push(vec![d, c, b]);
            }
        }
        cells
    }

    /// Values to try around a cell's linear answer; with `halves` or two levers, also midpoints.
    pub(super) fn around(&self, cell: &Simplex, halves: bool) -> Vec<Vec<i64>> {
        const PARTS: [f64; 4] = [0.004, 0.02, 0.1, 0.3];
        let levers = cell.zero.len();
        let inside = |at: Vec<f64>| -> Vec<i64> {
            let lever = self.problem.levers.iter().zip(at);
            lever
                .map(|(lever, at)| (libm::round(at) as i64).clamp(lever.ends().0, lever.ends().1))
                .collect()
        };
        let mut points = vec![inside(cell.zero.clone())];
        for lever in 0..levers {
            let (low, high) = cell.span(lever);
            for part in PARTS.into_iter().skip(2 * usize::from(levers > 1)) {
                for sign in [-1.0, 1.0] {
                    let mut at = cell.zero.clone();
                    // At least one step, so that the values differ.
                    let step = ((high - low) as f64 * part).max(1.0);
                    at[lever] += sign * step;
                    points.push(inside(at));
                }
            }
        }
        if halves || levers > 1 {
            for (index, one) in cell.corners.iter().enumerate() {
                for other in &cell.corners[index + 1..] {
                    let middle = |(a, b): (&i64, &i64)| (a + b) as f64 / 2.0;
                    points.push(inside(
                        one.ticks.iter().zip(&other.ticks).map(middle).collect(),
                    ));
                }
            }
        }
        points
    }

    /// The smallest simplex of a cell's corners and the points tried since that holds the
    /// targets; the cell itself when none is smaller.
    pub(super) fn smallest(&self, cell: &Simplex, known: usize) -> Simplex {
        let whole = self.whole();
        let points: Vec<&Corner> = cell.corners.iter().chain(&self.corners[known..]).collect();
        let mut best = cell.clone();
        let mut consider = |corners: &[&Corner]| {
            let found = Simplex::around_zero(corners);
            if let Some(found) = found.filter(|found| found.size(&whole) < best.size(&whole)) {
                best = found;
            }
        };
        for (index, one) in points.iter().enumerate() {
            for (next, other) in points.iter().enumerate().skip(index + 1) {
                if self.problem.levers.len() == 1 {
                    consider(&[one, other]);
                } else {
                    for third in &points[next + 1..] {
                        consider(&[one, other, third]);
                    }
                }
            }
        }
        best
    }
}
