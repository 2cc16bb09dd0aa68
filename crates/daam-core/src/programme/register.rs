//! The programme at work in a locality, month by month.
//!
//! Work follows events: a household is reviewed in a month in which something happened to it or
//! something pending falls due. In a month whose law differs from the previous month's, the
//! households of every cell concerned are reviewed.

use super::campaign::Campaign;
use super::cross_check::CrossCheck;
use super::decision::Case;
use super::divergence::{ByScenario, Diverge, Diverging};
use super::facts::Facts;
use super::ledger::Ledger;
use super::locality_view::LocalityView;
use super::month_log::MonthLog;
use super::office::Office;
use super::on_file::OnFile;
use super::pupils::SEPTEMBER;
use super::state::{Reason, State, Transition};
use super::update::Clock;
use crate::kernel::{At, Draws, Month, Rows};
use crate::population::{HouseholdIndex, Locality, NONE, Site};

/// What the registers hold on a household, the same for all scenarios.
#[derive(Clone, Copy, Debug)]
pub(super) struct HouseholdRecord {
    /// Cell under which the household was last counted.
    pub cell: u16,
    /// Inclination to register, 0 the most inclined.
    pub inclination: f32,
    /// Next month in which the household has to be reviewed.
    pub next_review: Month,
}

/// What a service holds on a household, the same for all scenarios it serves.
#[derive(Clone, Copy, Debug)]
pub(super) struct AdministrationRecord {
    /// Pressure from which it registers; infinite once registered under every scenario served.
    pub reluctance: f32,
    /// Whether it is registered under every scenario served, so that reluctance no longer matters.
    pub all_registered: bool,
    /// Administration parameters under which its reluctance was last computed.
    pub administration: u16,
    pub clock: Clock,
}

/// Facts of a household before its last reading.
pub(super) struct Before {
    pub facts: Facts,
    /// Whether they differ from the current ones.
    pub changed: bool,
}

/// The programme's cases of one locality.
#[derive(Default)]
pub struct CaseRegister {
    /// By household and set of limits.
    pub(super) facts: Rows<Facts>,
    pub(super) households: Vec<HouseholdRecord>,
    /// By household and service.
    pub(super) administrations: ByScenario<AdministrationRecord>,
    /// By household and exchange (perimeter and service).
    pub(super) checks: Rows<CrossCheck>,
    /// By household and scenario.
    pub(super) cases: ByScenario<Case>,
    /// The lasting parts of the scores that files would show.
    pub(super) on_file: OnFile,
    /// By month since the start: households to review.
    pub(super) reviews_due: Vec<Vec<HouseholdIndex>>,
    /// By month since the start: children whose birth grant is due.
    pub(super) births_due: Vec<Vec<u32>>,
    /// By month since the start: children who enter the registers.
    declared: Vec<Vec<u32>>,
    /// What happened this month.
    pub(super) log: MonthLog,
    /// Households reviewed this month whose outcome changed under some scenario, or that moved.
    pub(super) changed: Vec<HouseholdIndex>,
    /// By set of limits: previous facts of the household under review; empty when it has not been
    /// read again.
    pub(super) before: Vec<Before>,
    /// By scenario: pressure to register this month (and in `paid`, the households paid).
    pub(super) pressure: Vec<f32>,
    /// By service: the strongest pressure among the scenarios it serves.
    strongest: Vec<f32>,
    pub(super) paid: ByScenario<i64>,
    access: f32,
    cell: u16,
}

impl Diverge for CaseRegister {
    fn diverge(&mut self, diverging: &Diverging) {
        self.cases.diverge(&diverging.scenarios);
        self.paid.diverge(&diverging.scenarios);
        self.administrations.diverge(&diverging.services);
    }
}

