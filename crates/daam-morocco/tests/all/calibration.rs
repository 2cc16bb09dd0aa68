//! A fit finds values again that a run was made with.

use daam_core::engine::{Order, Plan, Repeat, RunContext, calibrate, run};
use daam_core::inputs::{Calibration, ProgrammeTarget};
use daam_core::kernel::Month;
use daam_core::model::Model;
use daam_morocco::START;

const SAMPLE: f64 = 2e-3;
const SEED: u64 = 1;
/// Figures of a run that are taken as targets.
const FIGURES: [(&str, &str); 6] = [
    ("paid_households", "component=child_allowance"),
    ("paid_households", "component=lump_sum"),
    ("paid_children", "all"),
    ("paid_persons_60_plus", "all"),
    ("registered_households", "all"),
    ("exit_rate", "all"),
];

/// Figures of a run of a model, as targets.
fn targets_of(truth: &Model) -> Vec<ProgrammeTarget> {
    let month = Month::new(2024, 8);
    let plan = Plan {
        scenarios: truth.scenarios(&["baseline".to_owned()]).expect("built in"),
        from: START,
        to: month,
        sample: SAMPLE,
        order: Order::Fixed,
        seed: SEED,
        replication: 0,
        scale: 1,
        threads: 2,
        lines: Vec::new(),
    };
    let run = run(&plan, truth, &Repeat::PLAIN, RunContext::alone(&())).expect("a small run");
    let target = |(indicator, group): (&str, &str)| {
        let period = month.to_string();
        let found = run.table.find("baseline", &period, "MA", group, indicator);
        ProgrammeTarget {
            month,
            indicator: indicator.to_owned(),
            group: group.to_owned(),
            value: found.expect("a figure of every month").value,
            scale: 0.01,
        }
    };
    FIGURES.into_iter().map(target).collect()
}

#[test]
fn values_that_were_changed_are_found_again() {
    let mut truth = daam_morocco::model().expect("the embedded tables and law");
    let meant: &mut Calibration = &mut truth.inputs.calibration;
    meant.declared_spending = 0.354_344;
    meant.update_months = 2.882_589;
    meant.registration.with_children = 0.377_541;
    meant.registration.without_children = 0.768_525;
    meant.registration.without_children_old = 0.689_974;
    let mut model = truth.clone();
    model.targets.programme = targets_of(&truth);
    let fit = calibrate(
        &model,
        "2026-01-01".to_owned(),
        SAMPLE,
        SEED,
        2,
        RunContext::alone(&()),
    );
    let (found, meant) = (fit.expect("a fit").calibration, truth.inputs.calibration);
    let (who, known) = (&found.registration, &meant.registration);
    for (found, meant) in [
        (found.declared_spending, meant.declared_spending),
        (who.with_children, known.with_children),
        (who.without_children, known.without_children),
        (who.without_children_old, known.without_children_old),
    ] {
        assert!((found - meant).abs() < 0.05, "{found} is not {meant}");
    }
    let far = (found.update_months / meant.update_months - 1.0).abs();
    assert!(far < 0.15, "{found:?} is not {meant:?}");
}
