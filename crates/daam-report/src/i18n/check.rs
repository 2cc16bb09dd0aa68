//! Names of the invariants that every run checks.

use super::messages::CHECK;
use super::{Message, by_word, number};
use daam_core::measures::Invariant;

/// The name of an invariant.
pub fn name(invariant: Invariant) -> Message {
    by_word(&CHECK, invariant.name()).unwrap_or(number::NOT_AVAILABLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_words_of_its_own() {
        let words: Vec<&str> = CHECK.iter().map(|(word, _)| *word).collect();
        assert_eq!(words, Invariant::ALL.map(Invariant::name));
    }
}
