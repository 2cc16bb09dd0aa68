//! The review of a household: its facts read again, its files taken through the month.

use super::accompaniment::Path;
use super::account::Kind;
use super::desk::{Before, Desk};
use super::diary::OneOff;
use super::eligibility::{Standing, Verdict, verdict as judge};
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::file::{File, Meeting};
use super::ledger::{Flow, Ledger, stocks};
use super::office::Office;
use super::reading::Review;
use super::rules::Rules;
use super::state::{Reason, State};
use crate::inputs::START;
use crate::kernel::{Centimes, Draws, Month};
use crate::population::Locality;

impl Desk {
    /// Reads a household again, and what excludes it; its facts as they were are kept.
    pub(super) fn read_facts(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
    ) {
        let home = &locality.households[household];
        let first = household * self.limits;
        for limits in 0..self.limits {
            let facts = office.facts(draws, locality, household, now, limits);
            let before = std::mem::replace(&mut self.facts[first + limits], facts);
            let moved = before != self.facts[first + limits];
            self.before.push(Before {
                facts: before,
                moved,
            });
        }
        let facts = &self.facts[first];
        let checks = &mut self.checks[household * self.exchanges..][..self.exchanges];
        for ((perimeter, service), check) in office.programme.exchanges.iter().zip(checks) {
            let reason = facts.exclusion[*perimeter as usize];
            let service = office.service(*service, now, home.cell);
            check.observe(&service.checks, draws, home.id, *perimeter, reason, now);
        }
    }

    /// Whether a household's facts are those that a reading would give.
    pub(super) fn facts_hold(
        &self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
    ) -> bool {
        let known = &self.facts[household * self.limits..][..self.limits];
        let mut known = known.iter().enumerate();
        known.all(|(limits, facts)| *facts == office.facts(draws, locality, household, now, limits))
    }

    /// Decides on a household under every scenario. What it was before is known, where it has
    /// been read again this month; otherwise it is as it was.
    pub(super) fn review(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
        ledger: &mut Ledger,
    ) {
        let home = &locality.households[household];
        let mut review = Review::new(office, draws, locality, household, now);
        for service in 0..self.served {
            self.observe(&mut review, service);
        }
        let dossier = &mut self.dossiers[household];
        review.cell_before = std::mem::replace(&mut dossier.cell, home.cell);
        review.moved = review.cell_before != home.cell || self.before.iter().any(|one| one.moved);
        for scenario in 0..self.lived {
            if !self.rests(&mut review, scenario) {
                self.decide(&mut review, scenario, ledger);
            }
        }
        for service in 0..self.served {
            let card = &mut self.cards[household * self.services + service];
            if card.clock.due() == now {
                let updates = &office.service(service, now, home.cell).updates;
                card.clock.updated(updates, draws, home.id, home.index, now);
            }
        }
        self.set_wake(&review);
    }

    /// A service takes note of the household as it is.
    fn observe(&mut self, review: &mut Review, service: usize) {
        let Review {
            office,
            draws,
            household,
            now,
            ..
        } = *review;
        let home = &review.locality.households[household];
        let card = &mut self.cards[household * self.services + service];
        if home.size == 0 {
            card.reluctance = f32::INFINITY;
            return;
        }
        if !card.all_registered {
            let served = |scenario: &usize| office.programme.services[*scenario] == service;
            card.all_registered = !(0..self.lived).filter(served).any(|scenario| {
                let file = &self.files[household * self.scenarios + scenario];
                file.state == State::Unregistered
            });
        }
        let open = !card.all_registered && now >= office.campaign.opens(home);
        let rules = office.programme.working(service, now, home.cell);
        let facts = &self.facts[household * self.limits + rules.limits];
        // One thinks of registering again when something happens in the family, or when the
        // administration begins to work in another way.
        let otherwise = card.administration != rules.administration;
        card.administration = rules.administration;
        let again =
            || otherwise || card.reluctance == f32::INFINITY || moved(&self.before, rules.limits);
        let keeper = &office.services[rules.administration];
        if !open {
            card.reluctance = f32::INFINITY;
        } else if again() {
            let log = home.log_consumption(office.inputs);
            let index = home.index.unwrap_or(log);
            let inclination = self.dossiers[household].inclination;
            let campaign = &office.campaign;
            card.reluctance = campaign.reluctance(inclination, log, index, facts, &keeper.works);
        }
        let updates = |month| &office.service(service, month, home.cell).updates;
        card.clock.catch_up(updates, draws, home.id, now);
        card.clock
            .observe(&keeper.updates, draws, home.id, home.index, now);
    }

