//! Effects of a scenario beside its payments: contributions of households, and income gains of
//! those in the accompaniment programme.

use super::area::COUNTRY;
use super::histogram::ConsumptionLevel;
use super::poverty::PovertyHistory;
use super::row_builder::RowBuilder;
use super::table::Group;
use crate::kernel::{At, Grid, Step, sums};
use crate::population::{Household, HouseholdIndex, monthly_spending};
use crate::programme::LocalityView;
use crate::programme::{Case, Contribution, Path, shares_history};

/// Effects on a household in a year beside its payments.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Effect {
    /// Rise in consumption before transfers.
    pub(super) gain: f64,
    /// Its contribution in the months of the year so far, each by its own law, dirhams of December
    /// (or the last month).
    pub(super) contribution: Contribution,
}

/// Yearly outcome per member of a household, dirhams of 2022 a year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct YearOutcome {
    /// Transfers received.
    pub(super) transfer: f64,
    /// Consumption, transfers included.
    pub(super) after: f64,
}

/// Yearly flows of the household at hand by scenario, and the poverty history of all households.
#[derive(Clone, Debug, Default)]
pub(super) struct YearFlows {
    /// Centimes received.
    pub(super) received: Vec<i64>,
    /// Other effects.
    pub(super) effects: Vec<Effect>,
    /// Poverty at the previous year-end.
    pub(super) poverty: PovertyHistory,
    /// Consumption of each member before transfers, dirhams of 2022 a year.
    pub(super) before: ConsumptionLevel,
    /// Outcome per member.
    pub(super) outcomes: Vec<YearOutcome>,
}

impl YearFlows {
    /// Resets per-locality state.
    pub(super) fn clear(&mut self) {
        self.poverty.clear();
    }
}

/// Contributions of households in centimes, by year, scenario and domain: butane, levy.
#[derive(Clone, Debug)]
pub struct Revenue {
    sums: Grid<[i64; 2]>,
}
sums!(Revenue { sums });
shares_history!(Revenue { sums });

impl Effect {
    /// Yearly contribution per member, dirhams of the closing month; `months` is the number of
    /// simulated months of the year.
    pub(super) fn paid_by_each(&self, size: f64, months: f64) -> f64 {
        let Contribution { butane, levy } = self.contribution;
        (butane + levy) / size * 12.0 / months
    }

    /// Computes the effect of a scenario on a household.
    pub(super) fn of(
        view: &LocalityView,
        index: HouseholdIndex,
        home: &Household,
        scenario: usize,
        case: &Case,
        log_consumption: f64,
    ) -> Self {
        let programme = view.programme;
        let rules = programme.rules(scenario, view.now, home.cell);
        let mut effect = Self::default();
        if case.path == Path::Graduated {
            effect.gain = rules.accompaniment.consumption_gain;
        }
        let january = view.inputs.calendar.first_month(view.now.year());
        let months = january.through(view.now);
        let financing = months.map(|month| &programme.rules(scenario, month, home.cell).financing);
        let mut asking = financing
            .filter(|financing| !financing.is_none())
            .peekable();
        if asking.peek().is_none() {
            return effect;
        }
        let inputs = view.inputs;
        let (locality, draws) = (view.locality, view.draws);
        let [butane, ..] = monthly_spending(inputs, draws, locality, index, view.now);
        let prices = &inputs.prices;
        let nominal =
            libm::exp(log_consumption) * prices.real_consumption(view.now) * prices.level(view.now);
        for financing in asking {
            let yearly = financing.of(f64::from(home.size), butane, nominal);
            effect.contribution.butane += yearly.butane / 12.0;
            effect.contribution.levy += yearly.levy / 12.0;
        }
        effect
    }
}

impl Revenue {
    pub(super) fn new(scenarios: usize, years: usize, domains: usize) -> Self {
        Self {
            sums: Grid::new(Step::Year, [years, scenarios, domains], [0; 2]),
        }
    }

    pub(super) fn count(&mut self, year: usize, domain: usize, effects: &[Effect]) {
        for (scenario, effect) in effects.iter().enumerate() {
            let Contribution { butane, levy } = effect.contribution;
            let sums = &mut self.sums[At::new(year, scenario)][domain];
            sums[0] += libm::round(butane * 100.0) as i64;
            sums[1] += libm::round(levy * 100.0) as i64;
        }
    }

    /// Rows of a scenario with contributions; `net_cost` is the yearly `cost` in dirhams less
    /// contributions.
    pub(super) fn rows(&self, scenario: usize, cost: &dyn Fn(i16) -> f64, out: &mut RowBuilder) {
        let years = self.sums.periods();
        let pays = |period: usize| {
            let sums = &self.sums[At { period, scenario }];
            sums.iter().any(|sums| *sums != [0; 2])
        };
        if !(0..years).any(pays) {
            return;
        }
        for (period, number) in out.years(years) {
            let sum = |which: usize, out: &RowBuilder| {
                let of = |domain: usize| self.sums[At { period, scenario }][domain][which];
                out.weighted(&COUNTRY, &of) / 100.0
            };
            let (butane, levy) = (sum(0, out), sum(1, out));
            let name = "financing_revenue";
            for (group, value) in [
                (Group::All, butane + levy),
                (Group::Part("source", "butane"), butane),
                (Group::Part("source", "solidarity_levy"), levy),
            ] {
                out.year(number, &COUNTRY, group, name, "dh", value);
            }
            let net = cost(number) - butane - levy;
            out.year(number, &COUNTRY, Group::All, "net_cost", "dh", net);
        }
    }
}
