//! Columns and tables that the page and the workbook both show.

use super::measure::{TableFigure, measure};
use super::plan::Keyed;
use super::{FigureScope, Form, Kind, ReportTable, TableCell, TablePlan, View};
use crate::i18n::{
    COMPONENT, Message, appropriation, number, page, registers, targeting, treasury,
};
use Form::{Billions, Decimal, Millions, Percent, Whole};
use daam_core::kernel::Month;
use daam_core::measures::Period;

const fn share(head: Message, indicator: &'static str) -> TableFigure {
    measure(head, indicator, Percent(1))
}

const fn index(head: Message, indicator: &'static str) -> TableFigure {
    measure(head, indicator, Decimal(2))
}

/// Cost of the programme.
pub(crate) const COST: TableFigure = measure(appropriation::COST, "budget_cost", Millions);

/// Cost by component.
pub(crate) fn components() -> impl Iterator<Item = TableFigure> {
    let component = |(key, head)| measure(head, COST.indicator, COST.form).of("component", key);
    COMPONENT.into_iter().map(component)
}

/// Those who are paid; households come first.
pub(crate) const PAID: [TableFigure; 11] = [
    TableFigure::titled("paid_households", Whole),
    TableFigure::titled("paid_persons", Whole),
    TableFigure::titled("paid_children", Whole),
    measure(page::AGE_0_5, "paid_children", Whole).part("age", "0-5"),
    measure(page::AGE_6_20, "paid_children", Whole).part("age", "6-20"),
    measure(page::IN_SCHOOL, "paid_children", Whole).part("schooling", "in_school"),
    measure(page::OUT_OF_SCHOOL, "paid_children", Whole).part("schooling", "out_of_school"),
    TableFigure::titled("paid_persons_60_plus", Whole),
    TableFigure::titled("paid_widows", Whole),
    measure(page::WITH_ORPHANS, "paid_widows", Whole).part("with_orphans", "yes"),
    TableFigure::titled("paid_orphans", Whole),
];

/// The share of the households that is paid.
pub(crate) fn paid_part(view: View<'_>, at: FigureScope) -> Option<f64> {
    let all = view.value(at, "households").filter(|all| *all > 0.0)?;
    Some(view.value(at, "paid_households")? / all)
}

/// Poverty headcount without and with transfers.
pub(crate) const POVERTY: [TableFigure; 2] = [
    measure(
        page::WITHOUT_POVERTY,
        "poverty_headcount_before_transfer",
        Percent(2),
    ),
    measure(page::WITH_POVERTY, "poverty_headcount", Percent(2)),
];

/// Target groups of a transfer, each with its name.
pub(crate) fn targets(view: View<'_>, at: FigureScope) -> [(&'static str, FigureScope); 4] {
    targeting::GROUP.map(|(target, name)| (view.say(name), at.of("target", target)))
}

/// Targeting errors: exclusion of the target group, inclusion of others.
pub(crate) const ERRORS: [TableFigure; 4] = [
    share(targeting::EXCLUSION, "exclusion_error"),
    share(targeting::INCLUSION, "inclusion_error"),
    share(targeting::HOUSEHOLD_EXCLUSION, "household_exclusion_error"),
    share(targeting::HOUSEHOLD_INCLUSION, "household_inclusion_error"),
];

const TARGETING_INDEX: &str = "coady_grosh_hoddinott_index";

/// Targeting performance of a scenario.
pub(crate) const PERFORMANCE: [TableFigure; 9] = [
    index(targeting::DIFFERENTIAL, "targeting_differential"),
    index(targeting::INDEX_POOR, TARGETING_INDEX).of("target", "poor"),
    index(targeting::INDEX_BOTTOM, TARGETING_INDEX).of("target", "bottom_40"),
    index(targeting::CONCENTRATION, "concentration_coefficient"),
    share(targeting::ADEQUACY, "adequacy").of("reference", "consumption"),
    share(targeting::GAP_CLOSED, "poverty_gap_closed"),
    measure(targeting::POINT_COST, "cost_per_point_of_poverty", Billions),
    measure(targeting::CLIFF, "cliff", Whole),
    share(targeting::AT_THE_EDGE, "households_near_threshold"),
];