    /// Whether a file stays as it is, but for a score that gives the same verdict: most files
    /// are looked at because they are brought up to date, and stand as they stood.
    fn rests(&mut self, review: &mut Review, scenario: usize) -> bool {
        let Review { household, now, .. } = *review;
        let file = &mut self.files[household * self.scenarios + scenario];
        if review.moved || now >= file.rests_until || !review.rules.stand(scenario) {
            return false;
        }
        let rules = review.rules.under(scenario);
        if rules.eligibility.reads_consumption() && !self.before.is_empty() {
            return false;
        }
        let service = review.office.programme.services[scenario];
        let card = &self.cards[household * self.services + service];
        if card.clock.due() == now && file.state.on_file() {
            let score = review.score(&mut self.on_file, rules);
            let scores = [file.score, score];
            if rules
                .eligibility
                .tells_apart(scores, rules.threshold, file.state == State::Paid) {
                return false;
            }
            file.score = score;
            file.filed = now;
        }
        review.next_due = review.next_due.min(file.rests_until);
        review.on_file |= file.state.on_file();
        true
    }

    /// Takes a file through the month's steps under a scenario.
    pub(super) fn decide(&mut self, review: &mut Review, scenario: usize, ledger: &mut Ledger) {
        let Review {
            office,
            draws,
            household,
            now,
            ..
        } = *review;
        let month = (now - START) as usize;
        let home = &review.locality.households[household];
        let rules = review.rules.under(scenario);
        let inclination = self.dossiers[household].inclination;
        let service = office.programme.services[scenario];
        let card = &self.cards[household * self.services + service];
        let facts = &self.facts[household * self.limits + rules.limits];
        let check = &self.checks[household * self.exchanges + rules.exchange];
        let file = &mut self.files[household * self.scenarios + scenario];
        let limits_before = usize::from(file.limits);
        let facts_before = match self.before.get(limits_before) {
            Some(before) => &before.facts,
            None => &self.facts[household * self.limits + limits_before],
        };
        let as_before = if limits_before == rules.limits {
            !moved(&self.before, rules.limits)
        } else {
            facts_before == facts
        };
        let before = *file;
        let (domain_before, domain) = (office.domain(review.cell_before), office.domain(home.cell));
        let gone = home.size == 0;
        let delays = &office.services[rules.administration];
        let asks = office
            .campaign
            .universal(inclination, &delays.works);
        let universal = asks
            && rules.active
            && (rules.universal_child.due(facts) > Centimes::ZERO
                || rules.extras.uniform(facts) > Centimes::ZERO);
        let registers = file.state == State::Unregistered
            && now >= office.campaign.opens(home)
            && (self.pressure[scenario] >= card.reluctance || universal);
        if file.state == State::Unregistered && !registers && !gone && domain_before == domain {
            return;
        }
        let updates = card.clock.due() == now
            || file.appeal == now
            || usize::from(file.formula) != rules.score;
        if !gone && (registers || (file.state.on_file() && updates)) {
            file.score = review.score(&mut self.on_file, rules);
            file.filed = now;
            file.formula = rules.score as u16;
        }
        let standing = review.standing(file, rules, facts, check, asks);
        let mut meeting = Meeting {
            delays: &delays.delays,
            draws,
            household: home.id,
            verdict: pass_grace(file, facts, standing, rules, now),
            free_since: if check.reason == Exclusion::None {
                check.since
            } else {
                now
            },
            active: rules.active,
            registers,
            gone,
            now,
        };
        let mut stopped = false;
        while let Some(passage) = file.step(&meeting) {
            ledger.pass(scenario, domain, month, passage);
            self.diary.passed(household, scenario, passage);
            stopped |= matches!(passage.to, State::Suspended | State::Rejected)
                && passage.reason != Reason::None;
        }
        rules.accompaniment.step(file, &meeting);
        if file.path == Path::Graduated && file.state == State::Paid {
            meeting.verdict = Verdict::refused(Reason::Graduated);
            while let Some(passage) = file.step(&meeting) {
                ledger.pass(scenario, domain, month, passage);
                self.diary.passed(household, scenario, passage);
            }
        }
        if stopped {
            // Who is stopped asks for the file to be looked at again.
            file.appeal = delays.updates.appeal(draws, home.id, now);
        }
        settle_award(file, &meeting.verdict, now);
        file.spells.follow(before.state, file.state, now);
        let accepted = before.state != State::Paid && file.state == State::Paid;
        if accepted {
            let owed = arrears(facts, &standing, office, (scenario, home.cell), file, now);
            file.account.receive(owed);
            let flow = match file.account.kind {
                Kind::LumpSum => Flow::ArrearsLumpSum,
                Kind::Uniform => Flow::ArrearsUniform,
                Kind::ChildAllowance | Kind::None => Flow::ArrearsChildAllowance,
            };
            ledger.pay(scenario, domain, month, flow, owed);
            self.diary.paid(household, scenario, OneOff::Arrears, owed);
        }
        self.paid[scenario] +=
            i64::from(file.state == State::Paid) - i64::from(before.state == State::Paid);
        file.limits = rules.limits as u16;
        let stands = before.state == file.state
            && before.account.award == file.account.award
            && before.account.kind == file.account.kind
            && before.path == file.path
            && before.accompanied == file.accompanied;
        let next_due = file.next_due(check, &rules.bridge, now);
        let registered = file.state != State::Unregistered;
        file.rests_until = if stands && registered { next_due } else { now };
        review.next_due = review.next_due.min(next_due);
        review.on_file |= file.state.on_file();
        let counted = domain_before == domain && (file.state != State::Paid || as_before);
        if !(stands && counted) {
            let was = stocks(facts_before, &before);
            ledger.change(scenario, domain_before, month, &was, -1);
            ledger.change(scenario, domain, month, &stocks(facts, file), 1);
        }
    }
}

