//! Floor 4: indicators.
mod table;
pub use table::{Group, Period, Row, Table};
