//! What is read by handles: a value of its type, or a sentence that says why not.

use super::super::{ParameterHandle, ParameterType, Scenario, Value};
use super::{built_in, month};
use crate::kernel::{Centimes, Problem};

fn get<T: ParameterType>(scenario: &Scenario, name: &str) -> Result<T, String> {
    let held = scenario.get(ParameterHandle::new(name), month("2026-01"));
    held.map_err(|problem| problem.to_string())
}

/// What a problem says after the place in the law's file.
fn said<T>(held: Result<T, Problem>) -> String {
    let problem = held.err().expect("a refusal");
    let position = problem.position.expect("a place in the law");
    assert_eq!(position.file, "island/law.toml");
    problem.message
}

#[test]
fn every_type_of_value_is_read() {
    let (law, now) = (built_in("baseline"), month("2026-01"));
    assert_eq!(get(&law, "child_allowance.age_limit_months"), Ok(252i16));
    assert_eq!(get(&law, "child_allowance.age_limit_months"), Ok(252usize));
    assert_eq!(get(&law, "programme.active"), Ok(true));
    assert_eq!(get(&law, "indexation.reference"), Ok(month("2023-12")));
    assert_eq!(get(&law, "eligibility.threshold"), Ok(9.25f64));
    let basis = [("household_total", 1), ("adults", 2)];
    assert_eq!(law.choice("floor.basis", &basis, now), Ok(1));
    let amount = |name| law.amount(ParameterHandle::<Centimes>::new(name), now);
    assert_eq!(amount("floor.amount"), Ok((400.0, true)));
    assert_eq!(
        amount("school_grant.upper_secondary").map(|of| of.1),
        Ok(false)
    );
    assert_eq!(law.is_off("cap.amount", now), Ok(true));
}

#[test]
fn a_name_that_the_law_does_not_have_is_refused() {
    let law = built_in("baseline");
    let refused = "no parameter is called 'flor.amount'; did you mean 'floor.amount'?";
    assert_eq!(get::<f64>(&law, "flor.amount"), Err(refused.to_owned()));
    let varied = law.varied("flor.amount", month("2026-01"), Value::Number(1.0));
    assert_eq!(
        varied.err().map(|problem| problem.to_string()),
        Some(refused.to_owned())
    );
}

#[test]
fn a_value_of_another_type_is_refused_at_its_place_in_the_law() {
    let (law, now) = (built_in("baseline"), month("2026-01"));
    let active = ParameterHandle::<f64>::new("programme.active");
    let expected = "'programme.active' (flag) is read as a number, and holds true";
    assert_eq!(said(law.get(active, now)), expected);
    let threshold = ParameterHandle::<Centimes>::new("eligibility.threshold");
    let expected = "'eligibility.threshold' (index_points) is read as an amount of money, and \
                    holds 9.25";
    assert_eq!(said(law.amount(threshold, now)), expected);
    assert_eq!(
        said(law.is_off("eligibility.threshold", now)),
        "'eligibility.threshold' has no 'off', which a rule asks for"
    );
    let varied = law.varied("programme.active", now, Value::Number(1.0));
    assert!(varied.is_err());
}

#[test]
fn a_whole_number_that_does_not_fit_is_refused() {
    let law = crate::policy::Law::read(
        "island/law.toml",
        "first_month = '2023-12'\n[dates]\n[sources]\nI = 'invented'\n[[parameter]]\n\
         name = 'months'\ntitle = { fr = 'm', ar = 'm', en = 'm' }\nunit = 'months'\n\
         bounds = [-1, 40_000]\n\
         rows = [{ from = '2023-12', value = 40_000, source = ['I'], status = 'assumption' }]",
    );
    let law = Scenario::of_law(&law.expect("a law")).expect("no relation");
    let months = ParameterHandle::<i16>::new("months");
    assert_eq!(
        said(law.get(months, month("2026-01"))),
        "'months' (months) is read as a whole number below 32,768, and holds 40000"
    );
}

#[test]
fn a_choice_of_the_law_that_code_does_not_know_is_refused_chosen_or_not() {
    let (law, now) = (built_in("baseline"), month("2026-01"));
    let basis = law.choice("floor.basis", &[("household_total", ())], now);
    let refused = "no rule knows the choice 'adults' of 'floor.basis'";
    assert_eq!(said(basis), refused);
    let amount = law.choice::<()>("floor.amount", &[], now);
    let refused = "'floor.amount' (dh_per_household_per_month) is read as a choice, and holds 400";
    assert_eq!(said(amount), refused);
}
