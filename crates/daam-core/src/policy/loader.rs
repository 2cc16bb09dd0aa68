//! Loads scenario files, each once, with the layers each is built on.
//!
//! A file may extend several others. They are applied in the order listed, each after its own
//! bases; a base that two of them share is applied once, before both. Two that set the same
//! parameter to different values are refused, unless the file itself sets it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::change::Change;
use super::law::Law;
use super::layer;
use super::overlay::Overlay;
use super::source::ScenarioSource;
use super::timeline::Timeline;
use super::value::Value;
use crate::kernel::{Locale, Month, Place, Position, Problem};

/// Longest chain of bases followed.
const DEEPEST: usize = 32;

/// Most files read for one request.
const MOST_FILES: usize = 256;

/// Scenario files read so far.
pub(super) struct ScenarioLoader<'l> {
    law: &'l Law,
    /// In the order in which their reading ended.
    files: Vec<ScenarioFile>,
}

struct ScenarioFile {
    identity: PathBuf,
    shown: String,
    name: String,
    overlay: Overlay,
    /// The files it is built on, bases first, and then itself.
    layers: Vec<usize>,
    /// Length of the longest chain of bases, itself included.
    depth: usize,
    /// Whether it and all its bases were read without a problem.
    sound: bool,
}

/// The files being read, each extending the next: identity and name in problems.
type Passed = Vec<(PathBuf, String)>;

impl<'l> ScenarioLoader<'l> {
    pub(super) const fn new(law: &'l Law) -> Self {
        Self {
            law,
            files: Vec::new(),
        }
    }

    /// The layers of a scenario, bases first, itself the last; none when something is wrong, which
    /// is noted in `problems` the first time it is met.
    pub(super) fn layers(
        &mut self,
        source: ScenarioSource,
        problems: &mut Vec<Problem>,
    ) -> Option<Vec<&Overlay>> {
        let top = self.open(&source, None, &mut Vec::new(), problems)?;
        let file = &self.files[top];
        let overlays = file.layers.iter().map(|&index| &self.files[index].overlay);
        file.sound.then(|| overlays.collect())
    }

    /// Reads a file and all it extends; returns its index in `files`.
    fn open(
        &mut self,
        source: &ScenarioSource,
        asked_at: Option<&Position>,
        passed: &mut Passed,
        problems: &mut Vec<Problem>,
    ) -> Option<usize> {
        let asked = |mut problem: Problem| {
            problem.position = problem.position.or_else(|| asked_at.cloned());
            problem
        };
        let identity = source.identity();
        let known = self.files.iter().position(|file| file.identity == identity);
        if let Err(problem) = self.may_go_on(&identity, known, passed) {
            problems.push(asked(problem));
            return None;
        }
        if known.is_some() {
            return known;
        }
        let before = problems.len();
        let text = source
            .text()
            .and_then(|text| source.check_name().map(|()| text))
            .map_err(|problem| problems.push(asked(problem)));
        let text = text.ok()?;
        let shown = source.shown();
        let overlay = Overlay::read(self.law, &shown, &text, source.origin(), problems);
        passed.push((identity.clone(), shown.clone()));
        let mut bases = Vec::new();
        for (base, position) in &overlay.extends {
            match source.base(self.law.library(), base) {
                Ok(base) => bases.push(self.open(&base, Some(position), passed, problems)),
                Err(mut problem) => {
                    problem.position = Some(position.clone());
                    problems.push(problem);
                    bases.push(None);
                }
            }
        }
        passed.pop();
        let found: Vec<usize> = bases.iter().copied().flatten().collect();
        let mut sound = problems.len() == before && found.len() == bases.len();
        sound &= found.iter().all(|&base| self.files[base].sound);
        if sound {
            self.refuse_conflicts(&overlay, &found, problems);
            sound = problems.len() == before;
        }
        let mut layers: Vec<usize> = Vec::new();
        for &base in &found {
            let under = self.files[base].layers.iter().copied();
            let new: Vec<usize> = under.filter(|index| !layers.contains(index)).collect();
            layers.extend(new);
        }
        layers.push(self.files.len());
        let deepest = found.iter().map(|&base| self.files[base].depth).max();
        self.files.push(ScenarioFile {
            identity,
            shown,
            name: source.name(),
            overlay,
            layers,
            depth: deepest.unwrap_or(0) + 1,
            sound,
        });
        Some(self.files.len() - 1)
    }

    /// Refuses a circle, a chain that is too long, and too many files.
    fn may_go_on(
        &self,
        identity: &PathBuf,
        known: Option<usize>,
        passed: &Passed,
    ) -> Result<(), Problem> {
        if let Some(start) = passed.iter().position(|(passed, _)| passed == identity) {
            let circle = passed[start..].iter().chain([&passed[start]]);
            let circle: Vec<&str> = circle.map(|(_, shown)| shown.as_str()).collect();
            let message = format!(
                "scenarios extend each other in a circle: {}",
                circle.join(" -> ")
            );
            return Err(Problem::new(message));
        }
        let depth = known.map_or(1, |index| self.files[index].depth);
        if passed.len() + depth > DEEPEST {
            let message = format!("more than {DEEPEST} scenarios extend each other");
            return Err(Problem::new(message));
        }
        if known.is_none() && self.files.len() + passed.len() >= MOST_FILES {
            let message = format!("more than {MOST_FILES} scenario files are asked for");
            return Err(Problem::new(message));
        }
        Ok(())
    }

