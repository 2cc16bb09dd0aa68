//! Two runs side by side, for a terminal.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::{Compared, RowPair, RunDifference};
use crate::aligned::{cells, indented};
use crate::i18n::{Message, certainty, compare as words, indicator, isolate, number, spreadsheet};
use crate::results_index::{ResultsIndex, Year};
use daam_core::engine::Headline;
use daam_core::kernel::Language;

/// Indicators shown for each scenario, in order.
const HEADLINES: [&str; 12] = [
    "budget_cost",
    "paid_households",
    "paid_persons",
    "mean_award",
    "population",
    "poverty_headcount_before_transfer",
    "poverty_headcount",
    "poverty_gap",
    "gini",
    "coverage",
    "exclusion_error",
    "inclusion_error",
];
/// Most scenarios shown in full.
const SCENARIOS: usize = 8;
/// Most of the largest differences shown.
const LARGEST: usize = 12;

/// The comparison as text.
pub fn text(compared: &Compared<'_>, language: Language) -> String {
    let telling = ComparisonText { compared, language };
    let mut text = String::new();
    if compared.is_identical() {
        let digest = &compared.runs[0].record.results_digest;
        let digest: String = digest.chars().take(12).collect();
        text += &words::IDENTICAL.fill(language, &[("digest", &digest)]);
        text.push_str("\n\n");
    }
    telling.identity(&mut text);
    if !compared.is_identical() {
        telling.figures(&mut text);
        telling.scenarios(&mut text);
        telling.largest(&mut text);
    }
    text
}

struct ComparisonText<'a> {
    compared: &'a Compared<'a>,
    language: Language,
}

