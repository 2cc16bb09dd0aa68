//! Floor 3: what the policy does to people, one rule a file.
//!
//! Enters: a locality after the month's events and the scenarios' rules of the month. Leaves:
//! for every household and scenario an [`Account`], and a [`Ledger`] of what was paid to whom.
//!
//! A household is reduced to its [`Facts`], the only thing rules look at; a rule's amounts
//! are read from the law once a month and scenario ([`Rules`]), never by name in the loop.
//! Only households something happened to are looked at again, and all of them in the month a
//! scenario's law changes.
//!
//! To add a rule: one file with the amounts it reads and what they give for [`Facts`]; one
//! field in [`Rules`] and its place in [`entitlement`].

mod account;
mod birth_grant;
mod child_allowance;
mod claim;
mod desk;
mod eligibility;
mod entitlement;
mod exclusion;
mod facts;
mod floor;
mod institution_orphans;
mod ledger;
mod lump_sum;
mod one_offs;
mod rules;
mod school_grant;
mod score;
mod universal_child;

pub use account::{Account, Kind};
pub use birth_grant::BirthGrant;
pub use child_allowance::{ChildAllowance, ChildKind};
pub use claim::Claims;
pub use desk::{Desk, Office};
pub use entitlement::{Entitlement, entitlement, with_one_off};
pub use exclusion::{Exclusion, Perimeter};
pub use facts::{Facts, Limits};
pub use floor::Floor;
pub use institution_orphans::InstitutionOrphans;
pub use ledger::{Flow, Ledger, STOCKS, Stock};
pub use lump_sum::LumpSum;
pub use rules::{Programme, Rules};
pub use school_grant::SchoolGrant;
pub use score::{Score, log_consumption};
pub use universal_child::UniversalChild;
