//! When a household is to be reviewed though nothing happens to it: something pending falls due.

use super::desk::Desk;
use super::reading::Review;
use crate::inputs::START;
use crate::kernel::Month;
use crate::population::HouseholdIndex;

impl Desk {
    /// Schedules the next review of a household just reviewed.
    pub(super) fn set_wake(&mut self, review: &Review) {
        let mut next = review.next_due;
        if review.on_file {
            for card in &self.cards[review.household * self.services..][..self.served] {
                next = next.min(card.clock.due());
            }
        }
        if next > review.now && next < Month::NEVER {
            self.wake_at(review.household, next);
        }
    }

    pub(super) fn wake_at(&mut self, household: usize, month: Month) {
        let dossier = &mut self.dossiers[household];
        if dossier.wake == month {
            return;
        }
        dossier.wake = month;
        if let Some(list) = self.wakes.get_mut((month - START) as usize) {
            list.push(household as HouseholdIndex);
        }
    }
}
