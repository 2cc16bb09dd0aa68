//! Accompaniment towards economic inclusion: each month some paid households enter it, at a cost;
//! some succeed and leave the programme for good. Announced in the agency's plan of 2026.

use super::law_in_force::rule;
use crate::kernel::{Centimes, Month, MonthlyChance};

rule! {
    /// Accompaniment parameters of a month.
    pub struct Accompaniment {
        entry_share: f32 = "accompaniment.entry_share",
        months: i16 = "accompaniment.months",
        success_share: f32 = "accompaniment.success_share",
        /// Rise in consumption of a household that succeeds.
        pub consumption_gain: f64 = "accompaniment.consumption_gain",
        cost: Centimes = "accompaniment.cost",
    }
}

/// Where a household stands in accompaniment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Path {
    /// Not accompanied.
    #[default]
    Outside,
    /// Accompanied until that month.
    Inside(Month),
    /// Has succeeded.
    Graduated,
}

impl Path {
    /// Month in which accompaniment ends; [`Month::NEVER`] outside of it.
    pub(super) fn ends(self) -> Month {
        match self {
            Self::Inside(end) => end,
            Self::Outside | Self::Graduated => Month::NEVER,
        }
    }
}

impl Accompaniment {
    /// State of the household after a month, given whether it is paid at the end of it, and the
    /// cost of accompaniment in that month.
    pub(super) fn step(
        &self,
        path: Path,
        paid: bool,
        draw: impl Fn(usize) -> f32,
        now: Month,
    ) -> (Path, Centimes) {
        let path = self.next(path, paid, draw, now);
        let cost = match path {
            Path::Inside(_) => self.cost,
            _ => Centimes::ZERO,
        };
        (path, cost)
    }

    fn next(&self, path: Path, paid: bool, draw: impl Fn(usize) -> f32, now: Month) -> Path {
        if path == Path::Graduated {
            return path;
        }
        if !paid {
            return Path::Outside;
        }
        let mut path = path;
        if let Path::Inside(end) = path
            && now >= end
        {
            path = if draw(0) < self.success_share {
                Path::Graduated
            } else {
                Path::Outside
            };
        }
        if path == Path::Outside && self.entry().occurs(draw(1)) {
            path = Path::Inside(now.plus(self.months));
        }
        path
    }

    /// A paid household enters.
    pub(super) fn entry(&self) -> MonthlyChance {
        MonthlyChance::new(self.entry_share)
    }
}
