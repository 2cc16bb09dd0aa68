//! What a household shows at a review: its score of the day, where it stands before the rules,
//! how it responds to them.

use super::cross_check::CrossCheck;
use super::eligibility::Standing;
use super::entitlement::entitlement;
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::file::File;
use super::on_file::today;
use super::responses::Loss;
use super::review::Review;
use super::rules::Rules;
use super::state::State;
use crate::kernel::{Centimes, Month, Stream};

impl Review<'_> {
    /// The score the registers would write down today.
    pub(super) fn score(&mut self, rules: &Rules) -> f64 {
        let formula = rules.score;
        let (office, draws, locality) = (self.office, self.draws, self.locality);
        let (household, now) = (self.household, self.now);
        let score = match self.scored {
            Some((read, score)) if read == formula => score,
            _ => {
                let score = self.on_file.score(
                    (office.inputs, office.programme),
                    draws,
                    locality,
                    household,
                    now,
                    formula,
                );
                self.scored = Some((formula, score));
                score
            }
        };
        match rules.responses.bunching {
            Some(response) if score > rules.threshold => {
                let id = self.home.id;
                let u = draws.more_uniforms(Stream::Claim, id, 0, 8)[0];
                if u >= response.share {
                    return score;
                }
                let formula = &office.programme.scores[formula].formula;
                let seen = today(office.inputs, draws, locality, household, now);
                response.score(formula, &seen, score, rules.threshold)
            }
            _ => score,
        }
    }

    /// The household as a scenario's rules meet it this month.
    pub(super) fn standing(&self, file: &mut File, rules: &Rules, asks: bool) -> Standing {
        let (home, facts) = (self.home, &self.facts[rules.limits]);
        let check = &self.checks[rules.exchange];
        let paid = file.state == State::Paid;
        let mut known = check.known(self.now, file.appeal);
        // The job taken stands in the place of the undeclared one, and ends with it.
        if !facts.undeclared_work {
            file.hired = Month::NEVER;
        }
        if known == Exclusion::None && file.hired != Month::NEVER {
            known = Exclusion::DeclaredWork;
        }
        self.respond(file, rules, facts, check, &mut known);
        let hired = file.hired_with(check);
        let bridge = if paid && known.is_of_work() && hired != Month::NEVER {
            rules.bridge.share(hired, self.now)
        } else {
            0.0
        };
        let lot = if rules.eligibility.draws_lots() {
            self.draws.more_uniforms(Stream::Claim, home.id, 0, 8)[1]
        } else {
            1.0
        };
        Standing {
            score: file.score,
            known,
            bridge,
            asks_universal: asks,
            paid,
            in_grace: false,
            log_consumption: if rules.eligibility.reads_consumption() {
                home.log_consumption(self.office.inputs)
            } else {
                f32::INFINITY
            },
            lot,
        }
    }

    /// Declared work responds to what it would make lose.
    fn respond(
        &self,
        file: &mut File,
        rules: &Rules,
        facts: &Facts,
        check: &CrossCheck,
        known: &mut Exclusion,
    ) {
        let lost = |rules: &Rules, facts: &Facts| {
            let award = entitlement(facts, rules).amount;
            Centimes(libm::round(award.0 as f64 * rules.bridge.lost()) as i64)
        };
        let Some(response) = rules.responses.formal_work else {
            file.offer = Month::NEVER;
            return;
        };
        let home = self.home;
        let id = home.id;
        // Offers come in their own months, whoever is paid and however often one looks.
        let offered = file.offer == self.now;
        if offered || file.offer == Month::NEVER {
            file.offer = response.next_offer(self.draws, id, self.now);
        }
        if file.state != State::Paid {
            return;
        }
        let first = self.office.programme.rules(0, self.now, home.cell);
        let loss = Loss {
            here: lost(rules, facts),
            first: lost(first, facts),
        };
        if known.is_of_work() && file.hired == Month::NEVER {
            if response.hides(self.draws, id, check.since, loss) {
                *known = Exclusion::None;
            }
        } else if offered
            && *known == Exclusion::None
            && facts.undeclared_work
            && response.accepts(self.draws, id, self.now, loss)
        {
            file.hired = self.now;
            *known = Exclusion::DeclaredWork;
        }
    }
}
