//! The review of a household: its facts read again, its files taken through the month.

use super::account::Kind;
use super::desk::Desk;
use super::diary::OneOff;
use super::eligibility::{Verdict, verdict};
use super::entitlement::entitlement;
use super::exclusion::{Exclusion, Perimeter};
use super::facts::Facts;
use super::file::{File, Meeting};
use super::ledger::{Flow, Ledger, stocks};
use super::office::Office;
use super::rules::Rules;
use super::state::{Reason, State};
use crate::inputs::START;
use crate::kernel::{Centimes, Draws, Month};
use crate::population::{HouseholdIndex, Locality, Person, Seen, Variables};

impl Desk {
    pub(super) fn keep_facts(&mut self, household: usize) {
        let first = household * self.limits;
        self.before.clear();
        self.before
            .extend_from_slice(&self.facts[first..first + self.limits]);
    }

    /// Reads a household again, and what excludes it.
    pub(super) fn read_facts(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
    ) {
        let home = &locality.households[household];
        let index = household as HouseholdIndex;
        let benefit = |person: &Person| office.draws_benefit(draws, person);
        let first = household * self.limits;
        for (slot, limits) in office.programme.limits.iter().enumerate() {
            self.facts[first + slot] = Facts::of(locality, index, now, limits, benefit);
        }
        let facts = &self.facts[first];
        let dossier = &mut self.dossiers[household];
        for (perimeter, check) in Perimeter::ALL.into_iter().zip(&mut dossier.checks) {
            let reason = facts.exclusion[perimeter as usize];
            check.observe(&office.checks, draws, home.id, perimeter, reason, now);
        }
    }

