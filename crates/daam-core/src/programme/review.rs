//! The review of a household: its facts are read again, the administrations update their records,
//! then its case is decided on under every scenario.

use super::campaign::Campaign;
use super::cross_check::CrossCheck;
use super::decision::{self, Case, CountedCase, DecisionInput, Journals};
use super::facts::Facts;
use super::ledger::Ledger;
use super::locality_view::LocalityView;
use super::office::Office;
use super::on_file::{OnFile, today};
use super::register::{AdministrationRecord, Before, CaseRegister};
use super::rules::Rules;
use super::rules_of_month::RulesOfMonth;
use super::state::State;
use crate::kernel::{At, Month, Stream};
use crate::population::{Household, HouseholdIndex};

/// A household under review, and what the registers hold on it.
struct Review<'a> {
    office: &'a Office<'a>,
    view: &'a LocalityView<'a>,
    household: usize,
    home: &'a Household,
    /// Rules in force where it lives, by scenario.
    rules: RulesOfMonth<'a>,
    /// By set of limits.
    facts: &'a [Facts],
    /// The facts before this month's reading; empty when there was none.
    before: &'a [Before],
    /// By exchange (perimeter and service).
    checks: &'a [CrossCheck],
    /// By service.
    records: &'a [AdministrationRecord],
    on_file: &'a mut OnFile,
    inclination: f32,
    /// Domain in which it was last counted, and the one in which it lives.
    domain_before: usize,
    domain: usize,
    /// Whether its facts or its place have changed since its last review.
    changed: bool,
    /// Next month in which something pending on its cases falls due.
    next_due: Month,
    /// The last formula used and its score: most scenarios share one formula.
    scored: Option<(usize, f64)>,
}

/// Whether the facts under a set of limits have changed.
fn facts_changed(before: &[Before], limits: usize) -> bool {
    before.get(limits).is_some_and(|before| before.changed)
}

impl Review<'_> {
    /// Decides on the case of a scenario in which the pressure to register is `pressure`. Returns
    /// whether a decision was needed.
    fn decide(
        &mut self,
        scenario: usize,
        case: &mut Case,
        pressure: f32,
        journals: &mut Journals,
    ) -> bool {
        let (office, now, home) = (self.office, self.view.now, self.home);
        let rules = self.rules.under(scenario);
        let record = &self.records[office.programme.services[scenario]];
        let updated = record.clock.due() == now;
        let changed = self.changed || !self.rules.unchanged(scenario);
        if !changed && decision::may_stay(case, rules, now) {
            let score = (updated && case.state.on_file()).then(|| self.score(rules));
            if decision::same_verdict(case, rules, score) {
                debug_assert!(
                    decision::leaves(case, &self.input(scenario, rules, score), rules),
                    "a case is left alone that a decision would move",
                );
                if let Some(score) = score {
                    case.file(score, rules.score, now);
                }
                self.next_due = self.next_due.min(case.unchanged_until);
                return false;
            }
        }
        let facts = &self.facts[rules.limits];
        let gone = home.size == 0;
        let registers = case.state == State::Unregistered
            && now >= office.campaign.opens(home)
            && (pressure >= record.reluctance
                || self.asks_universal(rules) && rules.gives_to_all(facts));
        let stays = !registers && !gone && self.domain_before == self.domain;
        if case.state == State::Unregistered && stays {
            return false;
        }
        let updates = &office.services[rules.administration].updates;
        let appeals = case.may_appeal(rules) && updates.appeals(self.view.draws, home.id, now);
        let updated = updated || appeals || usize::from(case.formula) != rules.score;
        let filed = !gone && (registers || case.state.on_file() && updated);
        let score = filed.then(|| self.score(rules));
        let input = DecisionInput {
            registers,
            appeals,
            ..self.input(scenario, rules, score)
        };
        let decided = decision::decide(case, &input, rules);
        self.next_due = self.next_due.min(decided.next_due);
        let limits_before = usize::from(case.limits);
        let facts_before = match self.before.get(limits_before) {
            Some(before) => &before.facts,
            None => &self.facts[limits_before],
        };
        let counted = CountedCase {
            household: self.household,
            at: At {
                period: self.view.month_index(),
                scenario,
            },
            domain_before: self.domain_before,
            domain: self.domain,
            facts_before,
            facts,
            facts_changed: if limits_before == rules.limits {
                facts_changed(self.before, rules.limits)
            } else {
                facts_before != facts
            },
        };
        decision::apply(&decided, case, &counted, journals);
        true
    }

    /// Input of the decision on the case of a scenario, where the household neither registers nor
    /// appeals.
    fn input<'b>(
        &'b self,
        scenario: usize,
        rules: &Rules,
        score: Option<f64>,
    ) -> DecisionInput<'b> {
        DecisionInput {
            inputs: self.office.inputs,
            programme: self.office.programme,
            draws: self.view.draws,
            now: self.view.now,
            home: self.home,
            scenario,
            facts: &self.facts[rules.limits],
            check: &self.checks[rules.exchange],
            keeper: &self.office.services[rules.administration],
            registers: false,
            appeals: false,
            asks_universal: self.asks_universal(rules),
            score,
        }
    }

    /// Whether the household applies for benefits that do not depend on the score.
    fn asks_universal(&self, rules: &Rules) -> bool {
        let works = &self.office.services[rules.administration].works;
        self.office.campaign.universal(self.inclination, works)
    }

    /// The score the registers would record today.
    fn score(&mut self, rules: &Rules) -> f64 {
        let (formula, view, household) = (rules.score, self.view, self.household);
        let score = match self.scored {
            Some((read, score)) if read == formula => score,
            _ => {
                let score = self.on_file.read(view, household, formula);
                self.scored = Some((formula, score));
                score
            }
        };
        match rules.responses.bunching {
            Some(response) if score > rules.threshold => {
                let u = view.draws.more_uniforms(Stream::Claim, self.home.id, 0, 8)[0];
                if u >= response.share {
                    return score;
                }
                let formula = &view.programme.scores[formula].formula;
                let seen = today(view, household);
                response.score(formula, &seen, score, rules.threshold)
            }
            _ => score,
        }
    }
}

