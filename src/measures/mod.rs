//! Floor 4: indicators, one subject a file: what it adds to the sums of a run, and how it is
//! read out of them.
//!
//! Enters: a locality and its programme files at the end of a month. Leaves: a [`Tally`] of
//! integers that add, whatever the order of localities; then, from the sum, the rows of the
//! tidy [`Table`]. Distributions are histograms on fixed logarithmic bins.
//!
//! To add an indicator: what it counts in the file of its subject (or a new one, registered
//! in [`Tally`]), its rows in that file's `rows`, its definition in the report's glossary.

mod appropriation;
mod area;
mod census;
mod checks;
mod consumption;
mod financing;
mod gains;
mod histogram;
mod incidence;
mod indicator;
mod people;
mod provinces;
mod readout;
mod registers;
mod scores;
mod spending;
mod table;
mod tally;
mod targeting;
mod welfare;

pub use census::Census;
pub use checks::{Audit, Finding, Invariant};
pub use financing::{Effect, Revenue, Year};
pub use gains::Gains;
pub use incidence::{BANDS, DECILE_BANDS, STEPS, Standings};
pub use indicator::INDICATORS;
pub use people::Counted;
pub use readout::{Readout, Span, Weights, add_differences};
pub use scores::DISTANCES;
pub use table::{Group, Period, Row, Table};
pub use tally::{Closing, Tally};
