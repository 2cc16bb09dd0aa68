//! Sheets as a workbook: formats, widths, filters, print set-up.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::sheet::Sheet;
use super::{chart, style};
use crate::tables::{Form, Kind, ReportTable, TableCell, TableColumn, TableRow};
use daam_core::kernel::{Language, Month, is_unfit};

/// Most characters written into a cell.
const LONGEST: usize = 32_000;
/// Width of columns of figures, of names and of sentences, in characters.
const FIGURE: f64 = 14.0;
const NAME: (usize, usize) = (12, 48);
const SENTENCE: f64 = 60.0;
/// Height of a line, in points.
const LINE: f64 = 15.0;

pub(super) struct WorkbookWriter {
    book: Workbook,
    language: Language,
    foot: String,
}

impl WorkbookWriter {
    /// Begins a workbook; `foot` is printed under every page.
    pub(super) fn new(title: &str, language: Language, foot: String) -> Result<Self, XlsxError> {
        let mut book = Workbook::new();
        // A fixed date: the same run gives the same bytes.
        let properties = DocProperties::new()
            .set_title(title)
            .set_author("daam")
            .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
        book.set_properties(&properties);
        Ok(Self {
            book,
            language,
            foot,
        })
    }

    /// A new sheet, named and set up for printing.
    pub(super) fn page(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let page = self.book.add_worksheet();
        page.set_name(name)?
            .set_right_to_left(self.language == Language::Arabic)
            .set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
            .set_screen_gridlines(false)
            .set_footer(format!("&L{}&C&A&R&P / &N", self.foot.replace('&', "&&")));
        Ok(page)
    }

    pub(super) fn add(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let language = self.language;
        let page = self.page(sheet.name.text(language))?;
        let (table, top) = (&sheet.table, head_row(sheet));
        let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let widths: Vec<f64> = (0..table.columns.len())
            .map(|index| width(table, index))
            .collect();
        page.write_string_with_format(0, 0, plain(&table.title), &style::title())?;
        page.set_row_height(0, 1.4 * LINE)?;
        for (row, note) in (1..).zip(&sheet.notes) {
            let lines = lines(note, widths.iter().sum());
            page.merge_range(row, 0, row, last.max(1), &plain(note), &style::note())?;
            page.set_row_height(row, LINE * lines)?;
        }
        for (column, (named, width)) in (0u16..).zip(table.columns.iter().zip(&widths)) {
            page.set_column_width(column, *width)?;
            write_text(page, (top, column), &named.head, &style::head())?;
        }
        let heads = table.columns.iter().zip(&widths);
        let tallest = heads.map(|(column, width)| lines(&column.head, *width));
        page.set_row_height(top, LINE * tallest.fold(1.0, f64::max))?;
        let formats = [false, true].map(|total| {
            let forms = table.columns.iter().map(|column| column.form);
            let formats = forms.map(|form| style::cell(form, total, language));
            formats.collect::<Vec<_>>()
        });
        let first = top + 1;
        for (index, row) in table.rows.iter().enumerate() {
            let at = first + index as u32;
            let formats = &formats[usize::from(row.kind == Kind::Total)];
            put(page, table, (index, first), row, formats)?;
            let lines = sentence_lines(table, row);
            // Not every program makes room for sentences by itself.
            if lines > 1.0 {
                page.set_row_height(at, LINE * lines)?;
            }
        }
        let body = table.body();
        if body > 0 {
            page.autofilter(top, 0, top + body, last)?;
        }
        page.set_freeze_panes(top + 1, sheet.frozen)?;
        page.set_repeat_rows(top, top)?;
        Ok(())
    }

