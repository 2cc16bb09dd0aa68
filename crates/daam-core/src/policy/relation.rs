//! What must hold between two parameters whatever a scenario changes.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::law::Law;
use super::scenario::Scenario;
use super::unit::Kind;
use super::value::Value;
use crate::kernel::{Month, Place, Position, Problem, Spot};

/// Gaps of a relation's message.
const GAPS: [&str; 3] = ["{lower}", "{upper}", "{month}"];

/// One parameter never exceeds another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation {
    lower: String,
    upper: String,
    /// It does not matter where either is not in use.
    unless_off: bool,
    /// What is wrong when it does not hold, with gaps for both values and the month.
    message: String,
}

/// The relations of the law, whose parameters are known already.
pub(super) fn read_relations(
    law: &Law,
    document: &mut Document<'_>,
    field: &Field<'_>,
) -> Vec<Relation> {
    let mut relations = Vec::new();
    for (span, table) in document.tables(field, "relation") {
        let required = ["lower", "upper", "message"];
        document.keys("this relation", &span, table, &required, &["unless_off"]);
        relations.extend(read_relation(law, document, table));
    }
    relations
}

fn read_relation(law: &Law, document: &mut Document<'_>, table: &DeTable<'_>) -> Option<Relation> {
    let lower = table
        .get("lower")
        .and_then(|field| read_name(law, document, field, "lower"));
    let upper = table
        .get("upper")
        .and_then(|field| read_name(law, document, field, "upper"));
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
    Some(Relation {
        lower: lower?,
        upper: upper?,
        unless_off,
        message: message.to_owned(),
    })
}

fn read_name(
    law: &Law,
    document: &mut Document<'_>,
    field: &Field<'_>,
    key: &str,
) -> Option<String> {
    let name = document.text(field, key)?;
    match law.parameter(name).map(|parameter| parameter.unit.kind()) {
        Some(Kind::Number | Kind::Integer) => return Some(name.to_owned()),
        Some(_) => document.refuse(&field.span(), format!("'{name}' is not a number")),
        None => {
            let known: Vec<&str> = law.names().collect();
            let name = toml::Spanned::new(field.span(), name);
            document.unknown(&field.span(), "no parameter is called", &name, &known);
        }
    }
    None
}

/// Notes each relation that a scenario breaks, once for each change that breaks it.
///
/// `moved` is where the scenario moves a date: what no change broke, that did.
pub(super) fn check(
    law: &Law,
    scenario: &Scenario,
    moved: Option<&Position>,
    problems: &mut Vec<Problem>,
) {
    for relation in &law.relations {
        let ours = |name: &str| name == relation.lower || name == relation.upper;
        let own = scenario.changes().iter();
        let places: Vec<Place> = own
            .filter(|change| ours(&change.parameter))
            .filter_map(|change| change.place)
            .collect();
        let mut spots = vec![None];
        if !places.is_empty() {
            let telling = law.territory().telling_spots(&places);
            spots.extend(telling.into_iter().map(Some));
        }
        for spot in spots {
            let Some((month, message)) = relation.broken(law, scenario, spot) else {
                continue;
            };
            let blamed = scenario.changes().iter().rev().find(|change| {
                let place = change.place;
                let there = place.is_none_or(|place| spot.is_some_and(|spot| place.holds(spot)));
                let then = change.from <= month && change.until.is_none_or(|until| until >= month);
                ours(&change.parameter) && there && then
            });
            let position = blamed.and_then(|change| change.position.as_ref()).or(moved);
            let mut problem = Problem::new(message);
            problem.position = position.cloned();
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }
}

impl Relation {
    /// The first month it does not hold at, and what to say.
    fn broken(
        &self,
        law: &Law,
        scenario: &Scenario,
        spot: Option<Spot>,
    ) -> Option<(Month, String)> {
        let lower = scenario.timeline_at(&self.lower, spot)?;
        let upper = scenario.timeline_at(&self.upper, spot)?;
        let off = |name: &str, value: &Value| {
            let parameter = law.parameter(name);
            self.unless_off && parameter.is_some_and(|known| known.off.as_ref() == Some(value))
        };
        let months: BTreeSet<Month> = lower.months().chain(upper.months()).collect();
        months.into_iter().find_map(|month| {
            let (low, high) = (lower.at(month), upper.at(month));
            let sound = low.as_number()? <= high.as_number()?;
            if sound || off(&self.lower, low) || off(&self.upper, high) {
                return None;
            }
            let texts = [low.to_string(), high.to_string(), month.to_string()];
            let gaps = GAPS.iter().zip(&texts);
            let message = gaps.fold(self.message.clone(), |message, (gap, text)| {
                message.replace(gap, text)
            });
            Some((month, message))
        })
    }
}
