//! The summary printed when a run ends: one table for a terminal of 80 columns.

use std::fmt::Write as _;
use std::path::Path;

use crate::aligned;
use crate::i18n::number::decimal;
use crate::results_index::{ResultsIndex, Year};
use daam_core::engine::RunRecord;
use daam_core::kernel::Language;
use daam_core::measures::Table;

/// The summary of a run; `report` is the path of the page, if one was written, to end with.
pub fn summary(table: &Table, record: &RunRecord, report: Option<&Path>) -> String {
    let results = ResultsIndex::of_country(table, record);
    let year = results.year();
    let years = results.shown_years();
    // As many of the last years, at most three, as fit.
    let fits = |text: &String| aligned::width(text) <= aligned::WIDTH;
    let last = |count| table_of(&results, &years[years.len().saturating_sub(count)..]);
    let mut summary = (1..=3)
        .rev()
        .map(last)
        .find(fits)
        .unwrap_or_else(|| last(1));
    // Writing to a string does not fail.
    let _ = writeln!(
        summary,
        "\ncost in billion DH; paid in {}, millions; poverty and Gini in {}",
        record.to,
        year.text(Language::English)
    );
    if record.uncertainty.zones > 0 {
        let _ = writeln!(
            summary,
            "+/-: half of the 95 % interval, of the first scenario's cost and of the differences"
        );
    }
    if record.uncertainty.replications > 1 {
        let drawn = if record.uncertainty.drawn {
            ", each with assumptions of its own"
        } else {
            ""
        };
        let count = record.uncertainty.replications;
        let _ = writeln!(summary, "means of {count} replications{drawn}");
    }
    let unsure = (1..results.scenarios().len())
        .filter(|scenario| results.is_unsure(*scenario, year, "budget_cost_difference"))
        .map(|scenario| results.scenarios()[scenario].name.as_str());
    let unsure: Vec<&str> = unsure.collect();
    if !unsure.is_empty() {
        let _ = writeln!(
            summary,
            "differences of cost no larger than their error: {}",
            unsure.join(", ")
        );
    }
    if record.uncertainty.visited < 1.0 {
        let visited = record.uncertainty.visited * 100.0;
        let _ = writeln!(summary, "estimated from {visited:.2} % of the localities");
    }
    if record.scale > 1 {
        let scale = record.scale;
        let _ = writeln!(summary, "a country {scale} times as large as Morocco");
    }
    let failed = record.checks.iter().filter(|check| !check.passed).count();
    if failed > 0 {
        let _ = writeln!(summary, "{failed} of {} checks FAILED", record.checks.len());
    }
    if let Some(report) = report {
        let _ = writeln!(summary, "report: {}", report.display());
    }
    summary
}

/// Headings of the columns after the costs.
const FIGURES: [[&str; 3]; 7] = [
    ["cost", "vs", "first"],
    ["+/-", "95 %", "bn DH"],
    ["house-", "holds", "M paid"],
    ["people", "paid", "M"],
    ["poverty", "without", "%"],
    ["poverty", "with", "%"],
    ["Gini", "with", ""],
];

/// The table, with the costs of some years.
fn table_of(results: &ResultsIndex<'_>, years: &[Year]) -> String {
    let year = results.year();
    let owned = |head: [&str; 3]| head.map(str::to_owned);
    let cost = |year: &Year| owned(["cost", &year.year.to_string(), "bn DH"]);
    let heads: Vec<[String; 3]> = std::iter::once(owned(["", "scenario", ""]))
        .chain(years.iter().map(cost))
        .chain(FIGURES.map(owned))
        .collect();
    let head = |line: usize| heads.iter().map(|head| head[line].clone()).collect();
    let mut lines: Vec<Vec<String>> = (0..3).map(head).collect();
    let text = |value: Option<f64>, unit: f64, places: usize| {
        value.map_or_else(
            || "n/a".to_owned(),
            |value| plain(decimal(value / unit, places, Language::English)),
        )
    };
    for (scenario, named) in results.scenarios().iter().enumerate() {
        let national = |indicator| results.national(scenario, year, indicator);
        let mut line = vec![cut(&named.name, 22)];
        let cost_of = |year: &Year| results.national(scenario, *year, "budget_cost");
        line.extend(years.iter().map(|year| text(cost_of(year), 1e9, 2)));
        let cost = national("budget_cost").zip(results.national(0, year, "budget_cost"));
        let difference = match cost {
            _ if scenario == 0 => "-".to_owned(),
            Some((cost, base)) => format!("{:+.2}", (cost - base) / 1e9),
            None => "n/a".to_owned(),
        };
        line.push(difference);
        let watched = ["budget_cost", "budget_cost_difference"][scenario.min(1)];
        let margin = results.margin(scenario, year, watched);
        line.push(margin.map_or_else(String::new, |margin| format!("{:.2}", margin / 1e9)));
        line.push(text(results.at_end(scenario, "paid_households"), 1e6, 2));
        line.push(text(results.at_end(scenario, "paid_persons"), 1e6, 2));
        line.push(text(national("poverty_headcount_before_transfer"), 0.01, 2));
        line.push(text(national("poverty_headcount"), 0.01, 2));
        line.push(text(national("gini"), 1.0, 3));
        lines.push(line);
    }
    let table = aligned::aligned(lines, 1);
    let rule = "-".repeat(aligned::width(&table));
    let mut told: Vec<&str> = table.lines().collect();
    told.insert(3, &rule);
    told.join("\n") + "\n"
}

/// Uses a hyphen for minus, which terminals of every locale can show.
fn plain(number: String) -> String {
    number.replace('\u{2212}', "-")
}

fn cut(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most - 2).chain("..".chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_summary_fits_a_terminal_and_names_every_scenario() {
        let (table, record) = (sample::table(8), sample::record(8));
        let text = summary(&table, &record, Some(Path::new("outputs/run/report.html")));
        let lines: Vec<&str> = text.lines().take(12).collect();
        assert!(
            aligned::width(&lines.join("\n")) <= aligned::WIDTH,
            "{text}"
        );
        for scenario in &record.scenarios {
            assert!(text.contains(&scenario.name), "{text}");
        }
        let results = ResultsIndex::new(&table, &record);
        let cost = results.national(0, results.year(), "budget_cost");
        let cost = format!("{:.2}", cost.expect("a cost") / 1e9);
        assert!(text.contains(&cost), "{text}");
        assert!(text.ends_with("report: outputs/run/report.html\n"));
    }

    #[test]
    fn what_is_missing_is_said() {
        let text = summary(&Table::default(), &sample::record(1), None);
        assert!(text.contains("n/a"), "{text}");
    }
}
