//! Validation for the terminal: what is missed and why, what was said, how much holds.

use std::fmt::Write;

use super::validation_csv::period;
use super::words::{quantity::quantity, validation as words};
use daam_core::engine::{Comparison, passed};
use daam_core::inputs::Purpose;
use daam_core::kernel::Language;

/// Figures of the regional tables shown, the farthest first.
const FARTHEST: usize = 8;

/// The text: counts, misses, statements.
#[must_use]
pub fn text(comparisons: &[Comparison]) -> String {
    let mut text = String::from("within their tolerance:\n");
    for purpose in Purpose::ALL {
        let (within, all) = passed(comparisons, purpose);
        if all > 0 {
            let name = words::purpose(purpose).text(Language::English);
            let share = within as f64 / all as f64 * 100.0;
            let _ = writeln!(text, "  {name:<24}{within:>6} of {all:<6}{share:>6.1} %");
        }
    }
    let missed = |one: &&Comparison| one.within() == Some(false);
    let is = |one: &Comparison, purpose| one.published.purpose == purpose;
    text.push_str("\noutside their tolerance:\n");
    for one in comparisons.iter().filter(missed) {
        if !is(one, Purpose::Synthesis) {
            line(&mut text, one);
            let why = words::reason(one).text(Language::English);
            let _ = writeln!(text, "      {why}");
        }
    }
    let mut tables: Vec<&Comparison> = comparisons
        .iter()
        .filter(missed)
        .filter(|one| is(one, Purpose::Synthesis))
        .collect();
    let far = |one: &Comparison| one.errors_in_tolerances().unwrap_or(0.0);
    tables.sort_by(|one, other| far(other).total_cmp(&far(one)));
    if !tables.is_empty() {
        let _ = writeln!(text, "\nof the census's regional tables, the farthest:");
        for one in tables.iter().take(FARTHEST) {
            line(&mut text, one);
        }
    }
    text.push_str("\nsaid of the programme, and simulated:\n");
    for one in comparisons {
        if is(one, Purpose::BackTest) {
            line(&mut text, one);
        }
    }
    text
}

fn line(text: &mut String, one: &Comparison) {
    let published = &one.published;
    let name = quantity(&published.quantity).map_or_else(
        || published.quantity.clone(),
        |label| label.text(Language::English).to_owned(),
    );
    let group = match published.group.as_str() {
        "" | "all" => String::new(),
        group => format!(" ({group})"),
    };
    let _ = writeln!(
        text,
        "  {:<46} {:<9} {:<9} {:>14} {:>14} {:>+8.1} %",
        format!("{name}{group}"),
        published.place.to_string(),
        period(published.when),
        number(published.value),
        number(one.simulated),
        one.error() / published.value * 100.0
    );
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
            // As if all held but one.
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
