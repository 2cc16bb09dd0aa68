//! What must hold between two parameters whatever a scenario changes.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::parameter::Parameter;
use super::scenario::Scenario;
use super::timeline::Timeline;
use super::value::Value;
use crate::kernel::{Locale, Month, Place, Problem};

/// Placeholders in a relation's message.
const GAPS: [&str; 3] = ["{lower}", "{upper}", "{month}"];

/// One parameter never exceeds another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation {
    pub(super) lower: String,
    pub(super) upper: String,
    /// Values of the lower and of the upper at which it is not checked: their `off` values.
    off: [Option<Value>; 2],
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

impl Scenario {
    /// The same scenario, if every relation of the law holds in it.
    ///
    /// # Errors
    /// The first relation that it breaks.
    pub fn checked(self) -> Result<Self, Problem> {
        let broken = self.broken_relations();
        broken.into_iter().next().map_or(Ok(self), Err)
    }

    /// Each relation of the law that does not hold in some month and place, at the change that
    /// breaks it.
    pub(super) fn broken_relations(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for relation in self.relations.iter() {
            for locale in self.locales_of(relation) {
                let line = |name| self.timeline_at(name, locale);
                let ends = line(&relation.lower).zip(line(&relation.upper));
                let broken = ends.and_then(|(lower, upper)| relation.broken(&lower, &upper));
                let Some((month, message)) = broken else {
                    continue;
                };
                let mut latest_first = self.changes().iter().rev();
                let change = latest_first.find(|change| {
                    relation.is_of(&change.parameter) && change.holds(month, locale)
                });
                let mut problem = Problem::new(message);
                problem.position = change.and_then(|change| change.position.clone());
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
        }
        problems
    }

    /// Lowest and highest value that the law's relations leave a number from a month on, given what
    /// the scenario sets the other parameters to. Those that are moved beside it do not count.
    pub fn room(&self, parameter: &str, from: Month, beside: &[&str]) -> (f64, f64) {
        let (mut low, mut high) = (f64::NEG_INFINITY, f64::INFINITY);
        for relation in self.relations.iter() {
            let (other, is_lower) = match parameter {
                name if name == relation.lower => (&relation.upper, true),
                name if name == relation.upper => (&relation.lower, false),
                _ => continue,
            };
            if beside.contains(&other.as_str()) {
                continue;
            }
            for locale in self.locales_of(relation) {
                let Some(line) = self.timeline_at(other, locale) else {
                    continue;
                };
                let later = line.steps().filter(|month| *month > from);
                for month in later.chain([from]) {
                    let held = line.at(month);
                    let off = relation.off[usize::from(is_lower)].as_ref();
                    match held.as_number() {
                        Some(number) if off != Some(held) && is_lower => high = high.min(number),
                        Some(number) if off != Some(held) => low = low.max(number),
                        _ => {}
                    }
                }
            }
        }
        (low, high)
    }

    /// The country as a whole, and one locale for each way in which local changes meet a relation.
    fn locales_of(&self, relation: &Relation) -> Vec<Option<Locale>> {
        let own = self.changes().iter();
        let places: Vec<Place> = own
            .filter(|change| relation.is_of(&change.parameter))
            .filter_map(|change| change.place)
            .collect();
        let mut locales = vec![None];
        if !places.is_empty() {
            let telling = self.territory.telling_spots(&places);
            locales.extend(telling.into_iter().map(Some));
        }
        locales
    }
}

impl Relation {
    /// Whether a parameter is one of the two.
    fn is_of(&self, parameter: &str) -> bool {
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
