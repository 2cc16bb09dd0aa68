//! A household: those who share a dwelling and its expenses.

use super::person::PersonIndex;
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
    /// Log of what resizing has added to consumption per person since the position was laid.
    pub resized: f32,
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
#[must_use]
pub fn formed_id(founder: u64, when: Month) -> u64 {
    super::locality::child_id(founder, when, 0x5EED)
}
