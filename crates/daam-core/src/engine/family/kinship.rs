//! Who is who in a family: the head, the spouse, whose child each is, and who was born when.
//!
//! A family that cannot be is refused, each time with the member and what to write instead.

use super::description::{Family, Member, Relation};
use super::member::{self, refuse};
use crate::kernel::Problem;
use crate::population::{Marital, NONE, Person, PersonIndex, Sex, Trait};

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
        let mut people = Vec::new();
        for (index, member) in family.members().enumerate() {
            let any = (index >= family.adult.len()).then_some(Sex::Male);
            let who = family.name_of(index);
            let mut person = member::person(&who, member, family.month, any)?;
            person.id = index as u64;
            people.push(person);
        }
        let with = |relation| -> Vec<usize> {
            let members = 0..relations.len();
            members
                .filter(|member| relations[*member] == relation)
                .collect()
        };
        let mut kinship = Kinship {
            family,
            head: with(Relation::Head)[0],
            spouses: with(Relation::Spouse),
            parents: with(Relation::Parent),
            people,
        };
        kinship.marry()?;
        for (index, relation) in relations.iter().enumerate() {
            kinship.find_parents(index, *relation)?;
        }
        kinship.rank_births()?;
        let Kinship { people, head, .. } = kinship;
        for ((index, member), person) in family.members().enumerate().zip(&people) {
            let at = (family.month, index == head);
            member::check(&family.name_of(index), member, person, at)?;
        }
        let head = head as PersonIndex;
        Ok(Self { people, head })
    }
}

/// How each member is related to the head, of whom there is one.
fn relations(family: &Family) -> Result<Vec<Relation>, Problem> {
    let of_adult = |adult: &Member| adult.relation.unwrap_or(Relation::Head);
    let of_child = |child: &Member| child.relation.unwrap_or(Relation::Child);
    let adults = family.adult.iter().map(of_adult);
    let relations: Vec<Relation> = adults.chain(family.child.iter().map(of_child)).collect();
    let heads = relations.iter().filter(|one| **one == Relation::Head);
    let named = family
        .members()
        .any(|member| member.relation == Some(Relation::Head));
    let unsaid = |adult: &usize| family.adult[*adult].relation.is_none();
    let doubtful = (0..family.adult.len())
        .filter(unsaid)
        .nth(usize::from(!named));
    const HELP: &str = "write relation = \"spouse\", \"parent\", \"child\" or \"other\"";
    match (heads.count(), doubtful.map(|adult| family.name_of(adult))) {
        (0, _) => refuse(
            "nobody is the head",
            "write relation = \"head\" for one adult",
        ),
        (1, _) => Ok(relations),
        (_, Some(who)) => refuse(format!("what is {who} to the head of the family?"), HELP),
        (heads, None) => refuse(format!("a family has one head, not {heads}"), HELP),
    }
}

/// Those on whom the places of the others depend.
struct Kinship<'a> {
    family: &'a Family,
    head: usize,
    spouses: Vec<usize>,
    parents: Vec<usize>,
    people: Vec<Person>,
}

