//! The closing of a year: consumption and receipts of every household.

use daam::kernel::Month;
use daam::morocco::START;
use daam::population::monthly_spending;

use super::award::Component;
use super::case::{Case, Path, Status};
use super::family::Reason;
use super::law::Law;
use super::month::Twin;
use super::score::plain_score;
use super::totals::sums;

/// Bins of consumption: 64 per octave from 256 dirhams a year, over 12 octaves.
pub(super) const BINS: usize = 12 * 64;
/// Unit in which poverty gaps are counted: fractions of 1/`PARTS`.
pub(super) const PARTS: f64 = 1e9;

sums!(
    /// Persons by level of consumption, for one year and domain.
    Poverty { persons, poor, gap, severity, vulnerable, centimes }
);
sums!(
    /// Persons in paid households, by welfare before transfers.
    Covered { poor, vulnerable, other }
);
sums!(
    /// Poor persons and why they are not paid; paid persons who are not poor, and why.
    Errors {
        poor, paid, reached,
        not_registered, not_claimed, delay, score, wrongly_excluded, law,
        below_threshold, not_updated, wrongly_kept, by_law,
    }
);

/// Persons and their consumption in centimes, by bin.
#[derive(Clone)]
pub(super) struct Distribution {
    pub poverty: Vec<Poverty>,
    /// By milieu.
    pub bins: [Vec<(i64, i64)>; 2],
}

impl Distribution {
    fn new(domains: usize) -> Self {
        let empty = vec![(0, 0); BINS];
        Self {
            poverty: vec![Poverty::default(); domains],
            bins: [empty.clone(), empty],
        }
    }

    /// Counts a household in which each member consumes `dirhams` (of 2022) a year.
    fn count(&mut self, domain: usize, persons: i64, dirhams: f64, [line, vulnerable]: [f64; 2]) {
        let centimes = persons * libm::round(dirhams * 100.0) as i64;
        let poverty = &mut self.poverty[domain];
        poverty.persons += persons;
        poverty.centimes += centimes;
        if dirhams < line {
            let gap = 1.0 - dirhams / line;
            poverty.poor += persons;
            poverty.gap += persons * libm::round(gap * PARTS) as i64;
            poverty.severity += persons * libm::round(gap * gap * PARTS) as i64;
        } else if dirhams < vulnerable {
            poverty.vulnerable += persons;
        }
        let (counted, sum) = &mut self.bins[domain % 2][bin(dirhams)];
        *counted += persons;
        *sum += centimes;
    }

    fn add(&mut self, other: &Self) {
        for (own, other) in self.poverty.iter_mut().zip(&other.poverty) {
            own.add(other);
        }
        for (own, other) in self
            .bins
            .iter_mut()
            .flatten()
            .zip(other.bins.iter().flatten())
        {
            own.0 += other.0;
            own.1 += other.1;
        }
    }
}

fn bin(dirhams: f64) -> usize {
    let octaves = libm::log2(dirhams.max(256.0) / 256.0);
    ((octaves * 64.0) as usize).min(BINS - 1)
}

pub(super) struct YearEnd {
    /// At the consumption of the survey's year; only the first year's is used.
    pub survey: Distribution,
    pub before: Distribution,
    /// By scenario, like the following fields.
    pub after: Vec<Distribution>,
    /// By domain.
    pub covered: Vec<Vec<Covered>>,
    /// By milieu and bin of consumption before transfers: persons in paid households.
    pub covered_bins: Vec<[Vec<i64>; 2]>,
    /// By domain.
    pub errors: Vec<Vec<Errors>>,
    /// By domain: what households pay for gas and as a levy, in centimes.
    pub revenue: Vec<Vec<[i64; 2]>>,
}

