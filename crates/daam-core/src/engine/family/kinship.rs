//! Who is who in a family: the head, the spouse, whose child each is, and who was born when.
//!
//! A family that cannot be is refused, each time with the member and what to write instead.

use super::description::{Family, Member, Relation};
use super::possible;
use crate::kernel::{Month, Problem};
use crate::population::{Marital, NONE, Person, PersonIndex, Sex, Trait, newcomer};

/// Months within which a birth to come can be foreseen.
const FORESEEN: i16 = 9;
/// Longest life, in months.
const LIFE: i16 = 121 * 12 - 1;
/// Shortest time between two births of a mother, in months.
const SPACING: i16 = 6;
/// Age in months at which one can be a mother; a father is no younger.
const MOTHERS: std::ops::RangeInclusive<i16> = 12 * 12..=55 * 12;

/// The members as persons, in the order of the description, and the head among them.
pub(super) struct Kin {
    pub people: Vec<Person>,
    pub head: PersonIndex,
}

impl Kin {
    /// Finds out who is who.
    pub(super) fn of(family: &Family) -> Result<Self, Problem> {
        let relations = relations(family)?;
        let mut people = (0..)
            .zip(family.members())
            .map(|(index, member)| person(family, index, member))
            .collect::<Result<Vec<Person>, Problem>>()?;
        let all = &relations;
        let with = |relation| (0..all.len()).filter(move |one| all[*one] == relation);
        let head = with(Relation::Head).next().unwrap_or_default();
        let kin = Kinship {
            family,
            head,
            spouse: with(Relation::Spouse).next(),
            parents: with(Relation::Parent).collect(),
        };
        if let Some(second) = with(Relation::Spouse).nth(1) {
            let problem = Problem::new(format!("{} is a second spouse", family.name_of(second)));
            return Err(problem.with_help(
                "a household has one couple at its head: describe the other as a family of its own",
            ));
        }
        kin.marry(&mut people)?;
        for (index, relation) in relations.iter().enumerate() {
            kin.place(&mut people, index, *relation)?;
        }
        for (index, member) in family.members().enumerate() {
            let is_head = index == head;
            possible::check(
                &family.name_of(index),
                member,
                &people[index],
                family.month,
                is_head,
            )?;
        }
        kin.rank_births(&mut people)?;
        Ok(Self {
            people,
            head: head as PersonIndex,
        })
    }
}

/// How each member is related to the head, of whom there is one.
fn relations(family: &Family) -> Result<Vec<Relation>, Problem> {
    let of_adult = |adult: &Member| adult.relation.unwrap_or(Relation::Head);
    let of_child = |child: &Member| child.relation.unwrap_or(Relation::Child);
    let adults = family.adult.iter().map(of_adult);
    let relations: Vec<Relation> = adults.chain(family.child.iter().map(of_child)).collect();
    let said = |member: &Member| member.relation == Some(Relation::Head);
    let heads = relations.iter().filter(|one| **one == Relation::Head);
    let (heads, named) = (heads.count(), family.members().any(said));
    let unsaid = |adult: &usize| family.adult[*adult].relation.is_none();
    let mut unsaid = (0..family.adult.len()).filter(unsaid);
    let doubtful = unsaid.nth(usize::from(!named));
    match (heads, doubtful) {
        (0, _) => Err(Problem::new("nobody is the head of the family")
            .with_help("write relation = \"head\" for one adult")),
        (1, _) => Ok(relations),
        (_, Some(adult)) => {
            let who = family.name_of(adult);
            Err(
                Problem::new(format!("what is {who} to the head of the family?"))
                    .with_help("write relation = \"spouse\", \"parent\", \"child\" or \"other\""),
            )
        }
        (heads, None) => Err(Problem::new(format!("a family has one head, not {heads}"))
            .with_help("say what the others are to the head: spouse, parent, child or other")),
    }
}

