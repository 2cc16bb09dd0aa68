//! A family described by hand: its score, what it is due, its budget line.
//!
//! The family is built as the only household of a locality, in each month of those who are born by
//! then, and goes through the same code as simulated households; only what it owns and spends is
//! taken from the description.

mod award;
mod bounds;
mod budget;
mod description;
mod kinship;
mod member;

mod variables;

use std::collections::BTreeMap;

pub use award::Due;
pub use budget::{BudgetLine, Earnings};
pub use description::{Family, Member, Relation, Spent};

use self::kinship::Kin;
use crate::inputs::{Inputs, SCHOOL_AGES};
use crate::kernel::{Milieu, Month, Problem};
use crate::population::{Household, Locality, Marital, Occupation, Person, School, Work};

/// A family built from its description.
pub struct PreparedFamily {
    /// The description.
    pub family: Family,
    /// Milieu.
    pub milieu: Milieu,
    /// Cell it lives in.
    pub cell: u16,
    /// Month at which the ages hold.
    pub month: Month,
    kin: Kin,
    rooms: u8,
    /// Variables of the index that do not follow from the members: how many things, and of shares
    /// how many members.
    counts: BTreeMap<&'static str, f64>,
}

impl PreparedFamily {
    /// Builds the family.
    ///
    /// # Errors
    /// A milieu, region or month that does not exist, members who cannot be a family, a number out
    /// of bounds, a variable that is not in the milieu's formula or that the family cannot have.
    pub fn new(inputs: &Inputs, family: Family) -> Result<Self, Problem> {
        let milieu = Milieu::ALL
            .into_iter()
            .find(|milieu| milieu.name() == family.milieu)
            .ok_or_else(|| {
                Problem::new(format!("'{}' is not a milieu", family.milieu))
                    .with_help("write urban or rural")
            })?;
        let cell = (0u16..)
            .zip(&inputs.country.cells)
            .find(|(_, cell)| cell.region + 1 == family.region && cell.milieu == milieu)
            .map(|(index, _)| index)
            .ok_or_else(|| {
                Problem::new(format!(
                    "there is no {} in region {}",
                    family.milieu, family.region
                ))
                .with_help(format!(
                    "regions have the census codes 1 to {}",
                    inputs.country.regions.len()
                ))
            })?;
        family.check()?;
        let mut prepared = Self {
            milieu,
            cell,
            month: family.month,
            kin: Kin::of(&family)?,
            rooms: family.rooms.unwrap_or(1),
            counts: BTreeMap::new(),
            family,
        };
        prepared.take_index(inputs)?;
        Ok(prepared)
    }

    /// First month of which the description can hold: the head, and all who are or were married,
    /// are grown by then.
    pub fn since(&self) -> Month {
        let people = (0..).zip(&self.kin.people);
        let grown = people
            .filter(|(index, person)| *index == self.kin.head || person.marital != Marital::Single);
        let births = grown.map(|(_, person)| person.birth);
        births.max().unwrap_or(self.month).plus(12 * member::GROWN)
    }

    /// One household of one locality: those who are born by a month, as they are then.
    fn household(&self, now: Month) -> Locality {
        let mut locality = Locality::default();
        let mut home = Household::empty(0, self.cell);
        home.belongings.rooms = self.rooms;
        let home = locality.found(home);
        for (member, person) in self.family.members().zip(&self.kin.people) {
            let mut person = person.clone();
            if member.in_school {
                person.school = school(&person, now);
            }
            if person.age_months(now) < 12 * member::GROWN {
                (person.work, person.occupation) = (Work::Inactive, Occupation::None);
            }
            locality.add(person);
        }
        let born = |index: &u32| *index != self.kin.head && locality.person(*index).birth <= now;
        let others: Vec<u32> = (0..locality.people.len() as u32).filter(born).collect();
        // The first to join is the head.
        for member in std::iter::once(self.kin.head).chain(others) {
            locality.join(member, home);
        }
        locality
    }
}

/// The school of who attends one at all, by the age at the start of the school year.
fn school(person: &Person, now: Month) -> School {
    const SEPTEMBER: i16 = 9;
    let begun = now.plus(-(now.of_year() - SEPTEMBER).rem_euclid(12));
    let age = person.age(begun);
    if SCHOOL_AGES.contains(&age) && person.marital == Marital::Single {
        School::usual(age, 0)
    } else {
        School::None
    }
}
