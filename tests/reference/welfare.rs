//! Indicators of welfare: poverty, inequality, coverage, errors.

use super::sheet::Sheet;
use super::year::{BINS, Distribution, Errors, PARTS, Poverty};
use daam::morocco::START;

impl Sheet<'_> {
    pub(super) fn poverty(&mut self, year: i16, sums: &Distribution, suffix: &str, prices: f64) {
        let year = year.to_string();
        for area in self.areas() {
            let sum = |count: fn(&Poverty) -> i64| {
                self.weighted(&area, |domain| count(&sums.poverty[domain]))
            };
            let persons = sum(|p| p.persons);
            if persons <= 0.0 {
                continue;
            }
            let shares = [
                ("poverty_headcount", sum(|p| p.poor) / persons),
                ("poverty_gap", sum(|p| p.gap) / PARTS / persons),
                ("poverty_severity", sum(|p| p.severity) / PARTS / persons),
                ("vulnerability_rate", sum(|p| p.vulnerable) / persons),
                (
                    "mean_consumption",
                    sum(|p| p.centimes) / 100.0 / persons * prices,
                ),
            ];
            for (name, value) in shares {
                self.put(&year, &area.name, "all", &format!("{name}{suffix}"), value);
            }
        }
        for (place, milieux) in [("MA", &[0, 1][..]), ("MA:urban", &[0]), ("MA:rural", &[1])] {
            let bins = self.bins(sums, milieux);
            let persons: f64 = bins.iter().map(|bin| bin.1).sum();
            let dirhams: f64 = bins.iter().map(|bin| bin.2).sum();
            let (mut below, mut area) = (0.0, 0.0);
            for (_, persons, dirhams) in &bins {
                area += persons * (2.0 * below + dirhams);
                below += dirhams;
            }
            if persons != 0.0 {
                let gini = 1.0 - area / (persons * dirhams);
                self.put(&year, place, "all", &format!("gini{suffix}"), gini);
            }
        }
    }

    /// Non-empty bins: number, weighted persons and dirhams.
    fn bins(&self, sums: &Distribution, milieux: &[usize]) -> Vec<(usize, f64, f64)> {
        let mut bins: Vec<(usize, f64, f64)> = (0..BINS).map(|bin| (bin, 0.0, 0.0)).collect();
        for milieu in milieux.iter().copied() {
            let weight = self.weights.by_milieu[milieu];
            for ((_, persons, dirhams), (counted, centimes)) in
                bins.iter_mut().zip(&sums.bins[milieu])
            {
                *persons += *counted as f64 * weight;
                *dirhams += *centimes as f64 / 100.0 * weight;
            }
        }
        bins.retain(|bin| bin.1 != 0.0);
        bins
    }

    pub(super) fn coverage(&mut self, number: i16) {
        let sums = &self.totals.years[(number - START.year()) as usize];
        let (covered, year) = (&sums.covered[self.scenario], number.to_string());
        for area in self.areas() {
            let all = |count: fn(&Poverty) -> i64| {
                self.weighted(&area, |domain| count(&sums.before.poverty[domain]))
            };
            let (persons, poor, vulnerable) =
                (all(|p| p.persons), all(|p| p.poor), all(|p| p.vulnerable));
            let paid = [
                self.weighted(&area, |domain| covered[domain].poor),
                self.weighted(&area, |domain| covered[domain].vulnerable),
                self.weighted(&area, |domain| covered[domain].other),
            ];
            for (group, part, whole) in [
                ("welfare=poor", paid[0], poor),
                ("welfare=vulnerable", paid[1], vulnerable),
                ("welfare=other", paid[2], persons - poor - vulnerable),
                ("all", paid[0] + paid[1] + paid[2], persons),
            ] {
                if whole > 0.0 {
                    self.put(&year, &area.name, group, "coverage", part / whole);
                }
            }
        }
        for (decile, (paid, persons)) in (1..).zip(self.tenths(number)) {
            if persons > 0.0 {
                let group = format!("decile={decile}");
                self.put(&year, "MA", &group, "coverage", paid / persons);
            }
        }
    }

    /// Persons in paid households and all persons of each tenth, by consumption before transfers; a
    /// bin that spans the limit between two tenths is split.
    fn tenths(&self, year: i16) -> [(f64, f64); 10] {
        let sums = &self.totals.years[(year - START.year()) as usize];
        let bins = self.bins(&sums.before, &[0, 1]);
        let all: f64 = bins.iter().map(|bin| bin.1).sum();
        let mut tenths = [(0.0, 0.0); 10];
        let mut below = 0.0;
        for (bin, persons, _) in bins {
            let (mut from, until) = (below, below + persons);
            while until - from > 1e-9 * all {
                let tenth = ((from / (all / 10.0)) as usize).min(9);
                let bound = (tenth + 1) as f64 * (all / 10.0);
                let end = if tenth == 9 { until } else { until.min(bound) };
                if end <= from {
                    break;
                }
                let share = (end - from) / persons;
                for (milieu, weight) in self.weights.by_milieu.into_iter().enumerate() {
                    let paid = sums.covered_bins[self.scenario][milieu][bin];
                    let (all, _) = sums.before.bins[milieu][bin];
                    tenths[tenth].0 += paid as f64 * share * weight;
                    tenths[tenth].1 += all as f64 * share * weight;
                }
                from = end;
            }
            below = until;
        }
        tenths
    }

    pub(super) fn yearly_errors(&mut self, number: i16) {
        let year = number.to_string();
        let errors = &self.totals.years[(number - START.year()) as usize].errors[self.scenario];
        for area in self.areas() {
            let sum =
                |count: fn(&Errors) -> i64| self.weighted(&area, |domain| count(&errors[domain]));
            let missed = MISSED.map(|(cause, count)| (cause, sum(count)));
            let leaked = LEAKED.map(|(cause, count)| (cause, sum(count)));
            let (poor, paid) = (sum(|e| e.poor), sum(|e| e.paid));
            self.errors((&year, &area.name), "exclusion_error", &missed, poor);
            self.errors((&year, &area.name), "inclusion_error", &leaked, paid);
        }
    }

    /// The month's errors, for the country only; the score of today is not used.
    pub(super) fn monthly_errors(&mut self) {
        for (index, month) in self.months() {
            let by_milieu = &self.totals.errors[index][self.scenario];
            let weights = self.weights.by_milieu;
            let sum = |count: &dyn Fn(&Errors) -> i64| {
                let of = |milieu: usize| count(&by_milieu[milieu]) as f64 * weights[milieu];
                of(0) + of(1)
            };
            let missed = MISSED.map(|(cause, count)| (cause, sum(&count)));
            let leaked = [
                ("score_or_delay", sum(&|e| e.below_threshold)),
                ("wrongly_kept", sum(&|e| e.wrongly_kept)),
                ("law", sum(&|e| e.by_law)),
            ];
            let reached = sum(&|e| e.reached);
            let whole =
                |causes: &[(&str, f64)]| reached + causes.iter().map(|one| one.1).sum::<f64>();
            let wholes = [whole(&missed), whole(&leaked)];
            let at = (&*month.to_string(), "MA");
            self.errors(at, "exclusion_error", &missed, wholes[0]);
            self.errors(at, "inclusion_error", &leaked, wholes[1]);
        }
    }

    /// An error and the causes that add up to it, as shares of a whole.
    fn errors(&mut self, at: (&str, &str), indicator: &str, causes: &[(&str, f64)], whole: f64) {
        if whole <= 0.0 {
            return;
        }
        let all: f64 = causes.iter().map(|cause| cause.1).sum();
        self.put(at.0, at.1, "all", indicator, all / whole);
        for (cause, part) in causes {
            self.put(
                at.0,
                at.1,
                &format!("cause={cause}"),
                indicator,
                part / whole,
            );
        }
    }
}

type Cause = (&'static str, fn(&Errors) -> i64);

/// Why a poor household is not paid.
const MISSED: [Cause; 6] = [
    ("not_registered", |e| e.not_registered),
    ("not_claimed", |e| e.not_claimed),
    ("delay", |e| e.delay),
    ("score", |e| e.score),
    ("wrongly_excluded", |e| e.wrongly_excluded),
    ("law", |e| e.law),
];

/// Why a household that is not poor is paid.
const LEAKED: [Cause; 4] = [
    ("score", |e| e.below_threshold),
    ("delay", |e| e.not_updated),
    ("wrongly_kept", |e| e.wrongly_kept),
    ("law", |e| e.by_law),
];
