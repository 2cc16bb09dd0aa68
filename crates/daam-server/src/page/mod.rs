//! The page of the explorer: a frame in HTML, and a script that fills it from the catalogue.

use maud::{DOCTYPE, html};

use daam_core::kernel::Language;
use daam_report::i18n;
use daam_report::page::assets;

/// The page; its words come with the catalogue.
pub(crate) fn html() -> String {
    let page = html! {
        (DOCTYPE)
        html lang="fr" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "daam" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/explorer.css";
            }
            body.explorer {
                header.bar {
                    p.brand { "daam" }
                    nav.tabs role="tablist" id="tabs" {}
                    div.languages role="group" aria-label=(i18n::language_switch()) {
                        @for language in Language::ALL {
                            button type="button" lang=(language.code()) data-language=(language.code()) {
                                (i18n::own_name(language))
                            }
                        }
                    }
                }
                main id="main" { noscript { p { (i18n::no_script()) } } }
                script src="/explorer.js" {}
            }
        }
    };
    page.into_string()
}

/// The style of the report, and what the explorer adds.
pub(crate) fn style() -> String {
    format!(
        "{}{}{}",
        assets::fonts(),
        assets::STYLE,
        include_str!("explorer.css")
    )
}

/// The code that draws, and the explorer's own, part after part.
pub(crate) fn script() -> String {
    [
        assets::DOM_JS,
        assets::LOOK_JS,
        assets::CHARTS_JS,
        include_str!("script/base.js"),
        include_str!("script/reform.js"),
        include_str!("script/results.js"),
        include_str!("script/charts.js"),
        include_str!("script/solve.js"),
        include_str!("script/family.js"),
        include_str!("script/main.js"),
    ]
    .join("\n;\n")
}
