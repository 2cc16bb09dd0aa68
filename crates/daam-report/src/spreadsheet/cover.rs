//! The cover: the question, the answer, facts about the run, contents of each sheet.

use rust_xlsxwriter::{Format, FormatAlign, Url, XlsxError};

use super::chart::MOST;
use super::sheet::Sheet;
use super::style;
use super::workbook::{WorkbookWriter, write_text};
use crate::answer;
use crate::i18n::{number, page, spreadsheet as words};
use crate::tables::View;
use crate::tables::shared::facts;

/// Widths of the two columns, in characters.
const WIDTHS: [f64; 2] = [34.0, 100.0];
/// Characters of the second column on a line.
const LINE: usize = 95;

pub(super) fn add(
    book: &mut WorkbookWriter,
    view: View<'_>,
    sheets: &[Sheet],
) -> Result<(), XlsxError> {
    let page = book.page(view.say(words::COVER))?;
    page.set_print_fit_to_pages(1, 1);
    for (column, width) in (0u16..).zip(WIDTHS) {
        page.set_column_width(column, width)?;
    }
    let prose = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let name = prose.clone().set_bold();
    page.write_string_with_format(0, 0, view.say(page::TITLE), &style::title())?;
    let italic = Format::new().set_italic();
    page.write_string_with_format(1, 0, view.say(page::NOT_OFFICIAL), &italic)?;
    let mut row = 3;
    for (what, text) in said(view) {
        write_text(page, (row, 0), what, &name)?;
        match number_of(what, view) {
            Some((number, format)) => {
                let format = prose.clone().set_num_format(format);
                let format = format.set_align(FormatAlign::Left);
                page.write_number_with_format(row, 1, number, &format)?;
            }
            None => {
                write_text(page, (row, 1), &text, &prose)?;
            }
        }
        let lines = text.chars().count().div_ceil(LINE).max(1);
        page.set_row_height(row, 15.5 * lines as f64)?;
        row += 1;
    }
    row += 1;
    for (column, head) in [(0, words::SHEET), (1, words::CONTENT)] {
        page.write_string_with_format(row, column, view.say(head), &style::head())?;
    }
    let charts = [(view.say(words::CHARTS), view.say(words::CHARTS_TITLE))];
    let sheets = sheets
        .iter()
        .map(|sheet| (sheet.name.text(view.language), &*sheet.table.title));
    for (tab, title) in charts.into_iter().chain(sheets) {
        row += 1;
        let link = Url::new(format!("internal:'{tab}'!A1")).set_text(tab);
        page.write_url(row, 0, link)?;
        write_text(page, (row, 1), title, &prose)?;
    }
    Ok(())
}

/// The number that a fact is, and its format; none for words, and for a seed that a cell would
/// round.
fn number_of(what: &str, view: View<'_>) -> Option<(f64, &'static str)> {
    const EXACT: u64 = 1 << 53;
    let record = view.results.record;
    if what == view.say(page::SEED) {
        return (record.seed <= EXACT).then_some((record.seed as f64, "0"));
    }
    (what == view.say(page::SAMPLE)).then_some((record.sample, "0.0##%"))
}

/// Names and texts of the upper part.
fn said(view: View<'_>) -> Vec<(&'static str, String)> {
    let record = view.results.record;
    let answer = answer::paragraph(view);
    let mut all = vec![
        (view.say(page::QUESTION), answer),
        ("", view.caption(page::UNDER)),
    ];
    if record.uncertainty.visited < 1.0 {
        let share = number::short_percent(record.uncertainty.visited, view.language);
        all.push(("", view.fill(page::ESTIMATE, &[("share", &share)])));
    }
    if record.checks.iter().any(|check| !check.passed) {
        all.push(("", view.say(page::CHECK_FAILED).to_owned()));
    }
    all.push(("", view.say(words::READING).to_owned()));
    if view.scenarios().len() > MOST {
        let gaps = [("count", MOST.into())];
        all.push(("", view.tell(words::FIRST_ONLY, &gaps)));
    }
    all.extend(facts(view).map(|(name, text)| (view.say(name), text)));
    all
}
