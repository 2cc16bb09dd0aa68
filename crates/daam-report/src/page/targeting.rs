//! The section of targeting in detail: errors by target, what scenarios achieve, what the same
//! money would do otherwise, who gains and who loses.

use maud::{Markup, html};

use super::charts::slot;
use super::voice::Voice;
use crate::i18n::targeting as words;
use crate::tables::shared::{ERRORS, PERFORMANCE, benchmarks, targets};

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    let all = voice.in_year(0);
    if voice.measured(all, &PERFORMANCE[0]).is_none() {
        return html! {};
    }
    let errors = voice.plan().name(words::TARGET).measures(ERRORS);
    let performance = voice.plan().scenario().measures(PERFORMANCE);
    let performance = performance.table(words::PERFORMANCE, voice.each_scenario());
    let benchmarks = voice.plan().scenario().measures(benchmarks());
    let benchmarks = benchmarks.table(words::BENCHMARKS, voice.each_scenario());
    html! {
        (voice.table(&errors.table(words::ERRORS, targets(voice.view, all))))
        (voice.figure_if_any("score_roc"))
        (voice.table(&performance.with_first(1)))
        p { (voice.say(words::PERFORMANCE_NOTE)) }
        (voice.table(&benchmarks.with_first(1)))
        p { (voice.say(words::BENCHMARK_NOTE)) }
    }
}

/// Who gains and who loses under each scenario; nothing when there is only one.
pub(super) fn gains(voice: &Voice<'_>) -> Markup {
    if voice.scenarios().len() < 2 {
        return html! {};
    }
    slot(voice, "gains", &["gains_by_decile"])
}
