//! When a household is to be reviewed though nothing happens to it: something pending falls due.

use super::desk::Desk;
use super::office::Office;
use super::state::State;
use crate::inputs::START;
use crate::kernel::Month;
use crate::population::HouseholdIndex;

impl Desk {
    /// Schedules the household's next review.
    pub(super) fn set_wake(&mut self, office: &Office, household: usize, cell: u16, now: Month) {
        let files = &self.files[household * self.scenarios..][..self.lived];
        let mut next = Month::NEVER;
        let mut on_file = false;
        for file in files {
            on_file |= file.state.on_file();
            for pending in [
                file.due,
                file.appeal,
                file.grace,
                file.offer,
                file.path.due(),
            ] {
                if pending > now {
                    next = next.min(pending);
                }
            }
        }
        if on_file {
            for card in &self.cards[household * self.services..][..self.served] {
                next = next.min(card.clock.due());
            }
            for check in &self.checks[household * self.exchanges..][..self.exchanges] {
                next = next.min(check.wake(now));
            }
            next = next.min(self.bridges_end(office, household, cell, now));
        }
        if next > now && next < Month::NEVER {
            self.wake_at(household, next);
        }
    }

    /// Next month in which what is kept after a hiring changes.
    fn bridges_end(&self, office: &Office, household: usize, cell: u16, now: Month) -> Month {
        let mut next = Month::NEVER;
        for scenario in 0..self.lived {
            let file = &self.files[household * self.scenarios + scenario];
            if file.state == State::Paid {
                let rules = office.programme.rules(scenario, now, cell);
                let check = &self.checks[household * self.exchanges + rules.exchange];
                let hired = file.hired_with(check);
                if hired != Month::NEVER {
                    next = next.min(rules.bridge.wake(hired, now));
                }
            }
        }
        next
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
