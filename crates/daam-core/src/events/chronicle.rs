//! Counts of events, by month and domain; births and deaths also by age.

use crate::inputs::{Inputs, TOP_AGE};
use crate::kernel::{Month, sums};

/// Kinds of event counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum CountedEvent {
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
    /// A person moves from the countryside to a town (counted in the domain left).
    Exodus,
    /// A pupil leaves school before the age of 18.
    DropOut,
    /// A person returns from abroad.
    Return,
}

impl CountedEvent {
    /// Number of kinds.
    pub const COUNT: usize = 8;
}

/// Events counted by age, and by sex or milieu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum AtAge {
    /// A man or boy dies, at his age.
    DeathOfMale,
    /// A woman or girl dies, at her age.
    DeathOfFemale,
    /// A woman of a town gives birth, at her age.
    BirthInTown,
    /// A woman of the countryside gives birth, at her age.
    BirthInCountryside,
}

impl AtAge {
    /// Number of kinds.
    pub const COUNT: usize = 4;
    /// Number of ages in years distinguished, the last one open-ended.
    pub const AGES: usize = TOP_AGE + 1;
}

/// Counts of events.
#[derive(Clone, Debug)]
pub struct Chronicle {
    domains: usize,
    counts: Vec<i64>,
    /// By year since the start, kind and age.
    at_age: Vec<i64>,
}
sums!(Chronicle { counts at_age });

impl Chronicle {
    /// Empty counts for the months from the start to `last`.
    pub fn new(inputs: &Inputs, last: Month) -> Self {
        let calendar = inputs.calendar;
        let (months, years) = (calendar.month_count(last), calendar.year_count(last));
        let domains = inputs.country.domains();
        Self {
            domains,
            counts: vec![0; months * domains * CountedEvent::COUNT],
            at_age: vec![0; years * AtAge::COUNT * AtAge::AGES],
        }
    }

    /// Adds one, in a year counted from the start's, at an age in years.
    #[inline]
    pub fn count_at_age(&mut self, year: usize, what: AtAge, age: usize) {
        self.at_age[Self::cell(year, what, age)] += 1;
    }

    /// Number in a year, counted from the start's, at an age in years.
    pub fn at_age(&self, year: usize, what: AtAge, age: usize) -> i64 {
        self.at_age[Self::cell(year, what, age)]
    }

    fn cell(year: usize, what: AtAge, age: usize) -> usize {
        (year * AtAge::COUNT + what as usize) * AtAge::AGES + age.min(TOP_AGE)
    }

    /// Adds one.
    #[inline]
    pub fn count(&mut self, month: usize, domain: usize, what: CountedEvent) {
        self.add(month, domain, what, 1);
    }

    /// Adds several.
    #[inline]
    pub fn add(&mut self, month: usize, domain: usize, what: CountedEvent, number: i64) {
        self.counts[(month * self.domains + domain) * CountedEvent::COUNT + what as usize] +=
            number;
    }

    /// Number in a month (from 0, the start) and domain.
    pub fn number(&self, month: usize, domain: usize, what: CountedEvent) -> i64 {
        self.counts[(month * self.domains + domain) * CountedEvent::COUNT + what as usize]
    }
}
