//! One set of cell formats for all sheets.
//!
//! Each program renders a number format for its user's locale: a comma in it stands for the local
//! thousands separator. Months follow the language of the sheet.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::tables::Form;
use daam_core::kernel::Language;

/// For titles and headings: the dark blue of the figures.
pub(super) const INK: Color = Color::RGB(0x00_3A_5D);
const HEAD: Color = Color::RGB(0xDC_E6_EF);
const RULE: Color = Color::RGB(0x9A_A8_B4);

/// For the grid lines of a chart.
pub(super) const FAINT: Color = Color::RGB(0xD9_D9_D9);

/// Colours of series, distinguishable by colour-blind readers (Okabe and Ito).
pub(super) const SERIES: [Color; 8] = [
    Color::RGB(0x00_59_8C),
    Color::RGB(0xD5_5E_00),
    Color::RGB(0x00_9E_73),
    Color::RGB(0xCC_79_A7),
    Color::RGB(0xE6_9F_00),
    Color::RGB(0x56_B4_E9),
    Color::RGB(0x5F_5F_5F),
    Color::RGB(0x8B_6F_2E),
];

/// The number format of a year.
pub(super) const YEAR: &str = "0";

/// The number format of a form; `None` for text.
pub(super) fn number_format(form: Form, language: Language) -> Option<String> {
    let decimals = |places: u8| match places {
        0 => String::new(),
        places => format!(".{}", "0".repeat(places.into())),
    };
    Some(match form {
        Form::Text | Form::Prose | Form::General => return None,
        Form::Whole => "#,##0".to_owned(),
        Form::Decimal(places) => format!("#,##0{}", decimals(places)),
        Form::Thousands => "#,##0.0,".to_owned(),
        Form::Millions => "#,##0.0,,".to_owned(),
        Form::Billions => "#,##0.0,,,".to_owned(),
        Form::SignedMillions => "+#,##0.0,,;-#,##0.0,,;0.0".to_owned(),
        Form::Percent(places) => format!("0{}%", decimals(places)),
        Form::SignedPercent(places) => {
            let number = format!("0{}%", decimals(places));
            format!("+{number};-{number};{number}")
        }
        Form::Month => {
            // Microsoft locale identifiers: French, Moroccan Arabic, English.
            let code = match language {
                Language::French => "40C",
                Language::Arabic => "1801",
                Language::English => "409",
            };
            format!("[$-{code}]mmm yyyy")
        }
        Form::Year => YEAR.to_owned(),
    })
}

/// The format of a column's cells, or of those of its total.
pub(super) fn cell(form: Form, total: bool, language: Language) -> Format {
    let mut format = Format::new().set_align(FormatAlign::Top);
    if let Some(code) = number_format(form, language) {
        format = format.set_num_format(code);
    }
    if form == Form::Prose {
        format = format.set_text_wrap();
    }
    if form == Form::Prose || form == Form::Text {
        // Indents text away from the figure before it; an indent needs an explicit alignment.
        let side = match language {
            Language::Arabic => FormatAlign::Right,
            Language::French | Language::English => FormatAlign::Left,
        };
        format = format.set_align(side).set_indent(1);
    }
    if form == Form::Year || form == Form::Month {
        format = format.set_align(FormatAlign::Center);
    }
    if total {
        format = format.set_bold().set_border_top(FormatBorder::Thin);
    }
    format
}

pub(super) fn title() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(14)
        .set_font_color(INK)
}

/// A note under the title.
pub(super) fn note() -> Format {
    Format::new()
        .set_italic()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

/// The heading of a column.
pub(super) fn head() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(HEAD)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(RULE)
}