/// Whether the facts under a set of limits are others than before.
fn moved(before: &[Before], limits: usize) -> bool {
    before.get(limits).is_some_and(|before| before.moved)
}

/// The verdict on a file, the months of grace being counted.
fn pass_grace(
    file: &mut File,
    facts: &Facts,
    mut standing: Standing,
    rules: &Rules,
    now: Month,
) -> Verdict {
    if file.path == Path::Graduated {
        return Verdict::refused(Reason::Graduated);
    }
    let verdict = judge(facts, &standing, rules);
    if verdict.reason != Reason::Score || file.state != State::Paid {
        file.grace = Month::NEVER;
        return verdict;
    }
    if file.grace == Month::NEVER && rules.eligibility.grace > 0 {
        file.grace = now.plus(rules.eligibility.grace);
    }
    // Without grace the month is never, which no month reaches.
    standing.in_grace = file.grace != Month::NEVER && now < file.grace;
    judge(facts, &standing, rules)
}

/// Sets what is paid each month from now on.
fn settle_award(file: &mut File, verdict: &Verdict, now: Month) {
    let (award, kind, by_score) = if file.state == State::Paid {
        (verdict.due.amount, verdict.due.kind, verdict.by_score)
    } else {
        (Centimes::ZERO, Kind::None, false)
    };
    let account = &mut file.account;
    account.by_score = by_score;
    if account.award != award || account.kind != kind {
        account.settle(now);
        account.award = award;
        account.kind = kind;
    }
}

/// What the months from the claim to the decision would have paid.
fn arrears(
    facts: &Facts,
    standing: &Standing,
    office: &Office,
    (scenario, cell): (usize, u16),
    file: &File,
    now: Month,
) -> Centimes {
    file.claimed
        .max(START)
        .through(now.plus(-1))
        .map(|month| {
            let rules = office.programme.rules(scenario, month, cell);
            judge(facts, standing, rules).due.amount
        })
        .sum()
}
