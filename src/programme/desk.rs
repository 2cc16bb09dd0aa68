//! The programme at work in a locality, month by month.

use super::account::{Account, Kind};
use super::claim::Claims;
use super::eligibility::{Standing, award};
use super::facts::Facts;
use super::ledger::{Ledger, stocks};
use super::rules::Programme;
use super::score::{Score, log_consumption};
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{Household, HouseholdIndex, Locality, Person};

/// What does not change from one locality to the next.
pub struct Office<'a> {
    inputs: &'a Inputs,
    pub(super) programme: &'a Programme,
    score: Score,
    claims: Claims,
    registers_find: f32,
    birth_delay: i16,
}

impl<'a> Office<'a> {
    /// Prepares the programme's work.
    ///
    /// # Errors
    /// A missing assumption.
    pub fn new(inputs: &'a Inputs, programme: &'a Programme, last: Month) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name);
        Ok(Self {
            inputs,
            programme,
            score: Score::new(inputs)?,
            claims: Claims::new(inputs, last)?,
            registers_find: value("exclusion.registers_cover_private")? as f32,
            birth_delay: libm::round(inputs.programme.birth_claim_delay_months) as i16,
        })
    }
}

impl Office<'_> {
    fn score_of(&self, draws: &Draws, home: &Household) -> f32 {
        let log_consumption = log_consumption(self.inputs, home);
        self.score.of(draws, home, log_consumption)
    }
}

/// The programme's files of one locality.
#[derive(Default)]
pub struct Desk {
    /// By household and set of limits.
    pub(super) facts: Vec<Facts>,
    pub(super) standing: Vec<Standing>,
    /// Domain the household was counted in.
    pub(super) domain: Vec<u16>,
    /// By household and scenario.
    pub(super) accounts: Vec<Account>,
    /// By month since the start: households whose claim begins.
    claims_due: Vec<Vec<HouseholdIndex>>,
    /// By month since the start: children whose birth grant is due.
    pub(super) births_due: Vec<Vec<u32>>,
    /// Facts of the household under review as they were.
    before: Vec<Facts>,
    pub(super) scenarios: usize,
    pub(super) limits: usize,
}

impl Desk {
    /// Clears the files for a new locality.
    pub fn open(&mut self, office: &Office) {
        let months = office.programme.rules.first().map_or(0, Vec::len);
        self.scenarios = office.programme.rules.len();
        self.limits = office.programme.limits.len();
        self.facts.clear();
        self.standing.clear();
        self.domain.clear();
        self.accounts.clear();
        for due in [&mut self.claims_due, &mut self.births_due] {
            due.resize_with(months, Vec::new);
            due.iter_mut().for_each(Vec::clear);
        }
    }

    /// Accounts of a household, by scenario.
    #[must_use]
    pub fn accounts(&self, household: HouseholdIndex) -> &[Account] {
        let first = household as usize * self.scenarios;
        &self.accounts[first..first + self.scenarios]
    }

    /// Facts of a household, under the first set of limits.
    #[must_use]
    pub fn facts(&self, household: HouseholdIndex) -> &Facts {
        &self.facts[household as usize * self.limits]
    }

    /// Accounts of a household, to close the year.
    pub fn accounts_mut(&mut self, household: HouseholdIndex) -> &mut [Account] {
        let first = household as usize * self.scenarios;
        &mut self.accounts[first..first + self.scenarios]
    }

    /// One month: claims that begin, households something happened to, new law, one-offs.
    pub fn month(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &mut Locality,
        newborns: &[u32],
        now: Month,
        ledger: &mut Ledger,
    ) {
        let month = (now - START) as usize;
        // The law is applied to what stood last month, then what changed is looked at.
        for scenario in 0..self.scenarios {
            if office.programme.changed[scenario][month] {
                self.apply_new_law(office, scenario, now, ledger);
            }
        }
        self.open_files(office, draws, locality, now);
        for household in std::mem::take(&mut self.claims_due[month]) {
            locality.touch(household);
        }
        if month == 0 {
            for household in 0..locality.households.len() as HouseholdIndex {
                locality.touch(household);
            }
        }
        for index in 0..locality.touched.len() {
            let household = locality.touched[index];
            self.review(office, draws, locality, household, now, ledger);
        }
        let delayed = month + office.birth_delay as usize;
        if let Some(due) = self.births_due.get_mut(delayed) {
            due.extend_from_slice(newborns);
        }
        self.pay_births(office, locality, now, ledger);
        self.pay_school(office, locality, now, ledger);
    }

