//! The rules of every scenario, month and place of a run.
//!
//! Places are distinguished only as far as some scenario does: cells affected by the same
//! territorial changes form a class; where a scenario varies the threshold by region and milieu,
//! each region and milieu has classes of its own. Equal rules are stored once.

use super::appropriation::envelopes;
use super::assumed::Assumed;
use super::divergence::{Diverging, SharedHistory};
use super::exclusion::Perimeter;
use super::law_in_force::LawInForce;
use super::limits::Limits;
use super::rules::{Rules, Shared, known};
use super::rules_of_month::RulesOfMonth;
use super::{Administration, Score};
use crate::inputs::{Cell, Inputs};
use crate::kernel::{Locale, Month, Problem, Rows, SimulationCalendar};
use crate::policy::Scenario;

/// The rules of every scenario, month and place of a run.
pub struct Programme {
    calendar: SimulationCalendar,
    scenarios: usize,
    months: usize,
    /// By cell of the country.
    class: Vec<usize>,
    rules: Vec<Rules>,
    /// By class (the country as a whole last) and month: index of the rules, by scenario.
    which: Vec<Rows<u32>>,
    /// By class and month: whether the rules of some scenario differ from the month before.
    changed: Vec<Vec<bool>>,
    /// Every set of limits in use.
    pub limits: Vec<Limits>,
    /// Every formula of the score in use.
    pub scores: Vec<Score>,
    /// Every set of administration parameters in use.
    pub administrations: Vec<Administration>,
    /// Data exchanges with the registers: whose situation is checked, and by which service.
    pub exchanges: Vec<(Perimeter, usize)>,
    /// By scenario: the service that keeps its files. Scenarios with the same administration share
    /// one.
    pub services: Vec<usize>,
    /// By service: the first scenario it serves.
    pub(super) first_served: Vec<usize>,
    /// By scenario: the first month since the start in which its rules differ anywhere from the
    /// first scenario's; the number of months if they never do. It is 0 for the first scenario.
    differ: Vec<usize>,
    shared_history: SharedHistory,
    /// By scenario and year since the start.
    envelopes: Vec<Vec<f64>>,
    /// Paths of the drop-out factor in use, by month since the start; the first is one throughout.
    pub(super) drop_out: Vec<Vec<f64>>,
}

impl Programme {
    /// Reads the rules of the scenarios from the start to `last`.
    ///
    /// # Errors
    /// A missing assumption, a parameter or a choice of the law that no rule can read.
    pub fn new(scenarios: &[Scenario], inputs: &Inputs, last: Month) -> Result<Self, Problem> {
        let assumed = Assumed::read(&inputs.assumptions, "")?;
        let calendar = inputs.calendar;
        let months = calendar.month_count(last);
        let (class, locales) = classes(scenarios, inputs);
        let mut book = Self {
            calendar,
            scenarios: scenarios.len(),
            months,
            class,
            rules: Vec::new(),
            which: Vec::new(),
            changed: Vec::new(),
            limits: Vec::new(),
            scores: Vec::new(),
            administrations: Vec::new(),
            exchanges: Vec::new(),
            services: Vec::new(),
            first_served: Vec::new(),
            differ: Vec::new(),
            shared_history: SharedHistory::none(scenarios.len(), months, calendar.start),
            envelopes: scenarios
                .iter()
                .map(|scenario| envelopes(scenario, calendar.years(last)))
                .collect::<Result<_, _>>()?,
            drop_out: vec![vec![1.0; months]],
        };
        let mut shared = Shared::default();
        let mut which = Rows::default();
        which.clear(scenarios.len());
        which.resize(months, 0);
        book.which = vec![which; locales.len() + 1];
        for (class, locale) in locales.into_iter().map(Some).chain([None]).enumerate() {
            for (number, scenario) in scenarios.iter().enumerate() {
                let reference = (scenario, &scenarios[0]);
                let here = (class, locale, number);
                book.read(reference, (inputs, &assumed), last, here, &mut shared)?;
            }
        }
        book.limits = shared.limits;
        book.scores = shared.scores;
        book.administrations = shared.administrations;
        book.note_divergence();
        book.share_services();
        book.exchange();
        book.note_changes();
        Ok(book)
    }

