//! Floor 2: people, households, localities, and how they are generated.
//!
//! Input: the official margins of [`crate::inputs`]. Output: localities of coherent families, from
//! synthesis or another [`PopulationSource`]. This floor stores who lives with whom; the events of
//! the floor above decide when that changes and call the methods of [`Locality`].

mod address;
mod belongings;
mod filed;
mod headcount;
mod household;
mod index;
mod initial_case;
mod innate;
mod layout;
mod locality;
mod occupation;
mod person;
mod school;
mod source;
pub mod synthesis;
mod traits;
pub mod work;

pub use address::Address;
pub use belongings::{Belongings, Undeclared};
pub use filed::{Filed, Spending};
pub use household::{FOUND, Household, formed_id};
pub use index::{InformationSource, Variables, monthly_spending};
pub use initial_case::{CaseStatus, InitialCase};
pub(crate) use innate::InnateTraits;
pub use innate::newcomer;
pub use layout::layout;
pub use locality::{ConsumptionScale, Locality, Site, child_id};
pub use occupation::Occupation;
pub use person::{HouseholdIndex, Marital, NONE, Person, PersonIndex, School, Sex, Work};
pub(crate) use school::{FamilyEffect, lifted};
pub use source::PopulationSource;
pub use traits::{Trait, Traits};
