//! Cases that the population source already knows: the register opens with them.
//!
//! They start in the same state under every scenario. The steps that led there are counted in the
//! first month, whose decision follows the scenario's law: a score on file holds until the case is
//! brought up to date, an award until that decision. A known suspension or refusal is assumed to be
//! due to the score, so that no arrears are paid.

use super::account::AwardKind;
use super::decision::Case;
use super::facts::Facts;
use super::ledger::Ledger;
use super::office::{Office, Service};
use super::register::CaseRegister;
use super::rules::Rules;
use super::state::{Reason, State, Transition};
use crate::kernel::{At, Centimes, Draws, Month};
use crate::population::{CaseStatus, InitialCase, Locality, Site};

impl CaseRegister {
    /// Opens the known cases.
    pub(super) fn open_known(
        &mut self,
        office: &Office,
        draws: &Draws,
        place: &Site,
        locality: &Locality,
    ) {
        let view = office.view(draws, place, locality, office.inputs.calendar.start);
        for (household, known) in &locality.initial_cases {
            let household = *household as usize;
            let cell = locality.households[household].cell;
            let cases = self.cases.row_mut(household).iter_mut();
            for ((scenario, case), paid) in cases.enumerate().zip(self.paid.row_mut(0)) {
                let rules = office.programme.rules(scenario, view.now, cell);
                let facts = office.facts(&view, household, rules.limits);
                let service = &office.services[rules.administration];
                *case = Case::known(known, &facts, rules, service, view.now);
                *paid += i64::from(case.state == State::Paid);
            }
        }
    }

    /// Counts the known cases in the first month, as if they had taken all their steps in it.
    pub(super) fn count_known(
        &mut self,
        office: &Office,
        locality: &Locality,
        ledger: &mut Ledger,
    ) {
        for (household, _) in &locality.initial_cases {
            let household = *household as usize;
            let domain = office.domain(locality.households[household].cell);
            for (scenario, case) in self.cases.row(household).iter().enumerate() {
                let at = At::new(0, scenario);
                let mut from = State::Unregistered;
                for to in way_to(case.state) {
                    let transition = Transition {
                        from: Some(from),
                        to: *to,
                        reason: if *to == case.state {
                            case.reason
                        } else {
                            Reason::None
                        },
                    };
                    ledger.pass(at, domain, transition);
                    self.log.record_transition(household, scenario, transition);
                    from = *to;
                }
                // The facts of the household have not been read yet.
                let facts = Facts::default();
                ledger.change(
                    at,
                    domain,
                    &facts,
                    &Case::new(office.inputs.calendar.start),
                    -1,
                );
                ledger.change(at, domain, &facts, case, 1);
            }
        }
    }
}

/// The steps of a case from the beginning to a state.
fn way_to(state: State) -> &'static [State] {
    use State::{Claimed, Paid, Registered, Rejected, Suspended};
    match state {
        State::Unregistered | State::Left => &[],
        Registered => &[Registered],
        Claimed => &[Registered, Claimed],
        Paid => &[Registered, Claimed, Paid],
        Suspended => &[Registered, Claimed, Paid, Suspended],
        Rejected => &[Registered, Claimed, Rejected],
    }
}

impl Case {
    /// A case known before the first month.
    fn known(
        known: &InitialCase,
        facts: &Facts,
        rules: &Rules,
        service: &Service,
        start: Month,
    ) -> Self {
        let mut case = Self::new(start);
        if let Some(score) = known.score {
            case.file(score, rules.score, start);
        }
        if known.status != CaseStatus::Registered {
            case.claimed = start;
            case.spells.claims(start);
        }
        case.state = match known.status {
            CaseStatus::Registered => State::Registered,
            CaseStatus::Claimed => {
                case.due = start;
                State::Claimed
            }
            CaseStatus::Paid => {
                case.spells.follow(State::Claimed, State::Paid, start);
                State::Paid
            }
            CaseStatus::Suspended => {
                case.due = start.plus(service.delays.suspension);
                case.reason = Reason::Score;
                State::Suspended
            }
            CaseStatus::Rejected => {
                case.reason = Reason::Score;
                State::Rejected
            }
        };
        case.account.by_score = case.state == State::Paid;
        if case.state == State::Paid && known.award > Centimes::ZERO {
            case.account.award = known.award;
            case.account.kind = if facts.child_count > 0 {
                AwardKind::ChildAllowance
            } else {
                AwardKind::LumpSum
            };
        }
        case
    }
}
