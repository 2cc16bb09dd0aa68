//! Whether a policy only raises what another one gives.

use std::collections::BTreeSet;

use super::law::Law;
use super::scenario::Scenario;
use super::value::Value;
use crate::kernel::Month;

/// The envelope is an amount, but nobody is paid it.
const NOT_PAID: &str = "appropriation.amount";

/// Whether `other` differs from `base` in amounts only, none of them lower in any month.
///
/// Then nobody can lose by it. An amount raised from zero creates an entitlement and brings in new
/// beneficiaries, so it is no pure increase; nor is anything that holds in some places only.
pub fn pure_increase(law: &Law, base: &Scenario, other: &Scenario) -> bool {
    if !base.territories().is_empty() || !other.territories().is_empty() {
        return false;
    }
    // Between the months in which a value begins to hold, nothing changes.
    let (first, last) = law.months();
    let steps = [base, other].into_iter().flat_map(Scenario::steps);
    let months: BTreeSet<Month> = steps.map(|month| month.clamp(first, last)).collect();
    let paid = law
        .parameters()
        .iter()
        .filter(|known| known.name != NOT_PAID);
    for parameter in paid {
        for month in &months {
            let of = |scenario: &Scenario| scenario.held(&parameter.name, *month).cloned();
            let raised = match (of(base), of(other)) {
                (Some(Value::Number(before)), Some(Value::Number(after))) => {
                    let amount = parameter.unit.is_amount();
                    after == before || (amount && before > 0.0 && after > before)
                }
                (before, after) => before == after,
            };
            if !raised {
                return false;
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::load;

    #[test]
    fn only_higher_amounts_are_a_pure_increase() {
        let law = crate::testing::small_law();
        let names = ["baseline", "larger_floor", "coast_only"].map(str::to_owned);
        let all = load(&law, &names).expect("built-in scenarios");
        let [base, larger, local] = &all[..] else {
            panic!("three scenarios");
        };
        let vary = |name: &str, value| {
            let varied = base.varied(name, Month::new(2026, 1), value);
            varied.expect("a value of the parameter")
        };
        let pure = |other: &Scenario| pure_increase(&law, base, other);
        assert!(pure(base));
        assert!(pure(&vary("lump_sum.amount", Value::Number(600.0))));
        assert!(!pure(&vary("lump_sum.amount", Value::Number(300.0))));
        assert!(pure(&vary(NOT_PAID, Value::Number(1e9))));
        assert!(!pure(&vary("eligibility.threshold", Value::Number(10.0))));
        assert!(!pure(&vary(
            "child_allowance.max_children",
            Value::Integer(9)
        )));
        assert!(!pure(&vary("universal_child.amount", Value::Number(300.0))));
        assert!(!pure(&vary("programme.active", Value::Flag(false))));
        assert!(pure(larger) && !pure(local));
    }
}
