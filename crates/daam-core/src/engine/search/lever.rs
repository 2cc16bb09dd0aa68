//! A parameter of the law that may be moved, and how far.

use crate::kernel::{Month, Problem};
use crate::policy::{Law, Scenario, Unit, Value, ValueKind};

/// Points that the law's relations allow, the scenario at each, and the points that they do not.
pub(super) struct Allowed<Point> {
    pub points: Vec<Point>,
    pub policies: Vec<Scenario>,
    pub refused: Vec<(Point, Problem)>,
}

impl<Point> Allowed<Point> {
    /// The same, if some point is allowed.
    ///
    /// # Errors
    /// What the first point breaks, where none is allowed.
    pub(super) fn some(self) -> Result<Self, Problem> {
        match self.refused.first() {
            Some((_, problem)) if self.points.is_empty() => Err(problem.clone()),
            _ => Ok(self),
        }
    }
}

/// A numeric parameter and the values it may take from a month on.
///
/// Values are whole multiples of a step (a centime, a millionth of a point of the index, one unit
/// of a count), so that the law could state every value tried.
#[derive(Clone, Debug)]
pub struct Lever {
    /// Name of the parameter.
    pub parameter: String,
    /// Unit of the parameter.
    pub unit: Unit,
    /// Month from which the value holds, permanently.
    pub from: Month,
    /// Value of the scenario in that month.
    pub present: f64,
    /// Lowest value tried.
    pub low: f64,
    /// Highest value tried.
    pub high: f64,
    steps: f64,
}

impl Lever {
    /// The lever of a parameter on a scenario; `range` is what was asked for, `beside` the other
    /// parameters that are moved with it.
    ///
    /// Without a range, an amount runs from a dirham to five times its present value, a
    /// threshold a point and a half to either side, anything else over its bounds; not further than
    /// the law's relations with what is not moved allow.
    ///
    /// # Errors
    /// A name that is not in the law, a parameter that is no number, a range outside the
    /// parameter's bounds or its relations, or turned round.
    pub fn new(
        law: &Law,
        base: &Scenario,
        name: &str,
        range: Option<(f64, f64)>,
        from: Month,
        beside: &[&str],
    ) -> Result<Self, Problem> {
        let parameter = law.named(name)?;
        let unit = parameter.unit;
        let Some(present) = base.held(name, from).and_then(Value::as_number) else {
            return Err(Problem::new(format!(
                "'{name}' is a {}: only numbers can be moved",
                unit.name()
            )));
        };
        let bounds = parameter.bounds.unwrap_or((present, present));
        let room = base.room(name, from, beside);
        let (low, high) = match range {
            Some((low, high)) if !(low >= bounds.0 && high <= bounds.1) => {
                return Err(Problem::new(format!(
                    "'{name}' is asked for from {low} to {high}; the law allows {} to {} ({})",
                    bounds.0,
                    bounds.1,
                    unit.name()
                )));
            }
            Some((low, high)) if low < room.0 || high > room.1 => {
                let end = if low < room.0 { low } else { high };
                let moved = base.varied(name, from, of_kind(unit, end))?.checked();
                let (least, most) = (room.0.max(bounds.0), room.1.min(bounds.1));
                let help = format!("from {from} on '{name}' can be moved from {least} to {most}");
                let refused = moved.err();
                let refused =
                    refused.unwrap_or_else(|| Problem::new(format!("'{name}' cannot be {end}")));
                return Err(refused.with_help(help));
            }
            Some(range) => range,
            None => {
                let (least, most) = (bounds.0.max(room.0), bounds.1.min(room.1));
                let (low, high) = usual(unit, present, bounds);
                match (low.max(least), high.min(most)) {
                    (low, high) if low < high => (low, high),
                    // The present value means that it is not in use, far from any that is.
                    _ => (least, most),
                }
            }
        };
        let steps = match unit.kind() {
            ValueKind::Integer => 1.0,
            _ if unit.is_amount() => 100.0,
            _ => 1e6,
        };
        let lever = Self {
            parameter: name.to_owned(),
            unit,
            from,
            present,
            low,
            high,
            steps,
        };
        if lever.tick(low) > lever.tick(high) {
            return Err(Problem::new(format!(
                "there is no value of '{name}' between {low} and {high} to try"
            ))
            .with_help(format!("write the range as {name}=LOW..HIGH")));
        }
        Ok(lever)
    }

    /// The whole number of steps nearest to a value.
    pub(super) fn tick(&self, value: f64) -> i64 {
        libm::round(value * self.steps) as i64
    }

    /// The value of a number of steps.
    pub(super) fn value(&self, tick: i64) -> f64 {
        tick as f64 / self.steps
    }

