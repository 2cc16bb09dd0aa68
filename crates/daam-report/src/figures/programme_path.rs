//! Households paid and registered by month, with the published figures.

use super::Drawn;
use super::canvas::Canvas;
use super::labels::{EndLabel, end_labels};
use super::style::{HEIGHT, Heading, PALETTE, Plot, month_axis, ticks, value_axis};
use crate::i18n::indicator::title;
use crate::i18n::{number, validation as words};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::engine::Comparison;
use daam_core::inputs::When;
use daam_core::kernel::Month;
use daam_core::measures::Group;

/// Indicator, and its names in the tables of published figures.
const SERIES: [(&str, [&str; 2]); 2] = [
    ("paid_households", ["paid_households", "asd_households"]),
    (
        "registered_households",
        ["registered_households", "rsu_households_registered"],
    ),
];

pub(super) fn draw(view: View<'_>) -> Drawn {
    let results = view.results;
    let points = SERIES.map(|(_, names)| published(results, &names));
    let all = || points.iter().flatten().map(|(_, one)| *one);
    let count = all().count();
    if count == 0 {
        return None;
    }
    let worst = all()
        .map(|one| (one.error() / one.published.value).abs())
        .fold(0.0, f64::max);
    let share = view.percent(worst, 1);
    let gaps = [("count", count.into()), ("share", share.into())];
    let heading = Heading {
        title: view.tell(words::PATH, &gaps),
        subtitle: view.say(words::PATH_SUB).to_owned(),
    };
    heading.sheet(view, HEIGHT, |canvas, top| {
        paint(canvas, results, &points, top)
    })
}

/// Counts of households published under one of two names, by month.
fn published<'a>(results: &ResultsIndex<'a>, names: &[&str; 2]) -> Vec<(Month, &'a Comparison)> {
    let record = results.record;
    record
        .validation
        .iter()
        .filter(|one| names.contains(&one.published.quantity.as_str()))
        .filter(|one| matches!(one.published.group.as_str(), "" | "all"))
        .filter_map(|one| match one.published.when {
            When::Month(month) if month >= record.from => Some((month, one)),
            _ => None,
        })
        .collect()
}

fn paint(
    canvas: &Canvas<'_>,
    results: &ResultsIndex<'_>,
    points: &[Vec<(Month, &Comparison)>; 2],
    top: f64,
) {
    let language = canvas.language;
    let plot = Plot::labelled(top + 12.0);
    let (from, to) = (results.record.from, results.record.to);
    let lines = SERIES.map(|(indicator, _)| results.by_month(0, Group::All, indicator));
    let simulated = lines.iter().flatten().filter_map(|(_, value)| *value);
    let said = points.iter().flatten().map(|(_, one)| one.published.value);
    let highest = simulated.chain(said).fold(1.0, f64::max);
    let axis = value_axis(canvas, plot, &ticks(0.0, highest, 6), |value| {
        number::decimal(value / 1e6, 0, language)
    });
    let span = (0.0, f64::from((to - from).max(1)));
    let x = |month: Month| plot.x(f64::from(month - from), span);
    let mut labels = Vec::new();
    for (series, line) in lines.iter().enumerate() {
        let color = PALETTE[series];
        let path: Vec<(f64, f64)> = line
            .iter()
            .filter_map(|(month, value)| Some((x(*month), plot.y((*value)?, axis))))
            .collect();
        canvas.line(&path, color, 2.2);
        for (month, one) in &points[series] {
            canvas.disc((x(*month), plot.y(one.published.value, axis)), 5.0, color);
        }
        if let Some(last) = path.last() {
            let text = title(SERIES[series].0).text(language);
            labels.push(EndLabel::new(text, color, last.1));
        }
    }
    month_axis(canvas, plot, (from, to), x);
    end_labels(canvas, plot, labels);
}
