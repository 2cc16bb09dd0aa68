//! Names of the components of the programme’s cost.

use super::Message;
pub(crate) use super::messages::component::*;

/// The components of the programme’s cost: key in the results, name, in stacking order.
pub(crate) const COMPONENTS: [(&str, Message); 7] = [
    ("child_allowance", CHILD_ALLOWANCE),
    ("lump_sum", LUMP_SUM),
    ("school_grant", SCHOOL_GRANT),
    ("birth_grant", BIRTH_GRANT),
    ("institution_orphans", INSTITUTION_ORPHANS),
    ("uniform", UNIFORM),
    ("accompaniment", ACCOMPANIMENT),
];