impl CaseRegister {
    /// Resets the register for a new locality.
    pub fn open(&mut self, office: &Office, draws: &Draws, place: &Site, locality: &Locality) {
        let programme = office.programme;
        let scenarios = programme.scenarios();
        let simulated = programme.shared_history().simulated(0);
        let served = programme.service_count(simulated);
        self.cell = place.cell;
        self.facts.clear(programme.limits.len());
        self.households.clear();
        self.administrations
            .clear(programme.first_served.len(), served);
        self.checks.clear(programme.exchanges.len());
        self.cases.clear(scenarios, simulated);
        self.on_file.clear(programme.scores.len());
        for due in [
            &mut self.reviews_due,
            &mut self.births_due,
            &mut self.declared,
        ] {
            due.resize_with(programme.months(), Vec::new);
            due.iter_mut().for_each(Vec::clear);
        }
        self.pressure = vec![0.0; scenarios];
        self.paid.clear(scenarios, simulated);
        self.paid.resize(1, 0);
        self.access = office.campaign.access(draws, place);
        for child in 0..locality.people.len() as u32 {
            self.expect_declaration(office, locality, child);
        }
        let inclinations = office
            .campaign
            .inclinations(draws, place, &locality.households);
        for (household, inclination) in inclinations.into_iter().enumerate() {
            self.open_case(office, locality, household, inclination);
        }
        self.open_known(office, draws, place, locality);
    }

    /// Cases of a household, by scenario that is simulated separately so far.
    pub fn cases(&self, household: HouseholdIndex) -> &[Case] {
        self.cases.row(household as usize)
    }

    /// Score that the registers would record today for a household, by the formula of the given
    /// rules.
    pub fn score_today(
        &self,
        view: &LocalityView,
        household: HouseholdIndex,
        formula: usize,
    ) -> f64 {
        self.on_file.score(view, household as usize, formula)
    }

    /// Closes a calendar year: amounts received and months paid from now on belong to the next one.
    pub fn close_year(&mut self, december: Month) {
        for case in self.cases.rows_mut().flatten() {
            case.account.close_year(december);
            case.spells.close_year();
        }
    }

    /// What happened to the cases this month, apart from continuing awards.
    pub fn log(&self) -> &MonthLog {
        &self.log
    }

    /// Households whose outcome, members or place may have changed this month under some scenario;
    /// the list may include unchanged ones.
    pub fn changed(&self) -> &[HouseholdIndex] {
        &self.changed
    }

    /// Facts of a household under a set of limits.
    pub fn facts(&self, household: HouseholdIndex, limits: usize) -> &Facts {
        &self.facts.row(household as usize)[limits]
    }

    /// Domain in which a household was last counted.
    pub(super) fn domain(&self, office: &Office, household: usize) -> usize {
        office.domain(self.households[household].cell)
    }

    /// What actually excludes a household, and what the registers know of it, by exchange (index
    /// into the programme's exchanges).
    pub fn cross_check(&self, household: HouseholdIndex, exchange: usize) -> &CrossCheck {
        &self.checks.row(household as usize)[exchange]
    }

    /// Does a month's work: reviews the households with events and those that are due, then pays
    /// the one-off grants.
    pub fn month(
        &mut self,
        office: &Office,
        (draws, place): (&Draws, &Site),
        locality: &mut Locality,
        newborns: &[u32],
        now: Month,
        ledger: &mut Ledger,
    ) {
        let month = office.inputs.calendar.index(now);
        self.log.clear();
        self.changed.clear();
        self.receive_newcomers(office, draws, locality, now, ledger);
        for child in std::mem::take(&mut self.declared[month]) {
            let household = locality.person(child).household;
            if household != NONE {
                locality.mark_changed(household);
            }
        }
        if now.of_year() == SEPTEMBER && office.programme.follows_school() {
            for household in 0..self.households.len() {
                locality.mark_changed(household as HouseholdIndex);
            }
        }
        self.enqueue_registrants(office, locality, now);
        for household in std::mem::take(&mut self.reviews_due[month]) {
            locality.enqueue_review(household);
        }
        // A law that has just changed is applied to every file, after this month's events: a case
        // takes its monthly steps once, whatever the law.
        if office.programme.changes_somewhere(now) {
            for household in 0..self.households.len() {
                let cell = locality.households[household].cell;
                if office.programme.changes(now, cell) {
                    locality.enqueue_review(household as HouseholdIndex);
                }
            }
        }
        let view = office.view(draws, place, locality, now);
        for household in &locality.to_review {
            self.before.clear();
            if locality.is_changed(*household) {
                self.read_facts(office, &view, *household as usize);
            } else {
                debug_assert!(
                    self.facts_hold(office, &view, *household as usize),
                    "those only called are as they were",
                );
            }
            self.review(office, &view, *household as usize, ledger);
        }
        let delayed = month + office.birth_delay as usize;
        if let Some(due) = self.births_due.get_mut(delayed) {
            due.extend_from_slice(newborns);
        }
        for child in newborns {
            self.expect_declaration(office, locality, *child);
        }
        self.pay_births(office, &view, ledger);
        self.pay_school(office, &view, ledger);
    }

