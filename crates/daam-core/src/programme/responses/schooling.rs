//! Schooling responds to the gap between the amounts of a child at school and of one who is
//! not.

use crate::programme::law_in_force::LawInForce;

/// Factor on school drop-out in a month: the lever, and the response where it is switched on.
///
/// `first` is the law of the scenario compared with.
pub(crate) fn drop_out(law: &LawInForce, first: &LawInForce) -> f64 {
    let lever = law.number("schooling.drop_out");
    if !law.flag("behaviour.schooling") {
        return lever;
    }
    let wider = (gap(law) - gap(first)) / 100.0;
    (lever * libm::exp(-law.assumed.schooling * wider)).clamp(0.0, 3.0)
}

/// Dirhams a month that school makes for a child of the first ranks.
fn gap(law: &LawInForce) -> f64 {
    let amount = |name: &str| law.amount(name).dirhams();
    amount("child_allowance.first_ranks_in_school")
        - amount("child_allowance.first_ranks_out_of_school")
            * law.number("conditionality.out_of_school_share")
}
