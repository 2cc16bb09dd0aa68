//! The programme at work in a locality, month by month.
//!
//! Work follows events: a household is reviewed in a month in which something happened to
//! it, or in which something pending falls due (its *wake*). A month whose law differs from
//! the last reviews every file of that scenario.

use super::account::Kind;
use super::campaign::Campaign;
use super::cross_check::{Checks, CrossCheck};
use super::diary::{Diary, OneOff};
use super::eligibility::{Verdict, verdict};
use super::entitlement::entitlement;
use super::exclusion::{Exclusion, Perimeter};
use super::facts::Facts;
use super::file::{Delays, File, Meeting};
use super::ledger::{Flow, Ledger, stocks};
use super::rules::{Programme, Rules};
use super::state::{Passage, Reason, State};
use super::update::{Clock, Updates};
use crate::inputs::{Inputs, START};
use crate::kernel::{Centimes, Draws, Month, Problem, Stream};
use crate::population::{
    HouseholdIndex, Locality, Marital, NONE, Person, Place, Seen, Variables, Work,
};

/// What does not change from one locality to the next.
pub struct Office<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) programme: &'a Programme,
    campaign: Campaign,
    checks: Checks,
    delays: Delays,
    updates: Updates,
    pub(super) birth_delay: i16,
}

impl<'a> Office<'a> {
    /// Prepares the programme's work.
    ///
    /// # Errors
    /// A missing assumption.
    pub fn new(inputs: &'a Inputs, programme: &'a Programme, last: Month) -> Result<Self, Problem> {
        let reference = inputs.programme.threshold;
        Ok(Self {
            inputs,
            programme,
            campaign: Campaign::new(inputs, reference, last)?,
            checks: Checks::new(inputs)?,
            delays: Delays::new(inputs)?,
            updates: Updates::new(inputs)?,
            birth_delay: libm::round(inputs.programme.birth_claim_delay_months) as i16,
        })
    }

    /// The rules of every scenario and month.
    #[must_use]
    pub fn programme(&self) -> &'a Programme {
        self.programme
    }

    fn draws_benefit(&self, draws: &Draws, person: &Person) -> bool {
        let share = if person.work == Work::Declared {
            self.checks.family_benefit
        } else if person.is_female() && person.marital == Marital::Divorced {
            self.checks.maintenance_fund
        } else {
            return false;
        };
        draws.uniforms(Stream::Traits, person.id, 1)[0] < share
    }
}

/// What the registers hold of a household, the same for all scenarios.
#[derive(Clone, Copy, Debug)]
struct Dossier {
    /// Domain the household was counted in.
    domain: u16,
    /// Inclination to register, 0 the most inclined.
    inclination: f32,
    /// Pressure at which it registers; infinite once it has under every scenario.
    reluctance: f32,
    checks: [CrossCheck; Perimeter::COUNT],
    clock: Clock,
    /// Next month in which the household is to be reviewed.
    wake: Month,
}

/// The programme's files of one locality.
#[derive(Default)]
pub struct Desk {
    /// By household and set of limits.
    pub(super) facts: Vec<Facts>,
    dossiers: Vec<Dossier>,
    /// By household and scenario.
    pub(super) files: Vec<File>,
    /// By month since the start: households to review.
    wakes: Vec<Vec<HouseholdIndex>>,
    /// By month since the start: children whose birth grant is due.
    pub(super) births_due: Vec<Vec<u32>>,
    /// By month since the start: children whom the registers come to know.
    declarations: Vec<Vec<u32>>,
    /// What happened this month.
    pub(super) diary: Diary,
    /// Facts of the household under review as they were.
    before: Vec<Facts>,
    /// By scenario: pressure to register this month, and households paid.
    pressure: Vec<f32>,
    paid: Vec<i64>,
    access: f32,
    pub(super) scenarios: usize,
    pub(super) limits: usize,
}

