//! The published figures a run is set beside.

use daam_core::engine::{Comparison, is_simulated};

/// Words of the back-test that are about something else than what is simulated.
const NOT_SIMULATED: [&str; 6] = [
    "rnp_persons_registered",
    "amo_tadamon_persons",
    "asd_threshold_ise",
    "ise_variables_urban",
    "ise_variables_rural",
    "asd_households_also_amo",
];

#[test]
fn every_published_figure_has_its_quantity() {
    let inputs = daam_morocco::inputs().expect("the embedded tables");
    for figure in &inputs.published {
        let known = is_simulated(figure);
        let not = NOT_SIMULATED.contains(&figure.quantity.as_str());
        assert_ne!(known, not, "{}", figure.quantity);
    }
}

#[test]
fn figures_are_judged_by_the_tolerance_of_their_table() {
    let inputs = daam_morocco::inputs().expect("the embedded tables");
    let judged = |name: &str, simulated| {
        let published = inputs.published.iter().find(|one| one.quantity == name);
        let published = published.expect("in the table").clone();
        Comparison {
            published,
            simulated,
        }
        .within()
    };
    assert_eq!(judged("asd_households", 3_990_001.0), Some(false));
    assert_eq!(judged("asd_households", 3_989_999.0), Some(true));
    assert_eq!(judged("share_under_15", 26.79), Some(true));
    assert_eq!(judged("share_under_15", 26.81), Some(false));
    assert_eq!(judged("asd_budget", 1.0), None);
}