    /// Reads the rules of the scenario with a given number in a class of places; `first` is the
    /// scenario it is compared with.
    fn read(
        &mut self,
        (scenario, first): (&Scenario, &Scenario),
        (inputs, assumed): (&Inputs, &Assumed),
        last: Month,
        (class, locale, number): (usize, Option<Locale>, usize),
        shared: &mut Shared,
    ) -> Result<(), Problem> {
        let calendar = self.calendar;
        let here = |scenario: &Scenario| {
            locale.map_or_else(|| scenario.clone(), |locale| scenario.localised(locale))
        };
        let (scenario, first) = (here(scenario), here(first));
        let law = |scenario, month| LawInForce {
            scenario,
            inputs,
            assumed,
            month,
            locale,
        };
        let path = calendar
            .months(last)
            .map(|month| super::responses::drop_out(&law(&scenario, month), &law(&first, month)))
            .collect::<Result<_, _>>()?;
        let path = known(&mut self.drop_out, path);
        let steps = scenario.steps();
        let mut which = 0;
        for (index, month) in calendar.months(last).enumerate() {
            // Rules change with the law's dated changes and, each January, with prices.
            if index == 0 || month.of_year() == 1 || steps.contains(&month) {
                let rules = Rules::read(&law(&scenario, month), shared, path)?;
                which = known(&mut self.rules, rules) as u32;
            }
            self.which[class].row_mut(index)[number] = which;
        }
        Ok(())
    }

    /// Scenarios in the order in which they diverge from the first, which stays first: in this
    /// order they share the most.
    ///
    /// # Errors
    /// Those of [`Programme::new`].
    pub fn in_order(
        scenarios: Vec<Scenario>,
        inputs: &Inputs,
        last: Month,
    ) -> Result<Vec<Scenario>, Problem> {
        let differ = Self::new(&scenarios, inputs, last)?.differ;
        let mut diverging: Vec<_> = differ.into_iter().zip(scenarios).collect();
        diverging.sort_by_key(|(differs, _)| *differs);
        Ok(diverging
            .into_iter()
            .map(|(_, scenario)| scenario)
            .collect())
    }

    /// Lets scenarios share their history until they diverge from the first: their cases exist only
    /// from then on.
    #[must_use]
    pub fn sharing_history(mut self) -> Self {
        self.shared_history =
            SharedHistory::longest(&self.differ, self.months, self.calendar.start);
        self
    }

    /// The month from which each scenario is simulated separately.
    pub fn shared_history(&self) -> &SharedHistory {
        &self.shared_history
    }

    /// The scenarios that diverge from the first in a month since the start, if any.
    pub fn diverging(&self, month: usize) -> Option<Diverging> {
        let scenarios = self.shared_history.diverging(month);
        let services = self.service_count(scenarios.start)..self.service_count(scenarios.end);
        (!scenarios.is_empty()).then_some(Diverging {
            scenarios,
            services,
        })
    }

    fn note_divergence(&mut self) {
        let differs_from = |scenario: usize| {
            let differs = |month: &usize| {
                let mut rows = self.which.iter().map(|which| which.row(*month));
                rows.any(|which| which[scenario] != which[0])
            };
            (0..self.months).find(differs).unwrap_or(self.months)
        };
        self.differ = (0..self.scenarios).map(differs_from).collect();
        self.differ[0] = 0;
    }

    /// Scenarios share a service when its administration parameters and the limits under which it
    /// reads households are the same in every place and month.
    fn share_services(&mut self) {
        let works = |book: &Self, scenario: usize| -> Vec<(usize, usize)> {
            (0..book.classes())
                .flat_map(|class| (0..book.months).map(move |month| (class, month)))
                .map(|(class, month)| {
                    let rules = book.at(class, scenario, month);
                    (rules.administration, rules.limits)
                })
                .collect()
        };
        let mut kept: Vec<Vec<(usize, usize)>> = Vec::new();
        for scenario in 0..self.scenarios {
            let service = known(&mut kept, works(self, scenario));
            if service == self.first_served.len() {
                self.first_served.push(scenario);
            }
            self.services.push(service);
        }
    }

    /// Lists every data exchange in use, and stores in the rules which one they use.
    fn exchange(&mut self) {
        for which in self.which.iter_mut().flat_map(Rows::iter_mut) {
            for (which, service) in which.iter_mut().zip(&self.services) {
                let rules = &self.rules[*which as usize];
                let exchange = known(&mut self.exchanges, (rules.perimeter, *service));
                if rules.exchange == exchange {
                    continue;
                }
                let mut rules = rules.clone();
                rules.exchange = exchange;
                *which = known(&mut self.rules, rules) as u32;
            }
        }
    }

    fn note_changes(&mut self) {
        let changed = |which: &Rows<u32>| {
            (0..self.months)
                .map(|month| which.row(month) != which.row(month.saturating_sub(1)))
                .collect()
        };
        self.changed = self.which.iter().map(changed).collect();
    }

    fn classes(&self) -> usize {
        self.which.len()
    }

    #[inline]
    fn at(&self, class: usize, scenario: usize, month: usize) -> &Rules {
        &self.rules[self.which[class].row(month)[scenario] as usize]
    }

