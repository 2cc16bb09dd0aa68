//! The ages, numbers and options on which a scenario's view of people depends. Scenarios with the
//! same limits share one reading of a household.

use super::exclusion::SurvivorPension;
use super::facts::MOST_CHILDREN;
use super::law_in_force::LawInForce;
use crate::kernel::Problem;
use crate::population::{Locality, Marital, NONE, Person, Trait, Work};

/// Ages, in months, number of children and options that define a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Age at which a person is no longer a child.
    pub child: i16,
    /// Age from which schooling counts.
    pub young: i16,
    /// Age at which the universal grant ends.
    pub universal: i16,
    /// Age at which compulsory schooling ends.
    pub compulsory: i16,
    /// Age that gives the elderly supplement.
    pub old: i16,
    /// Whether children count as orphans although their mother draws a survivor's pension.
    pub survivors_count: bool,
    /// Whether school levels are distinguished, because some amount depends on them.
    pub levels: bool,
    /// Path of the drop-out factor; index into the programme's paths.
    pub drop_out: usize,
    /// Maximum number of children who give an amount.
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

    /// Fatherless child living with a widowed mother who has no pension, or one disregarded.
    pub(super) fn kept_orphan(&self, locality: &Locality, child: &Person) -> bool {
        if !child.has(Trait::OrphanOfFather) || child.mother == NONE {
            return false;
        }
        let mother = locality.person(child.mother);
        let passes = self.survivors_count && mother.work != Work::Pensioner;
        with_widow(locality, child) && (passes || !mother.has_pension())
    }
}

/// Whether a person lives with a widowed mother who has no pension.
pub fn with_widowed_mother(locality: &Locality, child: &Person) -> bool {
    with_widow(locality, child) && !locality.person(child.mother).has_pension()
}

/// Whether a person lives with a widowed mother.
fn with_widow(locality: &Locality, child: &Person) -> bool {
    if child.mother == NONE {
        return false;
    }
    let mother = locality.person(child.mother);
    mother.household == child.household && mother.marital == Marital::Widowed
}
