//! Floor 1: the law, and the scenarios laid over it.
//!
//! **Input**: `scenarios/law.toml` (every amount, threshold and rule as dated rows
//! with their source and status) and the scenario files, built in or a user's own.
//!
//! **Output**: a [`Scenario`], which gives the value of any parameter at any month.
//! Rules read it by [`ParameterHandle`]s; no rule contains an amount.
//!
//! **Method**: the law on one of two calendars ([`Calendar`]), its named dates moved where
//! a scenario moves them; then the changes of the base scenario; then the scenario's own.
//! A change holds from its month on, over later rows of the law too, until its `until`
//! (the last month in force), the next change of the same parameter and place, or for good;
//! after `until` the base's value returns. Before the law begins its first values are given,
//! so that a simulation may start earlier.
//!
//! **Places**: a change with `where` holds in one region, province or milieu. In one file it takes
//! precedence over a change of the whole country; a file that extends another takes precedence over
//! it everywhere. [`Scenario::localised`] gives what holds in one locale.
//!
//! **Stacking**: `extends` may list several scenarios, which are applied in that order, a base they
//! share only once. Where two disagree the file itself must decide (`loader.rs`).
//!
//! **Relations**: what must hold between two parameters is data of the law (`[[relation]]`),
//! checked at every month and in every place of a scenario (`resolution.rs`).
//!
//! Files are read strictly: what is not understood is refused with file, line and column,
//! everything wrong at once. Only the languages of a user's file are taken as they come:
//! where one is missing, the French text stands in, then the English, then the Arabic.
//!
//! **To add a parameter**: one `[[parameter]]` table in `scenarios/law.toml` whose value
//! leaves the law as it is, and the rule that asks for it. A new unit is one line of
//! `unit.rs`. `each` makes a family of it, one for every entry of a table.
//!
//! **To add a scenario**: one file in `scenarios/` and one line where the country lists them
//! (`daam-morocco/src/scenarios.rs`).
//!
//! Why the files are read by hand and not by derived deserialisers: see `document.rs`.

mod accessors;
mod catalogue;
mod change;
mod citation;
mod difference;
mod direct;
mod document;
mod idle;
mod increase;
mod law;
mod law_parameter;
mod law_reader;
mod law_row;
mod layer;
mod library;
mod loader;
mod name;
mod needs;
mod overlay;
mod parameter;
mod places;
mod relation;
mod relations_held;
mod resolution;
mod scenario;
mod source;
mod territory;
#[cfg(test)]
mod tests;
mod timeline;
mod unit;
mod value;
mod written;

pub use accessors::{IndexedValue, ParameterHandle, ParameterType};
pub use catalogue::{load, load_built_in, load_with_base, read_with_base};
pub use change::Change;
pub use citation::Citation;
pub use difference::{Difference, differences};
pub use direct::{responds, with_direct};
pub use idle::IdleChange;
pub use increase::pure_increase;
pub use law::Law;
pub use library::{BuiltIn, Library};
pub use name::check_name;
pub use needs::Need;
pub use overlay::Layer;
pub use parameter::{Calendar, Choice, DatedValue, Dates, Parameter, unknown_parameter};
pub use scenario::Scenario;
pub use territory::{NamedPlace, Territory};
pub use unit::{Unit, ValueKind};
pub use value::{Status, Value};
pub use written::read_again;
