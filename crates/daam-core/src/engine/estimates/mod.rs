//! The figures of one or several replications, with their standard errors.
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
//! A difference between scenarios is taken within each replication and each replicate of a
//! zone, so that what the scenarios share cancels.

mod errors;
mod figure;
mod sheet;

use std::sync::Arc;

pub use errors::{CONFIDENCE, Headline, StandardErrors, Uncertainty};
pub(super) use sheet::Values;

use crate::kernel::Place;
use crate::measures::{Group, Period, Row, Table, difference_of};
use sheet::{ScenarioFigures, key};

/// The first scenario's figures of a replication, and of each zone's replicate.
#[derive(Clone, Debug, Default)]
struct Base {
    whole: Values,
    replicates: Vec<Values>,
}

/// Figures of every scenario, gathered replication by replication.
pub(super) struct Estimates {
    names: Vec<Arc<str>>,
    sheets: Vec<ScenarioFigures>,
    base: Base,
    /// Variance for one found in pairs of localities.
    pub scale: f64,
    /// Country-wide yearly figures of each replication.
    pub single: Vec<Row>,
}

impl Estimates {
    /// Room for the scenarios named, the first being the one compared with.
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<Arc<str>> = names.map(Arc::from).collect();
        Self {
            sheets: vec![ScenarioFigures::default(); names.len()],
            names,
            base: Base::default(),
            scale: 1.0,
            single: Vec::new(),
        }
    }

    /// Adds a scenario's figures of a replication; the first scenario's come first.
    /// `replicates` gives those of each zone's replicate, in the order of `rows`' sheet.
    pub(super) fn add(
        &mut self,
        name: &str,
        replication: u32,
        rows: &[Row],
        replicates: impl FnOnce(&(dyn Fn(&[Row]) -> Values + Sync)) -> Vec<Values>,
    ) {
        let Some(number) = self.names.iter().position(|known| **known == *name) else {
            return;
        };
        let mut sheet = std::mem::take(&mut self.sheets[number]);
        sheet.add_missing_rows(rows, (number > 0).then(|| &self.sheets[0]));
        let whole = sheet.values(rows);
        let replicates = replicates(&|rows| sheet.values(rows));
        let scale = self.scale;
        for (index, value) in whole.iter().enumerate().filter(|(_, v)| !v.is_nan()) {
            let moved = |zone: &Values| scale * (zone[index] - value) * (zone[index] - value);
            sheet.figures[index].add(*value, replicates.iter().map(moved));
            let base = sheet.base[index].map(|base| base as usize);
            if let Some(base) = base.filter(|base| !self.base.whole[*base].is_nan()) {
                let difference = value - self.base.whole[base];
                let moved = |(zone, first): (&Values, &Values)| {
                    let moved = zone[index] - first[base] - difference;
                    scale * moved * moved
                };
                let zones = replicates.iter().zip(&self.base.replicates);
                sheet.differences[index].add(difference, zones.map(moved));
            }
        }
        self.single.extend(
            rows.iter()
                .filter(|row| row.is_headline() && row.group == Group::All)
                .map(|row| Row {
                    replication,
                    ..row.clone()
                }),
        );
        if number == 0 {
            self.base = Base { whole, replicates };
        }
        self.sheets[number] = sheet;
    }

    /// The error of a difference to the first scenario, or of the first scenario's own
    /// figure, with the figure.
    pub(super) fn headline_error(
        &self,
        scenario: usize,
        (period, indicator): (Period, &'static str),
        how: &Uncertainty,
    ) -> Option<(f64, StandardErrors)> {
        let sheet = &self.sheets[scenario];
        let wanted = (period, Place::COUNTRY, Group::All, indicator);
        let index = sheet.rows.iter().position(|row| key(row) == wanted)?;
        let figure = if scenario == 0 {
            &sheet.figures[index]
        } else {
            &sheet.differences[index]
        };
        Some((figure.mean(), figure.errors(how)?))
    }

    /// All figures, each other scenario's followed by its difference to the first's; and the
    /// yearly ones of the country with their errors by source.
    pub(super) fn table(self, how: &Uncertainty) -> (Table, Vec<Headline>) {
        let mut table = Table::default();
        let mut headlines = Vec::new();
        // Rows of an indicator follow each other: its name is looked up once for all of them.
        let mut named = ("", "");
        for sheet in self.sheets {
            let mut differences = sheet.differences.into_iter();
            for (row, figure) in sheet.rows.into_iter().zip(sheet.figures) {
                let difference = differences.next().filter(|figure| figure.count > 0);
                let of_difference = difference.map(|figure| {
                    if named.0 != row.indicator {
                        named = (row.indicator, difference_of(row.indicator));
                    }
                    let row = Row {
                        indicator: named.1,
                        ..row.clone()
                    };
                    (row, figure)
                });
                for (mut row, figure) in std::iter::once((row, figure)).chain(of_difference) {
                    let errors = figure.errors(how);
                    row.value = figure.mean();
                    row.standard_error = errors.map(|errors| errors.all());
                    if let Some(errors) = errors.filter(|_| row.is_headline()) {
                        let row = row.clone();
                        headlines.push(Headline { row, errors });
                    }
                    table.rows.push(row);
                }
            }
        }
        (table, headlines)
    }
}
