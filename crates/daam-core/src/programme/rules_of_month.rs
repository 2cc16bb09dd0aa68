//! The rules in force where a household lives, in a month.

use super::rules::Rules;

/// The rules of a month in a place, by scenario.
#[derive(Clone, Copy)]
pub(super) struct RulesOfMonth<'a> {
    rules: &'a [Rules],
    which: &'a [u32],
    /// Indices of the month before.
    before: &'a [u32],
}

impl<'a> RulesOfMonth<'a> {
    /// `which` of the `rules` are in force, and `before` those of the month before, by scenario.
    pub(super) const fn new(rules: &'a [Rules], which: &'a [u32], before: &'a [u32]) -> Self {
        Self {
            rules,
            which,
            before,
        }
    }

    #[inline]
    pub(super) fn under(self, scenario: usize) -> &'a Rules {
        &self.rules[self.which[scenario] as usize]
    }

    /// Whether neither a scenario's rules nor the first scenario's, with which responses compare
    /// them, have changed since the month before.
    #[inline]
    pub(super) fn unchanged(self, scenario: usize) -> bool {
        self.which[scenario] == self.before[scenario] && self.which[0] == self.before[0]
    }
}
