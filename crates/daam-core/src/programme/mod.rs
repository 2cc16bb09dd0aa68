//! Floor 3: what the policy does to people, one rule a file.
//!
//! Enters: a locality after the month's events and the scenarios' rules of the month. Leaves:
//! for every household and scenario a [`Case`] with its [`Account`], and a [`Ledger`] of what
//! was paid to whom and of who passed from one state to another.
//!
//! What is due comes from two things kept apart. The *law*: a household is reduced to its
//! [`Facts`], the only thing rules look at; a rule's amounts are read once a month and
//! scenario ([`Rules`], all of a run in [`Programme`]), never by name in the loop. A law that
//! they cannot be read from is refused then, and by [`check()`] when a model is made of it. The
//! *administration*: who registers
//! (`campaign`), what score is on file (`score`, `update`), what the registers know
//! (`cross_check`), and the case's way from state to state. How a household is decided on is in
//! `decision`, whose documentation says where to begin to read; `register` and `review` bring
//! it the households something happened to or whose case has something pending, and all of
//! them in the month a scenario's law changes.
//!
//! Scenarios never touch each other: what they share (facts, the records of an administration,
//! what the registers know) follows from people and draws alone, whoever looks and however often. How
//! people respond to what they are paid is in `responses`, which is here and not on a floor of
//! its own because a response is asked for in the middle of a review.
//!
//! To add a rule: one file that declares the parameters it reads (`rule!`) and what they give
//! for [`Facts`]. What is given on top of the schedule has its line in `supplements`; anything
//! else one field in [`Rules`] and its place in [`entitlement()`].

mod accompaniment;
mod account;
mod administration;
mod appropriation;
mod assumed;
mod birth_grant;
mod bridge;
mod campaign;
mod check;
mod child_allowance;
mod cross_check;
mod decision;
mod delays;
mod disabled_adult;
mod divergence;
mod elderly_supplement;
mod eligibility;
mod exclusion;
mod extras;
mod facts;
mod financing;
mod floor;
mod institution_orphans;
mod known_cases;
mod law_in_force;
mod ledger;
mod limits;
mod locality_view;
mod lone_parent;
mod lump_sum;
mod month_log;

mod office;
mod on_file;
mod one_offs;
mod pupils;
mod register;
mod responses;
mod review;
mod rulebook;
mod rules;
mod rules_of_month;
mod school_grant;
mod score;
mod spells;
mod state;
mod supplement;
mod supplements;
mod universal_child;
mod update;

pub use accompaniment::{Accompaniment, Path};
pub use account::{Account, AwardKind};
pub use administration::Administration;
pub use appropriation::find_rationed;
pub(crate) use appropriation::{ENVELOPE, is_rationed};
pub use birth_grant::BirthGrant;
pub use bridge::Bridge;
pub use check::check;
pub use child_allowance::{ChildAllowance, ChildKind, SchoolLevel};
pub use cross_check::CrossCheck;
pub use decision::{Case, Entitlement, Verdict, entitlement, verdict, with_one_off};
pub(crate) use divergence::{ByScenario, shares_history};
pub use divergence::{CopySharedHistory, Diverge, Diverging, SharedHistory};
pub(crate) use eligibility::THRESHOLD;
pub use eligibility::{Eligibility, EligibilityInput};
pub use exclusion::{Exclusion, Perimeter};
pub use extras::Extras;
pub use facts::Facts;
pub use financing::{Contribution, Financing};
pub use floor::Floor;
pub use institution_orphans::InstitutionOrphans;
pub use ledger::{Flow, Ledger, STOCKS, Stock};
pub use limits::{Limits, with_widowed_mother};
pub use locality_view::LocalityView;
pub use lump_sum::LumpSum;
pub use month_log::{CaseTransition, MonthLog, OneOff, Payment};
pub use office::Office;
pub use register::CaseRegister;
pub use responses::{Responses, birth_factor};
pub use rulebook::Programme;
pub use rules::Rules;
pub use school_grant::SchoolGrant;
pub use score::Score;
pub use spells::Spells;
pub use state::{Reason, State, Transition};
pub use supplements::Supplements;
pub use universal_child::UniversalChild;
