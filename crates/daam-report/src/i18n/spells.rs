//! Words of the spells of payment.

use super::Message;
pub(crate) use super::messages::spells::*;

/// Rows: those paid for so many months.
pub(crate) const LENGTHS: [(&str, Message); 5] = [
    ("1-3", LENGTH_1_3),
    ("4-6", LENGTH_4_6),
    ("7-12", LENGTH_7_12),
    ("13-24", LENGTH_13_24),
    ("25+", LENGTH_25_PLUS),
];
