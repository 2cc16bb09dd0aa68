//! What a scenario's rules look at in people: ages, numbers, whether a pension or a level of
//! school matters. Scenarios that look alike share one reading of a household.

use super::exclusion::SurvivorPension;
use super::facts::MOST_CHILDREN;
use super::law_in_force::LawInForce;
use crate::kernel::Problem;
use crate::population::{Locality, Marital, NONE, Person, Trait, Work};

/// Ages, in months, and numbers of the children that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Age at which one is no longer a child.
    pub child: i16,
    /// Age from which schooling counts.
    pub young: i16,
    /// Age at which the grant whatever the score ends.
    pub universal: i16,
    /// Age at which compulsory schooling ends.
    pub compulsory: i16,
    /// Age that gives the supplement of the old.
    pub old: i16,
    /// A widow's pension of her husband does not keep her children from being orphans.
    pub survivors_count: bool,
    /// Levels of school are told apart: some amount depends on them.
    pub levels: bool,
    /// Path of the factor on drop-out; index into the programme's.
    pub drop_out: usize,
    /// Children who give an amount.
    pub most: usize,
}

impl Limits {
    pub(super) fn read(law: &LawInForce, drop_out: usize, levels: bool) -> Result<Self, Problem> {
        let most: usize = law.read("child_allowance.max_children")?;
        Ok(Self {
            child: law.read("child_allowance.age_limit_months")?,
            young: law.read("child_allowance.young_limit_months")?,
            universal: law.read("universal_child.age_limit_months")?,
            compulsory: law.read("conditionality.age_limit_months")?,
            old: law.read("elderly_supplement.age_months")?,
            survivors_count: SurvivorPension::read(law)? != SurvivorPension::Excludes,
            levels,
            drop_out,
            most: most.min(MOST_CHILDREN),
        })
    }

    /// Ages at which something changes.
    pub(super) fn ages(&self) -> [i16; 5] {
        [
            self.young,
            self.child,
            self.universal,
            self.compulsory,
            self.old,
        ]
    }

    /// Orphan of father who lives with a widowed mother whose pension, if any, is let pass.
    pub(super) fn kept_orphan(&self, locality: &Locality, child: &Person) -> bool {
        if !child.has(Trait::OrphanOfFather) || child.mother == NONE {
            return false;
        }
        let mother = locality.person(child.mother);
        let passes = self.survivors_count && mother.work != Work::Pensioner;
        with_widow(locality, child) && (passes || !mother.has_pension())
    }
}

/// A person who lives with a mother who is widowed and has no pension.
pub fn with_widowed_mother(locality: &Locality, child: &Person) -> bool {
    with_widow(locality, child) && !locality.person(child.mother).has_pension()
}

/// A person who lives with a mother who is widowed.
fn with_widow(locality: &Locality, child: &Person) -> bool {
    if child.mother == NONE {
        return false;
    }
    let mother = locality.person(child.mother);
    mother.household == child.household && mother.marital == Marital::Widowed
}
