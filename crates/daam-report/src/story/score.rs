//! What a score is made of, and what moved it.

use daam_core::inputs::{IndexFormula, index_variables};
use daam_core::population::Variables;
use daam_core::programme::Score;

/// A term of the score.
#[derive(Clone, Debug)]
struct Term {
    name: &'static str,
    /// Coefficient times value, in points.
    points: f64,
    value: f64,
}

/// A score with its terms.
#[derive(Clone, Debug)]
pub(super) struct ScoreBreakdown {
    pub score: f64,
    terms: Vec<Term>,
}

/// Terms and changes below this many points are left out.
const NOTHING: f64 = 1e-4;

impl ScoreBreakdown {
    pub(super) fn new(score: &Score, seen: &Variables) -> Self {
        let variables = score.variables(seen);
        Self {
            score: score.of(seen),
            terms: terms(&score.formula, &variables),
        }
    }

    /// The terms: the constant and the regional term, then the others by size.
    pub(super) fn made_of(&self) -> Vec<String> {
        let (base, rest) = self.terms.split_at(2);
        let mut rest: Vec<&Term> = rest
            .iter()
            .filter(|term| term.points.abs() > NOTHING)
            .collect();
        rest.sort_by(|one, other| other.points.abs().total_cmp(&one.points.abs()));
        base.iter()
            .chain(rest)
            .map(|term| match term.name {
                "constant" | "regional term" => format!("{:+.4}  {}", term.points, term.name),
                name => format!("{:+.4}  {name} {}", term.points, short(term.value)),
            })
            .collect()
    }

    /// What moved the score since an earlier filing, largest change first.
    pub(super) fn moved_since(&self, earlier: &Self) -> Vec<String> {
        let mut moves: Vec<(f64, String)> = Vec::new();
        for term in &self.terms {
            let then = earlier.terms.iter().find(|then| then.name == term.name);
            let (points, value) = then.map_or((0.0, 0.0), |then| (then.points, then.value));
            let (before, after) = (short(value), short(term.value));
            moves.push((
                term.points - points,
                format!("{}: {before} to {after}", term.name),
            ));
        }
        for then in &earlier.terms {
            if !self.terms.iter().any(|term| term.name == then.name) {
                let what = format!("{}: {} no longer counted", then.name, short(then.value));
                moves.push((-then.points, what));
            }
        }
        moves.retain(|(points, _)| points.abs() > NOTHING);
        moves.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
        moves
            .into_iter()
            .map(|(points, what)| format!("{points:+.4}  {what}"))
            .collect()
    }
}

fn terms(formula: &IndexFormula, variables: &Variables) -> Vec<Term> {
    let milieu = variables.milieu as usize;
    let constant = formula.constant[milieu];
    let region = formula.region_terms[variables.region][milieu];
    let base = [("constant", constant), ("regional term", region)];
    let base = base.map(|(name, points)| Term {
        name,
        points,
        value: points,
    });
    let names = index_variables(variables.milieu).iter();
    let values = names
        .zip(formula.coefficients[milieu])
        .zip(variables.values);
    base.into_iter()
        .chain(values.map(|((name, coefficient), value)| Term {
            name,
            points: coefficient * value,
            value,
        }))
        .collect()
}

/// At most three decimals, without trailing zeros.
fn short(value: f64) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.to_owned()
}
