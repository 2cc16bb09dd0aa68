//! Scenario file templates.

use crate::i18n::starter::{BOUNDS, CHANGE, HEAD, TITLE, UNCHANGED};
use daam_core::kernel::{Language, Month};
use daam_core::policy::{Law, Parameter, Scenario, Value, ValueKind};

/// Optional keys of a change, commented out.
const OPTIONAL: &str = "# until = \"2027-12\"\n\
     # where = { region = \"Casablanca-Settat\", milieu = \"rural\" }\n\
     # why = \"...\"\n";

/// Everything before the changes; with `example`, also one change, commented out.
pub fn header(
    file: &str,
    title: &str,
    extends: &[String],
    example: bool,
    language: Language,
) -> String {
    let bases: Vec<String> = extends.iter().map(|base| quoted(base)).collect();
    let bases = match bases.as_slice() {
        [one] => one.clone(),
        many => format!("[{}]", many.join(", ")),
    };
    let mut text = HEAD.fill(language, &[("file", file)]);
    text += &format!("\nextends = {bases}\n\n{}\n[title]\n", TITLE.text(language));
    text += &format!("{} = {}\n", language.code(), quoted(title));
    text += &format!("\n{}\n", CHANGE.text(language));
    if example {
        text +=
            "# [[change]]\n# parameter = \"floor.amount\"\n# from = \"2026-01\"\n# value = 600\n";
        text += OPTIONAL;
    }
    text
}

/// A change of one parameter from a month on, to the value that it already has.
pub fn starter_change(
    law: &Law,
    scenario: &Scenario,
    parameter: &str,
    from: Month,
    language: Language,
) -> Option<String> {
    let described = law.parameter(parameter)?;
    let value = scenario.held(parameter, from)?;
    let value = match value {
        Value::Choice(word) => quoted(word),
        Value::Month(month) => quoted(&month.to_string()),
        Value::Number(_) | Value::Integer(_) | Value::Flag(_) => value.to_string(),
    };
    let title = described.title.in_language(language);
    let allowed = allowed(described, language);
    let unchanged = UNCHANGED.text(language);
    Some(format!(
        "\n# {title} ({}{allowed})\n{unchanged}\n[[change]]\nparameter = {}\nfrom = {}\n\
         value = {value}\n{OPTIONAL}",
        described.unit.name(),
        quoted(parameter),
        quoted(&from.to_string())
    ))
}

/// The values allowed, after the name of the unit.
fn allowed(parameter: &Parameter, language: Language) -> String {
    if parameter.unit.kind() == ValueKind::Choice {
        let words: Vec<&str> = parameter
            .choices
            .iter()
            .map(|known| known.word.as_str())
            .collect();
        return format!(": {}", words.join(", "));
    }
    parameter.bounds.map_or_else(String::new, |(low, high)| {
        let (low, high) = (low.to_string(), high.to_string());
        let gaps = [("low", low.as_str()), ("high", high.as_str())];
        format!(", {}", BOUNDS.fill(language, &gaps))
    })
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
