//! A scenario without the responses it switches on: its direct effect.

use super::law::Law;
use super::scenario::Scenario;
use super::value::Value;

/// Prefix of the parameters that switch a response on.
const RESPONSE: &str = "behaviour.";

/// The scenarios, then a copy without responses, `NAME_direct`, of each that switches one on: the
/// difference between the two is behaviour. The copy keeps the title.
pub fn with_direct(law: &Law, scenarios: Vec<Scenario>) -> Vec<Scenario> {
    let direct: Vec<Scenario> = scenarios
        .iter()
        .filter_map(|scenario| direct(law, scenario))
        .collect();
    scenarios.into_iter().chain(direct).collect()
}

/// The responses a scenario switches on, somewhere at some time.
fn responses(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let changes = scenario.changes().iter();
    let on = changes.filter(|change| change.value == Value::Flag(true));
    on.map(|change| change.parameter.as_str())
        .filter(|parameter| parameter.starts_with(RESPONSE))
}

/// Whether a scenario switches some response on.
pub fn responds(scenario: &Scenario) -> bool {
    responses(scenario).next().is_some()
}

fn direct(law: &Law, scenario: &Scenario) -> Option<Scenario> {
    if !responds(scenario) {
        return None;
    }
    let (first, _) = law.months();
    let mut direct = scenario.clone();
    for response in responses(scenario) {
        let off = direct.varied(response, first, Value::Flag(false));
        direct = off.expect("a scenario changes flags of its law to true");
    }
    direct.name = format!("{}_direct", scenario.name);
    direct.direct_of = Some(scenario.name.clone());
    Some(direct)
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;
    use crate::kernel::Month;
    use crate::testing::small_law;

    #[test]
    fn only_scenarios_with_responses_have_a_direct_effect_of_their_own() {
        let law = small_law();
        let names = ["baseline", "larger_floor"].map(str::to_owned);
        let mut scenarios = load(&law, &names).expect("built in");
        assert_eq!(with_direct(&law, scenarios.clone()).len(), 2);
        let from = Month::new(2026, 1);
        let responding = scenarios[1].varied("behaviour.schooling", from, Value::Flag(true));
        scenarios[1] = responding.expect("a flag");
        let all = with_direct(&law, scenarios);
        assert_eq!(all.len(), 3);
        assert_eq!(all[2].name, "larger_floor_direct");
        assert_eq!(all[2].direct_of.as_deref(), Some("larger_floor"));
        let month = Month::new(2027, 1);
        let held = |number: usize, name| all[number].held(name, month);
        assert_eq!(held(1, "behaviour.schooling"), Some(&Value::Flag(true)));
        assert_eq!(held(2, "behaviour.schooling"), Some(&Value::Flag(false)));
        assert_eq!(held(2, "floor.amount"), Some(&Value::Number(550.0)));
    }
}