    /// Refuses two bases that set different values where `own` sets none.
    fn refuse_conflicts(&self, own: &Overlay, bases: &[usize], problems: &mut Vec<Problem>) {
        for (later, &second) in bases.iter().enumerate() {
            for &first in &bases[..later] {
                let pair = BasePair {
                    names: [first, second].map(|base| self.called(base)),
                    sides: [(first, second), (second, first)]
                        .map(|(one, other)| self.beyond(one, other)),
                    own,
                };
                let Some((_, position)) = own.extends.get(later) else {
                    continue;
                };
                for (message, help) in pair.conflicts(self.law) {
                    problems.push(Problem::at(position.clone(), message).with_help(help));
                }
            }
        }
    }

    /// Name of a base in conflict messages: its file when another scenario has the same name.
    fn called(&self, base: usize) -> &str {
        let file = &self.files[base];
        let namesakes = self.files.iter().filter(|other| other.name == file.name);
        if namesakes.count() > 1 {
            &file.shown
        } else {
            &file.name
        }
    }

    /// The layers that one base has and the other does not, bases first.
    fn beyond(&self, one: usize, other: usize) -> Vec<&Overlay> {
        let shared = &self.files[other].layers;
        let own = self.files[one].layers.iter();
        own.filter(|index| !shared.contains(index))
            .map(|&index| &self.files[index].overlay)
            .collect()
    }
}

/// Two bases of one file.
struct BasePair<'s> {
    names: [&'s str; 2],
    /// The layers that each has and the other does not.
    sides: [Vec<&'s Overlay>; 2],
    own: &'s Overlay,
}

impl BasePair<'_> {
    /// Everything they disagree on, and what to do about it.
    fn conflicts(&self, law: &Law) -> Vec<(String, String)> {
        let [one, other] = self.names;
        let mut found = Vec::new();
        let calendars = self.sides.each_ref().map(|side| {
            let mut named = side.iter().rev().filter_map(|overlay| overlay.calendar);
            named.next()
        });
        if let [Some(first), Some(second)] = calendars
            && first != second
            && self.own.calendar.is_none()
        {
            let (first, second) = (first.name(), second.name());
            let message =
                format!("'{one}' and '{other}' name different calendars, {first} and {second}");
            found.push((
                message,
                "name the calendar in this file to decide".to_owned(),
            ));
        }
        for date in law.dates.keys() {
            let moved = |overlay: &Overlay| {
                let mut dates = overlay.dates.iter();
                dates.find(|(name, ..)| name == date).map(|(_, to, _)| *to)
            };
            let ends = self
                .sides
                .each_ref()
                .map(|side| side.iter().rev().find_map(|overlay| moved(overlay)));
            if let [Some(first), Some(second)] = ends
                && first != second
                && moved(self.own).is_none()
            {
                let message =
                    format!("'{one}' and '{other}' both move '{date}', to {first} and {second}");
                found.push((message, "move the date in this file to decide".to_owned()));
            }
        }
        let [changed, also] = self.sides.each_ref().map(|side| {
            let changes = side.iter().flat_map(|overlay| &overlay.changes);
            let names = changes.map(|change| change.parameter.as_str());
            names.collect::<BTreeSet<&str>>()
        });
        for parameter in changed.intersection(&also) {
            if let Some((month, values, place)) = self.clash(law, parameter) {
                let place = place.map_or_else(String::new, |place| {
                    format!(" in {}", law.territory().shown(place))
                });
                let message = format!(
                    "'{one}' and '{other}' both change '{parameter}' in {month}{place}, to {} \
                     and {}",
                    values[0], values[1]
                );
                let help = format!("change '{parameter}' in this file to decide");
                found.push((message, help));
            }
        }
        found
    }

    /// The first month in which both set a parameter to different values and the file sets none,
    /// with the values and, when they are local, a place.
    fn clash(&self, law: &Law, parameter: &str) -> Option<(Month, [Value; 2], Option<Place>)> {
        let [one, other] = &self.sides;
        let all = one.iter().chain(other).chain([&self.own]);
        let changes = all.flat_map(|overlay| layer::of_parameter(&overlay.changes, parameter));
        let places: Vec<Place> = changes.filter_map(|change| change.place).collect();
        law.territory()
            .telling_spots(&places)
            .into_iter()
            .find_map(|locale| {
                let said = |side: &[&Overlay]| said(law, side, parameter, locale);
                let (first, second, own) = (said(one), said(other), said(&[self.own]));
                let months = first.steps().chain(second.steps()).chain(own.steps());
                let months: BTreeSet<Month> = months.collect();
                months.into_iter().find_map(|month| {
                    let values = [first.at(month).clone()?, second.at(month).clone()?];
                    let place = places.iter().find(|place| place.holds(locale)).copied();
                    let clash = values[0] != values[1] && own.at(month).is_none();
                    clash.then_some((month, values, place))
                })
            })
    }
}

/// What `side` sets a parameter to in a locale, month by month; none where it does not.
fn said(law: &Law, side: &[&Overlay], parameter: &str, locale: Locale) -> Timeline<Option<Value>> {
    let silent = Timeline::new([(law.first_month(), None)]);
    side.iter().fold(silent, |said, overlay| {
        let held = |change: &Change| Some(change.value.clone());
        layer::overlaid(&said, &overlay.changes, parameter, Some(locale), held)
    })
}
