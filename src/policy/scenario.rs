//! A scenario: the law under a pile of changes, ready to be asked for values.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Change;
use super::law::Law;
use super::overlay::Overlay;
use super::parameter::{Calendar, Parameter};
use super::timeline::{Spell, Timeline};
use super::value::{Status, Value};
use crate::kernel::{Month, Place, Position, Problem, Spot, Words};

/// Said when a rule asks for what the law does not have, or for another type.
const ASKED: &str = "a rule asks for parameters of the law, each by its own type";

/// One policy: the value of every parameter at every month.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Name in tables and on the command line: a built-in name, or the file's without `.toml`.
    pub name: String,
    /// Title in the three languages.
    pub title: Words,
    /// What it does, in the three languages; empty when its file does not say.
    pub summary: Words,
    /// The dates the law takes effect at.
    pub calendar: Calendar,
    changes: Vec<Change>,
    moved_dates: BTreeMap<String, Month>,
    values: BTreeMap<String, Resolved>,
}

#[derive(Clone, Debug)]
struct Resolved {
    indexed: bool,
    timeline: Timeline,
}

impl Scenario {
    /// Lays `overlays`, the base first, over the law.
    ///
    /// Nothing when a moved date puts the rows of a parameter out of order; that is noted
    /// in `problems`, at the last date moved.
    pub(super) fn resolve(
        law: &Law,
        name: &str,
        overlays: &[Overlay],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let last = overlays.last()?;
        let calendars = overlays.iter().rev().filter_map(|overlay| overlay.calendar);
        let mut scenario = Self {
            name: name.to_owned(),
            title: last.title.clone(),
            summary: last.summary.clone(),
            calendar: calendars.into_iter().next().unwrap_or_default(),
            changes: Vec::new(),
            moved_dates: BTreeMap::new(),
            values: BTreeMap::new(),
        };
        let mut place = None;
        for overlay in overlays {
            scenario.changes.extend(overlay.changes.iter().cloned());
            for (date, month, position) in &overlay.dates {
                scenario.moved_dates.insert(date.clone(), *month);
                place = Some(position);
            }
        }
        let mut sound = true;
        for parameter in law.parameters() {
            let steps = scenario.law_steps(parameter);
            sound &= in_order(parameter, &steps, place, problems);
            let values = steps.into_iter().zip(&parameter.rows);
            let mut timeline = Timeline::new(values.map(|(from, row)| (from, row.value.clone())));
            for overlay in overlays {
                timeline = timeline.overlaid(&spells(&overlay.changes, &parameter.name));
            }
            let indexed = parameter.indexed;
            let resolved = Resolved { indexed, timeline };
            scenario.values.insert(parameter.name.clone(), resolved);
        }
        sound.then_some(scenario)
    }

    /// The month each row of the law begins, on this calendar and with the dates moved.
    pub(super) fn law_steps(&self, parameter: &Parameter) -> Vec<Month> {
        let begin = parameter.rows.iter().map(|row| {
            let moved = row
                .date
                .as_ref()
                .and_then(|date| self.moved_dates.get(date));
            moved.copied().unwrap_or(row.from.on(self.calendar))
        });
        begin.collect()
    }

    pub(super) fn value(&self, parameter: &str, month: Month) -> Option<&Value> {
        Some(self.values.get(parameter)?.timeline.at(month))
    }

    /// A number at a month, in the unit of the parameter, before indexation.
    ///
    /// # Panics
    /// When the law has no number of that name: rule files are tested against the law.
    #[must_use]
    pub fn number(&self, parameter: &str, month: Month) -> f64 {
        match self.value(parameter, month) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
        .expect(ASKED)
    }

    /// A whole number at a month, in the unit of the parameter.
    ///
    /// # Panics
    /// When the law has no integer of that name.
    #[must_use]
    pub fn integer(&self, parameter: &str, month: Month) -> i64 {
        match self.value(parameter, month) {
            Some(Value::Integer(integer)) => Some(*integer),
            _ => None,
        }
        .expect(ASKED)
    }

    /// A flag at a month.
    ///
    /// # Panics
    /// When the law has no flag of that name.
    #[must_use]
    pub fn flag(&self, parameter: &str, month: Month) -> bool {
        match self.value(parameter, month) {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        }
        .expect(ASKED)
    }

