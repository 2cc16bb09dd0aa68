//! Where two scenarios differ, month by month and place by place.
//!
//! Values are compared, not the texts of files, so that moved dates, calendars and stacked files
//! are reported by their effect.

use std::collections::BTreeSet;

use super::law::Law;
use super::scenario::Scenario;
use super::territory::Territory;
use super::timeline::Timeline;
use super::value::{Status, Value};
use crate::kernel::{Locale, Milieu, Month, Place, Words};

/// One parameter has another value in one place for some months.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Name of the parameter.
    pub parameter: String,
    /// Where; none for the whole country, or for the rest of it beside places listed separately.
    pub place: Option<Place>,
    /// First month.
    pub from: Month,
    /// Last month; none when it is permanent.
    pub until: Option<Month>,
    /// The value of the first scenario.
    pub before: Value,
    /// The value of the second; the same where a place is left out of a change of the country.
    pub after: Value,
    /// Whether the second scenario itself changes from `before` in the month `from`.
    pub moves: bool,
    /// How well the second value is established, when its scenario says.
    pub status: Option<Status>,
    /// Why, when its scenario says.
    pub why: Option<Words>,
}

/// All that differs from `one` to `other`, in the order of the law, then of place and month.
pub fn differences(law: &Law, one: &Scenario, other: &Scenario) -> Vec<Difference> {
    let own = |parameter: &str| {
        let pair = ScenarioPair { one, other };
        pair.of_parameter(law, parameter)
    };
    law.names().flat_map(own).collect()
}

/// What both give a parameter in one place.
#[derive(Clone, PartialEq)]
struct TimelinePair {
    one: Timeline,
    other: Timeline,
}

/// A period in which both values hold.
#[derive(Clone, PartialEq)]
struct DifferencePeriod {
    from: Month,
    until: Option<Month>,
    before: Value,
    after: Value,
}

impl TimelinePair {
    /// The longest periods in which they differ, or the `national` ones do.
    fn stretches(&self, national: Option<&Self>) -> Vec<DifferencePeriod> {
        let lines = [Some(self), national];
        let lines = lines.iter().flatten();
        let months = lines.flat_map(|lines| lines.one.steps().chain(lines.other.steps()));
        let months: BTreeSet<Month> = months.collect();
        let mut found: Vec<DifferencePeriod> = Vec::new();
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
                _ => found.push(DifferencePeriod {
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

struct ScenarioPair<'s> {
    one: &'s Scenario,
    other: &'s Scenario,
}

impl ScenarioPair<'_> {
    fn lines(&self, parameter: &str, locale: Option<Locale>) -> Option<TimelinePair> {
        Some(TimelinePair {
            one: self.one.timeline_at(parameter, locale)?,
            other: self.other.timeline_at(parameter, locale)?,
        })
    }

    fn of_parameter(&self, law: &Law, parameter: &str) -> Vec<Difference> {
        let Some(national) = self.lines(parameter, None) else {
            return Vec::new();
        };
        let tell = |place, locale, lines: &TimelinePair, beside: Option<&TimelinePair>| {
            // A difference that lasts to the last month of the law has no end.
            let last = law.months().1;
            let stretches = lines.stretches(beside).into_iter();
            stretches
                .filter(|stretch| stretch.from <= last)
                .map(|stretch| DifferencePeriod {
                    until: stretch.until.filter(|until| *until < last),
                    ..stretch
                })
                .map(|stretch| self.told(law, parameter, place, locale, lines, stretch))
                .collect::<Vec<_>>()
        };
        let local = |scenario: &Scenario| {
            let mut own = scenario.changes().iter();
            own.any(|change| change.parameter == parameter && change.place.is_some())
        };
        if !local(self.one) && !local(self.other) {
            return tell(None, None, &national, None);
        }
        // The locales by what differs there, those like the country as a whole first.
        let usual = national.stretches(None);
        let mut groups: Vec<(Vec<DifferencePeriod>, TimelinePair, Vec<Locale>)> = Vec::new();
        for locale in law.territory().locales() {
            let Some(lines) = self.lines(parameter, Some(locale)) else {
                continue;
            };
            let stretches = lines.stretches(None);
            match groups.iter_mut().find(|(known, ..)| *known == stretches) {
                Some((.., locales)) => locales.push(locale),
                None => groups.push((stretches, lines, vec![locale])),
            }
        }
        groups.sort_by_key(|(stretches, ..)| *stretches != usual);
        let beside = groups.first().filter(|(stretches, ..)| *stretches == usual);
        let beside = beside.map(|_| &national);
        let mut found = Vec::new();
        for (stretches, lines, locales) in &groups {
            if *stretches == usual {
                found.extend(tell(None, None, &national, None));
                continue;
            }
            for place in cover(law.territory(), locales) {
                let locale = locales.iter().find(|locale| place.holds(**locale)).copied();
                let place = (place != Place::COUNTRY).then_some(place);
                found.extend(tell(place, locale, lines, beside));
            }
        }
        found
    }

    fn told(
        &self,
        law: &Law,
        parameter: &str,
        place: Option<Place>,
        locale: Option<Locale>,
        lines: &TimelinePair,
        stretch: DifferencePeriod,
    ) -> Difference {
        let DifferencePeriod {
            from,
            until,
            before,
            after,
        } = stretch;
        let change = self.other.changes().iter().rev().find(|change| {
            change.parameter == parameter && change.value == after && change.holds(from, locale)
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

/// Places that cover those locales and no others, large ones first.
fn cover(territory: &Territory, wanted: &[Locale]) -> Vec<Place> {
    let codes = territory.places().iter().map(|place| Some(place.code));
    let milieux = [None, Some(Milieu::Urban), Some(Milieu::Rural)];
    let candidates = [None].into_iter().chain(codes);
    let candidates = candidates.flat_map(|code| milieux.map(|milieu| Place { code, milieu }));
    let mut left: BTreeSet<Locale> = wanted.iter().copied().collect();
    let mut cover = Vec::new();
    for place in candidates {
        let held: Vec<Locale> = territory
            .locales()
            .filter(|locale| place.holds(*locale))
            .collect();
        if held.iter().all(|locale| left.contains(locale)) {
            left.retain(|locale| !place.holds(*locale));
            cover.push(place);
        }
    }
    cover
}