impl Desk {
    /// Clears the files for a new locality.
    pub fn open(&mut self, office: &Office, draws: &Draws, place: &Place, locality: &Locality) {
        let months = office.programme.rules.first().map_or(0, Vec::len);
        self.scenarios = office.programme.rules.len();
        self.limits = office.programme.limits.len();
        self.facts.clear();
        self.dossiers.clear();
        self.files.clear();
        for due in [
            &mut self.wakes,
            &mut self.births_due,
            &mut self.declarations,
        ] {
            due.resize_with(months, Vec::new);
            due.iter_mut().for_each(Vec::clear);
        }
        for (child, person) in (0u32..).zip(&locality.people) {
            self.await_declaration(child, person.declared, START);
        }
        self.pressure = vec![0.0; self.scenarios];
        self.paid = vec![0; self.scenarios];
        self.access = office.campaign.access(draws, place);
        let inclinations = Campaign::inclinations(draws, place, &locality.households);
        for (household, inclination) in inclinations.into_iter().enumerate() {
            self.file_for(office, locality, household, inclination);
        }
    }

    /// Files of a household, by scenario.
    #[must_use]
    pub fn files(&self, household: HouseholdIndex) -> &[File] {
        let first = household as usize * self.scenarios;
        &self.files[first..first + self.scenarios]
    }

    /// Files of a household, to close a year.
    pub fn files_mut(&mut self, household: HouseholdIndex) -> &mut [File] {
        let first = household as usize * self.scenarios;
        &mut self.files[first..first + self.scenarios]
    }

    /// What happened to the files this month beside the awards.
    #[must_use]
    pub fn diary(&self) -> &Diary {
        &self.diary
    }

    /// Facts of a household under a set of limits.
    #[must_use]
    pub fn facts(&self, household: HouseholdIndex, limits: usize) -> &Facts {
        &self.facts[household as usize * self.limits + limits]
    }

    /// Domain a household was last counted in.
    pub(super) fn domain(&self, household: usize) -> usize {
        usize::from(self.dossiers[household].domain)
    }

    /// What excludes a household in truth, and what the registers know of it.
    #[must_use]
    pub fn cross_check(&self, household: HouseholdIndex, perimeter: Perimeter) -> &CrossCheck {
        &self.dossiers[household as usize].checks[perimeter as usize]
    }

