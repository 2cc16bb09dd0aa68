//! Cumulative cost of a year by month, its envelope, and the forecast of the full year's cost.

use plotters::prelude::RGBColor;

use super::Drawn;
use super::canvas::Canvas;
use super::labels::{EndLabel, end_labels, legend};
use super::monthly_cost::scale;
use super::style::{HEIGHT, Heading, INK, PALETTE, Plot, amounts_axis, month_axis, ticks};
use crate::i18n::{number, treasury as words};
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::kernel::{Month, Place};
use daam_core::measures::{Group, Period};

/// Bands of the forecast, widest first: probability, quantiles, shade.
const BANDS: [(f64, &str, &str, RGBColor); 3] = [
    (0.95, "0.025", "0.975", RGBColor(214, 230, 242)),
    (0.80, "0.10", "0.90", RGBColor(171, 206, 229)),
    (0.50, "0.25", "0.75", RGBColor(120, 176, 214)),
];

/// A year of the first scenario.
struct CostYear {
    months: Vec<Month>,
    spent: Vec<f64>,
    envelope: Option<f64>,
    /// By band and month: the lowest and the highest cost of the year.
    bands: Vec<Vec<(f64, f64)>>,
}

impl CostYear {
    /// The last whole year; if there is none, the last year.
    fn of(results: &ResultsIndex<'_>) -> Option<Self> {
        let year = results.shown_years().last().copied()?;
        let (months, spent): (Vec<Month>, Vec<f64>) = results
            .by_month(0, Group::All, "cumulative_cost")
            .into_iter()
            .filter(|(month, _)| month.year() == year.year)
            .filter_map(|(month, spent)| Some((month, spent?)))
            .unzip();
        let quantile = |month: &Month, quantile: &'static str| {
            let group = Group::Part("quantile", quantile);
            let period = Period::Month(*month);
            results.value(0, period, Place::COUNTRY, group, "year_end_forecast")
        };
        let band = |low, high| -> Option<Vec<(f64, f64)>> {
            months
                .iter()
                .map(|month| quantile(month, low).zip(quantile(month, high)))
                .collect()
        };
        let bands = BANDS
            .iter()
            .filter_map(|(_, low, high, _)| band(low, high))
            .collect();
        let shown = Self {
            envelope: results.national(0, year, "appropriation"),
            bands,
            months,
            spent,
        };
        (!shown.months.is_empty()).then_some(shown)
    }

    fn highest(&self) -> f64 {
        let bands = self.bands.iter().flatten().map(|band| band.1);
        let all = self.spent.iter().copied().chain(self.envelope).chain(bands);
        all.fold(0.0, f64::max)
    }
}

pub(super) fn draw(view: View<'_>) -> Drawn {
    let shown = CostYear::of(view.results)?;
    let heading = heading(view, &shown);
    heading.sheet(view, HEIGHT, |canvas, top| paint(canvas, &shown, top))
}

fn heading(view: View<'_>, shown: &CostYear) -> Heading {
    let total = shown.spent.last().copied().unwrap_or(0.0);
    let envelope = shown.envelope.filter(|envelope| *envelope > 0.0);
    let share = envelope.map(|envelope| view.percent(total / envelope, 0));
    let label = match share {
        Some(_) => words::CUMULATED,
        None => words::CUMULATED_ALONE,
    };
    let gaps = [
        ("cost", &*number::money(total, view.language)),
        ("share", share.as_deref().unwrap_or_default()),
    ];
    let (_, unit) = scale(shown.highest());
    Heading {
        title: view.fill(label, &gaps),
        subtitle: view.fill(words::CUMULATED_SUB, &[("unit", view.say(unit))]),
    }
}

fn paint(canvas: &Canvas<'_>, shown: &CostYear, top: f64) {
    let plot = Plot::labelled(top + 42.0);
    let highest = shown.highest();
    let (unit, _) = scale(highest);
    let ticks = ticks(0.0, highest, 7);
    let axis = amounts_axis(canvas, plot, &ticks, unit);
    let span = (0.0, (shown.months.len() - 1).max(1) as f64);
    let at = |month: usize, value: f64| (plot.x(month as f64, span), plot.y(value, axis));
    for (band, (_, _, _, shade)) in shown.bands.iter().zip(&BANDS) {
        let months = || band.iter().enumerate();
        let high = months().map(|(month, band)| at(month, band.1));
        let low = months().map(|(month, band)| at(month, band.0));
        let outline: Vec<(f64, f64)> = high.chain(low.rev()).collect();
        canvas.polygon(&outline, *shade);
    }
    let mut labels = Vec::new();
    if let Some(envelope) = shown.envelope {
        let y = plot.y(envelope, axis);
        canvas.line(&[(plot.left, y), (plot.right, y)], PALETTE[1], 2.0);
        let text = words::ENVELOPE.text(canvas.language);
        labels.push(EndLabel::new(text, PALETTE[1], y));
    }
    let spent = shown.spent.iter().enumerate();
    let line: Vec<(f64, f64)> = spent.map(|(month, spent)| at(month, *spent)).collect();
    canvas.line(&line, INK, 3.0);
    if let Some(end) = line.last() {
        canvas.disc(*end, 3.8, INK);
        let text = words::SPENT.text(canvas.language);
        labels.push(EndLabel::new(text, INK, end.1).bold(true));
    }
    if !shown.bands.is_empty() {
        let keys = BANDS.map(|(share, _, _, shade)| {
            let share = number::percent(share, 0, canvas.language);
            let text = words::INTERVAL.fill(canvas.language, &[("share", &share)]);
            (shade, text)
        });
        legend(canvas, top + 14.0, &keys);
    }
    let (first, last) = (shown.months[0], shown.months[shown.months.len() - 1]);
    month_axis(canvas, plot, (first, last), |month| {
        plot.x(f64::from(month - first), span)
    });
    end_labels(canvas, plot, labels);
}
