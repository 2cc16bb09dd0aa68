//! Words of poverty and inequality in detail: its section, its indicators.

pub(crate) use super::messages::poverty::*;
use super::{Message, by_word};

/// Groups of the profile: key, value, label.
pub(crate) const GROUPS: [(&str, &str, Message); 11] = [
    ("household_type", "one_person", HOUSEHOLD_TYPE_ONE_PERSON),
    ("household_type", "couple_only", HOUSEHOLD_TYPE_COUPLE_ONLY),
    (
        "household_type",
        "couple_with_children",
        HOUSEHOLD_TYPE_COUPLE_WITH_CHILDREN,
    ),
    ("household_type", "lone_mother", HOUSEHOLD_TYPE_LONE_MOTHER),
    ("household_type", "lone_father", HOUSEHOLD_TYPE_LONE_FATHER),
    ("household_type", "extended", HOUSEHOLD_TYPE_EXTENDED),
    ("head", "male", HEAD_MALE),
    ("head", "female", HEAD_FEMALE),
    ("age", "0-17", AGE_0_17),
    ("age", "18-59", AGE_18_59),
    ("age", "60+", AGE_60_PLUS),
];

/// The program’s own lines.
const LINES: [(&str, Message); 8] = [
    ("national", LINE_NATIONAL),
    ("vulnerability", LINE_VULNERABILITY),
    ("international_extreme", LINE_INTERNATIONAL_EXTREME),
    (
        "international_lower_middle",
        LINE_INTERNATIONAL_LOWER_MIDDLE,
    ),
    (
        "international_upper_middle",
        LINE_INTERNATIONAL_UPPER_MIDDLE,
    ),
    (
        "international_extreme_2017",
        LINE_INTERNATIONAL_EXTREME_2017,
    ),
    (
        "international_lower_middle_2017",
        LINE_INTERNATIONAL_LOWER_MIDDLE_2017,
    ),
    (
        "international_upper_middle_2017",
        LINE_INTERNATIONAL_UPPER_MIDDLE_2017,
    ),
];

/// A line of the program's own in words; none for one that was asked for.
pub(crate) fn line(name: &str) -> Option<Message> {
    by_word(&LINES, name)
}
