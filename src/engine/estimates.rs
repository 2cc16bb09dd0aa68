//! The figures of one or several replications, and how far off they may be.
//!
//! A figure is the mean of its replications. Its standard error has up to three sources:
//!
//! - **sampling**: not every locality was visited; gone when all have been.
//! - **chance**: another seed gives other people. Estimated from how neighbouring localities
//!   differ, so it is an upper bound: what is lasting in that difference is not chance.
//! - **assumptions**: what is neither law nor statistics could be otherwise; known when every
//!   replication draws its own values, as what is left of the variance between replications.
//!   More replications make it better known, not smaller.
//!
//! Sampling and chance share the variance between localities ([`super::zones`]): that of a
//! mean over replications, of which the share of the country still to be visited is sampling.
//! A difference between scenarios is taken within each replication and each flipped zone, so
//! that what the scenarios share cancels.

use std::collections::HashMap;
use std::sync::Arc;

use crate::kernel::{Place, student};
use crate::measures::{Group, Period, Row, Table, difference_of};

/// Confidence of the intervals given.
pub const CONFIDENCE: f64 = 0.95;

/// Standard errors of a figure by source, in its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Errors {
    /// Not every locality was visited.
    pub sampling: f64,
    /// Another seed gives other people; an upper bound.
    pub chance: f64,
    /// Assumptions could be otherwise; 0 where none were drawn.
    pub assumptions: f64,
    /// Degrees of freedom of the errors of simulation, and of all.
    pub freedom: [f64; 2],
}

impl Errors {
    /// Of everything.
    #[must_use]
    pub fn all(&self) -> f64 {
        libm::hypot(self.simulation(), self.assumptions)
    }

    /// What more localities and replications would lower.
    #[must_use]
    pub fn simulation(&self) -> f64 {
        libm::hypot(self.sampling, self.chance)
    }

    /// Standard errors on each side of a figure in its interval of [`CONFIDENCE`], by
    /// Student's law.
    #[must_use]
    pub fn factor(&self) -> f64 {
        two_sided(self.freedom[1])
    }

    /// Half the width of the interval.
    #[must_use]
    pub fn margin(&self) -> f64 {
        self.all() * self.factor()
    }

    /// Half the width of the interval, were all assumptions true.
    #[must_use]
    pub fn simulation_margin(&self) -> f64 {
        self.simulation() * two_sided(self.freedom[0])
    }
}

fn two_sided(freedom: f64) -> f64 {
    student::quantile(0.5 + CONFIDENCE / 2.0, freedom)
}

/// How the errors of a run were estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Uncertainty {
    /// Replications.
    pub replications: u32,
    /// Each drew its own assumptions.
    pub drawn: bool,
    /// Zones of each replication; without any, no error is known.
    pub zones: u32,
    /// Share of the country's localities that some replication visited, 0 to 1.
    pub visited: f64,
}

/// A headline figure with its error by source.
#[derive(Clone, Debug)]
pub struct Headline {
    /// The figure, with its whole standard error.
    pub row: Row,
    /// The error by source.
    pub errors: Errors,
}

/// A figure over replications.
#[derive(Clone, Copy, Debug, Default)]
struct Figure {
    count: u32,
    sum: f64,
    squares: f64,
    zones: u32,
    /// Sum of the variances of all zones, and of their squares; NaN where one is not known.
    variance: f64,
    variance_squares: f64,
}

impl Figure {
    /// Adds a replication: the figure, and what each zone adds to its variance.
    fn add(&mut self, value: f64, zones: impl Iterator<Item = f64>) {
        self.count += 1;
        self.sum += value;
        self.squares += value * value;
        for variance in zones {
            self.zones += 1;
            self.variance += variance;
            self.variance_squares += variance * variance;
        }
    }

    fn mean(&self) -> f64 {
        self.sum / f64::from(self.count)
    }

