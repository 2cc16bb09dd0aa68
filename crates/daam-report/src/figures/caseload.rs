//! How many households each scenario pays, month by month.

use super::Drawn;
use super::line_chart::{draw as lines, highest};
use super::style::Heading;
use crate::i18n::{figure, number};
use crate::tables::View;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let found = highest(results, "paid_households").zip(results.at_end(0, "paid_households"));
    let (highest, paid) = found?;
    let (unit, name) = if highest >= 5e5 {
        (1e6, figure::MILLIONS)
    } else {
        (1e3, figure::THOUSANDS)
    };
    let count = number::count(paid, number::HOUSEHOLDS, view.language);
    let heading = Heading {
        title: view.fill(figure::CASELOAD, &[("count", &count)]),
        subtitle: view.fill(figure::CASELOAD_SUB, &[("unit", view.say(name))]),
    };
    lines(view, heading, "paid_households", unit)
}
