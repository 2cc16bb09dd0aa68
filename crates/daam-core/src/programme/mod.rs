//! Floor 3: what the policy does to people, one rule a file.
//!
//! Enters: a locality after the month's events and the scenarios' rules of the month. Leaves:
//! for every household and scenario a [`File`] with its [`Account`], and a [`Ledger`] of what
//! was paid to whom and of who passed from one state to another.
//!
//! What is due comes from two things kept apart. The *law*: a household is reduced to its
//! [`Facts`], the only thing rules look at; a rule's amounts are read once a month and
//! scenario ([`Rules`], all of a run in [`Programme`]), never by name in the loop. The *administration*: who registers
//! (`campaign`), what score is on file (`score`, `update`), what the registers know
//! (`cross_check`), and the file's way from state to state (`file`). `desk` and `review` bring both
//! together, for households something happened to or whose file has something pending, and
//! for all of them in the month a scenario's law changes.
//!
//! Scenarios never touch each other: what they share (facts, the cards of a service, what the
//! registers know) follows from people and draws alone, whoever looks and however often. How
//! people respond to what they are paid is in `responses`, which is here and not on a floor of
//! its own because a response is asked for in the middle of a review.
//!
//! To add a rule: one file with the amounts it reads and what they give for [`Facts`]; one
//! field in [`Rules`] and its place in [`entitlement`].

mod accompaniment;
mod account;
mod administration;
mod assumed;
mod birth_grant;
mod bridge;
mod campaign;
mod child_allowance;
mod cross_check;
mod decision;
mod delays;
mod desk;
mod diary;
mod eligibility;
mod entitlement;
mod exclusion;
mod extras;
mod facts;
mod file;
mod financing;
mod floor;
mod institution_orphans;
mod ledger;
mod limits;
mod lump_sum;
mod of_month;
mod office;
mod on_file;
mod one_offs;
mod past;
mod pupils;
mod reading;
mod responses;
mod review;
mod rulebook;
mod rules;
mod school_grant;
mod score;
mod spells;
mod state;
mod universal_child;
mod update;

pub use accompaniment::{Accompaniment, Path};
pub use account::{Account, Kind};
pub use administration::Administration;
pub use birth_grant::BirthGrant;
pub use bridge::Bridge;
pub use child_allowance::{ChildAllowance, ChildKind, Level};
pub use cross_check::CrossCheck;
pub use desk::Desk;
pub use diary::{Diary, OneOff, Payment, Step};
pub use eligibility::{Eligibility, Standing, Verdict, verdict};
pub use entitlement::{Entitlement, entitlement, with_one_off};
pub use exclusion::{Exclusion, Perimeter};
pub use extras::Extras;
pub use facts::Facts;
pub use file::File;
pub use financing::{Contribution, Financing};
pub use floor::Floor;
pub use institution_orphans::InstitutionOrphans;
pub use ledger::{Flow, Ledger, STOCKS, Stock};
pub use limits::{Limits, with_widowed_mother};
pub use lump_sum::LumpSum;
pub use office::Office;
pub(crate) use past::inherits;
pub use past::{Inherit, Past};
pub use responses::{Responses, birth_factor};
pub use rulebook::Programme;
pub use rules::Rules;
pub use school_grant::SchoolGrant;
pub use score::Score;
pub use spells::Spells;
pub use state::{Passage, Reason, State};
pub use universal_child::UniversalChild;
