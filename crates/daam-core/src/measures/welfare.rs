//! Consumption, poverty and coverage at the end of each year.
//!
//! Poverty compares annual consumption per person, in dirhams of 2022, without and with the
//! transfers of the year, with the line of the milieu. A year with fewer simulated months is
//! annualised.
//!
//! Measures: Foster, Greer and Thorbecke, "A class of decomposable poverty measures",
//! Econometrica 52 (1984): headcount, gap, severity; vulnerability is HCP's: from the line
//! to one and a half times it.

use super::consumption;
use super::financing::{Effect, YearFlows, YearOutcome};
use super::histogram::{BINS, ConsumptionLevel, Histogram};
use super::indicator::named;
use super::poverty::{Detail, Fgt, Gap, PovertyLine, PovertyUnit, Slot, Slots};
use super::row_builder::RowBuilder;
use super::scores::Scores;
use super::table::Group;
use super::targeting::Targeting;
use crate::inputs::Inputs;
use crate::kernel::{At, Grid, Month, Step, sums};
use crate::programme::{AwardKind, Case, LocalityView, shares_history};

/// Year of the survey and of prices.
const BASE_YEAR: i16 = 2022;

/// Persons by consumption class.
#[derive(Clone, Copy, Debug, Default)]
struct Poverty {
    persons: i64,
    fgt: Fgt,
    vulnerable: i64,
    /// Total consumption, centimes.
    centimes: i64,
}
sums!(Poverty { persons fgt vulnerable centimes });

impl Poverty {
    #[inline]
    fn add(&mut self, persons: i64, dirhams: f64, (line, vulnerability_line): (f64, f64)) {
        self.persons += persons;
        self.centimes += persons * libm::round(dirhams * 100.0) as i64;
        if let Some(gap) = Gap::of(dirhams, line) {
            self.fgt.add(persons, &gap);
        } else if dirhams < vulnerability_line {
            self.vulnerable += persons;
        }
    }
}

/// Persons in paid households by welfare before transfers.
#[derive(Clone, Copy, Debug, Default)]
struct Covered {
    poor: i64,
    vulnerable: i64,
    other: i64,
}
sums!(Covered { poor vulnerable other });

/// One distribution: poverty by domain, consumption by milieu.
#[derive(Clone, Debug)]
struct WelfareDistribution {
    poverty: Vec<Poverty>,
    consumption: [Histogram; 2],
}
sums!(WelfareDistribution { poverty consumption });

impl WelfareDistribution {
    fn new(domains: usize) -> Self {
        Self {
            poverty: vec![Poverty::default(); domains],
            consumption: [Histogram::new(), Histogram::new()],
        }
    }

    #[inline]
    fn add(&mut self, home: &PovertyUnit, level: &ConsumptionLevel) {
        let lines = (home.line, home.vulnerability_line);
        self.poverty[home.domain].add(home.persons, level.dirhams, lines);
        self.consumption[home.milieu].add(level.bin, home.persons, level.centimes);
    }
}

/// Sums by year and scenario.
#[derive(Clone, Debug)]
pub struct Welfare {
    /// Before transfers: the survey's year, then each simulated year.
    base: WelfareDistribution,
    before: Vec<WelfareDistribution>,
    /// By year and scenario: with transfers.
    after: Grid<WelfareDistribution>,
    /// By domain.
    covered: Grid<Covered>,
    /// By milieu: persons covered, by bin of consumption before transfers.
    covered_by_bin: Grid<i64>,
    /// Poverty in detail.
    detail: Detail,
}
sums!(Welfare { base before after covered covered_by_bin detail });
shares_history!(Welfare { after covered covered_by_bin detail });

/// Conversion of monthly money into dirhams of 2022 a year.
pub(super) struct Scale {
    growth: f64,
    /// Real growth factor at the previous year-end.
    growth_before: Option<f64>,
    per_centime: f64,
    /// Simulated months of the year.
    months: f64,
    prices: f64,
    first: bool,
}

impl Scale {
    /// Yearly outcome per member of a household that consumed `before`.
    fn outcome(
        &self,
        home: &PovertyUnit,
        before: f64,
        received: i64,
        effect: &Effect,
    ) -> YearOutcome {
        let transfer = received as f64 * self.per_centime / home.persons as f64;
        let paid = effect.paid_by_each(home.persons as f64, self.months) / self.prices;
        let after = before * (1.0 + effect.gain) + transfer - paid;
        YearOutcome {
            transfer,
            after: after.max(0.0),
        }
    }
}

