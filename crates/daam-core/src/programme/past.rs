//! The past that scenarios share.
//!
//! Until its rules first differ from those of the first scenario, somewhere in the country, a
//! scenario leads to the same files: those months are lived once, by the first scenario. Then
//! the files of the first are copied, and what was counted of it before is the other's too.
//! Figures are those of scenarios lived from the start (tested).

use std::ops::Range;

use crate::inputs::START;

/// Sums of a run in which scenarios share the past.
pub trait Inherit {
    /// Gives scenarios what was counted of the first before they parted from it: once, when
    /// all localities are added.
    fn inherit(&mut self, past: &Past);
}

/// Says how sums are inherited: a structure's fields each by a method of [`Past`], or its
/// parts as each of them says.
macro_rules! inherits {
    ($kind:ty, $how:ident { $($field:ident)* }) => {
        impl $crate::programme::Inherit for $kind {
            fn inherit(&mut self, past: &$crate::programme::Past) {
                $(past.$how(&mut self.$field);)*
            }
        }
    };
    ($kind:ty { $($part:ident)* }) => {
        impl $crate::programme::Inherit for $kind {
            fn inherit(&mut self, past: &$crate::programme::Past) {
                $($crate::programme::Inherit::inherit(&mut self.$part, past);)*
            }
        }
    };
}
pub(crate) use inherits;

/// Since when each scenario of a run is lived by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    months: usize,
    /// By scenario: the first month, counted from the start; never falls from one to the next.
    begins: Vec<usize>,
}

impl Past {
    /// Every scenario is lived from the start.
    #[must_use]
    pub fn lived(scenarios: usize, months: usize) -> Self {
        Self {
            months,
            begins: vec![0; scenarios],
        }
    }

    /// Shared as far as can be, `parts` being the months from which scenarios differ from the
    /// first.
    ///
    /// Those lived are always the first of all: most is shared when they are in the order in
    /// which they part.
    #[must_use]
    pub fn shared(parts: &[usize], months: usize) -> Self {
        let mut begins = parts.to_vec();
        for scenario in (1..begins.len()).rev() {
            begins[scenario - 1] = begins[scenario - 1].min(begins[scenario]);
        }
        if let Some(first) = begins.first_mut() {
            *first = 0;
        }
        Self { months, begins }
    }

    /// Number of scenarios lived by themselves in a month since the start: the first ones.
    #[must_use]
    pub fn scenarios(&self, month: usize) -> usize {
        self.begins.partition_point(|begins| *begins <= month)
    }

    /// Scenarios that part from the first in a month since the start; those lived by
    /// themselves from the start do not.
    #[must_use]
    pub fn parting(&self, month: usize) -> Range<usize> {
        self.scenarios(month.saturating_sub(1))..self.scenarios(month)
    }

    /// Inherits sums by year: in the order of years, scenarios, then anything.
    pub fn inherit_years<T: Clone>(&self, sums: &mut [T]) {
        let (years, scenarios) = (self.closed(self.months), self.begins.len());
        let width = sums.len() / (years * scenarios);
        debug_assert_eq!(
            sums.len(),
            years * scenarios * width,
            "years, then scenarios"
        );
        for (year, sums) in sums.chunks_exact_mut(scenarios * width).enumerate() {
            let (first, others) = sums.split_at_mut(width);
            for (own, begins) in others.chunks_exact_mut(width).zip(&self.begins[1..]) {
                if year < self.closed(*begins) {
                    own.clone_from_slice(first);
                }
            }
        }
    }

    /// Inherits sums by distribution: that of the survey and one a year before transfers, then
    /// sums by year.
    pub fn inherit_distributions<T: Clone>(&self, sums: &mut [T]) {
        let (years, scenarios) = (self.closed(self.months), self.begins.len());
        let before = 1 + years;
        let width = sums.len() / (before + years * scenarios);
        self.inherit_years(&mut sums[before * width..]);
    }

    /// Inherits sums by month: in the order of scenarios, anything, months, then `width` of
    /// them a month.
    pub fn inherit_months<T: Clone>(&self, sums: &mut [T], width: usize) {
        let scenarios = self.begins.len();
        let of_each = sums.len() / scenarios;
        let (first, others) = sums.split_at_mut(of_each);
        for (sums, begins) in others.chunks_exact_mut(of_each).zip(&self.begins[1..]) {
            let rows = self.months * width;
            let rows = sums.chunks_exact_mut(rows).zip(first.chunks_exact(rows));
            for (own, first) in rows {
                own[..begins * width].clone_from_slice(&first[..begins * width]);
            }
        }
    }

    /// Years closed in the first months of a run.
    fn closed(&self, months: usize) -> usize {
        let first_december = (12 - START.of_year()) as usize;
        let decembers = (months + 11).saturating_sub(first_december) / 12;
        // The last month closes its year too.
        let last = months == self.months && (months - 1) % 12 != first_december % 12;
        decembers + usize::from(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenarios_are_lived_from_the_month_they_part() {
        let past = Past::shared(&[0, 25, 0, 25, 37], 37);
        assert_eq!(past, Past::shared(&[0, 0, 0, 25, 37], 37));
        assert_eq!((past.scenarios(0), past.parting(0)), (3, 3..3));
        assert_eq!((past.scenarios(24), past.parting(24)), (3, 3..3));
        assert_eq!((past.scenarios(25), past.parting(25)), (4, 3..4));
        assert_eq!(past.scenarios(36), 4);
        assert_eq!(Past::lived(5, 37).scenarios(0), 5);
    }

    #[test]
    fn a_year_is_closed_by_its_december_or_the_end_of_the_run() {
        let closed = |months: usize, of: usize| Past::lived(2, of).closed(months);
        // From December 2023 on.
        assert_eq!(
            [0, 1, 12, 13, 24, 25].map(|m| closed(m, 60)),
            [0, 1, 1, 2, 2, 3]
        );
        assert_eq!([13, 20].map(|of| closed(of, of)), [2, 3]);
    }

    #[test]
    fn what_was_counted_before_the_parting_is_inherited() {
        // Two scenarios, the other parting in the 14th month of 16: years end in the 1st,
        // the 13th and the 16th.
        let past = Past::shared(&[0, 13], 16);
        let mut years = vec![1, 2, 0, 0, 3, 4, 0, 0, 5, 6, 7, 8];
        past.inherit_years(&mut years);
        assert_eq!(years, [1, 2, 1, 2, 3, 4, 3, 4, 5, 6, 7, 8]);
        let mut months: Vec<usize> = (0..32).chain([0; 32]).collect();
        months[32 + 30] = 99;
        past.inherit_months(&mut months, 2);
        assert_eq!(months[32..32 + 26], months[..26]);
        assert_eq!(months[32 + 26..], [0, 0, 0, 0, 99, 0]);
    }
}
