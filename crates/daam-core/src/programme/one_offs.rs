//! One-off grants: at a birth, at the start of the school year.
//!
//! They are paid on top of the monthly award to households entitled by their score, outside the
//! floor unless the law says otherwise (doubt D6).

use super::decision::with_one_off;
use super::ledger::{Flow, Ledger};
use super::locality_view::LocalityView;
use super::month_log::OneOff;
use super::office::Office;
use super::register::CaseRegister;
use crate::kernel::At;
use crate::population::{HouseholdIndex, Marital};

impl CaseRegister {
    /// Pays the birth grants due this month.
    pub(super) fn pay_births(&mut self, office: &Office, view: &LocalityView, ledger: &mut Ledger) {
        let (locality, now) = (view.locality, view.now);
        let month = view.month_index();
        for child in std::mem::take(&mut self.births_due[month]) {
            let person = locality.person(child);
            if !person.present() {
                continue;
            }
            let index = person.household as usize;
            let cell = locality.households[index].cell;
            for scenario in 0..self.cases.own() {
                let rules = office.programme.rules(scenario, now, cell);
                let account = &mut self.cases.row_mut(index)[scenario].account;
                if !account.by_score {
                    continue;
                }
                let grant = rules
                    .birth_grant
                    .due(person.birth_order, now - person.birth);
                let facts = &self.facts.row(index)[rules.limits];
                let paid = with_one_off(facts, rules, grant);
                account.receive(paid);
                let domain = self.domain(office, index);
                ledger.pay(At::new(month, scenario), domain, Flow::BirthGrant, paid);
                self.log.paid(index, scenario, OneOff::BirthGrant, paid);
            }
        }
    }

    /// Pays the school grants in the month in which they fall due.
    pub(super) fn pay_school(&mut self, office: &Office, view: &LocalityView, ledger: &mut Ledger) {
        let (locality, now) = (view.locality, view.now);
        if !office.programme.pays_school(now) {
            return;
        }
        let month = view.month_index();
        // Nobody past their 30th birthday counts as a pupil.
        let oldest = now.plus(-360);
        let open = |scenario: usize, cell: u16| {
            let rules = office.programme.rules(scenario, now, cell);
            rules.school_grant.falls_in(now.of_year())
        };
        let mut pupils: Vec<u32> = Vec::new();
        for index in 0..locality.households.len() {
            let cell = locality.households[index].cell;
            let mut cases = self.cases.row(index).iter().enumerate();
            let paid_somewhere =
                cases.any(|(scenario, case)| case.account.by_score && open(scenario, cell));
            if !paid_somewhere {
                continue;
            }
            pupils.clear();
            pupils.extend(locality.members(index as HouseholdIndex).filter(|member| {
                let person = locality.person(*member);
                person.birth > oldest && person.marital == Marital::Single
            }));
            pupils.sort_unstable_by_key(|pupil| (locality.person(*pupil).birth, *pupil));
            for scenario in (0..self.cases.own()).filter(|scenario| open(*scenario, cell)) {
                let rules = office.programme.rules(scenario, now, cell);
                let account = &mut self.cases.row_mut(index)[scenario].account;
                if !account.by_score {
                    continue;
                }
                let schools = office.pupils(view.draws, rules.limits, cell, now);
                let grant = rules.school_grant.due(pupils.iter().map(|pupil| {
                    let pupil = locality.person(*pupil);
                    (pupil, schools.school(pupil))
                }));
                let facts = &self.facts.row(index)[rules.limits];
                let paid = with_one_off(facts, rules, grant);
                account.receive(paid);
                let domain = self.domain(office, index);
                ledger.pay(At::new(month, scenario), domain, Flow::SchoolGrant, paid);
                self.log.paid(index, scenario, OneOff::SchoolGrant, paid);
            }
        }
    }
}
