//! How many events there were, by month and domain.

use crate::inputs::DOMAINS;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Happening {
    /// A child is born.
    Birth,
    /// A person dies.
    Death,
    /// A couple marries.
    Marriage,
    /// A couple separates.
    Divorce,
    /// A person leaves the country.
    Emigration,
    /// A person moves from the countryside to a town (counted where they leave).
    Exodus,
}

impl Happening {
    /// Number of kinds.
    pub const COUNT: usize = 6;
}

/// Counts of events.
#[derive(Clone, Debug)]
pub struct Chronicle {
    counts: Vec<i64>,
}

impl Chronicle {
    /// Room for `months` months.
    #[must_use]
    pub fn new(months: usize) -> Self {
        Self {
            counts: vec![0; months * DOMAINS * Happening::COUNT],
        }
    }

    /// One more.
    #[inline]
    pub fn count(&mut self, month: usize, domain: usize, what: Happening) {
        self.add(month, domain, what, 1);
    }

    /// Several more.
    #[inline]
    pub fn add(&mut self, month: usize, domain: usize, what: Happening, number: i64) {
        self.counts[(month * DOMAINS + domain) * Happening::COUNT + what as usize] += number;
    }

    /// How many there were in a month (from 0, the start) and domain.
    #[must_use]
    pub fn number(&self, month: usize, domain: usize, what: Happening) -> i64 {
        self.counts[(month * DOMAINS + domain) * Happening::COUNT + what as usize]
    }

    /// Adds another's counts.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            *mine += theirs;
        }
    }
}