impl YearEnd {
    pub(super) fn new(scenarios: usize, domains: usize) -> Self {
        Self {
            survey: Distribution::new(domains),
            before: Distribution::new(domains),
            after: vec![Distribution::new(domains); scenarios],
            covered: vec![vec![Covered::default(); domains]; scenarios],
            covered_bins: vec![[vec![0; BINS], vec![0; BINS]]; scenarios],
            errors: vec![vec![Errors::default(); domains]; scenarios],
            revenue: vec![vec![[0; 2]; domains]; scenarios],
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.survey.add(&other.survey);
        self.before.add(&other.before);
        for (own, other) in self.after.iter_mut().zip(&other.after) {
            own.add(other);
        }
        for (own, other) in self
            .covered
            .iter_mut()
            .flatten()
            .zip(other.covered.iter().flatten())
        {
            own.add(other);
        }
        let own = self.covered_bins.iter_mut().flatten().flatten();
        for (own, other) in own.zip(other.covered_bins.iter().flatten().flatten()) {
            *own += other;
        }
        for (own, other) in self
            .errors
            .iter_mut()
            .flatten()
            .zip(other.errors.iter().flatten())
        {
            own.add(other);
        }
        let own = self.revenue.iter_mut().flatten().flatten();
        for (own, other) in own.zip(other.revenue.iter().flatten().flatten()) {
            *own += other;
        }
    }
}

impl Errors {
    /// Counts a household by whether it is poor and paid. `free` says that nothing actually
    /// excludes it, `above` that it would not be paid with today's score.
    fn count(&mut self, case: &Case, persons: i64, poor: bool, free: bool, above: bool) {
        let paid = case.component != Component::None;
        self.poor += persons * i64::from(poor);
        self.paid += persons * i64::from(paid);
        let cause = match (poor, paid) {
            (false, false) => return,
            (true, true) => &mut self.reached,
            (true, false) => match case.status {
                Status::Unregistered | Status::Left => &mut self.not_registered,
                Status::Claimed => &mut self.delay,
                Status::Registered | Status::Rejected if case.is_waiting() => &mut self.delay,
                Status::Registered => &mut self.not_claimed,
                Status::Paid => &mut self.law,
                Status::Suspended | Status::Rejected => match case.reason {
                    Reason::Score => &mut self.score,
                    Reason::Law | Reason::None => &mut self.law,
                    _ if free => &mut self.wrongly_excluded,
                    _ => &mut self.law,
                },
            },
            (false, true) if !case.by_score => &mut self.by_law,
            (false, true) if !free => &mut self.wrongly_kept,
            (false, true) if above => &mut self.not_updated,
            (false, true) => &mut self.below_threshold,
        };
        *cause += persons;
    }
}

impl Twin<'_> {
    /// Assesses at the end of a month whom the programme misses and whom it should not pay. A
    /// household's poverty status is that of the last closing of a year or, before that, of the
    /// month in which it first appeared.
    pub(super) fn judge_month(&mut self) {
        let (inputs, now) = (self.world.inputs, self.world.now);
        let month = (now - START) as usize;
        let growth = inputs.prices.real_consumption(now);
        for household in 0..self.cases.len() {
            let home = &self.world.locality.households[household];
            let domain = self.domain(home.cell);
            if household == self.poor.len() {
                let survey = libm::exp(f64::from(home.log_consumption(inputs)));
                let line = inputs.living_standards.poverty_line[domain % 2];
                self.poor.push(survey * growth < line);
            }
            for (scenario, case) in self.cases[household].iter().enumerate() {
                let free = self.is_free(case, scenario, home.cell);
                let errors = &mut self.totals.errors[month][scenario][domain % 2];
                errors.count(
                    case,
                    i64::from(home.size),
                    self.poor[household],
                    free,
                    false,
                );
            }
        }
    }

