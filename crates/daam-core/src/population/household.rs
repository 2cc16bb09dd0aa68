//! A household: persons who share a dwelling and its expenses.

use super::belongings::Belongings;
use super::person::{NONE, PersonIndex};
use crate::inputs::Inputs;
use crate::kernel::Month;

/// A household, inhabited or not; its index is never reused.
#[derive(Clone, Debug)]
pub struct Household {
    /// Address of the household's draws, derived from who formed it and when.
    pub id: u64,
    /// Cell (province and milieu) in which it lives.
    pub cell: u16,
    /// Persons.
    pub size: u16,
    /// First member; the others follow by `Person::next`.
    pub first: PersonIndex,
    /// Head of the household.
    pub head: PersonIndex,
    /// Month in which it was formed.
    pub formed: Month,
    /// Standard normal position in the consumption distribution of the cell's domain.
    pub position: f32,
    /// Standard normal wealth, which determines belongings and the level of spending.
    pub wealth: f32,
    /// Standard normal residual of consumption, which the index does not explain.
    pub residual: f32,
    /// Lasting part of the index (without current spending) to which the position corresponds; none
    /// for a household just formed or moved, whose position has not been linked to its index yet.
    pub index: Option<f32>,
    /// What the household owns.
    pub belongings: Belongings,
}

impl Household {
    /// A household without members, present from the start.
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

/// Formation month of households present at the start, before any simulated month.
pub const FOUND: Month = Month::new(1900, 1);

/// Iterator over the members of a household, by index.
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
