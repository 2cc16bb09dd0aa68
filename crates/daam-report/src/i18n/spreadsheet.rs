//! Words of the spreadsheet: its tabs, the titles of its sheets, heads that nothing else has.

use super::Message;
pub(crate) use super::messages::spreadsheet::*;

/// Groups of welfare, by their word in the results.
pub(crate) const WELFARE: [(&str, Message); 3] =
    [("poor", POOR), ("vulnerable", VULNERABLE), ("other", OTHER)];
