//! How long households are paid, how many come back, how long the first payment takes.

use maud::{Markup, html};

use super::voice::Voice;
use crate::i18n::indicator::title;
use crate::i18n::{page, spells as words};
use crate::reading::Year;
use daam_core::kernel::Place;
use daam_core::measures::Group;

/// One column a year, for the first scenario; nothing when nobody is ever paid.
pub(super) fn table(voice: &Voice<'_>) -> Markup {
    let years: Vec<Year> = voice.reading.years();
    let heads: Vec<String> = years.iter().map(|year| year.text(voice.language)).collect();
    let mut head = vec![voice.say(page::INDICATOR)];
    head.extend(heads.iter().map(String::as_str));
    let value = |year: &Year, group, indicator| {
        voice
            .reading
            .value(0, year.period(), Place::COUNTRY, group, indicator)
    };
    let row = |name: &str, part: bool, group, indicator, text: &dyn Fn(f64) -> String| {
        html! {
            tr {
                th scope="row" .part[part] { (name) }
                @for year in &years { (voice.cell(value(year, group, indicator).map(text))) }
            }
        }
    };
    let ever = |year: &Year| value(year, Group::All, "months_paid").is_some_and(|n| n > 0.0);
    if !years.iter().any(ever) {
        return html! {};
    }
    let count = |number: f64| voice.decimal(number, 0);
    let one = |number: f64| voice.decimal(number, 1);
    let share = |share: f64| voice.percent(share, 1);
    let called = |name| voice.say(title(name));
    let wait = |word| Group::Part("statistic", word);
    const WAIT: &str = "months_to_first_payment";
    let body = html! {
        (row(voice.say(words::EVER_PAID), false, Group::All, "months_paid", &count))
        @for (months, name) in words::LENGTHS {
            (row(voice.say(name), true, Group::Part("months", months), "months_paid", &count))
        }
        (row(called("mean_months_paid"), false, Group::All, "mean_months_paid", &one))
        (row(called("returns"), false, Group::All, "returns", &share))
        (row(called("churn_rate"), false, Group::All, "churn_rate", &share))
        (row(called("households_first_paid"), false, Group::All, "households_first_paid", &count))
        (row(voice.say(words::MEAN), true, wait("mean"), WAIT, &one))
        (row(voice.say(words::MEDIAN), true, wait("median"), WAIT, &count))
    };
    let caption = voice.fill(words::NOTE, &[("scenario", &voice.scenario(0))]);
    voice.table(&caption, &head, 1..head.len(), &body)
}
