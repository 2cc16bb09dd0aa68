//! What a member of a family can be at an age.

use super::description::Member;
use crate::kernel::{Month, Problem};
use crate::population::{Marital, Person, Trait, Work};

/// Age in years from which one heads a household, marries and works, as in the census.
pub(super) const GROWN: i16 = 15;
/// Age in years from which one has a public job or a pension of one's own.
const OF_AGE: i16 = 18;
/// Age in years from which nobody counts as a pupil.
const PAST_SCHOOL: i16 = 30;
/// Age in years from which one can have begun each level of education.
const BEGUN: [i16; 5] = [0, 5, 10, 13, 16];

/// Whether it is work for an income.
pub(super) fn works(work: Work) -> bool {
    matches!(work, Work::Informal | Work::Declared | Work::Public)
}

/// Refuses what a member cannot be; `who` names them.
pub(super) fn check(
    who: &str,
    member: &Member,
    person: &Person,
    month: Month,
    head: bool,
) -> Result<(), Problem> {
    let years = person.age_months(month).div_euclid(12);
    let secure = matches!(person.work, Work::Public | Work::Pensioner);
    let level = usize::from(member.education);
    let young = years < GROWN;
    let grown = format!("one must be {GROWN} years old for that");
    let of_age = format!("one must be {OF_AGE} years old for that");
    let refused = [
        (head && young, "is the head", grown.as_str()),
        (
            person.marital != Marital::Single && young,
            "is or was married",
            &grown,
        ),
        (person.work != Work::Inactive && young, "works", &grown),
        (
            secure && years < OF_AGE,
            "has a public job or a pension",
            &of_age,
        ),
        (
            member.family_benefit && young,
            "draws a family benefit",
            &grown,
        ),
        (
            years < BEGUN[level],
            "has that education",
            "write a level that is begun by then",
        ),
        (
            member.in_school && years >= PAST_SCHOOL,
            "is at school",
            "nobody counts as a pupil past the 30th birthday",
        ),
        (
            member.private_school && !member.in_school,
            "is in a private school",
            "write in_school too",
        ),
        (
            member.occupation.is_some() && !works(person.work),
            "has an occupation",
            "write work = \"informal\", \"declared\" or \"public\" too",
        ),
        (
            person.has(Trait::SurvivorPension) && person.marital != Marital::Widowed,
            "has a survivor's pension",
            "write marital = \"widowed\" too",
        ),
    ];
    let wrong = refused.into_iter().find(|(wrong, ..)| *wrong);
    wrong.map_or(Ok(()), |(_, what, help)| {
        let at = if years < 0 {
            "before birth".to_owned()
        } else {
            format!("at {years}")
        };
        Err(Problem::new(format!("{who} {what} {at}")).with_help(help))
    })
}
