//! Names of the quantities that published figures measure.

use super::messages::QUANTITY;
use super::{Message, by_word};

/// The name of a published quantity; `None` for an unknown one.
pub(crate) fn quantity(word: &str) -> Option<Message> {
    by_word(&QUANTITY, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::engine::compare;
    use daam_core::measures::Table;

    #[test]
    fn every_published_quantity_that_is_simulated_has_a_name() {
        let inputs = daam_morocco::inputs().expect("the embedded tables");
        assert!(compare(&Table::default(), "baseline", &inputs).is_empty());
        let unnamed: Vec<&str> = inputs
            .published
            .iter()
            .filter(|figure| daam_core::engine::is_simulated(figure))
            .map(|figure| figure.quantity.as_str())
            .filter(|word| quantity(word).is_none())
            .collect();
        assert!(unnamed.is_empty(), "{unnamed:?}");
    }
}
