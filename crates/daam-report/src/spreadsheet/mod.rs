//! `summary.xlsx`: the run for those who work in a spreadsheet.
//!
//! Input: a [`ResultsIndex`] and a language. Output: the bytes of a workbook: a cover, the charts,
//! then one table per sheet with real numbers, dates and shares under number formats. French is the
//! language of budget work in Morocco, so `summary.xlsx` is in French; the other languages have
//! their code in the file name, and Arabic sheets run from right to left.
//!
//! A sheet is a table (`tables`) in the file of its subject; only `workbook`, `chart` and `cover`
//! know the format of the file. To add a sheet: a function in the file of its subject, its
//! line in `sheets`, its words in `spreadsheet.ftl`. A sheet without rows is left out.

mod caseload;
mod chart;
mod cost;
mod cover;
mod coverage;
mod evidence;
mod gains;
mod poverty;
mod scenarios;
mod sheet;
mod style;
mod targeting;
mod territory;
#[cfg(test)]
mod tests;
mod treasury;
mod workbook;

use rust_xlsxwriter::XlsxError;

use super::i18n::{number, page, spreadsheet as words};
use super::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::{Language, Problem};
use sheet::Sheet;
use workbook::WorkbookWriter;

/// Characters of a digest that are enough to tell runs apart.
const SHORT: usize = 12;

/// Sheets of tables, at most.
const TABLES: usize = 25;
/// Threads that the library which writes a workbook starts: one for each sheet, the cover and the
/// charts included.
pub(crate) const THREADS: usize = TABLES + 2;

/// Name of the workbook in a language.
pub fn name(language: Language) -> String {
    match language {
        Language::French => "summary.xlsx".to_owned(),
        other => format!("summary.{}.xlsx", other.code()),
    }
}

/// The workbook of a run.
pub fn workbook(results: &ResultsIndex<'_>, language: Language) -> Result<Vec<u8>, Problem> {
    write(View { results, language }).map_err(|error| {
        let name = name(language);
        Problem::new(format!("{name} cannot be written: {error}"))
    })
}

fn write(view: View<'_>) -> Result<Vec<u8>, XlsxError> {
    let record = view.results.record;
    let digest: String = record.results_digest.chars().take(SHORT).collect();
    let foot = format!("daam {} · {digest}", record.version);
    let mut book = WorkbookWriter::new(view.say(page::TITLE), view.language, foot)?;
    let sheets = sheets(view);
    cover::add(&mut book, view, &sheets)?;
    book.add_charts(
        view.say(words::CHARTS),
        view.say(words::CHARTS_TITLE),
        &sheets,
    )?;
    for sheet in &sheets {
        book.add(sheet)?;
    }
    book.finish()
}

/// Every sheet that has rows, in order.
fn sheets(view: View<'_>) -> Vec<Sheet> {
    let all: [Sheet; TABLES] = [
        scenarios::sheet(view),
        cost::yearly(view),
        cost::by_component(view),
        cost::monthly(view),
        treasury::yearly(view),
        treasury::monthly(view),
        caseload::monthly(view),
        caseload::scenarios(view),
        caseload::persons(view),
        caseload::bridge(view),
        coverage::sheet(view),
        targeting::errors(view),
        targeting::performance(view),
        gains::households(view),
        gains::losses_by_cause(view),
        gains::deciles(view),
        poverty::milieux(view),
        poverty::by_region(view),
        territory::by_region(view),
        territory::by_province(view),
        evidence::intervals(view),
        evidence::validation(view),
        evidence::assumptions(view),
        evidence::checks(view),
        evidence::definitions(view),
    ];
    all.into_iter()
        .filter(|sheet| sheet.table.body() > 0)
        .collect()
}

/// A column heading with the unit of its amounts.
fn in_millions(view: View<'_>, head: &str) -> String {
    format!("{head}, {}", view.say(number::MILLION_DIRHAMS))
}

/// The column heading of mean awards.
fn mean_award(view: View<'_>) -> String {
    format!("{}, DH", view.say(page::MEAN_AWARD))
}
