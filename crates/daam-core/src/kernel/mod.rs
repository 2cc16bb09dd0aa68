//! Floor 0: the basic types.
//!
//! Months, calendar, money, places, sums, addressed draws, the normal and Student distributions,
//! the error type. Nothing here knows about people, policy or the contents of files.

mod calendar;
mod draw;
mod file;
mod geography;
mod grid;
mod hazard;
mod money;
mod month;
mod named;
pub mod normal;
pub mod packed;
mod plain_words;
mod problem;
mod rows;
pub mod student;
mod sums;
mod text;
mod visible;
mod words;

pub use calendar::SimulationCalendar;
pub use draw::{Draws, Stream, StreamRng};
#[cfg(feature = "files")]
pub use file::open_own;
pub use file::{bounded_text, utf8_text};
pub use geography::{Locale, Milieu, Place};
pub use grid::{At, Grid, Step};
pub use hazard::{Hazard, MonthlyChance, Wait, due_at_rate};
pub use money::Centimes;
pub use month::Month;
pub(crate) use named::named;
pub(crate) use plain_words::plain_problem;
pub use plain_words::{decimal_comma, plain_words, toml_problem};
pub use problem::{Position, Problem, Problems, nearest};
pub(crate) use rows::Rows;
pub use sums::Sums;
pub(crate) use sums::sums;
pub(crate) use text::as_text;
pub use text::{InternedStr, hexadecimal, interned, interned_text};
pub use visible::{is_unfit, visible, visible_name};
pub use words::{Language, Words};