    /// Lowest and highest number of steps.
    pub(super) fn ends(&self) -> (i64, i64) {
        (self.tick(self.low), self.tick(self.high))
    }

    /// `count` values from the lowest to the highest, both included, evenly apart; a single one is
    /// the lowest.
    pub fn grid(&self, count: usize) -> Vec<f64> {
        let last = count.max(1) - 1;
        let span = self.high - self.low;
        let at = |index: usize| self.low + span * index as f64 / last.max(1) as f64;
        let mut ticks: Vec<i64> = (0..=last).map(|index| self.tick(at(index))).collect();
        ticks.dedup();
        ticks.into_iter().map(|tick| self.value(tick)).collect()
    }

    /// A scenario with each lever at its value.
    ///
    /// # Errors
    /// Values that break a relation of the law together.
    pub(super) fn all_moved(
        levers: &[Self],
        scenario: &Scenario,
        values: &[f64],
    ) -> Result<Scenario, Problem> {
        let mut moves = levers.iter().zip(values);
        let moved = moves.try_fold(scenario.clone(), |scenario, (lever, value)| {
            scenario.varied(&lever.parameter, lever.from, lever.as_value(*value))
        });
        moved?.checked()
    }

    /// Those of some points that the law's relations allow, with the scenario at each; `values` says
    /// what the levers are at a point.
    pub(super) fn allowed<Point>(
        levers: &[Self],
        base: &Scenario,
        points: impl IntoIterator<Item = Point>,
        values: impl Fn(&Point) -> Vec<f64>,
    ) -> Allowed<Point> {
        let mut allowed = Allowed {
            points: Vec::new(),
            policies: Vec::new(),
            refused: Vec::new(),
        };
        for point in points {
            match Self::all_moved(levers, base, &values(&point)) {
                Ok(policy) => {
                    allowed.points.push(point);
                    allowed.policies.push(policy);
                }
                Err(problem) => allowed.refused.push((point, problem)),
            }
        }
        allowed
    }

    /// The value as the law holds it.
    pub fn as_value(&self, value: f64) -> Value {
        of_kind(self.unit, value)
    }
}

fn of_kind(unit: Unit, value: f64) -> Value {
    match unit.kind() {
        ValueKind::Integer => Value::Integer(value as i64),
        _ => Value::Number(value),
    }
}

/// Where to look for a value when no range is asked for.
fn usual(unit: Unit, present: f64, bounds: (f64, f64)) -> (f64, f64) {
    /// Lowest value tried of an amount paid today, dirhams.
    const LEAST: f64 = 1.0;
    /// Times the present amount.
    const TIMES: f64 = 5.0;
    /// Highest value tried of an amount that is zero today, dirhams.
    const NEW: f64 = 1_000.0;
    /// Points of the index to either side.
    const POINTS: f64 = 1.5;
    if unit.is_amount() {
        // An amount of zero would end the entitlement: its beneficiaries would drop out.
        if present > LEAST {
            (LEAST, present * TIMES)
        } else {
            (0.0, NEW)
        }
    } else if unit == Unit::IndexPoints {
        (present - POINTS, present + POINTS)
    } else {
        bounds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::load;

    fn lever(name: &str, range: Option<(f64, f64)>) -> Result<Lever, Problem> {
        let law = crate::testing::small_law();
        let base = load(&law, &["baseline".to_owned()]).expect("the baseline");
        Lever::new(&law, &base[0], name, range, Month::new(2027, 1), &[])
    }

    #[test]
    fn a_lever_runs_over_what_is_sensible_in_whole_steps() {
        let amount = lever("lump_sum.amount", None).expect("an amount");
        assert_eq!((amount.low, amount.high), (1.0, amount.present * 5.0));
        let few = lever("child_allowance.max_children", Some((3.0, 5.0))).expect("a count");
        assert_eq!(few.grid(9), [3.0, 4.0, 5.0]);
        assert_eq!(few.grid(1), [3.0]);
        assert_eq!(few.as_value(3.0), Value::Integer(3));
    }

    #[test]
    fn what_cannot_be_moved_is_said() {
        let said = |name: &str, range| lever(name, range).expect_err("refused").to_string();
        assert!(said("lump_sum.amuont", None).contains("did you mean 'lump_sum.amount'?"));
        assert!(said("programme.active", None).contains("only numbers"));
        assert!(said("lump_sum.amount", Some((-1.0, 5.0))).contains("the law allows 0"));
        assert!(said("lump_sum.amount", Some((7.0, 6.9))).contains("LOW..HIGH"));
    }
}
