//! Floor 4: indicators. Each file has one subject: what it adds to the sums of a run, and the rows
//! it makes of them.
//!
//! Input: a locality and its cases at the end of a month. Output: a [`Tally`] of integers that add
//! in any order of localities; then, from the sum, the rows of the tidy [`Table`]. Distributions
//! are histograms on fixed logarithmic bins.
//!
//! To add an indicator: what it counts in the file of its subject (or a new one, registered
//! in [`Tally`]), its rows in that file's `rows`, its definition in `data/indicators.toml`.

mod appropriation;
mod area;
mod census;
mod checks;
mod consumption;
mod financing;
mod gains;
mod histogram;
mod household_type;
mod incidence;
mod indicator;
mod indicator_reader;
mod inequality;
mod locality_state;
mod measured_error;
mod people;
mod poverty;
mod provinces;
mod registers;
mod row_builder;
mod scores;
mod spells;
mod spending;
mod table;
mod tally;
mod targeting;
mod treasury;
mod welfare;

pub use checks::{Audit, CheckResult, Invariant};
pub use incidence::{BANDS, DECILE_BANDS, STEPS};
pub use indicator::{INDICATORS, difference_of};
pub use indicator_reader::IndicatorReader;
pub use locality_state::LocalityState;
pub use measured_error::use_measured_error;
pub use poverty::PovertyLine;
pub use row_builder::{Span, Weights};
pub use scores::DISTANCES;
pub use table::{Group, Period, Row, Table};
pub use tally::Tally;
