//! Monthly cost of the programme by component, in the reference scenario.

use super::Drawn;
use super::canvas::Canvas;
use super::labels::{EndLabel, end_labels};
use super::style::{HEIGHT, Heading, PALETTE, Plot, amounts_axis, month_axis, ticks};
use crate::i18n::{COMPONENT, figure, number};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::Month;
use daam_core::measures::Group;

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let bands: Vec<(usize, Vec<f64>)> = COMPONENT
        .iter()
        .enumerate()
        .map(|(index, (key, _))| {
            let months = results.by_month(0, Group::Part("component", key), "budget_cost");
            let costs = months.into_iter().map(|(_, cost)| cost.unwrap_or(0.0));
            (index, costs.collect())
        })
        .filter(|(_, costs): &(usize, Vec<f64>)| costs.iter().any(|cost| *cost > 0.0))
        .collect();
    let heading = heading(view, &bands)?;
    heading.sheet(view, HEIGHT, |canvas, top| {
        paint(canvas, results, &bands, top)
    })
}

/// The heading: the year's cost and its largest component.
fn heading(view: View<'_>, bands: &[(usize, Vec<f64>)]) -> Option<Heading> {
    let country = view.in_year(0);
    let total = view.value(country, "budget_cost")?;
    let (component, cost) = bands
        .iter()
        .filter_map(|(index, _)| {
            let (key, name) = COMPONENT[*index];
            let cost = view.value(country.of("component", key), "budget_cost")?;
            Some((view.say(name), cost))
        })
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    let highest = totals(bands).into_iter().fold(0.0, f64::max);
    let (_, unit) = scale(highest);
    let gaps = [
        ("cost", &*number::money(total, view.language)),
        ("component", &lower_first(component)),
        ("share", &view.percent(cost / total.max(1.0), 0)),
    ];
    Some(Heading {
        title: view.fill(figure::MONTHLY_COST, &gaps),
        subtitle: view.fill(figure::MONTHLY_COST_SUB, &[("unit", view.say(unit))]),
    })
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn totals(bands: &[(usize, Vec<f64>)]) -> Vec<f64> {
    let months = bands.first().map_or(0, |(_, costs)| costs.len());
    (0..months)
        .map(|month| bands.iter().map(|(_, costs)| costs[month]).sum())
        .collect()
}

/// The unit that suits amounts of this size.
pub(super) fn scale(highest: f64) -> (f64, crate::i18n::Message) {
    if highest >= 5e8 {
        (1e9, figure::BILLION_DH)
    } else {
        (1e6, figure::MILLION_DH)
    }
}

fn paint(canvas: &Canvas<'_>, results: &ResultsIndex<'_>, bands: &[(usize, Vec<f64>)], top: f64) {
    let plot = Plot::labelled(top + 12.0);
    let totals = totals(bands);
    let highest = totals.iter().copied().fold(0.0, f64::max);
    let (unit, _) = scale(highest);
    let ticks = ticks(0.0, highest, 6);
    let axis = amounts_axis(canvas, plot, &ticks, unit);
    let (from, to) = (results.record.from, results.record.to);
    // Each month is a step: payments are not interpolated.
    let count = f64::from(to - from + 1);
    let x = |index: usize| plot.x(index as f64, (0.0, count));
    let mut floor = vec![0.0; totals.len()];
    let mut labels = Vec::new();
    for (index, costs) in bands {
        let color = PALETTE[*index % PALETTE.len()];
        let both = floor.iter().zip(costs);
        let roof: Vec<f64> = both.map(|(low, cost)| low + cost).collect();
        let stairs = |heights: &[f64]| -> Vec<(f64, f64)> {
            let step = |(month, height): (usize, &f64)| {
                let y = plot.y(*height, axis);
                [(x(month), y), (x(month + 1), y)]
            };
            heights.iter().enumerate().flat_map(step).collect()
        };
        let mut outline = stairs(&roof);
        outline.extend(stairs(&floor).into_iter().rev());
        canvas.polygon(&outline, color);
        let ends = roof.last().zip(floor.last());
        let middle = ends.map_or(0.0, |(high, low)| (high + low) / 2.0);
        let name = COMPONENT[*index].1.text(canvas.language);
        labels.push(EndLabel::new(name, color, plot.y(middle, axis)));
        floor = roof;
    }
    let middle_of = |month: Month| plot.x(f64::from(month - from) + 0.5, (0.0, count));
    month_axis(canvas, plot, (from, to), middle_of);
    end_labels(canvas, plot, labels);
}
