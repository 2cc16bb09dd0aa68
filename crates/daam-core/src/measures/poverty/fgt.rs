//! Foster, Greer and Thorbecke's measures of one line, as integers.
//!
//! Source: "A class of decomposable poverty measures", Econometrica 52 (1984).

use crate::kernel::sums;

/// Parts of one for gaps: they are summed as integers.
pub(in crate::measures) const PARTS: f64 = 1e9;

/// How far a poor person is below a line, in [`PARTS`] of the line.
#[derive(Clone, Copy, Debug)]
pub(in crate::measures) struct Gap {
    /// The relative gap, above 0 up to 1.
    pub share: f64,
    gap: i64,
    squared: i64,
}

impl Gap {
    /// None if not below the line.
    #[inline]
    pub(crate) fn of(dirhams: f64, line: f64) -> Option<Self> {
        (dirhams < line).then(|| {
            let share = 1.0 - dirhams / line;
            Self {
                share,
                gap: parts(share),
                squared: parts(share * share),
            }
        })
    }

    /// The relative gap as an integer.
    pub(crate) const fn parts(&self) -> i64 {
        self.gap
    }
}

/// A measure: its name, its sum over persons, and the divisor of the sum.
type FgtMeasure = (&'static str, fn(&Fgt) -> i64, f64);

/// A number in whole [`PARTS`].
pub(in crate::measures) fn parts(value: f64) -> i64 {
    libm::round(value * PARTS) as i64
}

/// Poor persons, their gaps and the squares of these.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::measures) struct Fgt {
    pub poor: i64,
    /// In [`PARTS`] of the line.
    pub gap: i64,
    /// In [`PARTS`] of the line's square.
    pub severity: i64,
}
sums!(Fgt { poor gap severity });

impl Fgt {
    #[inline]
    pub(crate) fn add(&mut self, persons: i64, gap: &Gap) {
        self.poor += persons;
        self.gap += persons * gap.gap;
        self.severity += persons * gap.squared;
    }

    /// Headcount, gap and severity; each sum over the number of persons is the measure.
    pub(crate) const MEASURES: [FgtMeasure; 3] = [
        ("poverty_headcount", |fgt| fgt.poor, 1.0),
        ("poverty_gap", |fgt| fgt.gap, PARTS),
        ("poverty_severity", |fgt| fgt.severity, PARTS),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four persons who consume 5, 8, 10 and 20 for a line of 10: by hand, a half are poor,
    /// the gaps are 0.5 and 0.2, their squares 0.25 and 0.04.
    #[test]
    fn measures_of_four_persons_are_those_worked_by_hand() {
        let mut fgt = Fgt::default();
        for dirhams in [5.0, 8.0, 10.0, 20.0] {
            if let Some(gap) = Gap::of(dirhams, 10.0) {
                fgt.add(1, &gap);
            }
        }
        let found = Fgt::MEASURES.map(|(_, sum, parts)| sum(&fgt) as f64 / parts / 4.0);
        for (found, expected) in found.into_iter().zip([0.5, 0.175, 0.0725]) {
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
    }
}
