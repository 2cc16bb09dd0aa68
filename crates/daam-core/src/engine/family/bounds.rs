//! Bounds on the numbers of a description: what families can have, so that everything computed from
//! them is finite.
//!
//! A number out of bounds is refused while the file is read, where its position is known; those
//! that options change afterwards are checked again.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::description::Family;
use crate::kernel::Problem;

/// Most members of a family.
const MEMBERS: usize = 30;
/// Age in years.
const AGES: RangeInclusive<i64> = 0..=120;
/// Rank among the births of a mother.
const BIRTHS: RangeInclusive<i64> = 1..=20;
/// Rooms of the dwelling.
const ROOMS: RangeInclusive<i64> = 1..=MOST_ROOMS as i64;
pub(super) const MOST_ROOMS: u8 = 100;
/// Levels of education.
const LEVELS: RangeInclusive<i64> = 0..=4;
/// Dirhams a month.
const DIRHAMS: RangeInclusive<f64> = 0.0..=1e7;
/// Value of a variable of the index.
const VARIABLE: RangeInclusive<f64> = -1e6..=1e6;

/// `number`, or an error that names `what` when it is outside `allowed`.
fn whole<E: Error>(what: &str, allowed: &RangeInclusive<i64>, number: i64) -> Result<i64, E> {
    if allowed.contains(&number) {
        return Ok(number);
    }
    let (low, high) = (allowed.start(), allowed.end());
    let message = format!("{what} must be between {low} and {high}, found {number}");
    Err(E::custom(message))
}

/// What is wrong with a number.
fn outside(what: &str, allowed: &RangeInclusive<f64>, number: f64) -> Option<String> {
    // NaN is in no range, so it is refused too.
    let (low, high) = (allowed.start(), allowed.end());
    (!allowed.contains(&number))
        .then(|| format!("{what} must be between {low} and {high}, found {number}"))
}

fn amount<E: Error>(dirhams: f64) -> Result<f64, E> {
    match outside("dirhams a month", &DIRHAMS, dirhams) {
        None => Ok(dirhams),
        Some(wrong) => Err(E::custom(wrong)),
    }
}

pub(super) fn age<'de, D: Deserializer<'de>>(source: D) -> Result<Option<i16>, D::Error> {
    let years = i64::deserialize(source)?;
    whole("an age in years", &AGES, years).map(|years| Some(years as i16))
}

pub(super) fn birth_order<'de, D: Deserializer<'de>>(source: D) -> Result<Option<u8>, D::Error> {
    let order = i64::deserialize(source)?;
    whole("a rank among births", &BIRTHS, order).map(|order| Some(order as u8))
}

pub(super) fn place<'de, D: Deserializer<'de>>(source: D) -> Result<Option<usize>, D::Error> {
    let place = i64::deserialize(source)?;
    let places = 0..=MEMBERS as i64;
    whole("the place of a parent", &places, place).map(|place| Some(place as usize))
}

pub(super) fn rooms<'de, D: Deserializer<'de>>(source: D) -> Result<Option<u8>, D::Error> {
    let rooms = Option::<i64>::deserialize(source)?;
    let rooms = rooms
        .map(|rooms| whole("rooms", &ROOMS, rooms))
        .transpose()?;
    Ok(rooms.map(|rooms| rooms as u8))
}

pub(super) fn education<'de, D: Deserializer<'de>>(source: D) -> Result<u8, D::Error> {
    let level = i64::deserialize(source)?;
    whole("a level of education", &LEVELS, level).map(|level| level as u8)
}

pub(super) fn dirhams<'de, D: Deserializer<'de>>(source: D) -> Result<f64, D::Error> {
    amount(f64::deserialize(source)?)
}

pub(super) fn earnings<'de, D: Deserializer<'de>>(source: D) -> Result<Option<f64>, D::Error> {
    Option::<f64>::deserialize(source)?.map(amount).transpose()
}

pub(super) fn variables<'de, D: Deserializer<'de>>(
    source: D,
) -> Result<BTreeMap<String, f64>, D::Error> {
    let variables = BTreeMap::<String, f64>::deserialize(source)?;
    match variables.iter().find_map(variable_outside) {
        None => Ok(variables),
        Some(wrong) => Err(D::Error::custom(wrong)),
    }
}

/// `dirhams`, or a refusal that names what they are spent on.
pub(super) fn spent(what: &str, dirhams: f64) -> Result<f64, Problem> {
    outside(what, &DIRHAMS, dirhams).map_or(Ok(dirhams), |wrong| Err(Problem::new(wrong)))
}

fn variable_outside((name, value): (&String, &f64)) -> Option<String> {
    outside(&format!("'{name}'"), &VARIABLE, *value)
}

impl Family {
    /// Refuses an impossible family, whether read from a file or changed by options.
    pub(super) fn check(&self) -> Result<(), Problem> {
        let members = self.adult.len() + self.child.len();
        if members > MEMBERS {
            return Err(Problem::new(format!(
                "a family has at most {MEMBERS} members here, not {members}"
            )));
        }
        let spent = &self.spending;
        let spending = [
            ("butane", spent.butane),
            ("water_electricity", spent.water_electricity),
            ("telephone", spent.telephone),
        ];
        for (name, dirhams) in spending {
            self::spent(&format!("'{name}'"), dirhams)?;
        }
        let wrong = self.index.iter().find_map(variable_outside);
        wrong.map_or(Ok(()), |wrong| Err(Problem::new(wrong)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "milieu = 'urban'\nregion = 6\nmonth = '2025-12'\n";

    fn said(rest: &str) -> String {
        let read = Family::parse("f.toml", &format!("{HEAD}{rest}"));
        let checked = read.and_then(|family| family.check());
        checked
            .err()
            .map_or_else(String::new, |problem| problem.to_string())
    }

    #[test]
    fn a_number_no_family_has_is_refused_where_it_stands() {
        let adult = |line: &str| format!("[[adult]]\nsex = 'male'\nage = 40\n{line}");
        assert_eq!(said(&adult("education = 4")), "");
        let head = |line: &str| format!("{line}\n{}", adult(""));
        let aged = |age: &str| format!("[[adult]]\nsex = 'male'\nage = {age}");
        for (text, expected) in [
            (
                aged("32767"),
                "f.toml:6:7: an age in years must be between 0 and 120, found 32767",
            ),
            (aged("-1"), "f.toml:6:7: an age"),
            (aged("99999999"), "f.toml:6:7: an age"),
            (
                head("rooms = 0"),
                "f.toml:4:9: rooms must be between 1 and 100",
            ),
            (head("earnings = nan"), "f.toml:4:12: dirhams a month must"),
            (adult("education = 5"), "f.toml:7:13: a level of education"),
            (adult("[spending]\nbutane = inf"), "f.toml:8:10: dirhams"),
            (adult("[index]\ncar = nan"), "'car' must be between"),
        ] {
            assert!(said(&text).contains(expected), "{text}: {}", said(&text));
        }
    }

    #[test]
    fn a_crowd_is_no_family_and_a_change_stays_within_bounds() {
        let child = "[[child]]\nage = 9\n";
        let adult = "[[adult]]\nsex = 'male'\nage = 40\n";
        assert_eq!(said(&format!("{adult}{}", child.repeat(29))), "");
        assert!(said(&format!("{adult}{}", child.repeat(300))).contains("not 301"));
        let text = format!("{HEAD}{adult}");
        let mut family = Family::parse("f.toml", &text).expect("a description");
        family.spending.telephone += f64::NAN;
        assert!(family.check().is_err());
        family.spending.telephone = -20.0;
        assert!(family.check().is_err());
    }
}
