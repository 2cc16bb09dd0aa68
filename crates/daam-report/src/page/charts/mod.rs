//! Interactive charts: their places on the page and the figures they are drawn from.
//!
//! Input: the results index. Output: an empty frame for each chart, and, once for the page, the
//! figures (`chart_data`) and the words of each language (`messages`) as JSON; `page/script/` draws
//! them. Without script the static figures take their place.
//!
//! To add one: a file in `page/script/charts/` that registers its name, its phrases in
//! `i18n/*/script.ftl`, and a `slot` where it belongs.

mod chart_data;
mod indicators;
mod messages;

use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value};

use super::page_context::PageContext;
use crate::i18n::chart as words;
use crate::results_index::ResultsIndex;
use daam_core::kernel::Language;

/// The scripts that draw the charts, after [`super::assets::CHARTS_JS`].
pub(crate) fn scripts() -> [&'static str; 13] {
    [
        super::assets::LOOK_JS,
        include_str!("../script/tell.js"),
        include_str!("../script/controls.js"),
        include_str!("../script/frame.js"),
        include_str!("../script/axes.js"),
        include_str!("../script/charts/monthly.js"),
        include_str!("../script/charts/yearly.js"),
        include_str!("../script/charts/coverage.js"),
        include_str!("../script/charts/poverty.js"),
        include_str!("../script/charts/gains.js"),
        include_str!("../script/charts/map.js"),
        include_str!("../script/charts/explorer.js"),
        // All charts are registered by now.
        "frame.start();",
    ]
}

/// A chart by the name in its script; without script, the static figures `instead`.
pub(super) fn slot(ctx: &PageContext<'_>, name: &str, instead: &[&str]) -> Markup {
    html! {
        figure.chart hidden data-chart=(name) id=(ctx.id(&format!("chart-{name}"))) {
            p.none { (ctx.say(words::NOT_DRAWN)) }
        }
        noscript {
            @for name in instead { (ctx.figure_if_any(name)) }
        }
    }
}

/// The section of the chart that can show every indicator.
pub(super) fn explorer(ctx: &PageContext<'_>) -> Markup {
    html! {
        p { (ctx.say(words::EXPLORER_NOTE)) }
        (slot(ctx, "explorer", &[]))
    }
}

/// Everything the charts show, for the script: figures once, words in each language.
pub(super) fn data(results: &ResultsIndex<'_>) -> Markup {
    let mut all = chart_data::facts(results);
    let spoken: Map<String, Value> = Language::ALL
        .iter()
        .map(|language| {
            (
                language.code().to_owned(),
                messages::words(results, *language),
            )
        })
        .collect();
    all.insert("words".to_owned(), Value::Object(spoken));
    let text = Value::Object(all).to_string();
    html! { script type="application/json" id="figures" { (PreEscaped(inert(&text))) } }
}

/// Escapes JSON so that it cannot close its `script` element: titles come from users.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_data_are_json_and_cannot_leave_their_element() {
        let table = sample::table(8);
        let mut record = sample::record(8);
        record.scenarios[1].title.fr = format!("</script>{}<!--", sample::HOSTILE);
        let results = ResultsIndex::new(&table, &record);
        let page = data(&results).into_string();
        let (_, rest) = page.split_once('>').expect("an element");
        let json = rest.strip_suffix("</script>").expect("its end");
        assert!(!json.contains('<'));
        let read: Value = serde_json::from_str(json).expect("JSON");
        let title = read["words"]["fr"]["scenarios"][1].as_str();
        assert_eq!(title.map(|title| title.contains("<!--")), Some(true));
        let costs = &read["yearly"]["budget_cost"]["MA"];
        assert_eq!(costs.as_array().map(Vec::len), Some(8));
        assert_eq!(read["coverage"]["MA"][0].as_array().map(Vec::len), Some(10));
        assert!(json.len() < 400_000, "{}", json.len());
    }
}
