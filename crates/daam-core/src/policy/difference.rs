//! Where two scenarios differ, month by month and place by place.
//!
//! It is told from the values they give, not from what their files say, so that moved dates,
//! calendars and stacked files come out as what they do.

use std::collections::BTreeSet;

use super::law::Law;
use super::scenario::Scenario;
use super::territory::Territory;
use super::timeline::Timeline;
use super::value::{Status, Value};
use crate::kernel::{Milieu, Month, Place, Spot, Words};

/// One parameter has another value in one place for some months.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Name of the parameter.
    pub parameter: String,
    /// Where; none for the whole country, or all of it that is not told apart.
    pub place: Option<Place>,
    /// First month.
    pub from: Month,
    /// Last month; none when it lasts.
    pub until: Option<Month>,
    /// The value of the first scenario.
    pub before: Value,
    /// The value of the second; the same where a place is left out of what the country gets.
    pub after: Value,
    /// Whether the second scenario itself comes from `before` in `from`.
    pub moves: bool,
    /// How well the second value is established, when its scenario says.
    pub status: Option<Status>,
    /// Why, when its scenario says.
    pub why: Option<Words>,
}

/// All that differs from `one` to `other`, in the order of the law, then of place and month.
#[must_use]
pub fn differences(law: &Law, one: &Scenario, other: &Scenario) -> Vec<Difference> {
    let own = |parameter: &str| {
        let pair = Pair { one, other };
        pair.of_parameter(law, parameter)
    };
    law.names().flat_map(own).collect()
}

/// What both give a parameter in one place.
#[derive(Clone, PartialEq)]
struct Lines {
    one: Timeline,
    other: Timeline,
}

/// A time both values hold.
#[derive(Clone, PartialEq)]
struct Stretch {
    from: Month,
    until: Option<Month>,
    before: Value,
    after: Value,
}

impl Lines {
    /// The stretches at which they differ or `national` ones do, each as long as may be.
    fn stretches(&self, national: Option<&Self>) -> Vec<Stretch> {
        let lines = [Some(self), national];
        let lines = lines.iter().flatten();
        let months = lines.flat_map(|lines| lines.one.steps().chain(lines.other.steps()));
        let months: BTreeSet<Month> = months.collect();
        let mut found: Vec<Stretch> = Vec::new();
        let nexts = months.iter().skip(1).map(|next| Some(next.plus(-1)));
        for (&from, until) in months.iter().zip(nexts.chain([None])) {
            let (before, after) = (self.one.at(from), self.other.at(from));
            let there = national.is_some_and(|lines| lines.one.at(from) != lines.other.at(from));
            if before == after && !there {
                continue;
            }
            match found.last_mut() {
                Some(last)
                    if last.until == Some(from.plus(-1))
                        && last.before == *before
                        && last.after == *after =>
                {
                    last.until = until;
                }
                _ => found.push(Stretch {
                    from,
                    until,
                    before: before.clone(),
                    after: after.clone(),
                }),
            }
        }
        found
    }
}

struct Pair<'s> {
    one: &'s Scenario,
    other: &'s Scenario,
}

impl Pair<'_> {
    fn lines(&self, parameter: &str, spot: Option<Spot>) -> Option<Lines> {
        Some(Lines {
            one: self.one.timeline_at(parameter, spot)?,
            other: self.other.timeline_at(parameter, spot)?,
        })
    }

    fn of_parameter(&self, law: &Law, parameter: &str) -> Vec<Difference> {
        let Some(national) = self.lines(parameter, None) else {
            return Vec::new();
        };
        let tell = |place, spot, lines: &Lines, beside: Option<&Lines>| {
            // What lasts to the last month there is has no end.
            let last = law.months().1;
            let stretches = lines.stretches(beside).into_iter();
            stretches
                .filter(|stretch| stretch.from <= last)
                .map(|stretch| Stretch {
                    until: stretch.until.filter(|until| *until < last),
                    ..stretch
                })
                .map(|stretch| self.told(law, parameter, place, spot, lines, stretch))
                .collect::<Vec<_>>()
        };
        let local = |scenario: &Scenario| {
            let mut own = scenario.changes().iter();
            own.any(|change| change.parameter == parameter && change.place.is_some())
        };
        if !local(self.one) && !local(self.other) {
            return tell(None, None, &national, None);
        }
        // The spots by what differs there, those like the country at large first.
        let usual = national.stretches(None);
        let mut groups: Vec<(Vec<Stretch>, Lines, Vec<Spot>)> = Vec::new();
        for spot in law.territory().spots() {
            let Some(lines) = self.lines(parameter, Some(spot)) else {
                continue;
            };
            let stretches = lines.stretches(None);
            match groups.iter_mut().find(|(known, ..)| *known == stretches) {
                Some((.., spots)) => spots.push(spot),
                None => groups.push((stretches, lines, vec![spot])),
            }
        }
        groups.sort_by_key(|(stretches, ..)| *stretches != usual);
        let beside = groups.first().filter(|(stretches, ..)| *stretches == usual);
        let beside = beside.map(|_| &national);
        let mut found = Vec::new();
        for (stretches, lines, spots) in &groups {
            if *stretches == usual {
                found.extend(tell(None, None, &national, None));
                continue;
            }
            for place in cover(law.territory(), spots) {
                let spot = spots.iter().find(|spot| place.holds(**spot)).copied();
                let place = (place != Place::COUNTRY).then_some(place);
                found.extend(tell(place, spot, lines, beside));
            }
        }
        found
    }

    fn told(
        &self,
        law: &Law,
        parameter: &str,
        place: Option<Place>,
        spot: Option<Spot>,
        lines: &Lines,
        stretch: Stretch,
    ) -> Difference {
        let Stretch {
            from,
            until,
            before,
            after,
        } = stretch;
        let change = self.other.changes().iter().rev().find(|change| {
            change.parameter == parameter && change.value == after && change.holds(from, spot)
        });
        Difference {
            parameter: parameter.to_owned(),
            place,
            moves: from > law.first_month() && *lines.other.at(from.plus(-1)) == before,
            status: change.and_then(|change| change.status),
            why: change.and_then(|change| change.why.clone()),
            from,
            until,
            before,
            after,
        }
    }
}

/// The fewest places that hold those spots and no others, large ones first.
fn cover(territory: &Territory, wanted: &[Spot]) -> Vec<Place> {
    let codes = territory.places().iter().map(|place| Some(place.code));
    let milieux = [None, Some(Milieu::Urban), Some(Milieu::Rural)];
    let candidates = [None].into_iter().chain(codes);
    let candidates = candidates.flat_map(|code| milieux.map(|milieu| Place { code, milieu }));
    let mut left: BTreeSet<Spot> = wanted.iter().copied().collect();
    let mut cover = Vec::new();
    for place in candidates {
        let held: Vec<Spot> = territory
            .spots()
            .filter(|spot| place.holds(*spot))
            .collect();
        if held.iter().all(|spot| left.contains(spot)) {
            left.retain(|spot| !place.holds(*spot));
            cover.push(place);
        }
    }
    cover
}