    /// Closes the calendar year, of which this is the last simulated month.
    pub(super) fn close_year(&mut self) {
        let (inputs, now) = (self.world.inputs, self.world.now);
        let year = (now.year() - START.year()) as usize;
        let january = Month::new(now.year(), 1).max(START);
        let months = f64::from(now - january + 1);
        let growth = inputs.prices.real_consumption(now);
        let prices = inputs.prices.level(now);
        let mut sums = std::mem::replace(&mut self.totals.years[year], YearEnd::new(0, 0));
        for household in 0..self.cases.len() {
            let home = &self.world.locality.households[household];
            let received: Vec<i64> = self.cases[household]
                .iter_mut()
                .map(|case| std::mem::take(&mut case.received))
                .collect();
            if home.size == 0 {
                continue;
            }
            let (domain, persons) = (self.domain(home.cell), i64::from(home.size));
            let standards = &inputs.living_standards;
            let lines =
                [standards.poverty_line, standards.vulnerability_line].map(|by| by[domain % 2]);
            let survey = libm::exp(f64::from(home.log_consumption(inputs)));
            let before = survey * growth;
            let poor = before < lines[0];
            self.poor[household] = poor;
            sums.survey.count(domain, persons, survey, lines);
            sums.before.count(domain, persons, before, lines);
            for (scenario, case) in self.cases[household].iter().enumerate() {
                let law = self.law(scenario, now, home.cell);
                let transfer =
                    received[scenario] as f64 * (12.0 / months / prices / 100.0) / persons as f64;
                let nominal = survey * growth * prices;
                let mut asked = [0.0; 2];
                for month in january.through(now) {
                    let law = self.law(scenario, month, home.cell);
                    if law.takes() {
                        let yearly = self.asked(household as u32, law, nominal);
                        asked = [asked[0] + yearly[0] / 12.0, asked[1] + yearly[1] / 12.0];
                    }
                }
                let revenue = &mut sums.revenue[scenario][domain];
                for (sum, asked) in revenue.iter_mut().zip(asked) {
                    *sum += libm::round(asked * 100.0) as i64;
                }
                let paid = (asked[0] + asked[1]) / persons as f64 * 12.0 / months / prices;
                let gain = if case.path == Path::Graduated {
                    law.consumption_gain
                } else {
                    0.0
                };
                let after = (before * (1.0 + gain) + transfer - paid).max(0.0);
                sums.after[scenario].count(domain, persons, after, lines);
                if case.component != Component::None {
                    let covered = &mut sums.covered[scenario][domain];
                    covered.poor += persons * i64::from(poor);
                    covered.vulnerable += persons * i64::from(!poor && before < lines[1]);
                    covered.other += persons * i64::from(before >= lines[1]);
                    sums.covered_bins[scenario][domain % 2][bin(before)] += persons;
                }
                let paid_richer = case.component != Component::None && !poor;
                let above =
                    paid_richer && plain_score(&self.world, household as u32, law) > law.threshold;
                let free = self.is_free(case, scenario, home.cell);
                sums.errors[scenario][domain].count(case, persons, poor, free, above);
            }
        }
        self.totals.years[year] = sums;
    }

    /// Whether nothing actually excludes the household.
    fn is_free(&self, case: &Case, scenario: usize, cell: u16) -> bool {
        let law = self.law(scenario, self.world.now, cell);
        case.register.check(law).reason == Reason::None
    }

    /// What a household pays in a year for the programme, in current dirhams: more for its gas,
    /// and a levy on each member's consumption above a level.
    fn asked(&self, household: u32, law: &Law, consumption: f64) -> [f64; 2] {
        let world = &self.world;
        let (inputs, locality) = (world.inputs, &world.locality);
        let size = f64::from(locality.household(household).size);
        let [gas, ..] = monthly_spending(inputs, &world.draws, locality, household, world.now);
        let price = world.assumed.bottle_price;
        let risen = (price + law.butane_rise) / price;
        let kept = libm::pow(risen, world.assumed.butane_elasticity);
        let bottles = 12.0 * gas / price * kept;
        let above = (consumption - law.levy_above).max(0.0);
        [bottles * law.butane_rise, law.levy_rate * above * size]
    }
}
