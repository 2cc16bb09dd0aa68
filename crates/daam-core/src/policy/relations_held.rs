//! Whether the law's relations hold in a scenario, and the room that they leave its numbers.

use super::relation::Relation;
use super::scenario::Scenario;
use crate::kernel::{Locale, Month, Place, Problem};

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
