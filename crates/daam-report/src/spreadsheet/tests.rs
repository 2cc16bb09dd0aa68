//! Workbooks read back.

use std::io::Cursor;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};

use super::*;
use crate::sample;
use daam_core::kernel::{Month, Place};
use daam_core::measures::{Group, Period, Table};

fn read(
    table: &Table,
    record: &daam_core::engine::RunRecord,
    language: Language,
) -> Xlsx<Cursor<Vec<u8>>> {
    let results = ResultsIndex::new(table, record);
    let bytes = workbook(&results, language).expect("a workbook");
    Xlsx::new(Cursor::new(bytes)).expect("readable")
}

/// The table of a sheet, from its row of headings on.
fn table_of(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, first: &str) -> Range<Data> {
    let all = book.worksheet_range(name).expect("a sheet");
    let row = (0..20).find(|row| all.get((*row, 0)).is_some_and(|cell| cell == first));
    let (top, (end, last)) = (row.expect("a head"), all.end().expect("cells"));
    all.range((u32::try_from(top).expect("small"), 0), (end, last))
}

#[test]
fn figures_are_those_of_the_table() {
    let (table, record) = (sample::table(3), sample::record(3));
    let mut book = read(&table, &record, Language::English);
    let months = table_of(&mut book, "Monthly cost by scenario", "Month");
    let mut sums = [0.0; 3];
    for (row, month) in (1..).zip(record.from.through(record.to)) {
        for (scenario, sum) in sums.iter_mut().enumerate() {
            let name = &record.scenarios[scenario].name;
            let period = Period::Month(month);
            let cost = table.get(name, period, Place::COUNTRY, Group::All, "budget_cost");
            let cell = months
                .get((row, scenario + 1))
                .and_then(|cell| cell.get_float());
            assert_eq!(cell, cost, "{month} {name}");
            *sum += cost.expect("a cost");
        }
        let date = months.get((row, 0)).and_then(|cell| cell.get_datetime());
        let days = date.expect("a date").as_f64();
        // Excel counts days from the end of 1899.
        let first = Month::new(2024, 1) - month;
        assert!(
            (45_292.0 - days - 30.44 * f64::from(first)).abs() < 3.0,
            "{days}"
        );
    }
    for (scenario, sum) in sums.into_iter().enumerate() {
        let total = months
            .get((38, scenario + 1))
            .and_then(|cell| cell.get_float());
        assert_eq!(total, Some(sum), "the formula carries its result");
    }
}

#[test]
fn every_sheet_is_there_in_three_languages_and_holds_no_error() {
    let (table, record) = (sample::table(8), sample::record(8));
    for language in Language::ALL {
        let results = ResultsIndex::new(&table, &record);
        let sheets = sheets(View {
            results: &results,
            language,
        });
        let mut book = read(&table, &record, language);
        assert_eq!(book.sheet_names().len(), sheets.len() + 2);
        assert!(sheets.len() > 20, "{}", sheets.len());
        for name in book.sheet_names() {
            let cells = book.worksheet_range(&name).expect("a sheet");
            assert!(!cells.cells().any(|(.., cell)| cell.is_error()), "{name}");
        }
        let charts: usize = sheets.iter().map(|sheet| sheet.charts.len()).sum();
        assert!(charts >= 8, "{charts} charts");
    }
}

#[test]
fn no_cell_holds_a_number_as_text() {
    let (table, record) = (sample::table(2), sample::record(2));
    for language in Language::ALL {
        let mut book = read(&table, &record, language);
        for name in book.sheet_names() {
            let cells = book.worksheet_range(&name).expect("a sheet");
            for (row, column, cell) in cells.used_cells() {
                let text = cell.get_string().unwrap_or_default();
                let bare = text.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']);
                let digits = bare
                    .replace(['\u{a0}', '\u{202f}', '\u{2212}'], "")
                    .replace(',', ".");
                assert!(
                    digits.parse::<f64>().is_err(),
                    "{name} {row}:{column} '{text}'"
                );
            }
        }
    }
}

#[test]
fn a_hostile_title_stays_words() {
    let (table, mut record) = (sample::table(2), sample::record(2));
    let hostile = "=HYPERLINK(\"http://x\";\"y\")\u{1b}\u{fffe}";
    record.scenarios[0].title.fr = hostile.to_owned();
    record.scenarios[1].title.fr = "@SUM(1)".repeat(9_000);
    let mut book = read(&table, &record, Language::French);
    let range = table_of(&mut book, "Scénarios", "Scénario");
    assert_eq!(
        range.get((1, 0)).and_then(|cell| cell.get_string()),
        Some(hostile.trim_end_matches(['\u{1b}', '\u{fffe}']))
    );
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        let foreign =
            |(.., text): (usize, usize, &String)| !text.is_empty() && !text.starts_with("SUM(");
        assert!(!formulas.cells().any(foreign), "{name}");
    }
}

#[test]
fn many_scenarios_fit() {
    let (table, record) = (sample::table(43), sample::record(43));
    let results = ResultsIndex::new(&table, &record);
    let view = View {
        results: &results,
        language: Language::Arabic,
    };
    for sheet in sheets(view) {
        let most = sheet.charts.iter().map(|chart| chart.series.len()).max();
        assert!(most.unwrap_or(0) <= chart::MOST);
    }
    let mut book = read(&table, &record, Language::Arabic);
    let range = table_of(&mut book, "الكلفة السنوية", "السيناريو");
    assert_eq!(range.height(), 1 + 43 * 3);
}

#[test]
fn a_run_without_figures_still_has_its_record() {
    let book = read(&Table::default(), &sample::record(1), Language::English);
    assert!(book.sheet_names().contains(&"Assumptions".to_owned()));
    assert!(!book.sheet_names().contains(&"Provinces".to_owned()));
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let (table, record) = (sample::table(2), sample::record(2));
    let results = ResultsIndex::new(&table, &record);
    let one = workbook(&results, Language::French).expect("a workbook");
    // The bytes must not depend on the clock.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(one == workbook(&results, Language::French).expect("a workbook"));
}
