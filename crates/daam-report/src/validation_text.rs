//! Validation for the terminal: misses and their reasons, official statements, counts that hold.

use std::fmt::Write;

use super::aligned::{aligned, indented};
use super::i18n::{quantity::quantity, validation as words};
use super::validation_csv::period;
use daam_core::engine::{Comparison, passed};
use daam_core::inputs::Purpose;
use daam_core::kernel::Language;

/// Most figures of the regional tables shown, those farthest off first.
const FARTHEST: usize = 8;

/// The text: counts, figures outside their tolerance, statements.
pub fn text(comparisons: &[Comparison]) -> String {
    let mut text = String::from("within their tolerance:\n");
    let held = Purpose::ALL.into_iter().filter_map(|purpose| {
        let (within, all) = passed(comparisons, purpose);
        let name = words::purpose(purpose).text(Language::English);
        let share = format!("{:.1} %", within as f64 / all as f64 * 100.0);
        (all > 0).then(|| vec![name.to_owned(), format!("{within} of {all}"), share])
    });
    text += &indented(held.collect(), 1);
    let missed = |one: &&&Comparison| one.within() == Some(false);
    let of = |wanted: fn(Purpose) -> bool| {
        let of_purpose = move |one: &&Comparison| wanted(one.published.purpose);
        comparisons.iter().filter(of_purpose)
    };
    text.push_str("\noutside their tolerance:\n");
    let judged: Vec<_> = of(|purpose| purpose != Purpose::Synthesis).collect();
    let judged: Vec<_> = judged.iter().filter(missed).copied().collect();
    // Each row is followed by its reason.
    let rows = table(&judged);
    for (row, one) in rows.lines().zip(&judged) {
        let why = words::reason(one).text(Language::English);
        let _ = writeln!(text, "{row}\n      {why}");
    }
    let tables: Vec<_> = of(|purpose| purpose == Purpose::Synthesis).collect();
    let mut tables: Vec<_> = tables.iter().filter(missed).copied().collect();
    let far = |one: &Comparison| one.errors_in_tolerances().unwrap_or(0.0);
    tables.sort_by(|one, other| far(other).total_cmp(&far(one)));
    tables.truncate(FARTHEST);
    if !tables.is_empty() {
        let _ = writeln!(text, "\nof the census's regional tables, the farthest:");
        text += &table(&tables);
    }
    text.push_str("\nsaid of the programme, and simulated:\n");
    let said: Vec<_> = of(|purpose| purpose == Purpose::BackTest).collect();
    text + &table(&said)
}

/// One line per calibration target: its name, published value, fitted value, relative difference.
pub fn residuals<'a>(all: impl Iterator<Item = (&'a str, f64, f64)>) -> String {
    let line = |(name, official, fitted): (&str, f64, f64)| {
        let apart = format!("{:+.2} %", (fitted / official - 1.0) * 100.0);
        let [official, fitted] = [official, fitted].map(|figure| format!("{figure:.6}"));
        vec![name.to_owned(), official, fitted, apart]
    };
    aligned(all.map(line).collect(), 1)
}

/// One line per figure: published, simulated, relative difference.
fn table(comparisons: &[&Comparison]) -> String {
    let line = |one: &&Comparison| {
        let published = &one.published;
        let name = quantity(&published.quantity).map_or_else(
            || published.quantity.clone(),
            |label| label.text(Language::English).to_owned(),
        );
        let group = match published.group.as_str() {
            "" | "all" => String::new(),
            group => format!(" ({group})"),
        };
        vec![
            format!("{name}{group}"),
            published.place.to_string(),
            period(published.when).to_string(),
            number(published.value),
            number(one.simulated),
            format!("{:+.1} %", one.error() / published.value * 100.0),
        ]
    };
    indented(comparisons.iter().map(line).collect(), 3)
}

fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 1000.0 => format!("{value:.0}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn what_is_missed_is_said_with_what_holds() {
        let mut validation = sample::record(1).validation;
        for one in &mut validation {
            // Makes all figures hold except one.
            let missed = one.published.quantity == "asd_persons";
            one.simulated = one.published.value * if missed { 1.2 } else { 1.0 };
        }
        let text = text(&validation);
        assert!(text.contains("Persons of the families paid"), "{text}");
        assert!(
            text.contains("+20.0 %") && text.contains("not explained yet"),
            "{text}"
        );
        assert!(text.contains("Yearly spending"), "{text}");
        assert!(!text.contains("Mean consumption of tenth"), "{text}");
    }
}