/// The poverty gap without and with transfers, and under benchmark policies of the same cost.
pub(crate) fn benchmarks() -> impl Iterator<Item = TableFigure> {
    let gap = |head, indicator| measure(head, indicator, Percent(3));
    let given = [
        gap(targeting::WITHOUT, "poverty_gap_before_transfer"),
        gap(targeting::AS_GIVEN, "poverty_gap"),
    ];
    let policies = targeting::GIVEN.into_iter();
    let otherwise =
        policies.map(move |(policy, head)| gap(head, "benchmark_poverty_gap").of("policy", policy));
    given.into_iter().chain(otherwise)
}

/// Households that receive less than under the first scenario, and why.
pub(crate) fn losses() -> impl Iterator<Item = TableFigure> {
    let cause = |(cause, head)| measure(head, "losers", Whole).of("cause", cause);
    let all = TableFigure::titled("losers", Whole);
    std::iter::once(all).chain(targeting::LOSS.into_iter().map(cause))
}

/// A year's cost as a share of GDP, and the spending that a month's delay would defer.
pub(crate) const TREASURY: [TableFigure; 2] = [
    measure(treasury::GDP, "cost_share_of_gdp", Percent(2)),
    measure(treasury::DELAY, "cost_of_a_month_delay", Millions),
];

impl<'a, Key: Keyed + 'a> TablePlan<'a, Key> {
    /// The envelope of a year, its execution, and when it is exhausted.
    pub(crate) fn envelope(self) -> Self {
        let view = self.view;
        let exhausted = move |key: Key| {
            let at = key.at();
            let month = view.value(at, "exhaustion_month");
            let month = month.map(|month| month as i16);
            match (at.period, month.filter(|month| (1..=12).contains(month))) {
                (Period::Year(year), Some(month)) => TableCell::Month(Month::new(year, month)),
                _ => TableCell::Empty,
            }
        };
        let envelope = measure(appropriation::ENVELOPE, "appropriation", Millions);
        self.measures([
            envelope,
            COST,
            share(appropriation::EXECUTION, "budget_execution"),
        ])
        .column(appropriation::EXHAUSTED, Form::Month, exhausted)
        .measure(share(appropriation::OVERRUN, "overrun_probability"))
    }
}

/// Households paid a year earlier, entries, exits, and households paid now, by year under the first
/// scenario; the columns add up.
pub(crate) fn bridge(view: View<'_>) -> ReportTable {
    let start = view.results.record.calendar.start;
    let paid = move |at: FigureScope, before: i16| {
        let Period::Year(year) = at.period else {
            return None;
        };
        let period = Period::Year(year - before);
        let nobody_yet = (year - before < start.year()).then_some(0.0);
        let paid = view.value(FigureScope { period, ..at }, "paid_households");
        paid.or(nobody_yet)
    };
    let exit = |(reason, head)| measure(head, "exits", Whole).of("reason", reason);
    let years = view.years(0, &view.results.years());
    view.plan()
        .year(appropriation::YEAR)
        .column(registers::PAID_BEFORE, Whole, move |at| paid(at, 1))
        .measure(measure(registers::ACCEPTED, "acceptances", Whole))
        .measure(measure(registers::RESTORED, "restorations", Whole))
        .known(registers::EXIT.map(exit), &years)
        .column(registers::PAID_AFTER, Whole, move |at| paid(at, 0))
        .kind(Kind::Total)
        .table(treasury::BRIDGE, years)
}

/// Facts about the run: version, seed, months, sample, people simulated, inputs, results.
pub(crate) fn facts(view: View<'_>) -> [(Message, String); 7] {
    let (record, language) = (view.results.record, view.language);
    let version = match &record.commit {
        Some(commit) => format!("daam {} ({commit})", record.version),
        None => format!("daam {}", record.version),
    };
    let from = number::month(record.from, language);
    let households = number::count(record.households as f64, number::HOUSEHOLDS, language);
    let persons = number::count(record.persons as f64, number::PERSONS, language);
    [
        (page::VERSION, version),
        (page::SEED, record.seed.to_string()),
        (page::MONTHS, format!("{from} – {}", view.last_month())),
        (page::SAMPLE, number::short_percent(record.sample, language)),
        (page::SIMULATED, format!("{households} · {persons}")),
        (page::INPUTS, record.inputs_digest.clone()),
        (page::RESULTS, record.results_digest.clone()),
    ]
}
