//! One member of a family as a person, and what nobody can be at an age.

use super::description::Member;
use crate::kernel::{Month, Problem};
use crate::population::{Marital, Occupation, Person, Sex, Trait, Work, newcomer};

/// Age in years from which one heads a household, marries and works, as in the census.
pub(super) const GROWN: i16 = 15;
/// Age in years from which one has a public job or a pension of one's own.
const OF_AGE: i16 = 18;
/// Age in years from which nobody counts as a pupil.
const PAST_SCHOOL: i16 = 30;
/// Age in years from which one can have begun each level of education.
const BEGUN: [i16; 5] = [i16::MIN, 5, 10, 13, 16];
/// Months from a description to a birth to come, and from a birth to the description.
const AGES: std::ops::RangeInclusive<i16> = -9..=121 * 12 - 1;

/// A refusal, and what to do.
pub(super) fn refuse<T>(wrong: impl Into<String>, help: &str) -> Result<T, Problem> {
    Err(Problem::new(wrong).with_help(help))
}

/// The person that a member is in the month of the description; `who` names them, `any` is the sex
/// of one who does not say.
pub(super) fn person(
    who: &str,
    member: &Member,
    now: Month,
    any: Option<Sex>,
) -> Result<Person, Problem> {
    let wrong = |wrong: &str, help| refuse(format!("{who} {wrong}"), help);
    let birth = match (member.age, member.born) {
        (Some(years), None) => now.plus(-12 * years),
        (None, Some(born)) => born,
        (None, None) => return wrong("has no age", "write age = 9, or born = \"2016-05\""),
        _ => return wrong("has an age and a month of birth", "write one of the two"),
    };
    if !AGES.contains(&(now - birth)) {
        let help = "births are from 120 years before the month of the family to 9 months after";
        return wrong(&format!("cannot be born in {birth}"), help);
    }
    let Some(sex) = member.sex.or(any) else {
        return wrong("has no sex", "write sex = \"male\" or \"female\"");
    };
    let mut person = newcomer(0, sex, birth);
    person.education = member.education;
    person.work = member.work;
    if works(member.work) {
        person.occupation = member.occupation.unwrap_or(Occupation::Other);
    }
    person.set(Trait::SurvivorPension, member.survivor_pension);
    person.set(Trait::PrivateSchool, member.private_school);
    person.set(Trait::SeverelyDisabled, member.severely_disabled);
    person.marital = match (member.marital, member.widowed) {
        (None | Some(Marital::Widowed), true) => Marital::Widowed,
        (Some(_), true) => return wrong("is widowed, and is not", "write one of the two"),
        (marital, false) => marital.unwrap_or(Marital::Single),
    };
    Ok(person)
}

/// Whether it is work for an income.
fn works(work: Work) -> bool {
    matches!(work, Work::Informal | Work::Declared | Work::Public)
}

/// Refuses what a member cannot be; `who` names them.
pub(super) fn check(
    who: &str,
    member: &Member,
    person: &Person,
    (now, head): (Month, bool),
) -> Result<(), Problem> {
    const TOO_YOUNG: &str = "one must be 15 years old for that";
    let years = person.age_months(now).div_euclid(12);
    let young = years < GROWN;
    let (idle, single) = (person.work == Work::Inactive, Marital::Single);
    let secure = matches!(person.work, Work::Public | Work::Pensioner);
    let orphaned = person.has(Trait::SurvivorPension) && person.marital != Marital::Widowed;
    let unemployed = member.occupation.is_some() && !works(person.work);
    let level = "write a level that can be begun by then";
    let pupil = "nobody counts as a pupil past the 30th birthday";
    let at_work = "write work = \"informal\", \"declared\" or \"public\" too";
    let refused = [
        (head && young, "is the head", TOO_YOUNG),
        (
            person.marital != single && young,
            "is or was married",
            TOO_YOUNG,
        ),
        (!idle && young, "works", TOO_YOUNG),
        (
            member.family_benefit && young,
            "draws a family benefit",
            TOO_YOUNG,
        ),
        (
            secure && years < OF_AGE,
            "has a public job or a pension",
            "one must be 18 for that",
        ),
        (
            years < BEGUN[usize::from(member.education)],
            "has that education",
            level,
        ),
        (
            member.in_school && years >= PAST_SCHOOL,
            "is at school",
            pupil,
        ),
        (
            member.private_school && !member.in_school,
            "is in a private school",
            "write in_school",
        ),
        (unemployed, "has an occupation", at_work),
        (
            orphaned,
            "has a survivor's pension",
            "write marital = \"widowed\" too",
        ),
    ];
    match refused.into_iter().find(|(wrong, ..)| *wrong) {
        None => Ok(()),
        Some((_, what, help)) => refuse(format!("{who} {what} at {years}"), help),
    }
}
