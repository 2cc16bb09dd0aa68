//! `report.html`: the whole run in one file that needs nothing else.
//!
//! Input: a [`ResultsIndex`] and the drawn [`Gallery`]. Output: a page that makes no network
//! request: fonts, style, script and figures are embedded. It holds one article per language; a few
//! lines of script show one of them, and without script the French one shows. maud escapes every
//! text by construction; only our own SVG, CSS and script are inserted as they are.
//!
//! To add a section: a function from `page_context::PageContext` to markup, its title in
//! `i18n/*/page.ftl`, its line in `SECTIONS`.

mod about;
mod answer;
mod appropriations;
pub mod assets;
mod behaviour;
mod certainty;
mod charts;
mod drift;
mod findings;
mod page_context;
mod poverty;
mod registers;
mod scenarios;
mod spells;
mod targeting;
mod treasury;
mod validation;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::figures::Gallery;
use crate::i18n::{self, Message, chart, page};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Language;
use page_context::PageContext;

type Section = (&'static str, Message, fn(&PageContext<'_>) -> Markup);

const SECTIONS: [Section; 19] = [
    ("scenarios", page::SCENARIOS, scenarios::section),
    ("cost", page::COST, findings::cost),
    ("certainty", i18n::certainty::SECTION, certainty::section),
    ("behaviour", i18n::behaviour::SECTION, behaviour::section),
    ("coverage", page::COVERAGE, findings::coverage),
    ("registers", i18n::registers::SECTION, registers::section),
    ("poverty", page::POVERTY, findings::poverty),
    ("poverty-detail", i18n::poverty::SECTION, poverty::section),
    ("territories", chart::TERRITORIES, findings::places),
    ("targeting", i18n::targeting::SECTION, targeting::section),
    ("treasury", i18n::treasury::SECTION, treasury::section),
    (
        "appropriations",
        i18n::appropriation::SECTION,
        appropriations::section,
    ),
    ("gains", chart::GAINS_SECTION, targeting::gains),
    ("explorer", chart::EXPLORER, charts::explorer),
    ("validation", i18n::validation::SECTION, validation::section),
    ("assumptions", page::ASSUMPTIONS, about::assumptions),
    ("checks", page::CHECKS, about::checks),
    ("glossary", page::GLOSSARY, about::glossary),
    ("run", page::ABOUT, about::run),
];

/// Content security policy: only what is inside the page may be used.
const NOTHING_ELSE: &str = "default-src 'none'; script-src 'unsafe-inline'; \
                            style-src 'unsafe-inline'; font-src data:; img-src data: blob:";

/// Scripts that run first and need no chart: tables, then languages.
const PAGE_JS: [&str; 3] = [
    assets::DOM_JS,
    include_str!("script/tables.js"),
    include_str!("script/page.js"),
];

/// The page as HTML.
pub fn html(results: &ResultsIndex<'_>, gallery: &Gallery) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="fr" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                // The page may load nothing, whatever it contains.
                meta http-equiv="Content-Security-Policy" content=(NOTHING_ELSE);
                title { (page::TITLE.text(Language::French)) }
                style { (PreEscaped(assets::fonts())) (PreEscaped(assets::STYLE)) }
            }
            body {
                nav.languages hidden aria-label=(i18n::language_switch()) {
                    @for language in Language::ALL {
                        button type="button" lang=(language.code()) data-language=(language.code()) {
                            (i18n::own_name(language))
                        }
                    }
                }
                @for language in Language::ALL {
                    @let view = View { results, language };
                    (article(&PageContext { view, gallery }))
                }
                script { @for part in PAGE_JS { (PreEscaped(part)) } }
                (charts::data(results))
                script { (PreEscaped(assets::CHARTS_JS)) }
                script { @for part in charts::scripts() { (PreEscaped(part)) } }
            }
        }
    };
    page.into_string()
}

fn article(ctx: &PageContext<'_>) -> Markup {
    let language = ctx.language;
    // Empty sections are left out.
    let sections: Vec<(&str, Message, Markup)> = SECTIONS
        .iter()
        .map(|(name, title, body)| (*name, *title, body(ctx)))
        .filter(|(_, _, body)| !body.0.is_empty())
        .collect();
    let direction = if language == Language::Arabic {
        "rtl"
    } else {
        "ltr"
    };
    html! {
        article lang=(language.code()) dir=(direction) hidden[language != Language::French]
            data-title=(ctx.say(page::TITLE)) data-change=(ctx.say(page::CHANGE))
            data-copy=(ctx.say(chart::COPY)) data-copied=(ctx.say(chart::COPIED))
            data-copy-table=(ctx.say(chart::COPY_TABLE)) {
            (answer::header(ctx))
            nav.contents aria-label=(ctx.say(page::CONTENTS)) {
                @for (name, title, _) in &sections {
                    a href={ "#" (ctx.id(name)) } { (ctx.say(*title)) }
                }
            }
            @for (name, title, body) in &sections {
                section id=(ctx.id(name)) {
                    h2 { (ctx.say(*title)) }
                    (body)
                }
            }
            footer { p { (ctx.say(page::NOT_OFFICIAL)) } }
        }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use charts::scripts;