    /// The word chosen at a month.
    ///
    /// # Panics
    /// When the law has no choice of that name.
    #[must_use]
    pub fn choice(&self, parameter: &str, month: Month) -> &str {
        match self.value(parameter, month) {
            Some(Value::Choice(word)) => Some(word),
            _ => None,
        }
        .expect(ASKED)
    }

    /// The month a parameter holds at a month.
    ///
    /// # Panics
    /// When the law has no month of that name.
    #[must_use]
    pub fn month_value(&self, parameter: &str, month: Month) -> Month {
        match self.value(parameter, month) {
            Some(Value::Month(held)) => Some(*held),
            _ => None,
        }
        .expect(ASKED)
    }

    /// Whether an amount moves when `indexation.amounts` follows consumer prices.
    ///
    /// # Panics
    /// When the law has no parameter of that name.
    #[must_use]
    pub fn indexed(&self, parameter: &str) -> bool {
        self.values.get(parameter).expect(ASKED).indexed
    }

    /// Every change the scenario and its bases state, those of the base first.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Places for which the scenario or a base changes something there only.
    #[must_use]
    pub fn territories(&self) -> Vec<Place> {
        Vec::new()
    }

    /// The scenario as it holds at a spot: changes made there only hold outright, those made
    /// elsewhere only are gone.
    #[must_use]
    pub fn localised(&self, _spot: Spot) -> Self {
        self.clone()
    }

    /// Months in which some value begins to hold.
    #[must_use]
    pub fn steps(&self) -> BTreeSet<Month> {
        let steps = self.values.values().flat_map(|held| held.timeline.steps());
        steps.collect()
    }

    /// The scenario with another value of a parameter of the law from a month on, for good.
    ///
    /// # Panics
    /// When the law has no parameter of that name.
    #[must_use]
    pub fn varied(&self, parameter: &str, from: Month, value: Value) -> Self {
        let mut varied = self.clone();
        let resolved = varied.values.get_mut(parameter).expect(ASKED);
        let spell = Spell {
            from,
            end: None,
            value: value.clone(),
        };
        resolved.timeline = resolved.timeline.overlaid(&[spell]);
        varied.changes.push(Change {
            parameter: parameter.to_owned(),
            from,
            until: None,
            value,
            status: Some(Status::TestValue),
            why: None,
        });
        varied
    }

    /// The named dates of the law that are moved, and where to.
    #[must_use]
    pub fn moved_dates(&self) -> &BTreeMap<String, Month> {
        &self.moved_dates
    }

    /// All resolved values as text, for a hash.
    ///
    /// Scenarios with the same values at every month give the same text, whatever their
    /// name, words, base or calendar.
    #[must_use]
    pub fn digest_text(&self) -> String {
        let line = |(name, resolved): (&String, &Resolved)| {
            format!("{name} = {}\n", resolved.timeline.text())
        };
        self.values.iter().map(line).collect()
    }
}

/// The changes of one parameter as spells; the changes are in order of month.
fn spells(changes: &[Change], parameter: &str) -> Vec<Spell> {
    let own: Vec<&Change> = changes
        .iter()
        .filter(|change| change.parameter == parameter)
        .collect();
    let mut spells = Vec::new();
    for (index, change) in own.iter().enumerate() {
        let next = own.get(index + 1).map(|next| next.from);
        spells.push(Spell {
            from: change.from,
            end: change.until.map(|until| until.plus(1)).or(next),
            value: change.value.clone(),
        });
    }
    spells
}

/// Two steps may be moved to the same month, never past each other.
fn in_order(
    parameter: &Parameter,
    steps: &[Month],
    place: Option<&Position>,
    problems: &mut Vec<Problem>,
) -> bool {
    let label = |index: usize| {
        let date = parameter.rows[index].date.as_deref();
        date.map_or_else(|| "a row of the law".to_owned(), |date| format!("'{date}'"))
    };
    let wrong = (1..steps.len()).find(|&index| steps[index] < steps[index - 1]);
    let Some(index) = wrong else {
        return true;
    };
    let (before, after) = (steps[index - 1], steps[index]);
    let message = format!(
        "{} falls on {before}, later than {} on {after}",
        label(index - 1),
        label(index)
    );
    let problem = match place {
        Some(place) => Problem::at(place.clone(), message),
        None => Problem::new(message),
    };
    let problem = problem.with_help("move both dates, keeping their order");
    // The same date moves several parameters: it is told once.
    if !problems.contains(&problem) {
        problems.push(problem);
    }
    false
}
