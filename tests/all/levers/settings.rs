//! Other values of each parameter, and the settings that it needs to have an effect.

use daam::policy::{Parameter, Unit, Value, ValueKind};

use super::literal;

/// Settings that a parameter needs to have an effect: parameters and values, as written in files.
/// Most need none.
const COMPANIONS: [(&str, &[(&str, &str)]); 21] = [
    // Below what the law in force costs.
    (
        "appropriation.rationing",
        &[("appropriation.amount", "15_000_000_000.0")],
    ),
    (
        "eligibility.rule",
        &[
            ("eligibility.consumption_limit", "13000"),
            ("eligibility.lottery_share", "0.3"),
        ],
    ),
    (
        "universal_child.age_limit_months",
        &[("universal_child.amount", "400")],
    ),
    ("indexation.reference", &[("indexation.amounts", "'cpi'")]),
    (
        "eligibility.consumption_limit",
        &[("eligibility.rule", "'consumption'")],
    ),
    (
        "eligibility.lottery_share",
        &[("eligibility.rule", "'lottery'")],
    ),
    (
        "elderly_supplement.age_months",
        &[("elderly_supplement.amount", "100")],
    ),
    (
        "elderly_supplement.uncounted",
        &[("elderly_supplement.amount", "100")],
    ),
    (
        "elderly_supplement.households",
        &[("elderly_supplement.amount", "100")],
    ),
    ("orphan.level_amount", &[("school_level.primary", "60")]),
    (
        "conditionality.age_limit_months",
        &[("conditionality.out_of_school_share", "0.5")],
    ),
    ("bridge.partial_share", &[("bridge.partial_months", "12")]),
    ("accompaniment.months", ACCOMPANIED),
    ("accompaniment.success_share", ACCOMPANIED_BRIEFLY),
    ("accompaniment.consumption_gain", ACCOMPANIED_BRIEFLY),
    ("accompaniment.cost", ACCOMPANIED),
    ("solidarity_levy.above", &[("solidarity_levy.rate", "0.05")]),
    (
        "behaviour.schooling",
        &[("child_allowance.first_ranks_in_school", "900")],
    ),
    (
        "behaviour.formal_work",
        &[("child_allowance.first_ranks_in_school", "900")],
    ),
    (
        "behaviour.fertility",
        &[("child_allowance.first_ranks_under_6", "900")],
    ),
    ("behaviour.take_up", &[("administration.outreach", "3")]),
];

const ACCOMPANIED: &[(&str, &str)] = &[("accompaniment.entry_share", "0.2")];
const ACCOMPANIED_BRIEFLY: &[(&str, &str)] = &[
    ("accompaniment.entry_share", "0.2"),
    ("accompaniment.months", "2"),
];

/// Values for parameters for which a small step has no effect.
const VALUES: [(&str, &str); 5] = [
    ("taper.end", "10.1"),
    ("cap.amount", "700"),
    ("eligibility.consumption_limit", "20000"),
    ("accompaniment.months", "3"),
    ("child_allowance.rank_order", "'all_births'"),
];

/// The settings that a parameter needs.
pub(super) fn companions(parameter: &str) -> &'static [(&'static str, &'static str)] {
    let mut known = COMPANIONS.iter();
    known
        .find(|(name, _)| *name == parameter)
        .map_or(&[], |(_, with)| with)
}

/// Other values of a parameter, as written in files: every other word of a choice, the opposite
/// flag, one other number or month.
pub(super) fn others(parameter: &Parameter) -> Vec<String> {
    if let Some((_, value)) = VALUES.iter().find(|(name, _)| *name == parameter.name) {
        return vec![(*value).to_owned()];
    }
    let held = &parameter.rows[0].value;
    match held {
        Value::Choice(word) => {
            let others = parameter
                .choices
                .iter()
                .filter(|choice| choice.word != *word);
            others.map(|choice| format!("'{}'", choice.word)).collect()
        }
        Value::Flag(flag) => vec![(!flag).to_string()],
        Value::Month(month) => vec![literal(&Value::Month(month.plus(6)))],
        Value::Number(number) => {
            let step = step(parameter.unit);
            vec![format!("{:?}", within(parameter, *number, step))]
        }
        Value::Integer(number) => {
            let step = if parameter.unit == Unit::Months {
                6.0
            } else {
                1.0
            };
            vec![(within(parameter, *number as f64, step) as i64).to_string()]
        }
    }
}

fn step(unit: Unit) -> f64 {
    match unit {
        Unit::IndexPoints => 0.1,
        Unit::Share => 0.25,
        Unit::Factor => 1.0,
        _ => {
            assert_eq!(unit.kind(), ValueKind::Number);
            50.0
        }
    }
}

/// A step down, or up where a step down would leave the bounds.
fn within(parameter: &Parameter, held: f64, step: f64) -> f64 {
    let (low, _) = parameter.bounds.expect("a number has bounds");
    if held - step >= low {
        held - step
    } else {
        held + step
    }
}