    pub(super) fn add_charts(
        &mut self,
        name: &str,
        title: &str,
        sheets: &[Sheet],
    ) -> Result<(), XlsxError> {
        let language = self.language;
        let page = self.page(name)?;
        page.write_string_with_format(0, 0, title, &style::title())?;
        page.set_row_height(0, 1.4 * LINE)?;
        // Four charts per printed page.
        let breaks: Vec<u32> = (1..6).map(|paper| 1 + paper * 2 * chart::ROWS).collect();
        page.set_page_breaks(&breaks)?;
        let drawn = sheets
            .iter()
            .flat_map(|sheet| sheet.charts.iter().map(move |chart| (sheet, chart)));
        for (index, (sheet, wanted)) in (0u32..).zip(drawn) {
            let drawing = chart::draw(sheet, wanted, language);
            let column = if index.is_multiple_of(2) {
                0
            } else {
                chart::COLUMNS
            };
            page.insert_chart(1 + index / 2 * chart::ROWS, column, &drawing)?;
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        self.book.save_to_buffer()
    }
}

/// The row of a sheet's column headings, from 0.
pub(super) fn head_row(sheet: &Sheet) -> u32 {
    2 + u32::try_from(sheet.notes.len()).unwrap_or(0)
}

fn put(
    page: &mut Worksheet,
    table: &ReportTable,
    (index, first): (usize, u32),
    row: &TableRow,
    formats: &[Format],
) -> Result<(), XlsxError> {
    let at = first + index as u32;
    for (column, (cell, format)) in (0u16..).zip(row.cells.iter().zip(formats)) {
        match cell {
            TableCell::Empty => page.write_blank(at, column, format)?,
            TableCell::Text(text) => write_text(page, (at, column), text, format)?,
            TableCell::Number(number) => {
                page.write_number_with_format(at, column, *number, format)?
            }
            TableCell::Year(year) => {
                // A year in a column of months is no month.
                let format = format.clone().set_num_format(style::YEAR);
                page.write_number_with_format(at, column, year.year, &format)?
            }
            TableCell::Month(month) => {
                page.write_datetime_with_format(at, column, &date(*month)?, format)?
            }
            TableCell::SumAbove | TableCell::SumAcross(..) => {
                let range = match *cell {
                    TableCell::SumAcross(from, to) => [(at, from), (at, to)],
                    _ => [(first, column), (at.saturating_sub(1), column)],
                };
                let [from, to] = range
                    .map(|(row, column)| rust_xlsxwriter::utility::row_col_to_cell(row, column));
                // Programs that do not evaluate formulas show this stored result.
                let sum = table.number(index, column.into()).unwrap_or(0.0);
                let formula =
                    Formula::new(format!("=SUM({from}:{to})")).set_result(sum.to_string());
                page.write_formula_with_format(at, column, formula, format)?
            }
        };
    }
    Ok(())
}

/// Writes text that stays text, whatever it begins with, even after the cell is edited.
pub(super) fn write_text<'a>(
    page: &'a mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<&'a mut Worksheet, XlsxError> {
    let text = plain(text);
    if text.starts_with(['=', '+', '-', '@']) {
        let format = format.clone().set_quote_prefix();
        page.write_string_with_format(row, column, text, &format)
    } else {
        page.write_string_with_format(row, column, text, format)
    }
}

/// A text as a cell can hold it. Spreadsheet fonts support the older direction marks, not the
/// isolates of the page: around a number a mark keeps its sign in place, around words none is
/// needed.
pub(super) fn plain(text: &str) -> String {
    const MARK: char = '\u{200e}';
    let mut number = false;
    let letters = text.chars().filter_map(|letter| match letter {
        '\u{2066}' => {
            number = true;
            Some(MARK)
        }
        '\u{2069}' => std::mem::take(&mut number).then_some(MARK),
        '\u{2067}' | '\u{2068}' => None,
        '\n' => Some(letter),
        letter => (!is_unfit(letter) && !letter.is_control()).then_some(letter),
    });
    letters.take(LONGEST).collect()
}

/// The first day of a month.
fn date(month: Month) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(month.year()).unwrap_or(1900);
    let of_year = u8::try_from(month.of_year()).unwrap_or(1);
    ExcelDateTime::from_ymd(year, of_year, 1)
}

/// Width of a column that fits its content, in characters.
fn width(table: &ReportTable, index: usize) -> f64 {
    let TableColumn { form, head, .. } = &table.columns[index];
    match form {
        Form::Prose => SENTENCE,
        Form::Text => {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(index));
            let longest = cells.map(|cell| match cell {
                TableCell::Text(text) => text.chars().count(),
                _ => 0,
            });
            let longest = longest.max().unwrap_or(0).max(head.chars().count().min(20));
            (longest + 2).clamp(NAME.0, NAME.1) as f64
        }
        Form::Month | Form::Year => 11.0,
        _ => FIGURE,
    }
}

/// Lines of the longest sentence of a row.
fn sentence_lines(table: &ReportTable, row: &TableRow) -> f64 {
    let cells = table.columns.iter().zip(&row.cells);
    let lines = cells.map(|(column, cell)| match cell {
        TableCell::Text(text) if column.form == Form::Prose => lines(text, SENTENCE),
        _ => 1.0,
    });
    lines.fold(1.0, f64::max)
}

/// Lines a text takes in a column of some width, with a margin as words are not broken.
fn lines(text: &str, width: f64) -> f64 {
    let lines = text.lines().map(|line| {
        let letters = line.chars().count() as f64;
        (letters * 1.15 / width).ceil().max(1.0)
    });
    lines.sum::<f64>().max(1.0)
}