    /// Does a month's work: reviews those touched or due, pays the month.
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
        self.diary.turn_the_page();
        self.receive_newcomers(office, draws, locality, now, ledger);
        // The law is applied to what stood last month, then what changed is looked at.
        for scenario in 0..self.scenarios {
            if office.programme.changed[scenario][month] {
                for household in 0..self.dossiers.len() {
                    self.keep_facts(household);
                    let mut review = Review::new(office, draws, locality, household, now);
                    review.domain_before = self.dossiers[household].domain;
                    self.decide(&mut review, scenario, ledger);
                    self.set_wake(household, now);
                }
            }
        }
        self.call_registrants(office, locality, now);
        for household in std::mem::take(&mut self.wakes[month]) {
            locality.touch(household);
        }
        self.receive_declarations(locality, newborns, now);
        for index in 0..locality.touched.len() {
            let household = locality.touched[index] as usize;
            self.review(office, draws, locality, household, now, ledger);
        }
        let delayed = month + office.birth_delay as usize;
        if let Some(due) = self.births_due.get_mut(delayed) {
            due.extend_from_slice(newborns);
        }
        self.pay_births(office, locality, now, ledger);
        self.pay_school(office, locality, now, ledger);
    }

    /// Touches the homes of the children whom the registers come to know this month.
    fn receive_declarations(&mut self, locality: &mut Locality, newborns: &[u32], now: Month) {
        for child in newborns {
            self.await_declaration(*child, locality.person(*child).declared, now);
        }
        for child in std::mem::take(&mut self.declarations[(now - START) as usize]) {
            let household = locality.person(child).household;
            if household != NONE {
                locality.touch(household);
            }
        }
    }

    fn await_declaration(&mut self, child: u32, declared: Month, now: Month) {
        if declared > now
            && let Some(due) = self.declarations.get_mut((declared - START) as usize)
        {
            due.push(child);
        }
    }

    /// Opens a dossier for every household that has none.
    fn receive_newcomers(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &mut Locality,
        now: Month,
        ledger: &mut Ledger,
    ) {
        let known = if now == START { 0 } else { self.dossiers.len() };
        for household in self.dossiers.len()..locality.households.len() {
            let inclination = Campaign::inclination(draws, &locality.households[household]);
            self.file_for(office, locality, household, inclination);
        }
        for household in known..locality.households.len() {
            let home = &locality.households[household];
            let domain = office.inputs.country.cells[home.cell as usize].domain();
            self.dossiers[household].domain = domain as u16;
            let opens = office.campaign.opens(home);
            self.wake_at(household, opens);
            locality.touch(household as HouseholdIndex);
            let formed = Passage {
                from: None,
                to: State::Unregistered,
                reason: Reason::None,
            };
            for scenario in 0..self.scenarios {
                ledger.begin(scenario, domain, (now - START) as usize, formed);
            }
        }
    }

    fn file_for(
        &mut self,
        office: &Office,
        locality: &Locality,
        household: usize,
        inclination: f32,
    ) {
        let now = locality.households[household].formed.max(START);
        self.dossiers.push(Dossier {
            domain: 0,
            inclination,
            reluctance: f32::INFINITY,
            checks: [CrossCheck::default(); Perimeter::COUNT],
            clock: Clock::new(),
            wake: Month::NEVER,
        });
        let facts = (household + 1) * office.programme.limits.len();
        self.facts.resize_with(facts, Facts::default);
        self.files
            .resize((household + 1) * self.scenarios, File::new(now));
    }

    /// Touches the households whom this month's pressure would make register.
    fn call_registrants(&mut self, office: &Office, locality: &mut Locality, now: Month) {
        let homes = self.dossiers.len().max(1) as f32;
        let mut strongest = 0.0f32;
        for scenario in 0..self.scenarios {
            let paid = self.paid[scenario] as f32 / homes;
            let pressure = office.campaign.pressure(now, self.access, paid);
            self.pressure[scenario] = pressure;
            strongest = strongest.max(pressure);
        }
        for household in 0..self.dossiers.len() {
            if self.dossiers[household].reluctance <= strongest {
                locality.touch(household as HouseholdIndex);
            }
        }
    }

    fn keep_facts(&mut self, household: usize) {
        let first = household * self.limits;
        self.before.clear();
        self.before
            .extend_from_slice(&self.facts[first..first + self.limits]);
    }

    /// Reads a household again and decides under every scenario.
    fn review(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
        ledger: &mut Ledger,
    ) {
        let home = &locality.households[household];
        let index = household as HouseholdIndex;
        self.keep_facts(household);
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
        let mut review = Review::new(office, draws, locality, household, now);
        if home.size > 0 {
            let open = now >= office.campaign.opens(home)
                && self.files[household * self.scenarios..][..self.scenarios]
                    .iter()
                    .any(|file| file.state == State::Unregistered);
            dossier.reluctance = if open {
                let log = home.log_consumption(office.inputs);
                office.campaign.reluctance(dossier.inclination, log, facts)
            } else {
                f32::INFINITY
            };
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
    fn decide(&mut self, review: &mut Review, scenario: usize, ledger: &mut Ledger) -> Reason {
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
        let new_formula = rules.score != rules_before.score;
        let refile = registers || (file.state.on_file() && (review.updates || new_formula));
        if !gone && refile {
            let score = &office.programme.scores[rules.score];
            file.score = score.of(review.variables());
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
            && (facts_before == facts || file.state != State::Paid);
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

    /// Schedules the household's next review.
    fn set_wake(&mut self, household: usize, now: Month) {
        let dossier = &self.dossiers[household];
        let files = &self.files[household * self.scenarios..][..self.scenarios];
        let mut next = Month::NEVER;
        let mut on_file = false;
        for file in files {
            on_file |= file.state.on_file();
            if file.due > now {
                next = next.min(file.due);
            }
        }
        if on_file {
            next = next.min(dossier.clock.due());
            for check in &dossier.checks {
                next = next.min(check.wake(now));
            }
        }
        if next > now && next < Month::NEVER {
            self.wake_at(household, next);
        }
    }

    fn wake_at(&mut self, household: usize, month: Month) {
        let dossier = &mut self.dossiers[household];
        if dossier.wake == month {
            return;
        }
        dossier.wake = month;
        if let Some(list) = self.wakes.get_mut((month - START) as usize) {
            list.push(household as HouseholdIndex);
        }
    }
}

/// A household under review.
struct Review<'a> {
    office: &'a Office<'a>,
    draws: &'a Draws,
    locality: &'a Locality,
    household: usize,
    now: Month,
    /// The file is brought up to date this month.
    updates: bool,
    /// Domain the household was counted in before.
    domain_before: u16,
    variables: Option<Variables>,
}

impl<'a> Review<'a> {
    fn new(
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
        }
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
