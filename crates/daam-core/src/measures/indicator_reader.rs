//! From the sums of a run to the rows of the table.

use super::row_builder::{RowBuilder, Span, Weights};
use super::table::Row;
use super::tally::Tally;
use super::{appropriation, registers, spending, treasury};
use crate::inputs::Inputs;
use crate::policy::Scenario;
use crate::programme::Programme;

/// Turns sums of a run into rows.
#[derive(Clone, Copy)]
pub struct IndicatorReader<'a> {
    /// Official tables.
    pub inputs: &'a Inputs,
    /// Rules of the scenarios.
    pub programme: &'a Programme,
    /// The scenarios, in the order of the sums.
    pub scenarios: &'a [Scenario],
    /// Months reported.
    pub span: Span,
}

impl IndicatorReader<'_> {
    /// The rows of a scenario, by its number.
    pub fn rows(&self, scenario: usize, tally: &Tally, weights: &Weights) -> Vec<Row> {
        let (inputs, span) = (self.inputs, self.span);
        let name = &self.scenarios[scenario].name;
        let institutions = libm::round(inputs.programme.institution_children) as i64;
        let forecast_error = inputs.programme.forecast_error_share;
        let mut out = RowBuilder::new(inputs, span, weights, name);
        let national = |month| self.programme.national(scenario, month);
        let costs = spending::rows(&tally.ledger, scenario, &national, institutions, &mut out);
        let envelope = |year| self.programme.envelope(scenario, year);
        appropriation::rows(&envelope, &costs.all, forecast_error, &mut out);
        treasury::rows(&envelope, &costs, forecast_error, &mut out);
        tally.gains.rows(scenario, &mut out);
        tally.incidence.rows(scenario, &tally.welfare, &mut out);
        registers::rows(&tally.ledger, &tally.people, scenario, &mut out);
        tally.spells.rows(&tally.ledger, scenario, &mut out);
        tally.people.rows(&tally.chronicle, &mut out);
        if scenario == 0 {
            tally.census.rows(&tally.chronicle, &mut out);
        }
        let files = (&tally.targeting, &tally.scores);
        tally.welfare.rows(scenario, files, &mut out);
        let cost = |year: i16| {
            let months = inputs.calendar.months(span.to).zip(&costs.all);
            let of_year = months.filter(|(month, _)| month.year() == year);
            of_year.map(|(_, cost)| cost).sum()
        };
        tally.revenue.rows(scenario, &cost, &mut out);
        if weights.full {
            tally.provinces.rows(inputs, scenario, &mut out);
        }
        out.into_rows()
    }
}