impl Kinship<'_> {
    /// Joins the couples: the head and the spouse, the parents of the head.
    fn marry(&mut self) -> Result<(), Problem> {
        if let [_, second, ..] = self.spouses[..] {
            let who = self.family.name_of(second);
            let help = "a household has one couple at its head: describe the other as another";
            return refuse(format!("{who} is a second spouse"), help);
        }
        if let [_, _, third, ..] = self.parents[..] {
            let who = self.family.name_of(third);
            let help = "a parent of the spouse is relation = \"other\"";
            return refuse(format!("{who} is a third parent of the head"), help);
        }
        if let [spouse] = self.spouses[..]
            && let Some(who) = self.join(self.head, spouse)?
        {
            let who = self.family.name_of(who);
            let help = "leave the marital status out, or the spouse";
            return refuse(
                format!("{who} is not married, but lives with a spouse"),
                help,
            );
        }
        if let [one, other] = self.parents[..] {
            self.join(one, other)?;
        }
        Ok(())
    }

    /// Makes a couple of two who do not say that they are none; returns who says so.
    fn join(&mut self, one: usize, other: usize) -> Result<Option<usize>, Problem> {
        if self.people[one].sex == self.people[other].sex {
            let pair = [one, other]
                .map(|who| self.family.name_of(who))
                .join(" and ");
            let help = "the programme knows couples of a man and a woman";
            return refuse(format!("{pair} are of one sex"), help);
        }
        for who in [one, other] {
            let says = |member: &Member| member.marital.is_some() || member.widowed;
            if !self.family.members().nth(who).is_some_and(says) {
                self.people[who].marital = Marital::Married;
            }
        }
        let apart = |who: &usize| self.people[*who].marital != Marital::Married;
        let apart = [one, other].into_iter().find(apart);
        if apart.is_none() {
            self.people[one].partner = other as PersonIndex;
            self.people[other].partner = one as PersonIndex;
        }
        Ok(apart)
    }

    /// Finds a member's mother and father, and whether they can be that.
    fn find_parents(&mut self, index: usize, relation: Relation) -> Result<(), Problem> {
        let who = self.family.name_of(index);
        let known: Vec<usize> = match relation {
            Relation::Head => self.parents.clone(),
            Relation::Child => [&[self.head], &self.spouses[..]].concat(),
            Relation::Spouse | Relation::Parent | Relation::Other => Vec::new(),
        };
        let older = self.people[index].birth <= self.people[self.head].birth;
        if relation == Relation::Child && older {
            let help = "who is no child of the head is relation = \"other\"";
            return refuse(
                format!("{who} is a child of the head, and not younger"),
                help,
            );
        }
        let member = self.family.members().nth(index);
        let said = member.map_or([None; 2], |member| [member.mother, member.father]);
        for (said, sex) in said.into_iter().zip([Sex::Female, Sex::Male]) {
            let what = if sex == Sex::Female {
                "mother"
            } else {
                "father"
            };
            let parent = match said {
                None => known
                    .iter()
                    .copied()
                    .find(|one| self.people[*one].sex == sex),
                Some(0) => None,
                Some(place) => Some(place - 1),
            };
            let Some(parent) = parent else { continue };
            if !self.can_be_parent(parent, index, sex) {
                let help = format!(
                    "a mother is 12 to 55 years older, a father at least 12; write {what} = 0 for \
                     one who lives elsewhere, or the place of the {what} among the members, from 1"
                );
                let other = self.family.name_of(parent);
                return refuse(format!("{other} cannot be the {what} of {who}"), &help);
            }
            let (person, parent) = (&mut self.people[index], parent as PersonIndex);
            match sex {
                Sex::Female => person.mother = parent,
                Sex::Male => person.father = parent,
            }
        }
        let Person {
            birth,
            mother,
            father,
            ..
        } = self.people[index];
        if birth > self.family.month && (mother, father) == (NONE, NONE) {
            let help = "write mother = 1, the place of the mother among the members";
            return refuse(format!("{who} is not born, and has no mother here"), help);
        }
        let widow = |mother: PersonIndex| self.people[mother as usize].marital == Marital::Widowed;
        let orphan = father == NONE && mother != NONE && widow(mother);
        self.people[index].set(Trait::OrphanOfFather, orphan);
        Ok(())
    }

    fn can_be_parent(&self, parent: usize, of: usize, sex: Sex) -> bool {
        self.people.get(parent).is_some_and(|parent| {
            let age = self.people[of].birth - parent.birth;
            let (first, last) = (*MOTHERS.start(), *MOTHERS.end());
            parent.sex == sex && age >= first && (sex == Sex::Male || age <= last)
        })
    }

    /// Ranks the births of each mother; of each father where the mother is not here.
    fn rank_births(&mut self) -> Result<(), Problem> {
        let members: Vec<&Member> = self.family.members().collect();
        let mut order: Vec<usize> = (0..members.len()).collect();
        order.sort_by_key(|index| (self.people[*index].birth, *index));
        let parent = |person: &Person| match person.mother {
            NONE => (NONE, person.father),
            mother => (mother, NONE),
        };
        for (place, &index) in order.iter().enumerate() {
            let of = parent(&self.people[index]);
            let sibling = |other: &&usize| parent(&self.people[**other]) == of;
            let elder = order[..place].iter().rfind(sibling).copied();
            let last = elder.map_or(0, |elder| self.people[elder].birth_order);
            let said = members[index].birth_order;
            if let Some(elder) = elder.filter(|_| of.0 != NONE) {
                let (who, elder_name) = (self.family.name_of(index), self.family.name_of(elder));
                if said.is_some_and(|said| said <= last) {
                    let help = format!("{who} is younger: write a higher birth_order");
                    return refuse(format!("birth {last} of the mother is {elder_name}"), &help);
                }
                let dated = [elder, index]
                    .iter()
                    .all(|who| members[*who].born.is_some());
                let apart = self.people[index].birth - self.people[elder].birth;
                if dated && (1..SPACING).contains(&apart) {
                    let wrong = format!("{who} is born {apart} months after {elder_name}");
                    return refuse(wrong, "of one mother, only twins are: write another mother");
                }
            }
            self.people[index].birth_order = said.unwrap_or(last + 1);
        }
        Ok(())
    }
}
