//! Levers that a scenario switches on in the middle of a run.

use daam::kernel::{Month, Place};
use daam::measures::{Group, Period};

use super::{Ground, Written, lived};

const BEFORE: Month = Month::new(2024, 5);
const FROM: Month = Month::new(2024, 6);
/// By then claims have been made and decided.
const DECIDED: Month = Month::new(2024, 8);

#[test]
fn enrolment_made_for_everybody_leaves_nobody_out_from_its_first_month() {
    let ground = Ground::new();
    let from = |parameter: &str, value: &str| Written {
        from: FROM,
        ..Written::everywhere(parameter, value)
    };
    let automatic = from("administration.automatic_enrolment", "true");
    let scenarios = vec![
        ground.load("baseline"),
        ground.scenario("enrolled", std::slice::from_ref(&automatic)),
        ground.scenario("uniform", &[automatic, from("uniform.amount", "60")]),
    ];
    let table = lived(scenarios, DECIDED);
    let households = |scenario: &str, status: &'static str, month: Month| {
        let group = Group::Part("status", status);
        let period = Period::Month(month);
        let found = table.get(
            scenario,
            period,
            Place::COUNTRY,
            group,
            "households_by_status",
        );
        found.expect("every state is counted")
    };
    let unregistered = |scenario: &str, month| households(scenario, "unregistered", month);
    assert!(unregistered("enrolled", BEFORE) == unregistered("baseline", BEFORE));
    assert!(unregistered("baseline", FROM) > 1e6);
    // A newly formed household cannot have a file of its own yet.
    for scenario in ["enrolled", "uniform"] {
        let left = unregistered(scenario, FROM);
        assert!(
            left < 0.05 * unregistered("baseline", FROM),
            "{scenario}: {left}"
        );
    }
    // A universal benefit is claimed by everybody, including those refused before.
    let unpaid = ["registered", "claimed", "rejected", "suspended"];
    let unpaid = unpaid.map(|status| households("uniform", status, DECIDED));
    let paid = households("uniform", "paid", DECIDED);
    assert!(
        unpaid.iter().sum::<f64>() < 0.02 * paid,
        "{unpaid:?}, {paid} paid"
    );
}