    /// Degrees of freedom of the variance between localities. Zones are not alike: poverty
    /// is in few of them. Johnson and Rust, "Population inferences and variance estimation
    /// for NAEP data", Journal of Educational Statistics 17 (1992).
    fn freedom(&self) -> f64 {
        let zones = f64::from(self.zones);
        if self.variance_squares == 0.0 {
            return zones.max(1.0);
        }
        let alike = self.variance * self.variance / self.variance_squares;
        ((3.16 - 2.77 / libm::sqrt(zones)) * alike).clamp(1.0, zones.max(1.0))
    }

    fn errors(&self, how: &Uncertainty) -> Option<Errors> {
        let count = f64::from(self.count);
        let simulation = self.variance / count / count;
        if self.zones == 0 || simulation.is_nan() {
            return None;
        }
        let mut assumptions = 0.0;
        if how.drawn && self.count > 1 {
            let between = (self.squares - self.sum * self.sum / count) / (count - 1.0);
            assumptions = (between - simulation * count).max(0.0);
        }
        let freedom = self.freedom();
        // Of a sum of variances: Satterthwaite, Biometrics Bulletin 2 (1946).
        let parts =
            simulation * simulation / freedom + assumptions * assumptions / (count - 1.0).max(1.0);
        let all = simulation + assumptions;
        Some(Errors {
            sampling: libm::sqrt((1.0 - how.visited) * simulation),
            chance: libm::sqrt(how.visited * simulation),
            assumptions: libm::sqrt(assumptions),
            freedom: [
                freedom,
                if parts > 0.0 {
                    all * all / parts
                } else {
                    freedom
                },
            ],
        })
    }
}

