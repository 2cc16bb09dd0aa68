//! The figures of one or several replications, with their standard errors.
//!
//! A figure is the mean of its replications. Its standard error has up to three sources:
//!
//! - **sampling**: not every locality was visited; zero when all have been.
//! - **chance**: another seed gives other people. Estimated from how neighbouring localities
//!   differ, so it is an upper bound: lasting differences between them are not chance.
//! - **assumptions**: values that are neither law nor statistics are uncertain. Estimated when
//!   every replication draws its own values: the variance between replications less that of
//!   simulation. More replications make the estimate more precise, not the error smaller.
//!
//! Sampling and chance split the variance between localities ([`super::zones`]) of a mean over
//! replications: the part of the country not visited goes to sampling, the rest to chance.
//! A difference between scenarios is taken within each replication and each replicate of a
//! zone, so that what the scenarios share cancels.

mod errors;
mod figure;
mod interval;
mod sheet;

use std::sync::Arc;

pub use errors::{CONFIDENCE, Headline, StandardErrors, Uncertainty};
pub use interval::interval;
pub(super) use sheet::Values;

use crate::kernel::{Month, Place};
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
    /// Last month of the run.
    last: Month,
    sheets: Vec<ScenarioFigures>,
    base: Base,
    /// Factor that extends the variance found in pairs to localities in no pair.
    pub scale: f64,
    /// Figures of the country under each replication: of each year, and of the last month.
    pub single: Vec<Row>,
}

impl Estimates {
    /// Empty estimates of the named scenarios; the others are compared with the first.
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a str>, last: Month) -> Self {
        let names: Vec<Arc<str>> = names.map(Arc::from).collect();
        Self {
            sheets: vec![ScenarioFigures::default(); names.len()],
            names,
            last,
            base: Base::default(),
            scale: 1.0,
            single: Vec::new(),
        }
    }

    /// Adds a scenario's figures of a replication; the first scenario's come first.
    /// `replicates` applies the function it is given to the rows of each zone's replicate.
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
                .filter(|row| row.is_headline(self.last) && row.group == Group::All)
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

    /// A difference from the first scenario, or the first scenario's own figure, with its errors.
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

    /// All figures, those of the other scenarios followed by their difference from the first; and
    /// those of the country, of each year and of the last month, with their errors by source.
    pub(super) fn table(self, how: &Uncertainty) -> (Table, Vec<Headline>) {
        let mut table = Table::default();
        let mut headlines = Vec::new();
        // Rows of an indicator follow each other: its name is looked up once for all of them.
        let mut named = ("", "");
        let last = self.last;
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
                    if let Some(errors) = errors.filter(|_| row.is_headline(last)) {
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
