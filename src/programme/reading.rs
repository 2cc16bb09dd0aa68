//! What a household shows at a review: its score of the day, where it stands before the rules,
//! how it responds to them.

use super::cross_check::CrossCheck;
use super::eligibility::Standing;
use super::entitlement::entitlement;
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::file::File;
use super::office::Office;
use super::on_file::{OnFile, today};
use super::responses::Loss;
use super::rulebook::OfMonth;
use super::rules::Rules;
use super::state::State;
use crate::kernel::{Centimes, Draws, Month, Stream};
use crate::population::Locality;

/// A household under review.
pub(super) struct Review<'a> {
    pub office: &'a Office<'a>,
    pub draws: &'a Draws,
    pub locality: &'a Locality,
    pub household: usize,
    pub now: Month,
    /// Rules where it lives, by scenario.
    pub rules: OfMonth<'a>,
    /// Cell the household was counted in before.
    pub cell_before: u16,
    /// Something it is decided on is other than at its last review: its facts or its place.
    pub moved: bool,
    /// Next month in which something pending on its files falls due.
    pub next_due: Month,
    /// A scenario has it on file.
    pub on_file: bool,
    /// The formula read last and its score: scenarios mostly share one.
    scored: Option<(usize, f64)>,
}

impl<'a> Review<'a> {
    pub fn new(
        office: &'a Office<'a>,
        draws: &'a Draws,
        locality: &'a Locality,
        household: usize,
        now: Month,
    ) -> Self {
        Self {
            office,
            draws,
            locality,
            household,
            now,
            rules: {
                let cell = locality.households[household].cell;
                office.programme.of_month(now, cell)
            },
            cell_before: locality.households[household].cell,
            moved: false,
            next_due: Month::NEVER,
            on_file: false,
            scored: None,
        }
    }

    /// The score the registers would write down today.
    pub fn score(&mut self, on_file: &mut OnFile, rules: &Rules) -> f64 {
        let formula = rules.score;
        let Self {
            office,
            draws,
            locality,
            household,
            now,
            ..
        } = *self;
        let score = match self.scored {
            Some((read, score)) if read == formula => score,
            _ => {
                let score = on_file.score(office, draws, locality, household, now, formula);
                self.scored = Some((formula, score));
                score
            }
        };
        match rules.responses.bunching {
            Some(response) if score > rules.threshold => {
                let id = locality.households[household].id;
                let u = draws.more_uniforms(Stream::Claim, id, 0, 8)[0];
                if u >= response.share {
                    return score;
                }
                let formula = &office.programme.scores[formula].formula;
                let seen = today(office, draws, locality, household, now);
                response.score(formula, &seen, score, rules.threshold)
            }
            _ => score,
        }
    }

    /// The household as a scenario's rules meet it this month.
    pub fn standing(
        &mut self,
        file: &mut File,
        rules: &Rules,
        facts: &Facts,
        check: &CrossCheck,
        asks: bool,
    ) -> Standing {
        let home = &self.locality.households[self.household];
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
        &mut self,
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
        let home = &self.locality.households[self.household];
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