type Key = (Period, Place, Group, &'static str);

fn key(row: &Row) -> Key {
    (row.period, row.place, row.group, row.indicator)
}

/// Figures of a scenario, in the order in which they are written.
#[derive(Clone, Debug, Default)]
struct Sheet {
    rows: Vec<Row>,
    index: HashMap<Key, usize>,
    figures: Vec<Figure>,
    /// Where the first scenario has the same figure.
    base: Vec<Option<usize>>,
    differences: Vec<Figure>,
}

/// Figures of rows, in a sheet's order; NaN where there are none.
pub(super) type Values = Vec<f64>;

impl Sheet {
    /// Makes room for figures that are not there yet.
    fn learn(&mut self, rows: &[Row], first: Option<&Self>) {
        for row in rows {
            if self.index.contains_key(&key(row)) {
                continue;
            }
            self.index.insert(key(row), self.rows.len());
            self.base
                .push(first.and_then(|first| first.index.get(&key(row)).copied()));
            self.rows.push(row.clone());
            self.figures.push(Figure::default());
            self.differences.push(Figure::default());
        }
    }

    fn values(&self, rows: &[Row]) -> Values {
        let mut values = vec![f64::NAN; self.rows.len()];
        // Rows come in the order of the sheet; where some are missing, they are looked up.
        let mut at = 0;
        for row in rows {
            let here = self
                .rows
                .get(at)
                .is_some_and(|known| key(known) == key(row));
            let found = if here {
                Some(at)
            } else {
                self.index.get(&key(row)).copied()
            };
            if let Some(found) = found {
                values[found] = row.value;
                at = found + 1;
            }
        }
        values
    }
}

/// The first scenario's figures of a replication, and with each zone flipped.
#[derive(Clone, Debug, Default)]
struct Base {
    whole: Values,
    flipped: Vec<Values>,
}

/// Figures of every scenario, gathered replication by replication.
pub(super) struct Estimates {
    names: Vec<Arc<str>>,
    sheets: Vec<Sheet>,
    base: Base,
    /// Variance for one found in pairs of localities.
    pub scale: f64,
    /// Country-wide yearly figures of each replication.
    pub single: Vec<Row>,
}

impl Estimates {
    /// Room for the scenarios named, the first being the one compared with.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<Arc<str>> = names.map(Arc::from).collect();
        Self {
            sheets: vec![Sheet::default(); names.len()],
            names,
            base: Base::default(),
            scale: 1.0,
            single: Vec::new(),
        }
    }

    /// Adds a scenario's figures of a replication; the first scenario's come first. `flip`
    /// gives the figures with one zone flipped, in the order of `rows`' sheet.
    pub fn add(
        &mut self,
        name: &str,
        replication: u32,
        rows: &[Row],
        flip: impl FnOnce(&(dyn Fn(&[Row]) -> Values + Sync)) -> Vec<Values>,
    ) {
        let Some(number) = self.names.iter().position(|known| **known == *name) else {
            return;
        };
        let mut sheet = std::mem::take(&mut self.sheets[number]);
        sheet.learn(rows, (number > 0).then(|| &self.sheets[0]));
        let whole = sheet.values(rows);
        let flipped = flip(&|rows| sheet.values(rows));
        let scale = self.scale;
        for (index, value) in whole.iter().enumerate().filter(|(_, v)| !v.is_nan()) {
            let moved = |zone: &Values| scale * (zone[index] - value) * (zone[index] - value);
            sheet.figures[index].add(*value, flipped.iter().map(moved));
            let base = sheet.base[index].filter(|base| !self.base.whole[*base].is_nan());
            if let Some(base) = base {
                let difference = value - self.base.whole[base];
                let moved = |(zone, first): (&Values, &Values)| {
                    let moved = zone[index] - first[base] - difference;
                    scale * moved * moved
                };
                let zones = flipped.iter().zip(&self.base.flipped);
                sheet.differences[index].add(difference, zones.map(moved));
            }
        }
        self.single.extend(
            rows.iter()
                .filter(|row| is_headline(row) && row.group == Group::All)
                .map(|row| Row {
                    replication,
                    ..row.clone()
                }),
        );
        if number == 0 {
            self.base = Base { whole, flipped };
        }
        self.sheets[number] = sheet;
    }

    /// The error of a difference to the first scenario, or of the first scenario's own
    /// figure, with the figure.
    pub fn watched(
        &self,
        scenario: usize,
        (period, indicator): (Period, &'static str),
        how: &Uncertainty,
    ) -> Option<(f64, Errors)> {
        let sheet = &self.sheets[scenario];
        let index = *sheet
            .index
            .get(&(period, Place::COUNTRY, Group::All, indicator))?;
        let figure = if scenario == 0 {
            &sheet.figures[index]
        } else {
            &sheet.differences[index]
        };
        Some((figure.mean(), figure.errors(how)?))
    }

    /// All figures, each other scenario's followed by its difference to the first's; and the
    /// yearly ones of the country with their errors by source.
    pub fn table(self, how: &Uncertainty) -> (Table, Vec<Headline>) {
        let mut table = Table::default();
        let mut headlines = Vec::new();
        for sheet in self.sheets {
            let figures = sheet.figures.iter().zip(&sheet.differences);
            for (row, (figure, difference)) in sheet.rows.into_iter().zip(figures) {
                let of_difference = (difference.count > 0).then(|| Row {
                    indicator: difference_of(row.indicator),
                    ..row.clone()
                });
                let with_error = [(Some(row), figure), (of_difference, difference)];
                for (row, figure) in with_error {
                    let Some(row) = row else { continue };
                    let errors = figure.errors(how);
                    let row = Row {
                        value: figure.mean(),
                        standard_error: errors.map(|errors| errors.all()),
                        ..row
                    };
                    if let Some(errors) = errors.filter(|_| is_headline(&row)) {
                        headlines.push(Headline {
                            row: row.clone(),
                            errors,
                        });
                    }
                    table.rows.push(row);
                }
            }
        }
        (table, headlines)
    }
}

/// Yearly figures of the whole country.
fn is_headline(row: &Row) -> bool {
    row.place == Place::COUNTRY && matches!(row.period, Period::Year(_))
}