impl CaseRegister {
    /// Reads a household's facts and exclusion again; the previous facts are kept in `before`.
    pub(super) fn read_facts(&mut self, office: &Office, view: &LocalityView, household: usize) {
        let home = &view.locality.households[household];
        let known = self.facts.row_mut(household);
        for (limits, known) in known.iter_mut().enumerate() {
            let facts = office.facts(view, household, limits);
            let before = std::mem::replace(known, facts);
            let changed = before != *known;
            self.before.push(Before {
                facts: before,
                changed,
            });
        }
        let facts = &known[0];
        let checks = self.checks.row_mut(household);
        for ((perimeter, service), check) in office.programme.exchanges.iter().zip(checks) {
            let reason = facts.exclusion[*perimeter as usize];
            let service = office.service(*service, view.now, home.cell);
            let (draws, now) = (view.draws, view.now);
            check.observe(&service.checks, draws, home.id, *perimeter, reason, now);
        }
    }

    /// Whether a household's facts equal those of a new reading.
    pub(super) fn facts_hold(
        &self,
        office: &Office,
        view: &LocalityView,
        household: usize,
    ) -> bool {
        let mut known = self.facts.row(household).iter().enumerate();
        known.all(|(limits, facts)| *facts == office.facts(view, household, limits))
    }

    /// Decides on a household under every scenario. If it has been read again this month, its
    /// previous facts are in `before`; otherwise its facts have not changed.
    pub(super) fn review(
        &mut self,
        office: &Office,
        view: &LocalityView,
        household: usize,
        ledger: &mut Ledger,
    ) {
        for service in 0..self.administrations.own() {
            self.observe(office, view, household, service);
        }
        let home = &view.locality.households[household];
        let record = &mut self.households[household];
        let cell_before = std::mem::replace(&mut record.cell, home.cell);
        let mut changed = cell_before != home.cell || self.before.iter().any(|one| one.changed);
        let mut review = Review {
            office,
            view,
            household,
            home,
            rules: office.programme.of_month(view.now, home.cell),
            facts: self.facts.row(household),
            before: &self.before,
            checks: self.checks.row(household),
            records: self.administrations.row(household),
            on_file: &mut self.on_file,
            inclination: record.inclination,
            domain_before: office.domain(cell_before),
            domain: office.domain(home.cell),
            changed,
            next_due: Month::NEVER,
            scored: None,
        };
        let mut journals = Journals {
            ledger,
            log: &mut self.log,
        };
        let mut registered = false;
        let cases = self.cases.row_mut(household);
        let counts = self.pressure.iter().zip(self.paid.row_mut(0));
        for ((scenario, case), (pressure, paid)) in cases.iter_mut().enumerate().zip(counts) {
            let was = case.state;
            changed |= review.decide(scenario, case, *pressure, &mut journals);
            *paid += i64::from(case.state == State::Paid) - i64::from(was == State::Paid);
            registered |= case.state.on_file();
        }
        let next_due = review.next_due;
        if changed {
            self.changed.push(household as HouseholdIndex);
        }
        let records = self.administrations.row_mut(household);
        for (service, record) in records.iter_mut().enumerate() {
            if record.clock.due() == view.now {
                let updates = &office.service(service, view.now, home.cell).updates;
                record
                    .clock
                    .updated(updates, view.draws, home.id, home.index, view.now);
            }
        }
        let updates = records.iter().filter(|_| registered);
        let next = updates.fold(next_due, |next, record| next.min(record.clock.due()));
        if next > view.now && next < Month::NEVER {
            self.review_at(office, household, next);
        }
    }

    /// Updates an administration's record of the household.
    fn observe(&mut self, office: &Office, view: &LocalityView, household: usize, service: usize) {
        let (draws, now) = (view.draws, view.now);
        let home = &view.locality.households[household];
        let record = &mut self.administrations.row_mut(household)[service];
        if home.size == 0 {
            record.reluctance = f32::INFINITY;
            return;
        }
        if !record.all_registered {
            let cases = self.cases.row(household);
            let served = office.programme.services.iter().zip(cases);
            let mut served = served.filter(|(of, _)| **of == service);
            record.all_registered = !served.any(|(_, case)| case.state == State::Unregistered);
        }
        let open = !record.all_registered && now >= office.campaign.opens(home);
        let rules = office.programme.rules_of_service(service, now, home.cell);
        let facts = &self.facts.row(household)[rules.limits];
        // A household reconsiders registering when its facts change, or when the administration
        // begins to work differently.
        let administration = rules.administration as u16;
        let otherwise = record.administration != administration;
        record.administration = administration;
        let again = || {
            otherwise
                || record.reluctance == f32::INFINITY
                || facts_changed(&self.before, rules.limits)
        };
        let keeper = &office.services[rules.administration];
        if !open {
            record.reluctance = f32::INFINITY;
        } else if again() {
            let log = home.log_consumption(office.inputs);
            let index = home.index.unwrap_or(log);
            let inclination = self.households[household].inclination;
            let campaign: &Campaign = &office.campaign;
            record.reluctance = campaign.reluctance(inclination, log, index, facts, &keeper.works);
        }
        let updates = |month| &office.service(service, month, home.cell).updates;
        record.clock.catch_up(updates, draws, home.id, now);
        record
            .clock
            .observe(&keeper.updates, draws, home.id, home.index, now);
    }
}
