//! Swings of the assumptions: a table for the terminal and a CSV file.

use std::fmt::Write as _;
use std::io::{Error, Write};

use crate::aligned::{cells, indented};
use crate::csv_cells::number;
use crate::i18n::Message;
use daam_core::engine::{Sensitivity, Swing, Watched};

/// An outcome that is watched: how it is read, written and ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SensitivityFigure {
    /// Cost of the year.
    Cost,
    /// Households paid at the end of the year.
    PaidHouseholds,
    /// Poverty headcount with transfers.
    Poverty,
}

impl SensitivityFigure {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Cost, Self::PaidHouseholds, Self::Poverty];

    /// Name in files.
    pub const fn name(self) -> &'static str {
        self.words().0
    }

    /// The name in files, and the title and subtitle of its figure.
    pub(crate) const fn words(self) -> (&'static str, Message, Message) {
        use crate::i18n::sensitivity::*;
        match self {
            Self::Cost => ("cost", TITLE_COST, SUBTITLE_COST),
            Self::PaidHouseholds => (
                "paid_households",
                TITLE_PAID_HOUSEHOLDS,
                SUBTITLE_PAID_HOUSEHOLDS,
            ),
            Self::Poverty => ("poverty", TITLE_POVERTY, SUBTITLE_POVERTY),
        }
    }

    /// The value of the outcome: billion dirhams, million households, per cent.
    pub fn of(self, watched: &Watched) -> f64 {
        match self {
            Self::Cost => watched.cost / 1e9,
            Self::PaidHouseholds => watched.paid_households / 1e6,
            Self::Poverty => watched.poverty * 100.0,
        }
    }

    /// Changes caused by the two ends of an assumption's range.
    pub fn changes(self, sensitivity: &Sensitivity, swing: &Swing) -> [f64; 2] {
        let base = self.of(&sensitivity.base);
        [0, 1].map(|end| self.of(&swing.watched[end]) - base)
    }
}

/// The assumptions, in descending order of their effect on an outcome.
pub fn ordered(sensitivity: &Sensitivity, outcome: SensitivityFigure) -> Vec<&Swing> {
    let size = |swing: &Swing| {
        let [low, high] = outcome.changes(sensitivity, swing);
        low.abs().max(high.abs())
    };
    let mut swings: Vec<&Swing> = sensitivity.swings.iter().collect();
    swings.sort_by(|one, other| {
        size(other)
            .total_cmp(&size(one))
            .then_with(|| one.name.cmp(&other.name))
    });
    swings
}

/// The assumptions with the largest effects, for each outcome.
pub fn text(sensitivity: &Sensitivity, most: usize) -> String {
    let mut text = String::new();
    for (outcome, title) in SensitivityFigure::ALL.into_iter().zip([
        "cost, billion DH",
        "households paid, million",
        "poverty with support, %",
    ]) {
        let mut lines = vec![cells(["", "low", "high", "at low", "at high"])];
        for swing in ordered(sensitivity, outcome).into_iter().take(most) {
            let [low, high] = outcome.changes(sensitivity, swing);
            let [from, to] = swing.ends.map(|end| end.to_string());
            let changes = [format!("{low:+.3}"), format!("{high:+.3}")];
            let line = [swing.name.clone(), from, to].into_iter().chain(changes);
            lines.push(line.collect());
        }
        let base = outcome.of(&sensitivity.base);
        let _ = writeln!(text, "{title}: {base:.3} in {}", sensitivity.year);
        text += &indented(lines, 1);
        text.push('\n');
    }
    text
}

/// Writes all assumptions, in descending order of their effect on the cost.
pub fn csv(sensitivity: &Sensitivity, out: impl Write) -> Result<(), Error> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record([
        "assumption",
        "unit",
        "low",
        "value",
        "high",
        "cost_at_low_billion_dh",
        "cost_at_high_billion_dh",
        "paid_households_at_low_million",
        "paid_households_at_high_million",
        "poverty_at_low_percent",
        "poverty_at_high_percent",
    ])?;
    for swing in ordered(sensitivity, SensitivityFigure::Cost) {
        let mut record = vec![
            swing.name.clone(),
            swing.unit.clone(),
            number(swing.ends[0]),
            number(swing.value),
            number(swing.ends[1]),
        ];
        for outcome in SensitivityFigure::ALL {
            record.extend([0, 1].map(|end| number(outcome.of(&swing.watched[end]))));
        }
        csv.write_record(record)?;
    }
    csv.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_up() -> Sensitivity {
        let watched = |cost| Watched {
            cost,
            paid_households: 3.9e6,
            poverty: 0.01,
        };
        let swing = |name: &str, low, high| Swing {
            name: name.to_owned(),
            unit: "share".to_owned(),
            ends: [0.0, 1.0],
            value: 0.5,
            watched: [watched(low), watched(high)],
        };
        Sensitivity {
            year: 2026,
            base: watched(29e9),
            swings: vec![swing("small", 28.9e9, 29.1e9), swing("large", 27e9, 29.5e9)],
        }
    }

    #[test]
    fn what_moves_most_comes_first() {
        let made_up = made_up();
        assert_eq!(ordered(&made_up, SensitivityFigure::Cost)[0].name, "large");
        let text = text(&made_up, 1);
        assert!(text.contains("large") && !text.contains("small"), "{text}");
        let mut out = Vec::new();
        csv(&made_up, &mut out).expect("a vector takes all");
        let file = String::from_utf8(out).expect("text");
        assert!(
            file.lines()
                .nth(1)
                .expect("a line")
                .starts_with("large,share,0.0,0.5,1.0,27.0,29.5")
        );
    }
}