impl Welfare {
    pub(super) fn new(
        inputs: &Inputs,
        scenarios: usize,
        years: usize,
        asked: &[PovertyLine],
    ) -> Self {
        let domains = inputs.country.domains();
        let empty = WelfareDistribution::new(domains);
        let slots = Slots {
            scenarios,
            years,
            domains,
        };
        Self {
            detail: Detail::new(inputs, slots, PovertyLine::all(inputs, asked)),
            base: empty.clone(),
            before: vec![empty.clone(); years],
            after: Grid::new(Step::Year, [years, scenarios, 1], empty),
            covered: Grid::new(Step::Year, [years, scenarios, domains], Covered::default()),
            covered_by_bin: Grid::wide(Step::Year, [years, scenarios, 2], BINS, 0),
        }
    }

    pub(super) fn scale(&self, view: &LocalityView) -> Scale {
        let prices = &view.inputs.prices;
        let year = view.now.year();
        let calendar = view.inputs.calendar;
        let first = year == calendar.start.year();
        let months = f64::from(view.now - calendar.first_month(year) + 1);
        Scale {
            growth: prices.real_consumption(view.now),
            growth_before: (!first).then(|| prices.real_consumption(Month::new(year - 1, 12))),
            months,
            prices: prices.level(view.now),
            per_centime: 12.0 / months / prices.level(view.now) / 100.0,
            first,
        }
    }

    /// The distribution before transfers of a simulated year, by milieu.
    pub(super) fn before(&self, year: usize) -> &[Histogram; 2] {
        &self.before[year].consumption
    }

    /// Persons covered, by milieu and bin of consumption before transfers.
    pub(super) fn covered(&self, at: At) -> [&[i64]; 2] {
        [0, 1].map(|milieu| self.covered_by_bin.part(at, milieu))
    }

    /// Counts a household that consumed `survey` dirhams per person in the survey's year and stores
    /// its outcome of the year. Returns whether it is poor before transfers.
    pub(super) fn count(
        &mut self,
        year: usize,
        scale: &Scale,
        home: &PovertyUnit,
        survey: f64,
        cases: &[Case],
        flows: &mut YearFlows,
    ) -> bool {
        if scale.first {
            self.base.add(home, &ConsumptionLevel::of(survey));
            self.detail.count(Slot::SURVEY.time(), home);
            self.detail.add(Slot::SURVEY, home, survey);
        }
        let before = survey * scale.growth;
        let slot = Slot::before(year);
        let level = ConsumptionLevel::of(before);
        self.before[year].add(home, &level);
        self.detail.count(slot.time(), home);
        self.detail.add(slot, home, before);
        if let Some(growth) = scale.growth_before {
            self.detail.without_growth(year, home, survey * growth);
        }
        let YearFlows {
            received,
            effects,
            poverty,
            before: kept,
            outcomes,
        } = flows;
        *kept = level;
        outcomes.clear();
        poverty.inhabited(home.household);
        if before < home.line {
            poverty.poor(home.household, 0);
        }
        // Most scenarios pay a household nothing, or the same as another scenario.
        let mut last = level;
        let gave = received.iter().zip(effects.iter());
        for (scenario, (case, (received, effect))) in cases.iter().zip(gave).enumerate() {
            let outcome = scale.outcome(home, before, *received, effect);
            outcomes.push(outcome);
            let after = outcome.after;
            if after < home.line {
                poverty.poor(home.household, 1 + scenario);
            }
            let at = At::new(year, scenario);
            self.detail.add(Slot::After(at), home, after);
            last = last.or(after);
            self.after[at][0].add(home, &last);
            if case.account.kind != AwardKind::None {
                self.cover(at, home, &level);
            }
        }
        self.detail.pass(year, home, poverty);
        before < home.line
    }

    /// Counts a household that is paid.
    fn cover(&mut self, at: At, home: &PovertyUnit, level: &ConsumptionLevel) {
        let before = level.dirhams;
        let covered = &mut self.covered[at][home.domain];
        if before < home.line {
            covered.poor += home.persons;
        } else if before < home.vulnerability_line {
            covered.vulnerable += home.persons;
        } else {
            covered.other += home.persons;
        }
        self.covered_by_bin.part_mut(at, home.milieu)[level.bin] += home.persons;
    }

