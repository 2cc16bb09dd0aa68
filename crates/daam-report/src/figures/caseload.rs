//! How many households each scenario pays, month by month.

use super::Drawing;
use super::line_chart::{Lines, draw as lines, highest};
use super::style::Heading;
use crate::i18n::{figure, isolate, number};
use crate::reading::Reading;
use daam_core::kernel::{Language, Problem};

pub(super) fn draw(reading: &Reading<'_>, language: Language) -> Result<Option<Drawing>, Problem> {
    let found = highest(reading, "paid_households").zip(reading.at_end(0, "paid_households"));
    let Some((highest, paid)) = found else {
        return Ok(None);
    };
    let (unit, name) = if highest >= 5e5 {
        (1e6, figure::MILLIONS)
    } else {
        (1e3, figure::THOUSANDS)
    };
    let heading = Heading {
        title: figure::CASELOAD.fill(
            language,
            &[
                ("count", &number::count(paid, number::HOUSEHOLDS, language)),
                ("month", &number::month(reading.record.to, language)),
                ("scenario", &isolate(&reading.title(0, language), language)),
            ],
        ),
        subtitle: figure::CASELOAD_SUB.fill(language, &[("unit", name.text(language))]),
    };
    let shown = Lines {
        indicator: "paid_households",
        unit,
    };
    lines(reading, language, heading, &shown).map(Some)
}
