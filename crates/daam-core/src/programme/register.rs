//! The programme at work in a locality, month by month.
//!
//! Work follows events: a household is reviewed in a month in which something happened to
//! it, or in which something pending falls due. A month whose law differs from
//! the last reviews every case of that scenario.

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

/// What the registers hold of a household, the same for all scenarios.
#[derive(Clone, Copy, Debug)]
pub(super) struct HouseholdRecord {
    /// Cell the household was counted in.
    pub cell: u16,
    /// Inclination to register, 0 the most inclined.
    pub inclination: f32,
    /// Next month in which the household is to be reviewed.
    pub next_review: Month,
}

/// What a service holds of a household, the same for all scenarios it serves.
#[derive(Clone, Copy, Debug)]
pub(super) struct AdministrationRecord {
    /// Pressure at which it registers; infinite once it has under every scenario.
    pub reluctance: f32,
    /// It has registered under every scenario served: nothing is asked of it any more.
    pub all_registered: bool,
    /// How the administration worked when the household thought of it last.
    pub administration: u16,
    pub clock: Clock,
}

/// Facts of a household before it was read again.
pub(super) struct Before {
    pub facts: Facts,
    /// They were others.
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
    /// By household and question to the registers.
    pub(super) checks: Rows<CrossCheck>,
    /// By household and scenario.
    pub(super) cases: ByScenario<Case>,
    /// What the cases would show.
    pub(super) on_file: OnFile,
    /// By month since the start: households to review.
    pub(super) reviews_due: Vec<Vec<HouseholdIndex>>,
    /// By month since the start: children whose birth grant is due.
    pub(super) births_due: Vec<Vec<u32>>,
    /// By month since the start: children who enter the registers.
    declared: Vec<Vec<u32>>,
    /// What happened this month.
    pub(super) log: MonthLog,
    /// Households reviewed this month that stand otherwise under some scenario, or have moved.
    pub(super) changed: Vec<HouseholdIndex>,
    /// By set of limits: facts of the household under review as they were; empty when it has
    /// not been read again.
    pub(super) before: Vec<Before>,
    /// By scenario: pressure to register this month, and households paid.
    pub(super) pressure: Vec<f32>,
    /// By service: the strongest pressure of a scenario it serves.
    strongest: Vec<f32>,
    pub(super) paid: ByScenario<i64>,
    access: f32,
    /// Cell of the locality.
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
    /// Clears the cases for a new locality.
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

    /// Cases of a household, by scenario simulated by itself so far.
    pub fn cases(&self, household: HouseholdIndex) -> &[Case] {
        self.cases.row(household as usize)
    }

    /// Score of a household that the registers would write down today, by the formula of some
    /// rules.
    pub fn score_today(
        &self,
        view: &LocalityView,
        household: HouseholdIndex,
        formula: usize,
    ) -> f64 {
        self.on_file.score(view, household as usize, formula)
    }

    /// Closes a calendar year: what is received and paid from now on is the next one's.
    pub fn close_year(&mut self, december: Month) {
        for case in self.cases.rows_mut().flatten() {
            case.account.close_year(december);
            case.spells.close_year();
        }
    }

    /// What happened to the cases this month beside the awards.
    pub fn log(&self) -> &MonthLog {
        &self.log
    }

    /// Households that stand otherwise than a month ago under some scenario, or whose members
    /// or place are others; some that do not, too.
    pub fn changed(&self) -> &[HouseholdIndex] {
        &self.changed
    }

    /// Facts of a household under a set of limits.
    pub fn facts(&self, household: HouseholdIndex, limits: usize) -> &Facts {
        &self.facts.row(household as usize)[limits]
    }

    /// Domain a household was last counted in.
    pub(super) fn domain(&self, office: &Office, household: usize) -> usize {
        office.domain(self.households[household].cell)
    }

    /// What excludes a household in truth, and what the registers know of it, by question
    /// to the registers.
    pub fn cross_check(&self, household: HouseholdIndex, exchange: usize) -> &CrossCheck {
        &self.checks.row(household as usize)[exchange]
    }

    /// Does a month's work: reviews the households something happened to and those due, pays
    /// what is paid once.
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
        // A law that has just changed is applied to every file, after what happened to it:
        // a step is taken once a month whatever the law.
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

    /// Notes the month in which a household is to be reviewed though nothing happens to it.
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

    /// Notes the month in which a child enters the registers, when it is still to come.
    fn expect_declaration(&mut self, office: &Office, locality: &Locality, child: u32) {
        let wait = locality.person(child).declared - office.inputs.calendar.start;
        if wait > 0
            && let Some(due) = self.declared.get_mut(wait as usize)
        {
            due.push(child);
        }
    }

    /// Touches the households whom this month's pressure would make register.
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
