//! What must hold between two parameters whatever a scenario changes.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::parameter::Parameter;
use super::timeline::Timeline;
use super::value::Value;
use crate::kernel::Month;

/// Placeholders in a relation's message.
const GAPS: [&str; 3] = ["{lower}", "{upper}", "{month}"];

/// One parameter never exceeds another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation {
    pub(super) lower: String,
    pub(super) upper: String,
    /// Values of the lower and of the upper at which it is not checked: their `off` values.
    pub(super) off: [Option<Value>; 2],
    /// The error message when it does not hold, with placeholders for both values and the month.
    message: String,
}

/// The relations of the law between `parameters`.
pub(super) fn read_relations(
    parameters: &[Parameter],
    document: &mut Document,
    field: &Field,
) -> Vec<Relation> {
    let mut relations = Vec::new();
    for (span, table) in document.tables(field, "relation") {
        let required = ["lower", "upper", "message"];
        document.keys("this relation", &span, table, &required, &["unless_off"]);
        relations.extend(read_relation(parameters, document, table));
    }
    relations
}

fn read_relation(
    parameters: &[Parameter],
    document: &mut Document,
    table: &DeTable,
) -> Option<Relation> {
    let mut end = |key| {
        let field = table.get(key)?;
        read_end(parameters, document, field, key)
    };
    let (lower, upper) = (end("lower"), end("upper"));
    let unless_off = match table.get("unless_off") {
        None => false,
        Some(field) => {
            let flag = field.get_ref().as_bool();
            if flag.is_none() {
                document.wrong_type(field, "unless_off", "true or false");
            }
            flag?
        }
    };
    let field = table.get("message")?;
    let message = document.text(field, "message")?;
    for gap in GAPS {
        if !message.contains(gap) {
            document.refuse(&field.span(), format!("'message' has no {gap}"));
        }
    }
    let (lower, upper) = (lower?, upper?);
    Some(Relation {
        off: [lower, upper].map(|end| end.off.clone().filter(|_| unless_off)),
        lower: lower.name.clone(),
        upper: upper.name.clone(),
        message: message.to_owned(),
    })
}

/// The parameter at one end of a relation.
fn read_end<'p>(
    parameters: &'p [Parameter],
    document: &mut Document,
    field: &Field,
    key: &str,
) -> Option<&'p Parameter> {
    let name = document.text(field, key)?;
    match parameters.iter().find(|known| known.name == name) {
        Some(known) if known.is_numeric() => return Some(known),
        Some(_) => document.refuse(&field.span(), format!("'{name}' is not a number")),
        None => {
            let known: Vec<&str> = parameters.iter().map(|known| known.name.as_str()).collect();
            let name = toml::Spanned::new(field.span(), name);
            document.unknown(&field.span(), "no parameter is called", &name, &known);
        }
    }
    None
}

impl Relation {
    /// Whether a parameter is one of the two.
    pub(super) fn is_of(&self, parameter: &str) -> bool {
        parameter == self.lower || parameter == self.upper
    }

    /// The first month at which it does not hold, given all values of both, and the message.
    pub(super) fn broken(&self, lower: &Timeline, upper: &Timeline) -> Option<(Month, String)> {
        let months: BTreeSet<Month> = lower.steps().chain(upper.steps()).collect();
        months.into_iter().find_map(|month| {
            let values = [lower.at(month), upper.at(month)];
            let [low, high] = values.map(Value::as_number);
            let off = values.iter().zip(&self.off);
            if low? <= high?
                || off
                    .into_iter()
                    .any(|(value, off)| off.as_ref() == Some(value))
            {
                return None;
            }
            let texts = [
                values[0].to_string(),
                values[1].to_string(),
                month.to_string(),
            ];
            let gaps = GAPS.iter().zip(&texts);
            let message = gaps.fold(self.message.clone(), |message, (gap, text)| {
                message.replace(gap, text)
            });
            Some((month, message))
        })
    }
}
