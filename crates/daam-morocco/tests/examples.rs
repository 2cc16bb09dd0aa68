//! The examples do what they say.

#[path = "../examples/change_the_law.rs"]
mod change_the_law;
#[path = "../examples/own_indicator.rs"]
mod own_indicator;
#[path = "../examples/two_scenarios.rs"]
mod two_scenarios;

/// Two or three localities.
const SAMPLE: f64 = 0.0005;

#[test]
fn two_scenarios_are_run_and_read() {
    let [law, taper] = two_scenarios::costs(SAMPLE).expect("the example runs");
    assert!((10.0..60.0).contains(&law) && (10.0..60.0).contains(&taper));
    assert_ne!(law, taper);
}

#[test]
fn a_changed_row_of_the_law_changes_what_is_paid() {
    let [law, changed] = change_the_law::costs(600.0, SAMPLE).expect("the example runs");
    // A larger lump sum is paid to many, by at most a fifth more.
    assert!(changed > law && changed < 1.2 * law, "{law} and {changed}");
    let refused = change_the_law::costs(-1.0, SAMPLE).expect_err("no amount is negative");
    assert!(
        refused
            .to_string()
            .contains("'lump_sum.amount' must be between")
    );
}

#[test]
fn an_indicator_is_counted_outside_the_core() {
    let share = own_indicator::share(SAMPLE).expect("the example runs");
    assert!((0.0..1.0).contains(&share) && share > 0.01, "{share}");
}
