//! Kinds of household, after the United Nations' types: what the census and the poverty
//! profile tell apart.

use crate::kernel::named;
use crate::population::{Household, HouseholdIndex, Locality, Marital, NONE};

named! {
    /// Kinds of household, after the United Nations' types.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(u8)]
    pub(super) enum Type {
        OnePerson = "one_person",
        Couple = "couple_only",
        CoupleWithChildren = "couple_with_children",
        LoneMother = "lone_mother",
        LoneFather = "lone_father",
        Extended = "extended",
    }
}

impl Type {
    /// The type of a household. A nucleus is a couple, or a parent with own children who have no
    /// spouse present.
    pub(super) fn of(locality: &Locality, index: HouseholdIndex, home: &Household) -> Self {
        if home.size == 1 {
            return Self::OnePerson;
        }
        let head = locality.person(home.head);
        let spouse = head.partner;
        let together = spouse != NONE && locality.person(spouse).household == index;
        let mut nucleus = 1 + u16::from(together);
        for member in locality.members(index) {
            let person = locality.person(member);
            let of_head = [person.mother, person.father]
                .iter()
                .any(|parent| *parent == home.head || (together && *parent == spouse));
            let alone = person.marital != Marital::Married;
            nucleus += u16::from(of_head && alone && member != home.head && member != spouse);
        }
        match (nucleus == home.size, together, nucleus) {
            (false, ..) => Self::Extended,
            (true, true, 2) => Self::Couple,
            (true, true, _) => Self::CoupleWithChildren,
            (true, false, _) if head.is_female() => Self::LoneMother,
            (true, false, _) => Self::LoneFather,
        }
    }
}
