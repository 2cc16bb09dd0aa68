//! Applies scenario files to the law, and checks what must hold of the result.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::law::Law;
use super::overlay::Overlay;
use super::parameter::Parameter;
use super::scenario::{Resolved, Scenario};
use super::timeline::Timeline;
use crate::kernel::{Month, Position, Problem, Problems};

impl Scenario {
    /// The law itself, under no change.
    ///
    /// # Errors
    /// Every relation of the law that it breaks itself.
    pub fn of_law(law: &Law) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let scenario = Self::resolve(law, "law", &[&Overlay::default()], &mut problems);
        match scenario {
            Some(scenario) => Problems::or(problems, scenario),
            None => Err(Problems(problems)),
        }
    }

    /// Applies `overlays`, the base first, to the law.
    ///
    /// None when a moved date puts the rows of a parameter out of order; that is noted in
    /// `problems`, at the last date moved. Each broken relation of the law is noted too.
    pub(super) fn resolve(
        law: &Law,
        name: &str,
        overlays: &[&Overlay],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let last = overlays.last()?;
        let calendars = overlays.iter().rev().filter_map(|overlay| overlay.calendar);
        let mut scenario = Self {
            name: name.to_owned(),
            title: last.title.clone(),
            summary: last.summary.clone(),
            direct_of: None,
            written: overlays.iter().map(|one| one.layer.clone()).collect(),
            calendar: calendars.into_iter().next().unwrap_or_default(),
            changes: Vec::new(),
            layers: Vec::new(),
            moved_dates: BTreeMap::new(),
            values: BTreeMap::new(),
            territory: law.territory.clone(),
            relations: law.relations.clone(),
        };
        let mut moved = None;
        for overlay in overlays {
            scenario.changes.extend(overlay.changes.iter().cloned());
            scenario.layers.push(scenario.changes.len());
            for (date, month, position) in &overlay.dates {
                scenario.moved_dates.insert(date.clone(), *month);
                moved = Some(position);
            }
        }
        let mut sound = true;
        for parameter in law.parameters() {
            let steps = scenario.law_steps(parameter);
            sound &= in_order(parameter, &steps, moved, problems);
            let values = steps.into_iter().zip(&parameter.rows);
            let law = Timeline::new(values.map(|(from, row)| (from, row.value.clone())));
            let resolved = Resolved {
                parameter: Arc::new(parameter.clone()),
                timeline: scenario.laid_over(&law, &parameter.name, None),
                law,
            };
            scenario.values.insert(parameter.name.clone(), resolved);
        }
        if sound {
            for mut problem in scenario.broken_relations() {
                // Where no change is to blame, a moved date is.
                problem.position = problem.position.or(moved.cloned());
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
        }
        sound.then_some(scenario)
    }
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
    // One date can move several parameters: the problem is reported once.
    if !problems.contains(&problem) {
        problems.push(problem);
    }
    false
}
