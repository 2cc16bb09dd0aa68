//! Benefit incidence at the end of each year: who receives transfers, and their effects.
//!
//! Input: a household at the end of a year, with its outcome under every scenario. Output: targeting
//! errors against several target groups, the concentration of transfers, the predictive power of
//! the score, the effect of transfers on poverty compared with other uses of the same budget,
//! gainers and losers, the cliff at the threshold; and monthly errors by cause. Everything is
//! given for the country and its two milieux.
//!
//! Sums by domain are exact. Those that need a ranking of persons are kept by milieu and bin of
//! consumption before transfers ([`histogram`](super::histogram)). A bin cut by a decile bound is
//! split in proportion, so the error of a decile's share is below its part in the cut bin: bins
//! are 1.1 % wide, about 1 % of a decile.
//!
//! Reference: Coady, Grosh and Hoddinott, "Targeting of transfers in developing countries"
//! (World Bank, 2004); Wagstaff, Paci and van Doorslaer, "On the measurement of inequalities
//! in health", Social Science and Medicine 33 (1991), for concentration.
//!
//! To add one: a file with what it counts and its rows, its field in [`Incidence`].

mod adequacy;
mod bands;
mod benchmark;
mod cliff;
mod concentration;
mod errors;
mod household;
mod month;
mod reach;
mod roc;
mod spread;
mod target;
mod threshold;

pub use bands::{BANDS, DECILE_BANDS};
pub(super) use month::TargetingState;
pub use roc::STEPS;

use super::financing::YearFlows;
use super::row_builder::RowBuilder;
use super::welfare::Welfare;
use crate::kernel::{At, Grid, sums};
use crate::population::Household;
use crate::programme::LocalityView;
use crate::programme::{Case, shares_history};
use bands::Bands;
use cliff::Cliff;
use household::{HouseholdYear, ScenarioOutcome, centimes};
use month::Months;
use reach::Reach;
use roc::Prediction;
use spread::Spread;
use target::ScenarioYear;
use threshold::Thresholds;

/// Sums by year and scenario.
#[derive(Clone, Debug)]
pub(super) struct Incidence {
    reach: Reach,
    spread: Spread,
    prediction: Prediction,
    thresholds: Thresholds,
    cliff: Cliff,
    bands: Bands,
    /// Errors by cause, every month.
    pub(super) months: Months,
}
sums!(Incidence { reach spread prediction thresholds cliff bands months });
shares_history!(Incidence { reach spread prediction thresholds cliff bands months });

impl Incidence {
    pub(super) fn new(scenarios: usize, years: usize, months: usize, domains: usize) -> Self {
        Self {
            reach: Grid::of_years(years, scenarios, domains),
            spread: Spread::new(years, scenarios),
            prediction: Grid::of_years(years, scenarios, 2),
            thresholds: Grid::of_years(years, scenarios, 2),
            cliff: Grid::of_years(years, scenarios, domains),
            bands: Bands::new(years, scenarios),
            months: Months::new(scenarios, months),
        }
    }

    /// Counts a household, given its outcomes of the year.
    pub(super) fn count(
        &mut self,
        year: usize,
        view: &LocalityView,
        home: &Household,
        cases: &[Case],
        flows: &YearFlows,
    ) {
        let inputs = view.inputs;
        let cell = &inputs.country.cells[home.cell as usize];
        let milieu = cell.milieu as usize;
        let persons = i64::from(home.size);
        let line = inputs.living_standards.poverty_line[milieu];
        // Independent of the scenario: computed once.
        let known = HouseholdYear {
            year,
            domain: cell.domain(),
            milieu,
            persons,
            before: flows.before.dirhams,
            line,
            vulnerability_line: inputs.living_standards.vulnerability_line[milieu],
            bin: flows.before.bin,
            log: libm::log(flows.before.dirhams),
            gap: reach::gap(persons, flows.before.dirhams, line),
        };
        let prices = inputs.prices.level(view.now);
        self.spread.count_household(&known);
        for (scenario, (case, outcome)) in cases.iter().zip(&flows.outcomes).enumerate() {
            let rules = view.programme.rules(scenario, view.now, home.cell);
            let made = ScenarioOutcome {
                case,
                outcome: *outcome,
                received: centimes(persons, outcome.transfer),
                threshold: rules.threshold,
                exit: rules.eligibility.exit(rules.threshold),
                prices,
            };
            let at = At::new(year, scenario);
            self.reach.count(at, &known, &made);
            self.spread.count(at, &known, &made);
            self.cliff.count(at, &known, &made);
            if case.state.on_file() {
                self.prediction.count(at, &known, case.score);
                self.thresholds.count(at, &known, &made);
            }
            let more = outcome.transfer - flows.outcomes[0].transfer;
            self.bands.count(at, &known, more);
        }
    }

    /// Rows of one scenario.
    pub(super) fn rows(&self, scenario: usize, welfare: &Welfare, out: &mut RowBuilder) {
        for (period, number) in out.years(self.reach.periods()) {
            let at = At { period, scenario };
            let view = ScenarioYear::new(
                number,
                &self.reach[at],
                self.spread.of(at),
                (welfare.before(period), welfare.covered(at)),
                out,
            );
            errors::rows(&view, out);
            concentration::rows(&view, out);
            adequacy::rows(&view, out);
            benchmark::rows(&view, out);
            self.cliff.rows(at, &view, out);
            self.prediction.rows(at, number, out);
            self.thresholds.rows(at, number, out);
            if scenario > 0 {
                self.bands.rows(at, &view, out);
            }
        }
        self.months.rows(scenario, out);
    }
}
