//! Words of targeting in detail: its section and its figures.

use super::Message;
pub(crate) use super::messages::targeting::*;

/// Those a transfer may be meant for.
pub(crate) const TARGETS: [(&str, Message); 4] = [
    ("poor", TARGET_POOR),
    ("vulnerable", TARGET_VULNERABLE),
    ("bottom_20", TARGET_BOTTOM_20),
    ("bottom_40", TARGET_BOTTOM_40),
];

/// The ways of giving, in the order in which they serve the poor.
pub(crate) const POLICIES: [(&str, Message); 3] = [
    ("lottery", GIVEN_LOTTERY),
    ("universal", GIVEN_UNIVERSAL),
    ("perfect", GIVEN_PERFECT),
];

/// The bands of gain, from who loses most.
pub(crate) const BANDS: [Message; 5] = [BAND_1, BAND_2, BAND_3, BAND_4, BAND_5];
