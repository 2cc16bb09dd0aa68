//! A household: those who share a dwelling and its expenses.

use super::belongings::Belongings;
use super::person::{NONE, PersonIndex};
use crate::inputs::Inputs;
use crate::kernel::Month;

/// A household, inhabited or not; the index of an empty household stays its own.
#[derive(Clone, Debug)]
pub struct Household {
    /// Address of the household's draws, from who formed it and when.
    pub id: u64,
    /// Cell (province and milieu) lived in.
    pub cell: u16,
    /// Persons.
    pub size: u16,
    /// First member; the others follow by `Person::next`.
    pub first: PersonIndex,
    /// Head of the household.
    pub head: PersonIndex,
    /// Month of forming.
    pub formed: Month,
    /// Standard normal position in the law of consumption of the cell's domain.
    pub position: f32,
    /// Standard normal wealth, from which belongings and the level of spending follow.
    pub wealth: f32,
    /// Standard normal part of consumption that the index does not explain.
    pub residual: f32,
    /// Lasting part of the index (current spending left out) that the position stands on;
    /// none when the household has just formed or moved: its position is then as it is.
    pub index: Option<f32>,
    /// What the household owns.
    pub belongings: Belongings,
}

impl Household {
    /// A household of nobody yet, there from the start.
    pub(crate) fn empty(id: u64, cell: u16) -> Self {
        Self {
            id,
            cell,
            size: 0,
            first: NONE,
            head: NONE,
            formed: FOUND,
            position: 0.0,
            wealth: 0.0,
            residual: 0.0,
            index: None,
            belongings: Belongings::default(),
        }
    }

    /// Log of consumption per person, dirhams of 2022 per year, before transfers and growth.
    #[inline]
    pub fn log_consumption(&self, inputs: &Inputs) -> f32 {
        let domain = inputs.country.cells[self.cell as usize].domain();
        inputs
            .living_standards
            .log_consumption(domain, self.position)
    }
}

/// A month of forming before any month simulated: households found at the start.
pub const FOUND: Month = Month::new(1900, 1);

/// Members of a household, by index, with their place in the list kept by the caller.
pub struct Members<'a> {
    pub(super) people: &'a [super::Person],
    pub(super) next: PersonIndex,
}

impl Iterator for Members<'_> {
    type Item = PersonIndex;

    #[inline]
    fn next(&mut self) -> Option<PersonIndex> {
        if self.next == super::NONE {
            return None;
        }
        let member = self.next;
        self.next = self.people[member as usize].next;
        Some(member)
    }
}

/// Identity of a household formed by a person.
pub fn formed_id(founder: u64, when: Month) -> u64 {
    super::locality::child_id(founder, when, 0x5EED)
}
