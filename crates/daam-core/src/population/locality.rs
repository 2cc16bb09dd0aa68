//! A locality: about 2,000 households, simulated independently of all others.

use super::household::{Household, Members};
use super::initial_case::InitialCase;
use super::person::{HouseholdIndex, NONE, Person, PersonIndex};
use crate::kernel::Month;

/// Where a locality lies and how many people live there at the start.
#[derive(Clone, Debug)]
pub struct Site {
    /// Address of the locality's draws: its rank in census order.
    pub id: u32,
    /// Cell (province and milieu).
    pub cell: u16,
    /// Domain (region and milieu) of the cell.
    pub domain: u16,
    /// Rank of the locality among those of its cell, and the number of these.
    pub rank: (u32, u32),
    /// Households at the start.
    pub households: u32,
    /// Persons at the start.
    pub persons: u32,
}

/// People and households of a locality, and lists used within a month.
#[derive(Clone, Debug, Default)]
pub struct Locality {
    /// Everybody who has ever lived here.
    pub people: Vec<Person>,
    /// Every household that has ever been here.
    pub households: Vec<Household>,
    /// Households to be reviewed this month, each once.
    pub to_review: Vec<HouseholdIndex>,
    marks: Vec<Mark>,
    /// By household: number of possible changes to it or one of its members.
    versions: Vec<u32>,
    /// Mean schooling of household heads at the start, from 0 to 1.
    pub schooling: f32,
    /// Scale of the index and of the residual in consumption here.
    pub consumption_scale: ConsumptionScale,
    /// Households whose case is known at the start, each once.
    pub initial_cases: Vec<(HouseholdIndex, InitialCase)>,
}

/// Whether a household is queued for review this month, and whether its people changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    Queued,
    Changed,
}

/// What converts the index and the residual into a position in the consumption distribution.
#[derive(Clone, Copy, Debug, Default)]
pub struct ConsumptionScale {
    /// Change of position per point of the index.
    pub index: f32,
    /// Change of position per standard deviation of the residual.
    pub residual: f32,
}

impl Locality {
    /// Empties the locality for the next one, keeping its allocated memory.
    pub fn clear(&mut self) {
        self.people.clear();
        self.households.clear();
        self.to_review.clear();
        self.marks.clear();
        self.versions.clear();
        self.initial_cases.clear();
    }

    /// A person.
    #[inline]
    pub fn person(&self, index: PersonIndex) -> &Person {
        &self.people[index as usize]
    }

    /// A person, for modification.
    #[inline]
    pub fn person_mut(&mut self, index: PersonIndex) -> &mut Person {
        let person = &mut self.people[index as usize];
        if let Some(version) = self.versions.get_mut(person.household as usize) {
            *version += 1;
        }
        person
    }

    /// A household.
    #[inline]
    pub fn household(&self, index: HouseholdIndex) -> &Household {
        &self.households[index as usize]
    }

    /// A household, for modification.
    #[inline]
    pub fn household_mut(&mut self, index: HouseholdIndex) -> &mut Household {
        self.versions[index as usize] += 1;
        &mut self.households[index as usize]
    }

    /// Number of possible changes to a household or its members: a reading of the household is
    /// valid as long as this is the same.
    #[inline]
    pub fn version(&self, index: HouseholdIndex) -> u32 {
        self.versions[index as usize]
    }

    /// Members of a household.
    #[inline]
    pub fn members(&self, household: HouseholdIndex) -> Members<'_> {
        Members {
            people: &self.people,
            next: self.household(household).first,
        }
    }

    /// Members of a household from 15 to 59 years.
    pub fn prime(&self, household: HouseholdIndex, now: Month) -> u16 {
        self.members(household)
            .filter(|member| (15..60).contains(&self.person(*member).age(now)))
            .count() as u16
    }

    /// Marks a household whose people changed this month, and queues it for review.
    #[inline]
    pub fn mark_changed(&mut self, household: HouseholdIndex) {
        self.enqueue_review(household);
        self.marks[household as usize] = Mark::Changed;
    }

    /// Queues a household for review this month, without marking its people as changed.
    #[inline]
    pub fn enqueue_review(&mut self, household: HouseholdIndex) {
        let mark = &mut self.marks[household as usize];
        if *mark == Mark::None {
            *mark = Mark::Queued;
            self.to_review.push(household);
        }
    }

    /// Whether a household's people changed this month.
    #[inline]
    pub fn is_changed(&self, household: HouseholdIndex) -> bool {
        self.marks[household as usize] == Mark::Changed
    }

    /// Clears the marks and the review queue of this month.
    pub fn clear_marks(&mut self) {
        for household in self.to_review.drain(..) {
            self.marks[household as usize] = Mark::None;
        }
    }

    /// Adds an empty household.
    pub fn found(&mut self, household: Household) -> HouseholdIndex {
        let index = self.households.len() as HouseholdIndex;
        self.households.push(household);
        self.marks.push(Mark::None);
        self.versions.push(0);
        index
    }

    /// Adds a person who belongs to no household yet.
    pub fn add(&mut self, person: Person) -> PersonIndex {
        let index = self.people.len() as PersonIndex;
        self.people.push(person);
        index
    }

    /// Makes a person without household a member of a household.
    pub fn join(&mut self, person: PersonIndex, household: HouseholdIndex) {
        debug_assert!(!self.person(person).present(), "one lives in one household");
        let first = self.household(household).first;
        let member = self.person_mut(person);
        member.household = household;
        member.next = first;
        let home = self.household_mut(household);
        home.first = person;
        home.size += 1;
        if home.head == NONE {
            home.head = person;
        }
    }

    /// Removes a person from their household: dead, emigrated, or about to join another.
    ///
    /// If the head leaves, the spouse becomes the head, or else the oldest member.
    pub fn leave(&mut self, person: PersonIndex) {
        let household = self.person(person).household;
        let after = self.person(person).next;
        let first = self.household(household).first;
        if first == person {
            self.household_mut(household).first = after;
        } else {
            let before = self
                .members(household)
                .find(|member| self.person(*member).next == person)
                .expect("a member is in the list of their household");
            self.person_mut(before).next = after;
        }
        let member = self.person_mut(person);
        member.household = NONE;
        member.next = NONE;
        let home = self.household_mut(household);
        home.size -= 1;
        if home.head == person {
            let head = self.successor(household, person);
            self.household_mut(household).head = head;
        }
    }

    fn successor(&self, household: HouseholdIndex, gone: PersonIndex) -> PersonIndex {
        let partner = self.person(gone).partner;
        if partner != NONE && self.person(partner).household == household {
            return partner;
        }
        self.members(household)
            .min_by_key(|member| (self.person(*member).birth, *member))
            .unwrap_or(NONE)
    }
}

/// Identifier of a person born to, or a household formed by, the person identified by `parent`.
///
/// The finaliser of splitmix64 over the parameters: identifiers depend on parent and month, never
/// on a counter.
pub fn child_id(parent: u64, when: Month, salt: u64) -> u64 {
    let mut z = parent
        ^ (when.ordinal() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ salt.wrapping_mul(0xD1B5_4A32_D192_ED03);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
