//! Floor 3: what the policy does to people, one rule per file.
//!
//! Input: a locality after the month's events, and each scenario's rules for the month. Output: for
//! every household and scenario a [`Case`] with its [`Account`], and a [`Ledger`] of the amounts
//! paid and of the transitions between case states.
//!
//! Two things are kept apart. The *law*: a household is reduced to its [`Facts`], the only input of
//! the rules; the amounts of the rules are read once per month and scenario ([`Rules`], all those
//! of a run in [`Programme`]), never looked up by name in the loop. A law from which they cannot be
//! read is rejected at that point, and by [`check()`] when a model is built. The *administration*:
//! who registers (`campaign`), which score is on file (`score`, `update`), what the registers know
//! (`cross_check`), and how the case moves from state to state. The decision on a household is in
//! `decision`, whose documentation gives the reading order; `register` and `review` pass it the
//! households that had an event or have something pending on a case, and all households in a month
//! in which a scenario's law changes.
//!
//! Scenarios never affect each other: what they share (facts, administrative records, what the
//! registers know) depends only on people and draws, not on which scenario reads it or how often.
//! Behavioural responses are in `responses`, inside this module and not on a floor of their own
//! because a response is needed in the middle of a review.
//!
//! To add a rule: one file that declares the parameters it reads (`rule!`) and the amounts they
//! give for [`Facts`]. An amount on top of the schedule needs a line in `supplements`; anything
//! else a field in [`Rules`] and its place in [`entitlement()`].

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
pub(crate) use decision::verdict_with_grace;
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