    /// Decides on a household under every scenario; its facts before this month's reading
    /// have been kept.
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
        let facts = &self.facts[household * self.limits];
        let dossier = &mut self.dossiers[household];
        let mut review = Review::new(office, draws, locality, household, now);
        if home.size > 0 {
            let open = now >= office.campaign.opens(home)
                && self.files[household * self.scenarios..][..self.scenarios]
                    .iter()
                    .any(|file| file.state == State::Unregistered);
            // One thinks of registering again when something happens in the family.
            let again = self.before[0] != *facts || dossier.reluctance == f32::INFINITY;
            if !open {
                dossier.reluctance = f32::INFINITY;
            } else if again {
                let log = home.log_consumption(office.inputs);
                let index = home.index.unwrap_or(log);
                let campaign = &office.campaign;
                dossier.reluctance = campaign.reluctance(dossier.inclination, log, index, facts);
            }
            dossier
                .clock
                .observe(&office.updates, draws, home.id, home.index, now);
            review.updates = dossier.clock.due() == now;
        } else {
            dossier.reluctance = f32::INFINITY;
        }
        let domain = office.inputs.country.cells[home.cell as usize].domain() as u16;
        review.domain_before = std::mem::replace(&mut dossier.domain, domain);
        let mut stopped = Reason::None;
        for scenario in 0..self.scenarios {
            let reason = self.decide(&mut review, scenario, ledger);
            if reason != Reason::None {
                stopped = reason;
            }
        }
        let dossier = &mut self.dossiers[household];
        if review.updates {
            dossier
                .clock
                .updated(&office.updates, draws, home.id, home.index, now);
        }
        if stopped != Reason::None {
            // Who is stopped asks for the file to be looked at again.
            let again = office.updates.appeal(draws, home.id, now);
            dossier.clock.hasten(again);
            for check in &mut dossier.checks {
                check.correct(again);
            }
        }
        self.set_wake(household, now);
    }

    /// Takes a file through the month's steps under a scenario; returns why it was stopped.
    pub(super) fn decide(
        &mut self,
        review: &mut Review,
        scenario: usize,
        ledger: &mut Ledger,
    ) -> Reason {
        let Review {
            office,
            draws,
            household,
            now,
            ..
        } = *review;
        let month = (now - START) as usize;
        let rules = &office.programme.rules[scenario][month];
        let rules_before = &office.programme.rules[scenario][month.saturating_sub(1)];
        let home = &review.locality.households[household];
        let dossier = &self.dossiers[household];
        let facts = &self.facts[household * self.limits + rules.limits];
        let facts_before = &self.before[rules_before.limits];
        let check = &dossier.checks[rules.perimeter as usize];
        let known = check.known(now);
        let asks = office.campaign.universal(dossier.inclination);
        let file = &mut self.files[household * self.scenarios + scenario];
        let before = *file;
        let domain = usize::from(dossier.domain);
        let gone = home.size == 0;
        let universal = asks && rules.universal_child.due(facts) > Centimes::ZERO;
        let registers = file.state == State::Unregistered
            && now >= office.campaign.opens(home)
            && (self.pressure[scenario] >= dossier.reluctance || universal);
        if file.state == State::Unregistered
            && !registers
            && !gone
            && review.domain_before == dossier.domain
        {
            return Reason::None;
        }
        let new_formula = rules.score != rules_before.score;
        let refile = registers || (file.state.on_file() && (review.updates || new_formula));
        if !gone && refile {
            file.score = review.score(rules.score);
            file.filed = now;
        }
        let verdict = verdict(facts, file.score, known, asks, rules);
        let meeting = Meeting {
            delays: &office.delays,
            draws,
            household: home.id,
            verdict,
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
        let mut stopped = Reason::None;
        while let Some(passage) = file.step(&meeting) {
            ledger.pass(scenario, domain, month, passage);
            self.diary.passed(household, scenario, passage);
            if matches!(passage.to, State::Suspended | State::Rejected) {
                stopped = passage.reason;
            }
        }
        settle_award(file, &verdict, now);
        let accepted = before.state != State::Paid && file.state == State::Paid;
        if accepted {
            let owed = arrears(facts, &office.programme.rules[scenario], file, now);
            file.account.receive(owed);
            let flow = match file.account.kind {
                Kind::LumpSum => Flow::ArrearsLumpSum,
                _ => Flow::ArrearsChildAllowance,
            };
            ledger.pay(scenario, domain, month, flow, owed);
            self.diary.paid(household, scenario, OneOff::Arrears, owed);
        }
        self.paid[scenario] +=
            i64::from(file.state == State::Paid) - i64::from(before.state == State::Paid);
        let domain_before = usize::from(review.domain_before);
        let same = before.state == file.state
            && before.account.award == file.account.award
            && before.account.kind == file.account.kind
            && domain_before == domain
            && (file.state != State::Paid || facts_before == facts);
        if !same {
            ledger.change(
                scenario,
                domain_before,
                month,
                &stocks(facts_before, &before),
                -1,
            );
            ledger.change(scenario, domain, month, &stocks(facts, file), 1);
        }
        stopped
    }
}

/// A household under review.
pub(super) struct Review<'a> {
    office: &'a Office<'a>,
    draws: &'a Draws,
    locality: &'a Locality,
    household: usize,
    now: Month,
    /// The file is brought up to date this month.
    updates: bool,
    /// Domain the household was counted in before.
    pub domain_before: u16,
    variables: Option<Variables>,
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
            updates: false,
            domain_before: 0,
            variables: None,
            scored: None,
        }
    }

    /// The score the registers would write down today by a formula.
    fn score(&mut self, formula: usize) -> f64 {
        if let Some((_, score)) = self.scored.filter(|scored| scored.0 == formula) {
            return score;
        }
        let score = self.office.programme.scores[formula].of(self.variables());
        self.scored = Some((formula, score));
        score
    }

    /// What the registers would write down today, read at most once.
    fn variables(&mut self) -> &Variables {
        self.variables.get_or_insert_with(|| {
            Variables::of(
                self.office.inputs,
                self.draws,
                self.locality,
                self.household as HouseholdIndex,
                self.now,
                Seen::OnFile,
            )
        })
    }
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
fn arrears(facts: &Facts, rules: &[Rules], file: &File, now: Month) -> Centimes {
    let mut owed = Centimes::ZERO;
    for month in file.claimed.max(START).through(now.plus(-1)) {
        let rules = &rules[(month - START) as usize];
        if rules.active {
            owed += if file.account.by_score {
                entitlement(facts, rules).amount
            } else {
                rules.universal_child.due(facts)
            };
        }
    }
    owed
}
