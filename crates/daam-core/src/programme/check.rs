//! Whether the rules can be read from a law; checked when a model is built.

use super::appropriation::is_rationed;
use super::responses::birth_factor;
use super::rulebook::Programme;
use super::score::Score;
use crate::inputs::Inputs;
use crate::kernel::Problems;
use crate::policy::{Law, Scenario};

/// Rejects a law from which the rules cannot be read.
///
/// # Errors
/// A parameter that a rule reads and the law lacks or gives in another type; a choice that no rule
/// knows; a weight of a variable that the score does not have; a missing assumption.
pub fn check(law: &Law, inputs: &Inputs) -> Result<(), Problems> {
    Score::check(law)?;
    let scenario = Scenario::of_law(law)?;
    let start = inputs.calendar.start;
    is_rationed(&scenario, start)?;
    birth_factor(&scenario, &scenario, inputs, start)?;
    Programme::new(&[scenario], inputs, start)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LAW, small_model};

    /// The problem reported for the island's law with one text replaced by another.
    fn refusal(said: &str, instead: &str) -> String {
        let (file, text) = LAW;
        assert!(text.contains(said), "the island's law says {said}");
        let law = Law::read(file, &text.replacen(said, instead, 1)).expect("a law");
        let refused = check(&law, &small_model().inputs).err();
        refused.expect("a refusal").to_string()
    }

    #[test]
    fn a_parameter_that_a_rule_reads_and_the_law_does_not_have_is_refused() {
        let refused = refusal("'bridge.partial_share'", "'bridge.partial_sum'");
        assert!(
            refused.starts_with("no parameter is called 'bridge.partial_share'"),
            "{refused}"
        );
    }

    #[test]
    fn a_parameter_of_another_type_is_refused_at_its_place() {
        let flag = "unit = 'flag', rows = [{ from = '2023-12', value = true";
        let share = "unit = 'share', bounds = [0, 1], rows = [{ from = '2023-12', value = 1";
        assert_eq!(
            refusal(flag, share),
            "island/law.toml:7:5: 'programme.active' (share) is read as true or false, and holds 1"
        );
    }

    #[test]
    fn a_choice_that_no_rule_knows_is_refused_whether_a_scenario_takes_it_or_not() {
        for (word, parameter) in [
            ("adults", "floor.basis"),
            ("full", "orphan.out_of_school"),
            ("lottery", "eligibility.rule"),
            ("with_orphans", "eligibility.category"),
            ("any_member", "eligibility.exclusion_perimeter"),
            ("ignored", "orphan.survivor_pension"),
            ("waiting_list", "appropriation.rationing"),
        ] {
            let refused = refusal(&format!("word = '{word}'"), "word = 'other'");
            let message = format!(": no rule knows the choice 'other' of '{parameter}'; known: ");
            assert!(
                refused.starts_with("island/law.toml:") && refused.contains(&message),
                "{refused}"
            );
        }
    }

    #[test]
    fn a_weight_of_a_variable_that_the_score_does_not_have_is_refused() {
        let refused = refusal("\ngarage = ", "\ngarages = ");
        assert!(
            refused
                .ends_with("the score has no variable 'garages' to weigh; did you mean 'garage'?"),
            "{refused}"
        );
    }
}
