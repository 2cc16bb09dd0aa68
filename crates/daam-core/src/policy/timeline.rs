//! The value of one parameter through time: a step at each month it changes.

use std::collections::BTreeMap;

use super::value::Value;
use crate::kernel::Month;

/// Values by the month they begin; never empty.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Timeline<V = Value>(BTreeMap<Month, V>);

/// A value that holds from one month up to, and not including, another.
pub(super) struct Spell<V = Value> {
    /// First month in force.
    pub(super) from: Month,
    /// First month no longer in force; none when it holds for good.
    pub(super) end: Option<Month>,
    /// What holds in between.
    pub(super) value: V,
}

impl<V: Clone + PartialEq> Timeline<V> {
    /// Steps in order of month; of two in the same month the later one holds.
    pub(super) fn new(steps: impl IntoIterator<Item = (Month, V)>) -> Self {
        Self(steps.into_iter().collect())
    }

    /// The value at a month; before the first step, that of the first step.
    pub(super) fn at(&self, month: Month) -> &V {
        let mut until_then = self.0.range(..=month);
        let step = until_then.next_back().or_else(|| self.0.iter().next());
        step.expect("a timeline has at least one step").1
    }

    /// Months in which a value begins to hold.
    pub(super) fn steps(&self) -> impl Iterator<Item = Month> + '_ {
        self.0.keys().copied()
    }

    /// First month of the unbroken run of the value that holds at a month.
    pub(super) fn run_begins(&self, month: Month) -> Month {
        let held = self.at(month);
        let steps = self.0.range(..=month).rev();
        let same = steps.take_while(|(_, value)| *value == held);
        same.last().map_or(month, |(begins, _)| *begins)
    }

    /// The values of the steps up to a month, each turned into another by `turn`; what holds then
    /// holds for good.
    pub(super) fn up_to<W: Clone + PartialEq>(
        &self,
        month: Month,
        turn: impl Fn(&V) -> W,
    ) -> Timeline<W> {
        let steps = self
            .0
            .range(..=month.max(*self.0.keys().next().unwrap_or(&month)));
        Timeline::new(steps.map(|(begins, value)| (*begins, turn(value))))
    }

    /// This timeline with `spells`, which do not overlap; where none holds it is unchanged.
    pub(super) fn overlaid(&self, spells: &[Spell<V>]) -> Self {
        let mut steps = self.0.clone();
        for spell in spells {
            steps.retain(|month, _| {
                *month < spell.from || spell.end.is_some_and(|end| *month >= end)
            });
            steps.insert(spell.from, spell.value.clone());
            if let Some(end) = spell.end {
                steps.entry(end).or_insert_with(|| self.at(end).clone());
            }
        }
        Self(steps)
    }
}

impl Timeline {
    /// The first value, then each month the value really changes with the new value.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut last = None;
        for (month, value) in &self.0 {
            match last {
                None => text = value.to_string(),
                Some(before) if before == value => {}
                Some(_) => text += &format!(", {month} {value}"),
            }
            last = Some(value);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    fn steps(steps: &[(&str, i64)]) -> Timeline {
        let step = |(from, value): &(&str, i64)| (month(from), Value::Integer(*value));
        Timeline::new(steps.iter().map(step))
    }

    fn spell(from: &str, end: Option<&str>, value: i64) -> Spell {
        Spell {
            from: month(from),
            end: end.map(month),
            value: Value::Integer(value),
        }
    }

    #[test]
    fn before_the_first_step_the_first_value_holds() {
        let line = steps(&[("2023-12", 1), ("2025-01", 2)]);
        assert_eq!(line.at(month("2010-01")), &Value::Integer(1));
        assert_eq!(line.at(month("2024-12")), &Value::Integer(1));
        assert_eq!(line.at(month("2025-01")), &Value::Integer(2));
    }

    #[test]
    fn a_spell_hides_the_steps_beneath_it_and_then_lets_them_show() {
        let line = steps(&[("2023-12", 1), ("2025-01", 2), ("2026-01", 3)]);
        let over = line.overlaid(&[spell("2024-06", Some("2026-06"), 9)]);
        assert_eq!(over.text(), "1, 2024-06 9, 2026-06 3");
        let short = line.overlaid(&[spell("2024-06", Some("2024-08"), 9)]);
        assert_eq!(
            short.text(),
            "1, 2024-06 9, 2024-08 1, 2025-01 2, 2026-01 3"
        );
    }

    #[test]
    fn spells_that_touch_leave_no_gap() {
        let line = steps(&[("2023-12", 1), ("2026-01", 3)]);
        let over = line.overlaid(&[
            spell("2024-01", Some("2025-01"), 8),
            spell("2025-01", None, 9),
        ]);
        assert_eq!(over.text(), "1, 2024-01 8, 2025-01 9");
    }

    #[test]
    fn a_step_that_changes_nothing_is_not_written() {
        assert_eq!(steps(&[("2023-12", 1), ("2025-01", 1)]).text(), "1");
    }
}
