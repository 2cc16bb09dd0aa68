//! What a family keeps as its earnings grow: the budget line and its cliff.
//!
//! The index has no earnings variable. Earnings move it through what they buy, by an elasticity
//! that is an assumption; and a declared job excludes the family whatever its score.

use super::{Due, PreparedFamily};
use crate::inputs::Inputs;
use crate::kernel::Month;
use crate::programme::{Exclusion, Programme, Rules};

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
        let end = Self::end(&due, rules, earnings);
        let none = Exclusion::None;
        let at_score = |standing| family.due_at(programme, rules, month, standing).dirhams();
        let allowance = |at: f64| {
            let declared = earnings.declared_from.is_some_and(|from| at > from);
            at_score((
                score_at(&due, earnings, at),
                if declared {
                    Exclusion::DeclaredWork
                } else {
                    none
                },
            ))
        };
        let steps = (earnings.highest / STEP) as usize;
        let points = (0..=steps)
            .map(|step| step as f64 * STEP)
            .map(|at| (at, allowance(at)))
            .collect();
        let cliff = end.filter(|end| *end <= earnings.highest).map(|end| {
            let lost = if earnings.declared_from == Some(end) {
                let score = score_at(&due, earnings, end).min(rules.threshold);
                at_score((score, none)) - at_score((score, Exclusion::DeclaredWork))
            } else {
                at_score((rules.threshold, none)) - at_score((rules.threshold.next_up(), none))
            };
            (end, lost)
        });
        let cliff = cliff.filter(|(_, lost)| *lost > 0.0);
        Self { points, cliff }
    }

    /// Earnings at which eligibility ends; under a taper, only a declared job ends it at once.
    fn end(due: &Due, rules: &Rules, earnings: &Earnings) -> Option<f64> {
        let falls = earnings.elasticity > 0.0 && !rules.eligibility.tapers();
        let by_score = falls.then(|| {
            let room = (rules.threshold - due.score) / earnings.elasticity;
            earnings.reference * libm::exp(room)
        });
        match (by_score, earnings.declared_from) {
            (Some(score), Some(declared)) => Some(score.min(declared)),
            (one, other) => one.or(other),
        }
    }
}

/// The score at other earnings than those at which the described one holds.
fn score_at(due: &Due, earnings: &Earnings, at: f64) -> f64 {
    let growth = libm::log((at / earnings.reference).max(f64::MIN_POSITIVE));
    due.score + earnings.elasticity * growth
}