    /// Schedules a review of a household for a month, even if nothing happens to it by then.
    pub(super) fn review_at(&mut self, office: &Office, household: usize, month: Month) {
        let record = &mut self.households[household];
        if record.next_review == month {
            return;
        }
        record.next_review = month;
        if let Some(list) = self
            .reviews_due
            .get_mut(office.inputs.calendar.index(month))
        {
            list.push(household as HouseholdIndex);
        }
    }

    /// Opens a record for every household that has none.
    fn receive_newcomers(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &mut Locality,
        now: Month,
        ledger: &mut Ledger,
    ) {
        let calendar = office.inputs.calendar;
        let known = if now == calendar.start {
            0
        } else {
            self.households.len()
        };
        for household in self.households.len()..locality.households.len() {
            let inclination = Campaign::inclination(draws, &locality.households[household]);
            self.open_case(office, locality, household, inclination);
        }
        for household in known..locality.households.len() {
            let home = &locality.households[household];
            let domain = office.domain(home.cell);
            self.households[household].cell = home.cell;
            let opens = office.campaign.opens(home);
            self.review_at(office, household, opens);
            locality.mark_changed(household as HouseholdIndex);
            let formed = Transition {
                from: None,
                to: State::Unregistered,
                reason: Reason::None,
            };
            for scenario in 0..self.cases.own() {
                let period = calendar.index(now);
                ledger.begin(At { period, scenario }, domain, formed);
            }
        }
        if now == calendar.start {
            self.count_known(office, locality, ledger);
        }
    }

    fn open_case(
        &mut self,
        office: &Office,
        locality: &Locality,
        household: usize,
        inclination: f32,
    ) {
        let start = office.inputs.calendar.start;
        let now = locality.households[household].formed.max(start);
        self.households.push(HouseholdRecord {
            cell: locality.households[household].cell,
            inclination,
            next_review: Month::NEVER,
        });
        let record = AdministrationRecord {
            reluctance: f32::INFINITY,
            all_registered: false,
            administration: 0,
            clock: Clock::new(),
        };
        self.administrations.resize(household + 1, record);
        self.checks.resize(household + 1, CrossCheck::new(start));
        self.facts.resize(household + 1, Facts::default());
        self.on_file.resize(household + 1);
        self.cases.resize(household + 1, Case::new(now));
    }

    /// Schedules the month in which a child enters the registers, if it is still to come.
    fn expect_declaration(&mut self, office: &Office, locality: &Locality, child: u32) {
        let wait = locality.person(child).declared - office.inputs.calendar.start;
        if wait > 0
            && let Some(due) = self.declared.get_mut(wait as usize)
        {
            due.push(child);
        }
    }

    /// Queues for review the households that may register under this month's pressure.
    fn enqueue_registrants(&mut self, office: &Office, locality: &mut Locality, now: Month) {
        let homes = self.households.len().max(1) as f32;
        let paid = self.paid.row(0);
        let paid_under_first = paid[0] as f32 / homes;
        self.strongest.clear();
        self.strongest.resize(self.administrations.own(), 0.0);
        for scenario in 0..self.cases.own() {
            let rules = office.programme.rules(scenario, now, self.cell);
            let works = &office.services[rules.administration].works;
            let paid = paid[scenario] as f32 / homes;
            let mut pressure = office.campaign.pressure(now, self.access, paid) * works.outreach;
            if let Some(response) = rules.responses.take_up {
                pressure *= response.factor(paid, paid_under_first);
            }
            self.pressure[scenario] = pressure;
            let strongest = &mut self.strongest[office.programme.services[scenario]];
            *strongest = strongest.max(pressure);
        }
        for household in 0..self.households.len() {
            let records = self.administrations.row(household);
            let mut records = records.iter().zip(&self.strongest);
            if records.any(|(record, strongest)| record.reluctance <= *strongest) {
                locality.enqueue_review(household as HouseholdIndex);
            }
        }
    }
}
