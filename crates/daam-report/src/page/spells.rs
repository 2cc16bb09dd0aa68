//! How long households are paid, how many come back, how long the first payment takes.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{page, spells as words};
use crate::tables::Form::{Decimal, Percent, Whole};
use crate::tables::{At, Measure, measure};

/// One column a year, for the first scenario; nothing when nobody is ever paid.
pub(super) fn table(voice: &Voice<'_>) -> Markup {
    const WAIT: &str = "months_to_first_payment";
    let ever = measure(words::EVER_PAID, "months_paid", Whole);
    let years = voice.years(0, &voice.reading.years());
    let paid = |at: &At| voice.measured(*at, &ever).is_some_and(|n| n > 0.0);
    if !years.iter().any(paid) {
        return html! {};
    }
    let length = |(months, name)| measure(name, "months_paid", Whole).part("months", months);
    let table = voice
        .plan()
        .year(page::INDICATOR)
        .measure(ever)
        .measures(words::LENGTHS.map(length))
        .measure(Measure::titled("mean_months_paid", Decimal(1)))
        .measure(Measure::titled("returns", Percent(1)))
        .measure(Measure::titled("churn_rate", Percent(1)))
        .measure(Measure::titled("households_first_paid", Whole))
        .measure(measure(words::MEAN, WAIT, Decimal(1)).part("statistic", "mean"))
        .measure(measure(words::MEDIAN, WAIT, Whole).part("statistic", "median"))
        .parted()
        .table(words::NOTE, years);
    voice.turned(page::INDICATOR, &table)
}