    /// Opens a file for every household that has none.
    fn open_files(&mut self, office: &Office, draws: &Draws, locality: &Locality, now: Month) {
        let households = locality.households.len();
        self.facts
            .resize_with(households * self.limits, Facts::default);
        self.domain.resize(households, 0);
        for home in &locality.households[self.standing.len()..] {
            self.standing.push(Standing {
                inclination: Claims::inclination(draws, home),
                score: f32::INFINITY,
                claimed: None,
            });
        }
        if now == START {
            let score = |home| office.score_of(draws, home);
            let scores: Vec<f32> = locality.households.iter().map(score).collect();
            let address = locality.households[0].id;
            let inclinations = Claims::inclinations(draws, address, &scores);
            for (standing, inclination) in self.standing.iter_mut().zip(inclinations) {
                standing.inclination = inclination;
            }
        }
        self.accounts
            .resize(households * self.scenarios, Account::new(now));
    }

    /// Reads a household again and decides under every scenario.
    fn review(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        ledger: &mut Ledger,
    ) {
        let index = household as usize;
        let home = locality.household(household);
        let domain = office.inputs.country.cells[home.cell as usize].domain();
        let found = |person: &Person| {
            draws.uniforms(Stream::Claim, person.id, 1)[0] < office.registers_find
        };
        let first = index * self.limits;
        self.before.clear();
        self.before
            .extend_from_slice(&self.facts[first..first + self.limits]);
        for (slot, limits) in office.programme.limits.iter().enumerate() {
            self.facts[first + slot] = Facts::of(locality, household, now, limits, found);
        }
        let standing = &mut self.standing[index];
        standing.score = office.score_of(draws, home);
        if standing.claimed.is_none_or(|month| month > now) {
            let claim = office
                .claims
                .month(standing.inclination, home, &self.facts[first]);
            standing.claimed = claim.map(|month| month.max(now));
            // Asked for in the past by its present size: the claim begins now.
            if let Some(month) = claim.filter(|month| *month > now) {
                let slot = (month - START) as usize;
                if let Some(due) = self.claims_due.get_mut(slot) {
                    due.push(household);
                }
            }
        }
        let old_domain = usize::from(self.domain[index]);
        self.domain[index] = domain as u16;
        let month = (now - START) as usize;
        for scenario in 0..self.scenarios {
            let rules = &office.programme.rules[scenario][month];
            let facts = &self.facts[first + rules.limits];
            let old_facts = &self.before[rules.limits];
            let (due, by_score) = award(facts, &self.standing[index], &office.claims, rules, now);
            let account = &mut self.accounts[index * self.scenarios + scenario];
            let unpaid = account.kind == Kind::None && due.kind == Kind::None;
            if unpaid {
                continue;
            }
            let same = account.award == due.amount
                && account.kind == due.kind
                && old_domain == domain
                && old_facts == facts;
            account.by_score = by_score;
            if same {
                continue;
            }
            ledger.change(scenario, old_domain, month, &stocks(old_facts, account), -1);
            account.settle(now);
            account.award = due.amount;
            account.kind = due.kind;
            ledger.change(scenario, domain, month, &stocks(facts, account), 1);
        }
    }

    /// Decides again for every household under a scenario whose law changes this month.
    fn apply_new_law(&mut self, office: &Office, scenario: usize, now: Month, ledger: &mut Ledger) {
        let month = (now - START) as usize;
        let rules = &office.programme.rules[scenario][month];
        let before = &office.programme.rules[scenario][month - 1];
        for index in 0..self.standing.len() {
            let facts = &self.facts[index * self.limits + rules.limits];
            let old_facts = &self.facts[index * self.limits + before.limits];
            let (due, by_score) = award(facts, &self.standing[index], &office.claims, rules, now);
            let account = &mut self.accounts[index * self.scenarios + scenario];
            account.by_score = by_score;
            if account.kind == due.kind
                && account.award == due.amount
                && before.limits == rules.limits
            {
                continue;
            }
            let domain = usize::from(self.domain[index]);
            ledger.change(scenario, domain, month, &stocks(old_facts, account), -1);
            account.settle(now);
            account.award = due.amount;
            account.kind = due.kind;
            ledger.change(scenario, domain, month, &stocks(facts, account), 1);
        }
    }
}
