//! What each scenario costs each month.

use super::Drawn;
use super::line_chart::{draw as lines, highest};
use super::monthly_cost::scale;
use super::style::Heading;
use crate::i18n::{figure, number};
use crate::tables::View;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let (highest, title) = highest(view.results, "budget_cost").zip(title(view))?;
    let (unit, name) = scale(highest);
    let heading = Heading {
        title,
        subtitle: view.fill(figure::COST_SUB, &[("unit", view.say(name))]),
    };
    lines(view, heading, "budget_cost", unit)
}

/// The title: which scenario costs most, and how much more than the first.
fn title(view: View<'_>) -> Option<String> {
    let cost = |scenario| view.value(view.in_year(scenario), "budget_cost");
    let base = cost(0)?;
    let dearest = view.scenarios().skip(1);
    let dearest = dearest
        .filter_map(|scenario| Some((scenario, cost(scenario)?)))
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let money = |dirhams| number::money(dirhams, view.language);
    Some(match dearest {
        Some((scenario, cost)) if cost > base => {
            let change = (cost - base) / base.max(1.0);
            let gaps = [
                ("scenario", &*view.scenario(scenario)),
                ("difference", &money(cost - base)),
                ("change", &number::signed_percent(change, 1, view.language)),
            ];
            view.fill(figure::COST_MORE, &gaps)
        }
        _ => view.fill(figure::COST_NOT_MORE, &[("cost", &money(base))]),
    })
}
