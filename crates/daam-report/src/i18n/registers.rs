//! Words of the registers and files: their section, their figure.

use super::Message;
pub(crate) use super::messages::registers::*;

/// Rows of the first table.
pub(crate) const STATES: [(&str, Message); 6] = [
    ("unregistered", STATE_UNREGISTERED),
    ("registered", STATE_REGISTERED),
    ("claimed", STATE_CLAIMED),
    ("paid", STATE_PAID),
    ("suspended", STATE_SUSPENDED),
    ("rejected", STATE_REJECTED),
];

/// Rows of the bridge.
pub(crate) const EXITS: [(&str, Message); 8] = [
    ("score", EXIT_SCORE),
    ("public_employment", EXIT_PUBLIC_EMPLOYMENT),
    ("pension", EXIT_PENSION),
    ("family_benefit", EXIT_FAMILY_BENEFIT),
    ("declared_work", EXIT_DECLARED_WORK),
    ("law", EXIT_LAW),
    ("graduated", EXIT_GRADUATED),
    ("left", EXIT_LEFT),
];

/// Rows of the third table: cause, words.
pub(crate) const CAUSES_OF_ERROR: [(&str, Message); 7] = [
    ("not_registered", ERROR_NOT_REGISTERED),
    ("not_claimed", ERROR_NOT_CLAIMED),
    ("delay", ERROR_DELAY),
    ("score", ERROR_SCORE),
    ("wrongly_excluded", ERROR_WRONGLY_EXCLUDED),
    ("wrongly_kept", ERROR_WRONGLY_KEPT),
    ("law", ERROR_LAW),
];
