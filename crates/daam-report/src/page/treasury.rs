//! The year's cash and its forecast, and the households paid from one year to the next.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::{page, treasury as words};
use crate::tables::measure;
use crate::tables::shared::{COST, TREASURY, bridge};

pub(super) fn section(voice: &Voice<'_>) -> Markup {
    // Cost, its share of GDP, and what a month's delay keeps in the year, whole years.
    let cost = measure(words::COST, COST.indicator, COST.form);
    let plan = voice.plan().year(page::INDICATOR).measure(cost);
    let years = voice.years(0, &voice.reading.shown_years());
    let cash = plan.measures(TREASURY).table(words::CASH, years);
    html! {
        (voice.figure("cumulated_cost"))
        (voice.turned(page::INDICATOR, &cash))
        p { (voice.say(words::GDP_NOTE)) }
        (voice.turned(page::INDICATOR, &bridge(voice.view)))
    }
}
