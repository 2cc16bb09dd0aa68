//! The changes of one file, a layer, laid over a timeline.

use super::change::Change;
use super::timeline::{Spell, Timeline};
use crate::kernel::Locale;

/// The changes of one parameter in a layer, which is in order of parameter, place and month.
pub(super) fn of_parameter<'c>(layer: &'c [Change], parameter: &str) -> &'c [Change] {
    let start = layer.partition_point(|change| change.parameter.as_str() < parameter);
    let end = layer.partition_point(|change| change.parameter.as_str() <= parameter);
    &layer[start..end]
}

/// `timeline` with a layer's changes of one parameter: those of the whole country, then, in a
/// locale, the local ones that hold there. `held` turns a change into a value of the timeline.
pub(super) fn overlaid<V: Clone + PartialEq>(
    timeline: &Timeline<V>,
    layer: &[Change],
    parameter: &str,
    locale: Option<Locale>,
    held: impl Fn(&Change) -> V,
) -> Timeline<V> {
    let mut timeline = timeline.clone();
    // A change of the country has no place, so it sorts before the local ones.
    for same in of_parameter(layer, parameter).chunk_by(Change::same_subject) {
        let holds = match (same[0].place, locale) {
            (None, _) => true,
            (Some(place), Some(locale)) => place.holds(locale),
            (Some(_), None) => false,
        };
        if holds {
            timeline = timeline.overlaid(&spells(same, &held));
        }
    }
    timeline
}

/// The changes of one parameter in one place, in order of month, as spells.
fn spells<V>(changes: &[Change], held: impl Fn(&Change) -> V) -> Vec<Spell<V>> {
    let ends = changes.iter().skip(1).map(|next| Some(next.from));
    let pairs = changes.iter().zip(ends.chain([None]));
    pairs
        .map(|(change, next)| Spell {
            from: change.from,
            end: change.until.map(|until| until.plus(1)).or(next),
            value: held(change),
        })
        .collect()
}