/// A member by itself: sex, birth, education, work.
fn person(family: &Family, index: usize, member: &Member) -> Result<Person, Problem> {
    let who = || family.name_of(index);
    let any = (index >= family.adult.len()).then_some(Sex::Male);
    let sex = member.sex.or(any).ok_or_else(|| {
        Problem::new(format!("{} has no sex", who()))
            .with_help("write sex = \"male\" or \"female\"")
    })?;
    let (now, born) = (family.month, birth(family.month, member));
    let birth =
        born.map_err(|(wrong, help)| Problem::new(format!("{} {wrong}", who())).with_help(help))?;
    let lived = now - birth;
    if !(-FORESEEN..=LIFE).contains(&lived) {
        return Err(
            Problem::new(format!("{} cannot be born in {birth}", who())).with_help(format!(
                "the family is that of {now}: from 120 years before to {FORESEEN} months after"
            )),
        );
    }
    let mut person = newcomer(index as u64, sex, birth);
    person.education = member.education;
    person.work = member.work;
    if possible::works(member.work) {
        person.occupation = member
            .occupation
            .unwrap_or(crate::population::Occupation::Other);
    }
    person.set(Trait::SurvivorPension, member.survivor_pension);
    person.set(Trait::PrivateSchool, member.private_school);
    person.set(Trait::SeverelyDisabled, member.severely_disabled);
    person.marital = match (member.marital, member.widowed) {
        (None | Some(Marital::Widowed), true) => Marital::Widowed,
        (Some(_), true) => {
            let problem = Problem::new(format!("{} is widowed, and is not", who()));
            return Err(problem.with_help("write the marital status alone, without widowed"));
        }
        (marital, false) => marital.unwrap_or(Marital::Single),
    };
    Ok(person)
}

/// The month of birth, or what is wrong and what to do.
fn birth(now: Month, member: &Member) -> Result<Month, (&'static str, &'static str)> {
    match (member.age, member.born) {
        (Some(years), None) => Ok(now.plus(-12 * years)),
        (None, Some(born)) => Ok(born),
        (None, None) => Err(("has no age", "write age = 9, or born = \"2016-05\"")),
        (Some(_), Some(_)) => Err(("has an age and a month of birth", "write one of the two")),
    }
}

/// Those on whom the places of the others depend.
struct Kinship<'a> {
    family: &'a Family,
    head: usize,
    spouse: Option<usize>,
    parents: Vec<usize>,
}

