//! The identity of a scenario: what it sets, whatever it is called.

use sha2::{Digest, Sha256};

use crate::kernel::hexadecimal;
use crate::policy::Scenario;

/// SHA-256 of a scenario's resolved values, in hexadecimal.
pub fn scenario_digest(scenario: &Scenario) -> String {
    hexadecimal(&Sha256::digest(scenario.digest_text()))
}
