//! Winners and losers relative to the first scenario.

use super::sheet::Sheet;
use crate::i18n::{Message, spreadsheet as words, targeting};
use crate::tables::Form::{Percent, Whole};
use crate::tables::shared::losses;
use crate::tables::{FigureScope, TableFigure, View, measure};
use daam_core::measures::{BANDS, DECILE_BANDS};

fn bands() -> impl Iterator<Item = (&'static str, Message)> {
    BANDS.into_iter().zip(targeting::BAND.map(|(_, head)| head))
}

/// Every other scenario: households by size of gain or loss.
pub(super) fn households(view: View<'_>) -> Sheet {
    let count = |(band, head)| measure(head, "households_by_gain", Whole).of("band", band);
    let share = |(band, head)| measure(head, "gain_share", Percent(1)).of("band", band);
    let known = |at: &FigureScope| view.value(at.of("band", BANDS[0]), "gain_share").is_some();
    let table = view
        .plan()
        .scenario()
        .measures(["winners", "losers"].map(|name| TableFigure::titled(name, Whole)))
        .measures(bands().map(count))
        .measures(bands().map(share))
        .table(
            words::WINNERS_TITLE,
            view.each_scenario().skip(1).filter(known),
        );
    Sheet::new(words::WINNERS, table)
}

/// Every other scenario: households that receive less, by cause.
pub(super) fn losses_by_cause(view: View<'_>) -> Sheet {
    let table = view
        .plan()
        .scenario()
        .measures(losses())
        .table(targeting::LOSSES, view.each_scenario().skip(1));
    Sheet::new(words::LOSSES, table)
}

/// Every other scenario, by decile of persons.
pub(super) fn deciles(view: View<'_>) -> Sheet {
    let value = move |(tenth, at): (usize, FigureScope), band: usize| {
        let at = at.of("decile_band", DECILE_BANDS[tenth][band]);
        view.value(at, "gain_share")
    };
    let mut plan = view
        .plan()
        .scenario()
        .column(words::DECILE, Whole, |(tenth, _)| Some(tenth as f64 + 1.0));
    for (band, head) in bands().map(|(_, head)| head).enumerate() {
        plan = plan.column(head, Percent(1), move |key| value(key, band));
    }
    let tenths = |at| (0..DECILE_BANDS.len()).map(move |tenth| (tenth, at));
    let keys = view.each_scenario().skip(1).flat_map(tenths);
    let known = keys.filter(|key| value(*key, 0).is_some());
    Sheet::new(words::GAINS, plan.table(words::GAINS_TITLE, known)).with_frozen(2)
}
