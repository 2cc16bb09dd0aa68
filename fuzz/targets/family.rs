//! A family file: any text is refused in a sentence, or is a family whose score and allowance
//! are numbers.
#![no_main]

use std::sync::LazyLock;

use daam::morocco::{HORIZON, START};
use daam::engine::family::{BudgetLine, PreparedFamily, Earnings, Family};
use daam::kernel::{Month, Problem};
use daam::policy::{Scenario, load};
use daam::programme::{Programme, Rules};
use daam::report::family::{allowance_table, budget_table, score_table};
use daam_fuzz::{INPUTS, LAW};
use libfuzzer_sys::fuzz_target;

static SCENARIOS: LazyLock<Vec<Scenario>> =
    LazyLock::new(|| load(&LAW, &["baseline".to_owned()]).expect("it comes with the program"));
static PROGRAMME: LazyLock<Programme> =
    LazyLock::new(|| Programme::new(&SCENARIOS, &INPUTS, HORIZON).expect("sound rules"));

fn compute(text: &str) -> Result<(), Problem> {
    let family = Family::parse("family.toml", text).inspect_err(|problem| {
        assert!(
            problem.position.is_some(),
            "it does not say where: {problem:?}"
        );
    })?;
    let earnings = Earnings {
        reference: family.earnings.unwrap_or(3_000.0).max(1.0),
        elasticity: INPUTS.programme.score_per_log_earnings,
        declared_from: None,
        highest: 10_000.0,
    };
    let family = PreparedFamily::new(&INPUTS, family)?;
    // Both who call it refuse other months.
    if family.month < START || family.month > HORIZON {
        return Ok(());
    }
    let rules = |month| -> &Rules { PROGRAMME.rules(0, month, family.cell) };
    let at = rules(family.month);
    let score = &PROGRAMME.scores[at.score];
    let span = (START, Month::new(2026, 12));
    let line = BudgetLine::of(&family, &INPUTS, &PROGRAMME, at, family.month, &earnings);
    let said = [
        score_table(&family, &INPUTS, at, score, Some(&family)),
        allowance_table(
            &family,
            &INPUTS,
            &LAW,
            &SCENARIOS[0],
            (&PROGRAMME, &rules),
            span,
        ),
        budget_table(&line),
    ];
    for said in said {
        assert!(!said.contains("NaN") && !said.contains("inf"), "{said}");
    }
    Ok(())
}

fuzz_target!(|text: &str| {
    if let Err(problem) = compute(text) {
        assert!(problem.message.len() > 8, "no sentence: {problem:?}");
    }
});
