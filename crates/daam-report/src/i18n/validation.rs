//! Words of validation: its section, its figures, why a figure is outside its tolerance.

use super::messages::REASON;
pub(crate) use super::messages::validation::*;
use super::quantity::quantity;
use super::{Message, by_word, place};
use daam_core::engine::Comparison;
use daam_core::inputs::Purpose;
use daam_core::kernel::{Language, Place};

/// What a published figure is for.
pub(crate) const fn purpose(purpose: Purpose) -> Message {
    match purpose {
        Purpose::Fitted => FITTED,
        Purpose::Synthesis => SYNTHESIS,
        Purpose::HeldOut => HELD_OUT,
        Purpose::Ageing => AGEING,
        Purpose::BackTest => BACK_TEST_USE,
    }
}

/// Why a figure is outside its tolerance; "unexplained" when no reason is known.
pub(crate) fn reason(one: &Comparison) -> Message {
    by_word(&REASON, &one.published.quantity).unwrap_or(UNEXPLAINED)
}

/// The name of a published figure.
pub(crate) fn name(one: &Comparison, language: Language) -> String {
    let word = &one.published.quantity;
    let label = match one.published.group.as_str() {
        "component=child_allowance" => quantity("asd_child_allowance_households"),
        "component=lump_sum" => quantity("asd_flat_allowance_households"),
        _ => None,
    };
    if let Some(label) = label {
        return label.text(language).to_owned();
    }
    let mut text =
        quantity(word).map_or_else(|| word.clone(), |label| label.text(language).to_owned());
    if let Some(age) = one.published.group.strip_prefix("age=") {
        text += &format!(" ({age})");
    }
    text
}

/// The name of a place of published figures, with its milieu.
pub(crate) fn place(at: Place, language: Language) -> String {
    let name = place::name(at).map_or("", |label| label.text(language));
    match at.milieu {
        None => name.to_owned(),
        Some(_) => {
            let comma = COMMA.text(language);
            format!("{name}{comma}{}", place::milieu(at.milieu).text(language))
        }
    }
}
