//! Linear interpolation between trials: where the gaps to one or two targets vanish.
//!
//! One lever and one target make a segment, two and two a triangle. Gaps are taken as linear
//! between the corners: the answer should be at the mix of corners whose gaps cancel.

/// A value of each lever in its steps, and the gap to each target there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Corner {
    /// Steps of each lever.
    pub ticks: Vec<i64>,
    /// Each outcome less its target.
    pub gaps: Vec<f64>,
}

/// One corner more than levers, around the point where the gaps vanish.
#[derive(Clone, Debug)]
pub(super) struct Simplex {
    pub corners: Vec<Corner>,
    /// Where the gaps should vanish, in steps.
    pub zero: Vec<f64>,
}

impl Simplex {
    /// The simplex of these corners, when the gaps vanish somewhere within it.
    pub(super) fn around_zero(corners: &[&Corner]) -> Option<Self> {
        let weights = weights(corners)?;
        if weights.iter().any(|weight| !(0.0..=1.0).contains(weight)) {
            return None;
        }
        let zero = (0..corners[0].ticks.len())
            .map(|lever| {
                let at = |corner: &&Corner| corner.ticks[lever] as f64;
                corners
                    .iter()
                    .map(at)
                    .zip(&weights)
                    .map(|(t, w)| t * w)
                    .sum()
            })
            .collect();
        let corners = corners.iter().map(|corner| (*corner).clone()).collect();
        Some(Self { corners, zero })
    }

    /// Lowest and highest steps of a lever among the corners.
    pub(super) fn span(&self, lever: usize) -> (i64, i64) {
        let ticks = || self.corners.iter().map(|corner| corner.ticks[lever]);
        (ticks().min().unwrap_or(0), ticks().max().unwrap_or(0))
    }

    /// Whether it lies around a point, or would if it were a box.
    pub(super) fn holds(&self, ticks: &[i64]) -> bool {
        let mut levers = ticks.iter().enumerate();
        levers.all(|(lever, tick)| {
            let (low, high) = self.span(lever);
            (low..=high).contains(tick)
        })
    }

    /// Its largest width, each lever's as a part of `whole`.
    pub(super) fn size(&self, whole: &[i64]) -> f64 {
        let part = |(lever, whole): (usize, &i64)| {
            let (low, high) = self.span(lever);
            (high - low) as f64 / (*whole).max(1) as f64
        };
        whole.iter().enumerate().map(part).fold(0.0, f64::max)
    }

    /// No value lies between its corners.
    pub(super) fn is_closed(&self) -> bool {
        (0..self.zero.len()).all(|lever| {
            let (low, high) = self.span(lever);
            high - low <= 1
        })
    }

    /// Steps by which the levers must move to change the gaps by `gaps`, if all is linear.
    pub(super) fn steps_for(&self, gaps: &[f64]) -> Option<Vec<f64>> {
        let [first, others @ ..] = &self.corners[..] else {
            return None;
        };
        let moved = |other: &Corner, lever: usize| (other.ticks[lever] - first.ticks[lever]) as f64;
        let changed = |other: &Corner, target: usize| other.gaps[target] - first.gaps[target];
        // The mix of edges that changes the gaps by that much; then the steps of that mix.
        let mix = match (others, gaps) {
            ([one], [gap]) => vec![gap / changed(one, 0)],
            ([one, two], [gap, second]) => {
                let (a, b) = (changed(one, 0), changed(two, 0));
                let (c, d) = (changed(one, 1), changed(two, 1));
                let determinant = a * d - b * c;
                vec![
                    (gap * d - b * second) / determinant,
                    (a * second - c * gap) / determinant,
                ]
            }
            _ => return None,
        };
        let steps: Vec<f64> = (0..first.ticks.len())
            .map(|lever| {
                let part = |(other, mix): (&Corner, &f64)| mix * moved(other, lever);
                others.iter().zip(&mix).map(part).sum()
            })
            .collect();
        steps
            .iter()
            .all(|step: &f64| step.is_finite())
            .then_some(steps)
    }
}

/// Weights, adding up to one, with which the corners' gaps cancel.
fn weights(corners: &[&Corner]) -> Option<Vec<f64>> {
    let weights = match corners {
        [one, two] => {
            let (a, b) = (one.gaps[0], two.gaps[0]);
            if a == 0.0 && b == 0.0 {
                return Some(vec![1.0, 0.0]);
            }
            vec![-b / (a - b), a / (a - b)]
        }
        [one, two, three] => {
            let cross = |p: &Corner, q: &Corner| p.gaps[0] * q.gaps[1] - p.gaps[1] * q.gaps[0];
            let (a, b, c) = (cross(two, three), cross(three, one), cross(one, two));
            let sum = a + b + c;
            vec![a / sum, b / sum, c / sum]
        }
        _ => return None,
    };
    weights
        .iter()
        .all(|weight: &f64| weight.is_finite())
        .then_some(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corner(ticks: &[i64], gaps: &[f64]) -> Corner {
        Corner {
            ticks: ticks.to_vec(),
            gaps: gaps.to_vec(),
        }
    }

    #[test]
    fn a_segment_whose_gap_changes_sign_holds_the_zero() {
        let (a, b) = (corner(&[100], &[-1.0]), corner(&[200], &[3.0]));
        let found = Simplex::around_zero(&[&a, &b]).expect("a change of sign");
        assert_eq!(found.zero, [125.0]);
        assert_eq!(found.steps_for(&[2.0]), Some(vec![50.0]));
        assert!(!found.is_closed());
        let c = corner(&[300], &[5.0]);
        assert!(Simplex::around_zero(&[&b, &c]).is_none());
    }

    #[test]
    fn a_triangle_is_solved_as_two_linear_equations() {
        // Gaps x + y - 30 and x - y - 10 vanish at 20 and 10.
        let at = |x: i64, y: i64| corner(&[x, y], &[(x + y - 30) as f64, (x - y - 10) as f64]);
        let (a, b, c) = (at(0, 0), at(60, 0), at(0, 60));
        let found = Simplex::around_zero(&[&a, &b, &c]).expect("the zero is inside");
        assert!((found.zero[0] - 20.0).abs() < 1e-9 && (found.zero[1] - 10.0).abs() < 1e-9);
        let steps = found.steps_for(&[5.0, 1.0]).expect("independent targets");
        assert!((steps[0] - 3.0).abs() < 1e-9 && (steps[1] - 2.0).abs() < 1e-9);
        let far = at(60, 60);
        assert!(Simplex::around_zero(&[&b, &c, &far]).is_none());
    }
}
