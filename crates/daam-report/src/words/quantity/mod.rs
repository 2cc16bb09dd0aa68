//! What published figures measure, in words.

mod people;
mod programme;

use super::Label;

/// A quantity by the word of its table, and its name.
type Named = (&'static str, Label);

/// The name of a published quantity; none for a word that no table uses.
#[must_use]
pub fn quantity(word: &str) -> Option<Label> {
    people::PEOPLE
        .iter()
        .chain(&programme::PROGRAMME)
        .find(|(known, _)| *known == word)
        .map(|(_, label)| *label)
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
