//! What every part of the page needs: the figures, the language, and how a table is written.

use std::ops::Deref;

use maud::{Markup, PreEscaped, html};

use crate::figures::Gallery;
use crate::i18n::{Message, number};
use crate::tables::{FigureScope, Form, Kind, ReportTable, TableCell, TableFigure, View};

#[derive(Clone, Copy)]
pub(super) struct PageContext<'a> {
    pub view: View<'a>,
    pub gallery: &'a Gallery,
}

impl<'a> Deref for PageContext<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl PageContext<'_> {
    pub(super) fn not_available(&self) -> &'static str {
        self.say(number::NOT_AVAILABLE)
    }

    /// An identifier unique in the document.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.language.code())
    }

    /// A name in the results, which may break after its dots and underscores only.
    pub(super) fn code(&self, name: &str) -> Markup {
        html! {
            code {
                @for part in name.split_inclusive(['.', '_']) { (part) wbr; }
            }
        }
    }

    /// A cell with a figure, or a dash when there is none.
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

    pub(super) fn measure(&self, at: FigureScope, measure: &TableFigure) -> Markup {
        let value = self.measured(at, measure);
        self.cell(value.map(|value| self.write(measure.form, value)))
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

    /// A figure that a run of one scenario may not have.
    pub(super) fn figure_if_any(&self, name: &str) -> Markup {
        html! { @if self.gallery.get(name, self.language).is_some() { (self.figure(name)) } }
    }

    /// A table in a frame that scrolls on a narrow screen; `heads` are its column headings, each
    /// with whether the column holds figures.
    pub(super) fn frame<'h>(
        &self,
        caption: &str,
        heads: impl IntoIterator<Item = (&'h str, bool)>,
        body: &Markup,
    ) -> Markup {
        html! {
            div.scroll tabindex="0" role="region" aria-label=(caption) {
                table {
                    caption { span { (caption) } }
                    thead { tr {
                        @for (name, figures) in heads {
                            th scope="col" .num[figures] { (name) }
                        }
                    } }
                    tbody { (body) }
                }
            }
        }
    }

    /// A table whose rows are given as markup; `figures` are the columns, from 0, that hold
    /// figures.
    pub(super) fn by_hand(
        &self,
        caption: Message,
        heads: &[Message],
        figures: std::ops::Range<usize>,
        body: &Markup,
    ) -> Markup {
        let heads = heads.iter().enumerate();
        let heads = heads.map(|(column, head)| (self.say(*head), figures.contains(&column)));
        self.frame(&self.caption(caption), heads, body)
    }

    pub(super) fn table(&self, table: &ReportTable) -> Markup {
        let columns = || table.columns.iter();
        // The first column names the rows.
        let figures = |index, form: Form| index > 0 && form.is_figure();
        let heads = columns().enumerate();
        let heads = heads.map(|(index, one)| (one.head.as_str(), figures(index, one.form)));
        let body = html! {
            @for row in &table.rows {
                tr class=[row_class(row.kind)] {
                    @for (index, (cell, column)) in row.cells.iter().zip(columns()).enumerate() {
                        @let text = self.text(cell, column.form);
                        @match column.form {
                            _ if index == 0 => th class=[head_class(row.kind)] scope="row" { (text.unwrap_or_default()) },
                            Form::Text => td { (text.unwrap_or_default()) },
                            Form::Prose => td.prose { bdi { (text.unwrap_or_default()) } },
                            _ => (self.cell(text)),
                        }
                    }
                }
            }
        };
        self.frame(&table.title, heads, &body)
    }

    /// A table transposed: columns become rows, the first column the headings after `corner`.
    pub(super) fn turned(&self, corner: Message, table: &ReportTable) -> Markup {
        let cell = |row: usize, column: usize| {
            self.text(&table.rows[row].cells[column], table.columns[column].form)
        };
        let names: Vec<String> = (0..table.rows.len())
            .map(|row| cell(row, 0).unwrap_or_default())
            .collect();
        let names = names.iter().map(|name| (name.as_str(), true));
        let heads = std::iter::once((self.say(corner), false)).chain(names);
        let body = html! {
            @for (index, column) in table.columns.iter().enumerate().skip(1) {
                tr class=[row_class(column.kind)] {
                    th class=[head_class(column.kind)] scope="row" { (column.head) }
                    @for row in 0..table.rows.len() { (self.cell(cell(row, index))) }
                }
            }
        };
        self.frame(&table.title, heads, &body)
    }

    fn text(&self, cell: &TableCell, form: Form) -> Option<String> {
        match cell {
            TableCell::Text(text) => Some(text.clone()),
            TableCell::Number(value) => Some(self.write(form, *value)),
            TableCell::Month(month) => Some(number::month(*month, self.language)),
            TableCell::Year(year) => Some(year.text(self.language)),
            // Sums are for spreadsheets, where cells can change.
            TableCell::Empty | TableCell::SumAbove | TableCell::SumAcross(..) => None,
        }
    }
}

fn row_class(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Total => Some("total"),
        Kind::First => Some("first"),
        Kind::Other => Some(""),
        Kind::Plain | Kind::Whole | Kind::Part => None,
    }
}

fn head_class(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Part => Some("part"),
        Kind::Whole => Some(""),
        Kind::Plain | Kind::Total | Kind::First | Kind::Other => None,
    }
}
