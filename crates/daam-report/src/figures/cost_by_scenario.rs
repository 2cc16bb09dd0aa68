//! What each scenario costs each month.

use super::Drawing;
use super::line_chart::{Lines, draw as lines, highest};
use super::monthly_cost::scale;
use super::style::Heading;
use crate::i18n::{figure, isolate, number};
use crate::reading::Reading;
use daam_core::kernel::{Language, Problem};

pub(super) fn draw(reading: &Reading<'_>, language: Language) -> Result<Option<Drawing>, Problem> {
    let Some((highest, title)) = highest(reading, "budget_cost").zip(title(reading, language))
    else {
        return Ok(None);
    };
    let (unit, name) = scale(highest);
    let heading = Heading {
        title,
        subtitle: figure::COST_SUB.fill(language, &[("unit", name.text(language))]),
    };
    let shown = Lines {
        indicator: "budget_cost",
        unit,
    };
    lines(reading, language, heading, &shown).map(Some)
}

/// The finding: which scenario costs most, and how much more.
fn title(reading: &Reading<'_>, language: Language) -> Option<String> {
    let year = reading.year();
    let cost = |scenario| reading.national(scenario, year, "budget_cost");
    let base = cost(0)?;
    let dearest = (1..reading.scenarios().len())
        .filter_map(|scenario| Some((scenario, cost(scenario)?)))
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let name = |scenario| isolate(&reading.title(scenario, language), language);
    let year = year.text(language);
    Some(match dearest {
        Some((scenario, cost)) if cost > base => figure::COST_MORE.fill(
            language,
            &[
                ("scenario", &name(scenario)),
                ("difference", &number::money(cost - base, language)),
                ("year", &year),
                (
                    "change",
                    &number::signed_percent((cost - base) / base.max(1.0), 1, language),
                ),
            ],
        ),
        _ => figure::COST_NOT_MORE.fill(
            language,
            &[
                ("scenario", &name(0)),
                ("year", &year),
                ("cost", &number::money(base, language)),
            ],
        ),
    })
}