    /// Rules of a scenario in a month and cell.
    #[inline]
    pub fn rules(&self, scenario: usize, month: Month, cell: u16) -> &Rules {
        let class = self.class[cell as usize];
        self.at(class, scenario, self.calendar.index(month))
    }

    /// Rules of a month and cell, by scenario.
    #[inline]
    pub(super) fn of_month(&self, month: Month, cell: u16) -> RulesOfMonth<'_> {
        let class = self.class[cell as usize];
        let month = self.calendar.index(month);
        let which = |month| self.which[class].row(month);
        RulesOfMonth::new(&self.rules, which(month), which(month.saturating_sub(1)))
    }

    /// Rules of a scenario in a month for the country as a whole.
    pub fn national(&self, scenario: usize, month: Month) -> &Rules {
        self.at(self.classes() - 1, scenario, self.calendar.index(month))
    }

    /// Whether some scenario's rules in a cell differ from those of the month before.
    pub fn changes(&self, month: Month, cell: u16) -> bool {
        let class = self.class[cell as usize];
        self.changed[class][self.calendar.index(month)]
    }

    /// Whether some scenario's rules differ from those of the month before in some cell.
    pub fn changes_somewhere(&self, month: Month) -> bool {
        let month = self.calendar.index(month);
        self.changed.iter().any(|changed| changed[month])
    }

    /// Whether some scenario pays school grants in a month, in some place.
    pub(super) fn pays_school(&self, month: Month) -> bool {
        let index = self.calendar.index(month);
        let mut of_month = self.which.iter().flat_map(|which| which.row(index));
        of_month.any(|which| {
            let grant = &self.rules[*which as usize].school_grant;
            grant.falls_in(month.of_year())
        })
    }

    /// Dirhams that may be spent in a year under a scenario.
    pub fn envelope(&self, scenario: usize, year: i16) -> f64 {
        self.envelopes[scenario][self.calendar.year_index(year)]
    }

    /// Calendar of the simulation.
    pub fn calendar(&self) -> SimulationCalendar {
        self.calendar
    }

    /// Number of scenarios.
    pub fn scenarios(&self) -> usize {
        self.scenarios
    }

    /// Number of months.
    pub fn months(&self) -> usize {
        self.months
    }

    /// Number of services that keep the files of the first scenarios.
    pub(super) fn service_count(&self, scenarios: usize) -> usize {
        let services = self.services[..scenarios].iter();
        services.max().map_or(0, |last| last + 1)
    }

    /// The rules of a service in a month and cell: those of the first scenario it serves.
    #[inline]
    pub(super) fn rules_of_service(&self, service: usize, month: Month, cell: u16) -> &Rules {
        self.rules(self.first_served[service], month, cell)
    }

    /// Whether some scenario changes drop-out.
    fn moves_drop_out(&self) -> bool {
        self.drop_out.len() > 1
    }

    /// Whether what some scenario reads of households changes with the school year.
    pub(super) fn follows_school(&self) -> bool {
        self.moves_drop_out() || self.limits.iter().any(|limits| limits.levels)
    }

    /// Ages in months that matter to some rule of some scenario.
    pub fn watched_ages(&self) -> Vec<i16> {
        let mut ages: Vec<i16> = self
            .limits
            .iter()
            .flat_map(Limits::ages)
            .chain([super::facts::OLD_AGE])
            .chain(self.moves_drop_out().then_some(super::pupils::KEPT_UNTIL))
            .collect();
        ages.sort_unstable();
        ages.dedup();
        ages
    }
}

/// Class of every cell, and the location of one cell of each class.
fn classes(scenarios: &[Scenario], inputs: &Inputs) -> (Vec<usize>, Vec<Locale>) {
    let mut territories: Vec<_> = scenarios.iter().flat_map(Scenario::territories).collect();
    territories.sort_unstable();
    territories.dedup();
    let by_domain = scenarios
        .iter()
        .flat_map(Scenario::changes)
        .any(|change| change.parameter == "eligibility.regional_share");
    let mut signatures: Vec<(Option<usize>, Vec<bool>)> = Vec::new();
    let mut locales = Vec::new();
    let class = inputs
        .country
        .cells
        .iter()
        .map(|cell| {
            let locale = locale(cell);
            let held = territories
                .iter()
                .map(|place| place.holds(locale))
                .collect();
            let signature = (by_domain.then(|| cell.domain()), held);
            let class = known(&mut signatures, signature);
            if class == locales.len() {
                locales.push(locale);
            }
            class
        })
        .collect();
    (class, locales)
}

/// Location of a cell.
fn locale(cell: &Cell) -> Locale {
    Locale {
        region: cell.region as u16 + 1,
        province: cell.province,
        milieu: cell.milieu,
    }
}
