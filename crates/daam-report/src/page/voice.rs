//! What every part of the page needs: the figures, the language, and how a cell is written.

use maud::{Markup, PreEscaped, html};

use crate::figures::Gallery;
use crate::i18n::{Message, Value, isolate, number};
use crate::reading::Reading;
use daam_core::kernel::Language;

/// The page in one language.
#[derive(Clone, Copy)]
pub(super) struct Voice<'a> {
    pub reading: &'a Reading<'a>,
    pub gallery: &'a Gallery,
    pub language: Language,
}

impl Voice<'_> {
    pub(super) fn say(&self, message: Message) -> &'static str {
        message.text(self.language)
    }

    pub(super) fn fill(&self, message: Message, gaps: &[(&str, &str)]) -> String {
        message.fill(self.language, gaps)
    }

    pub(super) fn tell(&self, message: Message, gaps: &[(&str, Value<'_>)]) -> String {
        message.tell(self.language, gaps)
    }

    /// The title of a scenario, safe inside a sentence.
    pub(super) fn scenario(&self, scenario: usize) -> String {
        isolate(&self.reading.title(scenario, self.language), self.language)
    }

    pub(super) fn year(&self) -> String {
        self.reading.year().text(self.language)
    }

    pub(super) fn last_month(&self) -> String {
        number::month(self.reading.record.to, self.language)
    }

    pub(super) fn decimal(&self, value: f64, places: usize) -> String {
        number::decimal(value, places, self.language)
    }

    pub(super) fn percent(&self, share: f64, places: usize) -> String {
        number::percent(share, places, self.language)
    }

    pub(super) fn not_available(&self) -> &'static str {
        self.say(number::NOT_AVAILABLE)
    }

    /// An identifier unique in the document.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.language.code())
    }

    /// A name of the results, which may break after its dots and underscores only.
    pub(super) fn code(&self, name: &str) -> Markup {
        html! {
            code {
                @for part in name.split_inclusive(['.', '_']) { (part) wbr; }
            }
        }
    }

    /// A cell with a figure, or with a dash that says there is none.
    pub(super) fn cell(&self, text: Option<String>) -> Markup {
        html! {
            td.num {
                @match &text {
                    Some(text) => (text),
                    None => span.none title=(self.not_available()) {
                        span aria-hidden="true" { "–" }
                        span.unseen { (self.not_available()) }
                    },
                }
            }
        }
    }

    /// A figure in a frame that scrolls on a narrow screen; a sentence when it could not be drawn.
    pub(super) fn figure(&self, name: &str) -> Markup {
        html! {
            @match self.gallery.get(name, self.language) {
                // The drawing escapes its own words.
                Some(drawing) => figure id=(self.id(name)) {
                    div.scroll tabindex="0" { (PreEscaped(&drawing.svg)) }
                },
                None => p.none { (self.not_available()) },
            }
        }
    }

    /// A table in a frame that scrolls on a narrow screen.
    /// `numbers` are the columns, from 0, whose cells are figures.
    pub(super) fn table(
        &self,
        caption: &str,
        head: &[&str],
        numbers: std::ops::Range<usize>,
        body: &Markup,
    ) -> Markup {
        html! {
            div.scroll tabindex="0" role="region" aria-label=(caption) {
                table {
                    caption { span { (caption) } }
                    thead { tr {
                        @for (column, name) in head.iter().enumerate() {
                            th scope="col" .num[numbers.contains(&column)] { (name) }
                        }
                    } }
                    tbody { (body) }
                }
            }
        }
    }
}
