//! What a family keeps as its earnings grow: the budget line and its cliff.
//!
//! The index has no earnings variable. Earnings move it through what they buy, by an elasticity
//! that is an assumption; and a declared job excludes the family whatever its score.

use super::{Due, PreparedFamily};
use crate::inputs::Inputs;
use crate::kernel::{Centimes, Month};
use crate::programme::{Programme, Rules};

/// How earnings act on eligibility.
#[derive(Clone, Copy, Debug)]
pub struct Earnings {
    /// Earnings at which the described score holds, dirhams a month.
    pub reference: f64,
    /// Points of the index for one log point of earnings.
    pub elasticity: f64,
    /// Earnings from which the job is declared, if ever.
    pub declared_from: Option<f64>,
    /// Highest earnings of the line.
    pub highest: f64,
}

/// The allowance along a grid of earnings.
#[derive(Clone, Debug)]
pub struct BudgetLine {
    /// Earnings and allowance, dirhams a month.
    pub points: Vec<(f64, f64)>,
    /// Earnings above which the allowance is lost, and what is lost.
    pub cliff: Option<(f64, f64)>,
}

impl BudgetLine {
    /// The line of a family in a month under the rules of a scenario.
    pub fn of(
        family: &PreparedFamily,
        inputs: &Inputs,
        programme: &Programme,
        rules: &Rules,
        month: Month,
        earnings: &Earnings,
    ) -> Self {
        const STEP: f64 = 250.0;
        let due = family.due(inputs, programme, rules, month);
        let whole = family.due_if_eligible(programme, rules, month);
        let end = Self::end(&due, rules, earnings);
        let allowance = |at: f64| {
            if earnings.declared_from.is_some_and(|declared| at > declared) {
                return 0.0;
            }
            let growth = libm::log((at / earnings.reference).max(f64::MIN_POSITIVE));
            let score = due.score + earnings.elasticity * growth;
            family.due_at(programme, rules, month, score).dirhams()
        };
        let steps = (earnings.highest / STEP) as usize;
        let points = (0..=steps)
            .map(|step| step as f64 * STEP)
            .map(|at| (at, allowance(at)))
            .collect();
        // Under a taper, only a declared job makes a cliff.
        let end = if rules.eligibility.tapers() {
            earnings.declared_from
        } else {
            end
        };
        let cliff = end
            .filter(|end| *end <= earnings.highest && whole > Centimes::ZERO)
            .map(|end| (end, whole.dirhams()));
        Self { points, cliff }
    }

    /// Earnings at which eligibility ends.
    fn end(due: &Due, rules: &Rules, earnings: &Earnings) -> Option<f64> {
        let by_score = (earnings.elasticity > 0.0).then(|| {
            let room = (rules.threshold - due.score) / earnings.elasticity;
            earnings.reference * libm::exp(room)
        });
        match (by_score, earnings.declared_from) {
            (Some(score), Some(declared)) => Some(score.min(declared)),
            (one, other) => one.or(other),
        }
    }
}
