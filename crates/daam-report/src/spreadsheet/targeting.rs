//! Targeting errors and performance, and benchmark policies of the same cost.

use super::in_millions;
use super::sheet::Sheet;
use crate::i18n::{spreadsheet as words, targeting};
use crate::tables::Form::{Billions, Millions};
use crate::tables::shared::{ERRORS, PERFORMANCE, benchmarks, targets};
use crate::tables::{FigureScope, View};

/// Every scenario, for each target group of a transfer.
pub(super) fn errors(view: View<'_>) -> Sheet {
    let known = |(_, at): &(&str, FigureScope)| view.measured(*at, &ERRORS[0]).is_some();
    let keys = view.each_scenario().flat_map(|at| targets(view, at));
    let plan = view.plan().scenario().name(targeting::TARGET);
    let table = plan
        .measures(ERRORS)
        .table(words::ERRORS_TITLE, keys.filter(known));
    Sheet::new(words::ERRORS, table).with_frozen(2)
}

/// Performance of every scenario, then poverty under benchmark policies of the same cost.
pub(super) fn performance(view: View<'_>) -> Sheet {
    let point = |at| view.value(at, "cost_per_point_of_poverty");
    let known = |at: &FigureScope| view.measured(*at, &PERFORMANCE[0]).is_some();
    let others = PERFORMANCE.into_iter().filter(|one| one.form != Billions);
    let mut plan = view.plan().scenario().measures(others).named(
        in_millions(view, view.title_of("cost_per_point_of_poverty")),
        Millions,
        point,
    );
    for gap in benchmarks() {
        let head = format!(
            "{} – {}",
            view.title_of("poverty_gap"),
            view.say(gap.head())
        );
        plan = plan.named(head, gap.form, move |at| view.measured(at, &gap));
    }
    let keys = view.each_scenario().filter(known);
    Sheet::new(words::PERFORMANCE, plan.table(targeting::PERFORMANCE, keys)).with_notes(
        &[targeting::PERFORMANCE_NOTE, targeting::BENCHMARK_NOTE].map(|note| view.say(note)),
    )
}
