//! Binary attributes of a person, one bit each.

/// A binary attribute of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Trait {
    /// The school attended, or that would be attended, is private.
    PrivateSchool,
    /// Severely disabled since birth.
    SeverelyDisabled,
    /// The father is dead.
    OrphanOfFather,
    /// Receives a dead husband's pension.
    SurvivorPension,
    /// Has emigrated.
    LeftCountry,
    /// Employs others.
    Employer,
    /// Works unpaid for the family.
    Unpaid,
    /// Not declared, but pays for health insurance.
    Insured,
    /// Would hold a technical diploma once past secondary school.
    Technical,
    /// Can read and write even without schooling.
    Literate,
    /// School certificates of this person reach the registers.
    Certified,
}

/// All binary attributes of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(u16);

impl Traits {
    /// The set of the traits in a list.
    pub fn of(list: &[Trait]) -> Self {
        let mut traits = Self::default();
        for one in list {
            traits.set(*one, true);
        }
        traits
    }

    /// Whether a trait is present.
    #[inline]
    pub const fn has(self, of: Trait) -> bool {
        self.0 & 1 << of as u16 != 0
    }

    /// Sets or removes a trait.
    #[inline]
    pub const fn set(&mut self, of: Trait, so: bool) {
        self.0 = self.0 & !(1 << of as u16) | (so as u16) << of as u16;
    }
}
