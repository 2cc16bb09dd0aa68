//! When a case has to be looked at again, if nothing happens to the household by then.

use super::case::Case;
use super::input::DecisionInput;
use super::steps;
use crate::kernel::{Month, Stream};
use crate::programme::accompaniment::Path;
use crate::programme::rules::Rules;
use crate::programme::state::State;

impl Case {
    /// Next month in which something pending falls due, or in which chance may move the case: a
    /// claim, an appeal, the offer of a job, accompaniment.
    pub(super) fn next_due(&self, input: &DecisionInput, rules: &Rules) -> Month {
        let (check, now) = (input.check, input.now);
        let hired = self.hired_with(check);
        let bridge_ends = if self.state == State::Paid && hired != Month::NEVER {
            rules.bridge.next_change(hired, now)
        } else {
            Month::NEVER
        };
        [
            self.due,
            self.grace,
            self.path.ends(),
            check.next_change(now),
            bridge_ends,
            self.next_claim(input),
            self.next_appeal(input),
            self.next_offer(input, rules),
            self.next_entry(input, rules),
        ]
        .into_iter()
        .filter(|due| *due > now)
        .fold(Month::NEVER, Month::min)
    }

    fn next_claim(&self, input: &DecisionInput) -> Month {
        if !self.will_claim {
            return Month::NEVER;
        }
        let uniform = |month| steps::draws(input.draws, input.home.id, month).claims;
        self.claim_chance(&input.keeper.delays)
            .next(input.now, uniform)
    }

    fn next_appeal(&self, input: &DecisionInput) -> Month {
        if !self.may_appeal() {
            return Month::NEVER;
        }
        let updates = &input.keeper.updates;
        updates.next_appeal(input.draws, input.home.id, input.now)
    }

    fn next_offer(&self, input: &DecisionInput, rules: &Rules) -> Month {
        match rules.responses.formal_work {
            Some(response) if self.state == State::Paid && input.facts.undeclared_work => {
                response.next_offer(input.draws, input.home.id, input.now)
            }
            _ => Month::NEVER,
        }
    }

    fn next_entry(&self, input: &DecisionInput, rules: &Rules) -> Month {
        if self.state != State::Paid || self.path != Path::Outside {
            return Month::NEVER;
        }
        let (draws, id) = (input.draws, input.home.id);
        let uniform =
            |month: Month| draws.more_uniforms(Stream::Decision, id, month.ordinal(), 1)[1];
        rules.accompaniment.entry().next(input.now, uniform)
    }
}