impl ComparisonText<'_> {
    fn say(&self, label: Message) -> String {
        label.text(self.language).to_owned()
    }

    fn identity(&self, text: &mut String) {
        let _ = writeln!(text, "{}", self.say(words::IDENTITY));
        if self.compared.identity.is_empty() {
            let _ = writeln!(text, "  {}", self.say(words::SAME_IDENTITY));
            return;
        }
        let line = |change: &RunDifference| {
            let what = self.say(change.what);
            let name = match change.name.as_str() {
                "" => what,
                name => format!("{what} {}", isolate(name, self.language)),
            };
            let [a, b] = change.sides.clone().map(|side| {
                side.map_or_else(
                    || self.say(words::ABSENT),
                    |side| isolate(&side, self.language),
                )
            });
            vec![name, a, b]
        };
        let head = cells(["", "A", "B"]);
        let lines = self.compared.identity.iter().map(line);
        text.push_str(&indented(std::iter::once(head).chain(lines).collect(), 3));
    }

    fn figures(&self, text: &mut String) {
        let [a, b] = self.compared.only.each_ref().map(Vec::len);
        let counts = words::COUNTS.tell(
            self.language,
            &[
                ("common", self.compared.common.into()),
                ("differing", self.compared.differing.len().into()),
                ("a", a.into()),
                ("b", b.into()),
            ],
        );
        let _ = writeln!(text, "\n{}\n  {counts}", self.say(words::FIGURES));
    }

    fn scenarios(&self, text: &mut String) {
        let Some(year) = self.compared.year() else {
            let _ = writeln!(text, "  {}", self.say(words::NO_YEAR));
            return;
        };
        let runs = self.compared.runs;
        let margins = runs.map(|run| margins(&run.record.headlines, year));
        let mut unsure = false;
        let empty = daam_core::measures::Table::default();
        let results = ResultsIndex::new(&empty, &self.compared.runs[0].record);
        for [scenario, _] in self.compared.scenarios.iter().take(SCENARIOS) {
            let title = words::OF_SCENARIO.fill(
                self.language,
                &[
                    ("scenario", &results.title(*scenario, self.language)),
                    ("year", &year.text(self.language)),
                ],
            );
            let _ = writeln!(text, "\n{title}");
            let differing: Vec<&RowPair<'_>> = self.compared.headlines(*scenario, year).collect();
            let told = HEADLINES
                .iter()
                .filter_map(|name| differing.iter().find(|pair| pair.a.indicator == *name));
            let lines: Vec<Vec<String>> = told
                .map(|pair| {
                    let of = |row: &daam_core::measures::Row, side: usize| {
                        margins[side].get(&(&*row.scenario, row.indicator)).copied()
                    };
                    let margin = of(pair.a, 0).zip(of(pair.b, 1));
                    let margin = margin.map(|(a, b)| libm::hypot(a, b));
                    let within = margin.is_some_and(|margin| pair.difference().abs() <= margin);
                    unsure |= within;
                    self.line(pair, margin, within)
                })
                .collect();
            if lines.is_empty() {
                let _ = writeln!(text, "  {}", self.say(words::SAME_SCENARIO));
                continue;
            }
            let mut head = cells(["", "A", "B"]);
            let more = [words::DIFFERENCE, spreadsheet::RELATIVE, certainty::MARGIN];
            head.extend(more.map(|word| self.say(word)));
            text.push_str(&indented(std::iter::once(head).chain(lines).collect(), 1));
        }
        let more = self.compared.scenarios.len().saturating_sub(SCENARIOS);
        if more > 0 {
            let line = words::MORE_SCENARIOS.tell(self.language, &[("count", more.into())]);
            let _ = writeln!(text, "\n{line}");
        }
        if unsure {
            let _ = writeln!(text, "\n{}", self.say(words::UNSURE));
        }
    }

    fn line(&self, pair: &RowPair<'_>, margin: Option<f64>, within: bool) -> Vec<String> {
        let unit = pair.a.unit;
        let sign = if within { "≈ " } else { "" };
        vec![
            indicator::title(pair.a.indicator)
                .text(self.language)
                .to_owned(),
            self.figure(pair.a.value, unit, false),
            self.figure(pair.b.value, unit, false),
            format!("{sign}{}", self.figure(pair.difference(), unit, true)),
            self.relative(pair),
            margin.map_or_else(String::new, |margin| {
                format!("±\u{a0}{}", self.figure(margin, unit, false))
            }),
        ]
    }

    fn largest(&self, text: &mut String) {
        let told = self.compared.largest(LARGEST);
        if told.is_empty() {
            return;
        }
        let _ = writeln!(text, "\n{}", self.say(words::LARGEST));
        let [place, relative] = [words::WHERE, spreadsheet::RELATIVE];
        let [place, relative] = [place, relative].map(|word| word.text(self.language));
        let mut lines = vec![cells([place, "A", "B", relative])];
        lines.extend(told.into_iter().map(|pair| {
            let row = pair.a;
            // Names as in the results, so that the row can be found there.
            let (group, indicator) = (row.group, row.indicator);
            let what = format!("{} {} {}", row.scenario, row.period, row.place);
            let what = format!("{what} {group} {indicator}");
            vec![
                isolate(&what, self.language),
                self.figure(row.value, row.unit, false),
                self.figure(pair.b.value, row.unit, false),
                self.relative(pair),
            ]
        }));
        text.push_str(&indented(lines, 1));
    }

    fn relative(&self, pair: &RowPair<'_>) -> String {
        pair.relative().map_or_else(String::new, |share| {
            number::signed_percent(share, 2, self.language)
        })
    }

    /// A figure as its unit is displayed: dirhams in millions, shares in per cent.
    fn figure(&self, value: f64, unit: &str, signed: bool) -> String {
        let language = self.language;
        let write = if signed {
            number::signed
        } else {
            number::decimal
        };
        match unit {
            "dh" => format!(
                "{} {}",
                write(value / 1e6, 1, language),
                self.say(number::MILLION_DIRHAMS)
            ),
            "share" if signed => {
                let points = number::signed(value * 100.0, 3, language);
                format!("{points} {}", self.say(words::POINTS))
            }
            "share" => number::percent(value, 3, language),
            "households" | "persons" | "couples" | "pupils" => write(value, 0, language),
            _ => write(value, 4, language),
        }
    }
}

/// Half-widths of the confidence intervals of a year, by scenario and indicator.
fn margins(headlines: &[Headline], year: Year) -> HashMap<(&str, &'static str), f64> {
    use daam_core::measures::{Group, Period};
    let of_year = headlines
        .iter()
        .filter(|one| one.row.period == Period::Year(year.year) && one.row.group == Group::All);
    of_year
        .map(|one| ((&*one.row.scenario, one.row.indicator), one.errors.margin()))
        .collect()
}
