//! The decision on a household's file under one scenario, in a month in which it is reviewed.

use super::accompaniment::Path;
use super::account::Kind;
use super::diary::OneOff;
use super::eligibility::{Standing, Verdict, verdict as judge};
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::file::{File, Meeting};
use super::ledger::{Flow, stocks};
use super::office::{Office, Service};
use super::review::{Books, Review, moved};
use super::rules::Rules;
use super::state::{Reason, State};
use crate::inputs::START;
use crate::kernel::{Centimes, Month};

impl<'a> Review<'a> {
    /// Whether a file stays as it is, but for a score that gives the same verdict: most files
    /// are looked at because they are brought up to date, and stand as they stood.
    pub(super) fn rests(&mut self, scenario: usize, file: &mut File) -> bool {
        if self.moved || self.now >= file.rests_until || !self.rules.stand(scenario) {
            return false;
        }
        let rules = self.rules.under(scenario);
        let eligibility = &rules.eligibility;
        if eligibility.reads_consumption() {
            return false;
        }
        if self.is_updated(scenario) && file.state.on_file() {
            let score = self.score(rules);
            let scores = [file.score, score];
            if eligibility.tells_apart(scores, rules.threshold, file.state == State::Paid) {
                return false;
            }
            file.score = score;
            file.filed = self.now;
        }
        self.next_due = self.next_due.min(file.rests_until);
        debug_assert!(
            self.would_stand(scenario, file),
            "a file rests that a decision would move",
        );
        true
    }

    /// Whether a decision would leave a file as it is.
    fn would_stand(&self, scenario: usize, file: &File) -> bool {
        let mut decided = *file;
        let (meeting, _) = self.meet(scenario, &mut decided, false);
        let moved = decided.step(&meeting).is_some();
        self.rules
            .under(scenario)
            .accompaniment
            .step(&mut decided, &meeting);
        settle_award(&mut decided, &meeting.verdict, self.now);
        !moved && decided.stands_as(file)
    }

    /// What a file meets this month, and where the household stands.
    fn meet(&self, scenario: usize, file: &mut File, registers: bool) -> (Meeting<'a>, Standing) {
        let rules = self.rules.under(scenario);
        let keeper = &self.office.services[rules.administration];
        let asks = self.asks(keeper);
        let standing = self.standing(file, rules, asks);
        let check = &self.checks[rules.exchange];
        let facts = &self.facts[rules.limits];
        let meeting = Meeting {
            delays: &keeper.delays,
            draws: self.draws,
            household: self.home.id,
            verdict: pass_grace(file, facts, standing, rules, self.now),
            free_since: if check.reason == Exclusion::None {
                check.since
            } else {
                self.now
            },
            active: rules.active,
            registers,
            gone: self.home.size == 0,
            now: self.now,
        };
        (meeting, standing)
    }

    /// Whether the household asks for what is given whatever the score.
    fn asks(&self, keeper: &Service) -> bool {
        let campaign = &self.office.campaign;
        campaign.universal(self.inclination, &keeper.works)
    }

    /// The service that keeps a scenario's files brings them up to date this month.
    fn is_updated(&self, scenario: usize) -> bool {
        let service = self.office.programme.services[scenario];
        self.cards[service].clock.due() == self.now
    }

    /// Takes a file through the month's steps under a scenario in which the pressure to
    /// register is `pressure`. Whether it was looked into: who stays in no register is not.
    pub(super) fn decide(
        &mut self,
        scenario: usize,
        file: &mut File,
        pressure: f32,
        books: &mut Books,
    ) -> bool {
        let (office, draws, home, now) = (self.office, self.draws, self.home, self.now);
        let month = self.month();
        let rules = self.rules.under(scenario);
        let facts = &self.facts[rules.limits];
        let keeper = &office.services[rules.administration];
        let gone = home.size == 0;
        let reluctance = self.cards[office.programme.services[scenario]].reluctance;
        let registers = file.state == State::Unregistered
            && now >= office.campaign.opens(home)
            && (pressure >= reluctance || self.asks(keeper) && rules.gives_to_all(facts));
        let domain = self.domain;
        if file.state == State::Unregistered && !(registers || gone) && self.domain_before == domain
        {
            return false;
        }
        let before = *file;
        let updates = self.is_updated(scenario)
            || file.appeal == now
            || usize::from(file.formula) != rules.score;
        if !gone && (registers || (file.state.on_file() && updates)) {
            file.score = self.score(rules);
            file.filed = now;
            file.formula = rules.score as u16;
        }
        let (mut meeting, standing) = self.meet(scenario, file, registers);
        let mut stopped = false;
        while let Some(passage) = file.step(&meeting) {
            books.ledger.pass(scenario, domain, month, passage);
            books.diary.passed(self.household, scenario, passage);
            stopped |= matches!(passage.to, State::Suspended | State::Rejected)
                && passage.reason != Reason::None;
        }
        rules.accompaniment.step(file, &meeting);
        if file.path == Path::Graduated && file.state == State::Paid {
            meeting.verdict = Verdict::refused(Reason::Graduated);
            while let Some(passage) = file.step(&meeting) {
                books.ledger.pass(scenario, domain, month, passage);
                books.diary.passed(self.household, scenario, passage);
            }
        }
        if stopped {
            // Who is stopped asks for the file to be looked at again.
            file.appeal = keeper.updates.appeal(draws, home.id, now);
        }
        settle_award(file, &meeting.verdict, now);
        file.spells.follow(before.state, file.state, now);
        if before.state != State::Paid && file.state == State::Paid {
            let owed = arrears(facts, &standing, office, (scenario, home.cell), file, now);
            file.account.receive(owed);
            let flow = match file.account.kind {
                Kind::LumpSum => Flow::ArrearsLumpSum,
                Kind::Uniform => Flow::ArrearsUniform,
                Kind::ChildAllowance | Kind::None => Flow::ArrearsChildAllowance,
            };
            books.ledger.pay(scenario, domain, month, flow, owed);
            books
                .diary
                .paid(self.household, scenario, OneOff::Arrears, owed);
        }
        let stands = file.stands_as(&before);
        let next_due = file.next_due(&self.checks[rules.exchange], &rules.bridge, now);
        // Who is in no register is always asked again.
        let rests = stands && file.state != State::Unregistered;
        file.rests_until = if rests { next_due } else { now };
        self.next_due = self.next_due.min(next_due);
        let limits_before = usize::from(before.limits);
        file.limits = rules.limits as u16;
        let facts_before = match self.before.get(limits_before) {
            Some(before) => &before.facts,
            None => &self.facts[limits_before],
        };
        let counted = || {
            let alike = if limits_before == rules.limits {
                !moved(self.before, rules.limits)
            } else {
                facts_before == facts
            };
            self.domain_before == domain && (file.state != State::Paid || alike)
        };
        if !(stands && counted()) {
            let was = stocks(facts_before, &before);
            let ledger = &mut books.ledger;
            ledger.change(scenario, self.domain_before, month, &was, -1);
            ledger.change(scenario, domain, month, &stocks(facts, file), 1);
        }
        true
    }
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
