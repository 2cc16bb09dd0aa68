//! Native spreadsheet charts, drawn from the cells of their sheet.

use rust_xlsxwriter::{
    Chart as Drawing, ChartAxisDateUnitType, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartSolidFill, ChartType,
};

use super::sheet::{CellRange, Chart, ChartStyle, Named, Sheet};
use super::style;
use super::workbook::{head_row, plain};
use crate::tables::Form;
use daam_core::kernel::Language;

/// Columns and rows that one chart takes on the sheet of charts.
pub(super) const COLUMNS: u16 = 10;
pub(super) const ROWS: u32 = 22;
const WIDTH: u32 = 630;
const HEIGHT: u32 = 425;
/// Month labels that fit along an axis.
const LABELS: u32 = 13;
/// Most series: more bars or lines cannot be told apart.
pub(super) const MOST: usize = style::SERIES.len();

/// The drawing of a chart.
pub(super) fn draw(sheet: &Sheet, wanted: &Chart, language: Language) -> Drawing {
    let name = sheet.name.text(language);
    let first = head_row(sheet) + 1;
    let kind = match wanted.look {
        ChartStyle::Lines => ChartType::Line,
        ChartStyle::Columns => ChartType::Column,
        ChartStyle::Stacked => ChartType::ColumnStacked,
        ChartStyle::Bars => ChartType::Bar,
    };
    let range = |stretch: &CellRange| {
        let (from, to) = (first + stretch.rows.start(), first + stretch.rows.end());
        (name, from, stretch.column, to, stretch.column)
    };
    let mut drawing = Drawing::new(kind);
    for (series, color) in wanted.series.iter().zip(style::SERIES) {
        let (row, column) = match series.name {
            Named::Head(column) => (first - 1, column),
            Named::Cell(row, column) => (first + row, column),
        };
        let mut look = ChartFormat::new();
        match wanted.look {
            ChartStyle::Lines => look.set_line(ChartLine::new().set_color(color).set_width(2.25)),
            _ => look.set_solid_fill(ChartSolidFill::new().set_color(color)),
        };
        drawing
            .add_series()
            .set_categories(range(&wanted.categories))
            .set_values(range(&series.values))
            .set_name((name, row, column))
            .set_format(&mut look)
            .set_gap(60);
    }
    let form = |column: u16| sheet.table.columns[usize::from(column)].form;
    let format =
        |form| style::number_format(form, language).unwrap_or_else(|| "General".to_owned());
    let font = |size: u8| {
        let mut font = ChartFont::new();
        font.set_size(f64::from(size)).set_color(style::INK);
        if language == Language::Arabic {
            font.set_right_to_left(true);
        }
        font
    };
    let [across, up] = &wanted.axes;
    let mut title = font(12);
    title.set_bold();
    drawing
        .title()
        .set_name(plain(&wanted.title).as_str())
        .set_font(&title);
    drawing
        .x_axis()
        .set_name(plain(across).as_str())
        .set_name_font(&font(9))
        .set_font(&font(9));
    let values = wanted
        .series
        .first()
        .map_or(Form::General, |series| form(series.values.column));
    drawing
        .y_axis()
        .set_name(plain(up).as_str())
        .set_name_font(&font(9))
        .set_font(&font(9))
        // Axis labels need no decimals.
        .set_num_format(match values {
            Form::Percent(_) => format(Form::Percent(0)),
            other => format(other).replace(".0", ""),
        })
        .set_min(0)
        .set_major_gridlines_line(ChartLine::new().set_color(style::FAINT));
    if form(wanted.categories.column) == Form::Month {
        let months = wanted.categories.rows.end() - wanted.categories.rows.start() + 1;
        drawing
            .x_axis()
            .set_date_axis(true)
            .set_num_format(format(Form::Month))
            .set_major_unit(months.div_ceil(LABELS))
            .set_major_unit_date_type(ChartAxisDateUnitType::Months);
    }
    match wanted.look {
        // Bars run from the top down, like the rows of the table.
        ChartStyle::Bars => {
            drawing.x_axis().set_reverse();
        }
        _ if language == Language::Arabic => {
            // Time and deciles run from right to left there, with the values on the right.
            drawing.x_axis().set_reverse();
        }
        _ => {}
    }
    if wanted.series.len() == 1 {
        drawing.legend().set_hidden();
    } else {
        drawing
            .legend()
            .set_position(ChartLegendPosition::Bottom)
            .set_font(&font(9));
    }
    drawing
        .set_width(WIDTH)
        .set_height(HEIGHT)
        .set_alt_text(plain(&wanted.title));
    drawing
}