    /// Rows of one scenario; the survey's year first.
    pub(super) fn rows(&self, scenario: usize, files: (&Targeting, &Scores), out: &mut RowBuilder) {
        state_rows(&self.base, BASE_YEAR, 1.0, "_before_transfer", out);
        self.detail.survey_rows(BASE_YEAR, out);
        for (year, before) in self.before.iter().enumerate() {
            let number = out.calendar().year(year);
            if !out.reports_year(number) {
                continue;
            }
            let prices = out.prices_at_closing(number);
            state_rows(before, number, prices, "_before_transfer", out);
            let at = At::new(year, scenario);
            state_rows(&self.after[at][0], number, prices, "", out);
            self.detail.rows(year, scenario, out);
            self.coverage_rows(before, at, number, out);
            files.0.rows(at, number, out);
            files.1.rows(at, number, out);
        }
    }

    fn coverage_rows(&self, before: &WelfareDistribution, at: At, year: i16, out: &mut RowBuilder) {
        let covered = &self.covered[at];
        for place in out.places_of_welfare() {
            let sum = |value: &dyn Fn(usize) -> i64| out.weighted(&place, value);
            let poor = sum(&|d| before.poverty[d].fgt.poor);
            let vulnerable = sum(&|d| before.poverty[d].vulnerable);
            let persons = sum(&|d| before.poverty[d].persons);
            let paid_poor = sum(&|d| covered[d].poor);
            let paid_vulnerable = sum(&|d| covered[d].vulnerable);
            let paid_other = sum(&|d| covered[d].other);
            let other = persons - poor - vulnerable;
            for (name, paid, all) in [
                ("poor", paid_poor, poor),
                ("vulnerable", paid_vulnerable, vulnerable),
                ("other", paid_other, other),
            ] {
                out.share(
                    year,
                    &place,
                    Group::Part("welfare", name),
                    "coverage",
                    paid,
                    all,
                );
            }
            let paid = paid_poor + paid_vulnerable + paid_other;
            out.share(year, &place, Group::All, "coverage", paid, persons);
        }
        let weights = out.milieu_weights();
        let all = consumption::distribution(&before.consumption, &[0, 1], weights);
        let mut sums = [(0.0, 0.0); 10];
        for (bin, decile, share) in all.deciles() {
            for (milieu, weight) in weights.iter().enumerate() {
                let persons = before.consumption[milieu].persons[bin] as f64;
                let paid = self.covered_by_bin.part(at, milieu)[bin] as f64;
                sums[decile].0 += paid * share * weight;
                sums[decile].1 += persons * share * weight;
            }
        }
        for ((paid, persons), decile) in sums.into_iter().zip(consumption::DECILES) {
            let group = Group::Part("decile", decile);
            out.share(
                year,
                &super::area::COUNTRY,
                group,
                "coverage",
                paid,
                persons,
            );
        }
    }
}

fn state_rows(
    state: &WelfareDistribution,
    year: i16,
    prices: f64,
    suffix: &'static str,
    out: &mut RowBuilder,
) {
    for place in out.places_of_welfare() {
        let sum = |value: &dyn Fn(&Poverty) -> i64| {
            out.weighted(&place, &|domain| value(&state.poverty[domain]))
        };
        let persons = sum(&|p| p.persons);
        let fgt =
            Fgt::MEASURES.map(|(name, measure, parts)| (name, sum(&|p| measure(&p.fgt)) / parts));
        let vulnerable = sum(&|p| p.vulnerable);
        let mean = sum(&|p| p.centimes) / 100.0 / persons * prices;
        if persons > 0.0 {
            let indicator = named("mean_consumption", suffix);
            let unit = consumption::UNIT;
            out.year(year, &place, Group::All, indicator, unit, mean);
        }
        for (name, value) in fgt.into_iter().chain([("vulnerability_rate", vulnerable)]) {
            let indicator = named(name, suffix);
            out.share(year, &place, Group::All, indicator, value, persons);
        }
    }
    consumption::rows(&state.consumption, year, prices, suffix, out);
}