impl Kinship<'_> {
    /// Joins the couples: the head and the spouse, the parents of the head.
    fn marry(&self, people: &mut [Person]) -> Result<(), Problem> {
        let at_head = self.spouse.map(|spouse| [self.head, spouse]);
        if let [_, _, third, ..] = self.parents[..] {
            let who = self.family.name_of(third);
            return Err(Problem::new(format!("{who} is a third parent of the head"))
                .with_help("a parent of the spouse is another member: relation = \"other\""));
        }
        let of_parents = <[usize; 2]>::try_from(&self.parents[..]).ok();
        for (couple, whose) in [
            (at_head, "the head and the spouse"),
            (of_parents, "the parents"),
        ] {
            let Some([one, other]) = couple else { continue };
            if people[one].sex == people[other].sex {
                return Err(Problem::new(format!("{whose} are of one sex"))
                    .with_help("the programme knows couples of a man and a woman"));
            }
            let said = [one, other].map(|who| {
                let member = self.family.members().nth(who);
                member.is_some_and(|member| member.marital.is_some() || member.widowed)
            });
            for (who, said) in [one, other].into_iter().zip(said) {
                if !said {
                    people[who].marital = Marital::Married;
                }
            }
            let married = [one, other].map(|who| people[who].marital == Marital::Married);
            if married == [true; 2] {
                people[one].partner = other as PersonIndex;
                people[other].partner = one as PersonIndex;
            } else if couple == at_head {
                let who = self.family.name_of(if married[0] { other } else { one });
                return Err(
                    Problem::new(format!("{who} is not married, but lives with a spouse"))
                        .with_help("leave the marital status out, or the spouse"),
                );
            }
        }
        Ok(())
    }

    /// Finds a member's mother and father, and whether they can be that.
    fn place(
        &self,
        people: &mut [Person],
        index: usize,
        relation: Relation,
    ) -> Result<(), Problem> {
        let who = self.family.name_of(index);
        let known: Vec<usize> = match relation {
            Relation::Head => self.parents.clone(),
            Relation::Child => std::iter::once(self.head).chain(self.spouse).collect(),
            Relation::Spouse | Relation::Parent | Relation::Other => Vec::new(),
        };
        let older = people[index].birth <= people[self.head].birth;
        if relation == Relation::Child && older {
            return Err(
                Problem::new(format!("{who} is a child of the head, and not younger"))
                    .with_help("who is no child of the head is relation = \"other\""),
            );
        }
        let Some(member) = self.family.members().nth(index) else {
            return Ok(());
        };
        for (said, sex) in [(member.mother, Sex::Female), (member.father, Sex::Male)] {
            let what = if sex == Sex::Female {
                "mother"
            } else {
                "father"
            };
            let parent = match said {
                None => known.iter().copied().find(|one| people[*one].sex == sex),
                Some(0) => None,
                Some(place) if place <= self.family.adult.len() && place - 1 != index => {
                    Some(place - 1)
                }
                Some(place) => {
                    return Err(Problem::new(format!(
                        "adult {place} cannot be the {what} of {who}"
                    ))
                    .with_help("write the place of an adult, from 1, or 0 for none here"));
                }
            };
            let Some(parent) = parent else { continue };
            let age = people[index].birth - people[parent].birth;
            let possible = people[parent].sex == sex
                && age >= *MOTHERS.start()
                && (sex == Sex::Male || age <= *MOTHERS.end());
            if !possible {
                let other = self.family.name_of(parent);
                return Err(
                    Problem::new(format!("{other} cannot be the {what} of {who}")).with_help(
                        format!(
                            "a mother is 12 to 55 years older, a father 12 at least; where it is \
                         another, write {what} = 0, or the place of the adult who is"
                        ),
                    ),
                );
            }
            let parent = parent as PersonIndex;
            match sex {
                Sex::Female => people[index].mother = parent,
                Sex::Male => people[index].father = parent,
            }
        }
        let (mother, father) = (people[index].mother, people[index].father);
        if people[index].birth > self.family.month && (mother, father) == (NONE, NONE) {
            return Err(
                Problem::new(format!("{who} is not born, and has no mother here"))
                    .with_help("write mother = 1, the place of the mother among the adults"),
            );
        }
        let widow = |mother: PersonIndex| people[mother as usize].marital == Marital::Widowed;
        let orphan = father == NONE && mother != NONE && widow(mother);
        people[index].set(Trait::OrphanOfFather, orphan);
        Ok(())
    }

    /// Ranks the births of each mother; of each father where the mother is not here.
    fn rank_births(&self, people: &mut [Person]) -> Result<(), Problem> {
        let mut order: Vec<usize> = (0..people.len()).collect();
        order.sort_by_key(|index| (people[*index].birth, *index));
        for (place, &index) in order.iter().enumerate() {
            let of = |person: &Person| match person.mother {
                NONE => (NONE, person.father),
                mother => (mother, NONE),
            };
            let siblings = |other: &&usize| of(&people[**other]) == of(&people[index]);
            let before = order[..place].iter().rfind(siblings).copied();
            let last = before.map_or(0, |before| people[before].birth_order);
            let member = |who: usize| self.family.members().nth(who);
            let said = member(index).and_then(|member| member.birth_order);
            if said.is_some_and(|said| said <= last) {
                let (who, before) = (self.family.name_of(index), before.unwrap_or_default());
                let elder = self.family.name_of(before);
                return Err(
                    Problem::new(format!("birth {last} of the mother is {elder}"))
                        .with_help(format!("{who} is a later one: write a higher birth_order")),
                );
            }
            let dated = |who: usize| member(who).is_some_and(|member| member.born.is_some());
            if let Some(before) = before.filter(|before| dated(*before) && dated(index)) {
                let apart = people[index].birth - people[before].birth;
                if people[index].mother != NONE && (1..SPACING).contains(&apart) {
                    let (who, elder) = (self.family.name_of(index), self.family.name_of(before));
                    return Err(Problem::new(format!(
                        "{who} is born {apart} months after {elder}, of the same mother"
                    ))
                    .with_help("twins are of one month; of another mother, write mother = 0"));
                }
            }
            people[index].birth_order = said.unwrap_or(last + 1);
        }
        Ok(())
    }
}
