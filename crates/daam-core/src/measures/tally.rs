//! All sums of a run.

use super::census::Census;
use super::checks::Audit;
use super::financing::{Effect, Revenue};
use super::gains::Gains;
use super::incidence::Incidence;
use super::locality_state::LocalityState;
use super::people::PopulationCounts;
use super::poverty::{PovertyLine, PovertyUnit};
use super::provinces::Provinces;
use super::scores::Scores;
use super::spells::SpellSums;
use super::targeting::{AssessedCase, Targeting};
use super::welfare::Welfare;
use crate::events::Chronicle;
use crate::inputs::Inputs;
use crate::kernel::{At, Grid, Month, sums};
use crate::population::HouseholdIndex;
use crate::programme::{CaseRegister, Ledger, LocalityView, State, shares_history};

/// Sums of integers over localities.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Payments and recipients.
    pub ledger: Ledger,
    /// Life events.
    pub chronicle: Chronicle,
    /// Persons and households.
    pub people: PopulationCounts,
    /// Census counts, each September.
    pub census: Census,
    /// Consumption, poverty, coverage, at the end of each year.
    pub welfare: Welfare,
    /// Scores on file around the threshold, at the end of each year.
    pub(super) scores: Scores,
    /// Targeting errors by cause, at the end of each year.
    pub(super) targeting: Targeting,
    /// Provinces, at the end of each year.
    pub(super) provinces: Provinces,
    /// Contributions of households to the programme, at the end of each year.
    pub revenue: Revenue,
    /// Gainers and losers relative to the first scenario, by year.
    pub gains: Gains,
    /// Payment spells, at the end of each year.
    pub(super) spells: SpellSums,
    /// Benefit incidence, at the end of each year.
    pub(super) incidence: Incidence,
    /// Invariants.
    pub audit: Audit,
}
sums!(Tally {
    ledger chronicle people census welfare scores targeting provinces revenue gains spells
    incidence audit
});
shares_history!(Tally {
    ledger welfare scores targeting provinces revenue gains spells incidence
});

impl Tally {
    /// Empty sums for a number of scenarios, from the start to `last`, with the requested poverty
    /// lines.
    pub fn new(inputs: &Inputs, scenarios: usize, last: Month, lines: &[PovertyLine]) -> Self {
        let (calendar, domains) = (inputs.calendar, inputs.country.domains());
        let (months, years) = (calendar.month_count(last), calendar.year_count(last));
        Self {
            ledger: Ledger::new(scenarios, months, domains),
            chronicle: Chronicle::new(inputs, last),
            people: PopulationCounts::new(months, domains),
            census: Census::new(years, domains),
            welfare: Welfare::new(inputs, scenarios, years, lines),
            scores: Grid::of_years(years, scenarios, domains),
            targeting: Grid::of_years(years, scenarios, domains),
            provinces: Grid::of_years(years, scenarios, inputs.country.cells.len()),
            revenue: Revenue::new(scenarios, years, domains),
            gains: Gains::new(scenarios, years, domains),
            spells: Grid::of_years(years, scenarios, domains),
            incidence: Incidence::new(scenarios, years, months, domains),
            audit: Audit::default(),
        }
    }

    /// Counts a month of a locality at its end.
    pub fn count_month(
        &mut self,
        view: &LocalityView,
        register: &CaseRegister,
        state: &mut LocalityState,
    ) {
        self.people.count(view, &mut state.counted);
        let months = &mut self.incidence.months;
        months.count(&mut state.targeting, view, register);
        if Census::is_due(view.inputs.country.census, view.now) {
            self.census.take(view.inputs, view.locality, view.now);
        }
    }

    /// Counts a year of a locality at its end, before the programme closes it: consumption and
    /// transfers of every household.
    pub fn count_year(
        &mut self,
        view: &LocalityView,
        register: &CaseRegister,
        state: &mut LocalityState,
    ) {
        let LocalityState {
            flows, targeting, ..
        } = state;
        let year = view.year_index();
        let scale = self.welfare.scale(view);
        let households = view.locality.households.len();
        flows.poverty.turn(households, view.programme.scenarios());
        for index in 0..households as u32 {
            let home = view.locality.household(index);
            let domain = view.cell(home).domain();
            let cases = register.cases(index);
            let received = cases.iter().map(|case| case.account.received(view.now).0);
            flows.received.clear();
            flows.received.extend(received);
            let rules = |scenario| view.programme.rules(scenario, view.now, home.cell);
            let active = |scenario| rules(scenario).active;
            self.gains
                .count((year, domain), cases, &flows.received, active);
            self.spells.count(year, domain, view.now, cases);
            let facts = register.facts(index, 0);
            self.provinces
                .count(year, home, cases, &flows.received, facts);
            if home.size == 0 {
                self.audit.empty_home(cases);
                continue;
            }
            let log = f64::from(home.log_consumption(view.inputs));
            flows.effects.clear();
            for (scenario, case) in cases.iter().enumerate() {
                let effect = Effect::of(view, index, home, scenario, case, log);
                flows.effects.push(effect);
            }
            self.revenue.count(year, domain, &flows.effects);
            let seen = PovertyUnit::of(view, index);
            let survey = libm::exp(log);
            let poor = self
                .welfare
                .count(year, &scale, &seen, survey, cases, flows);
            self.incidence.count(year, view, home, cases, flows);
            targeting.judge(index, poor);
            self.count_cases(year, view, register, index, poor);
        }
    }

    fn count_cases(
        &mut self,
        year: usize,
        view: &LocalityView,
        register: &CaseRegister,
        household: HouseholdIndex,
        poor: bool,
    ) {
        let home = view.locality.household(household);
        let domain = view.cell(home).domain();
        let cases = register.cases(household);
        let paid = cases.iter().any(|case| case.state == State::Paid);
        let mut today: Option<(usize, f64)> = None;
        for (scenario, case) in cases.iter().enumerate() {
            let rules = view.programme.rules(scenario, view.now, home.cell);
            // The score that would be recorded today is computed for paid households only.
            let above = paid && !poor && {
                let score = match today {
                    Some((formula, score)) if formula == rules.score => score,
                    _ => register.score_today(view, household, rules.score),
                };
                today = Some((rules.score, score));
                score > rules.threshold
            };
            let assessed = AssessedCase {
                case,
                check: register.cross_check(household, rules.exchange),
                above,
            };
            let at = At::new(year, scenario);
            self.scores.count(at, domain, case, rules.threshold);
            self.targeting
                .count(at, domain, i64::from(home.size), poor, &assessed);
        }
    }
}
