//! The solution of a search: a text for the terminal, a file of tries, the answer as a scenario.

use std::fmt::Write as _;
use std::io::{Error, Write};

use serde::Serialize;

use crate::aligned::{aligned, cells};
use crate::csv_cells;
use crate::i18n::{in_each, indicator, number, search as words};
use daam_core::engine::{Measure, Solution, SolveProblem};
use daam_core::kernel::{Language, Problem, Words};
use daam_core::policy::Law;

/// The context that an answer is written in.
pub struct SolveContext<'a> {
    /// The problem that was solved.
    pub problem: &'a SolveProblem,
    /// The law, for the titles of its parameters.
    pub law: &'a Law,
    /// What the answer extends: the name or the path of the scenario changed.
    pub base: &'a str,
}

/// A figure with the digits that suit its unit.
fn figure(value: f64, unit: &str) -> String {
    if unit.starts_with("share") {
        return format!("{:.4} %", value * 100.0);
    }
    let places = if value.abs() < 1e3 { 4 } else { 0 };
    let digits = plain(&number::decimal(value, places, Language::English));
    if Measure::is_money(unit) {
        format!("{digits} DH")
    } else {
        digits
    }
}

/// ASCII minus signs and spaces, for a terminal.
fn plain(text: &str) -> String {
    text.replace('\u{2212}', "-").replace('\u{a0}', " ")
}

/// A value rounded to the first digit of its standard error; without one, to four digits.
fn rounded(value: f64, error: Option<f64>) -> f64 {
    let size = match error.filter(|error| *error > 0.0) {
        Some(error) => libm::floor(libm::log10(error)),
        None => libm::floor(libm::log10(value.abs().max(f64::MIN_POSITIVE))) - 3.0,
    };
    // Powers of ten below one are not exact; their inverses are.
    let step = libm::pow(10.0, libm::fabs(size));
    if size < 0.0 {
        libm::round(value * step) / step
    } else {
        libm::round(value / step) * step
    }
}

/// The solution, its standard error and the tries.
pub fn text(problem: &SolveProblem, found: &Solution) -> String {
    let mut text = String::new();
    let best = found.best();
    for (index, lever) in problem.levers.iter().enumerate() {
        let value = best.values[index];
        let error = found.errors.as_ref().map(|errors| errors[index]);
        let _ = writeln!(
            text,
            "{} = {value} ({}), from {}; now {}",
            lever.parameter,
            lever.unit.name(),
            lever.from,
            lever.present
        );
        let _ = match error {
            Some(error) => writeln!(
                text,
                "  about {}, standard error {error:.2} ({})",
                rounded(value, Some(error)),
                source(problem)
            ),
            None => writeln!(
                text,
                "  about {}; too few localities for a standard error",
                rounded(value, None)
            ),
        };
    }
    for (index, target) in problem.targets.iter().enumerate() {
        let unit = found.units[index];
        let _ = writeln!(
            text,
            "  {} of {}: {}; asked for {} ({:+.4} %)",
            target.measure.name,
            problem.year,
            figure(best.outcomes[index], unit),
            figure(found.goals[index], unit),
            relative(best.gaps[index], found.goals[index])
        );
    }
    if !found.within {
        text.push_str("  no value tried comes nearer: the figure jumps there\n");
    }
    if !found.others.is_empty() {
        let name = &problem.levers[0].parameter;
        let others = found
            .others
            .iter()
            .map(|(low, high)| format!("{low} to {high}"));
        let _ = writeln!(
            text,
            "  other solutions lie at {name} from {}; this is the nearest to the present value",
            others.collect::<Vec<_>>().join(", from ")
        );
    }
    trials(problem, found, &mut text);
    text
}

/// Where the standard error comes from.
fn source(problem: &SolveProblem) -> &'static str {
    if problem.plan.sample < 1.0 {
        "which localities are sampled, and chance"
    } else {
        "chance: how far another seed's country would be"
    }
}

fn relative(gap: f64, goal: f64) -> f64 {
    gap / goal.abs().max(f64::MIN_POSITIVE) * 100.0
}

fn trials(problem: &SolveProblem, found: &Solution, text: &mut String) {
    let mut head = cells(["run"]);
    head.extend(problem.levers.iter().map(|lever| lever.parameter.clone()));
    for target in &problem.targets {
        head.extend([target.measure.name.clone(), "gap %".to_owned()]);
    }
    let mut lines = vec![head];
    for (index, one) in found.trials.iter().enumerate() {
        let mark = if index == found.answer { "*" } else { "" };
        let mut line = vec![format!("{mark}{}", one.run)];
        line.extend(one.values.iter().map(ToString::to_string));
        for (target, outcome) in one.outcomes.iter().enumerate() {
            let gap = relative(one.gaps[target], found.goals[target]);
            line.extend([figure(*outcome, found.units[target]), format!("{gap:+.4}")]);
        }
        lines.push(line);
    }
    let _ = writeln!(text, "\n{}", aligned(lines, 0));
}

/// Writes every try.
pub fn csv(problem: &SolveProblem, found: &Solution, out: impl Write) -> Result<(), Error> {
    let mut csv = csv::Writer::from_writer(out);
    let mut head = vec!["run".to_owned()];
    head.extend(problem.levers.iter().map(|lever| lever.parameter.clone()));
    for target in &problem.targets {
        let name = &target.measure.name;
        head.extend([
            name.clone(),
            format!("{name} target"),
            format!("{name} gap"),
        ]);
    }
    head.push("answer".to_owned());
    csv.write_record(&head)?;
    for (index, one) in found.trials.iter().enumerate() {
        let mut record = vec![one.run.to_string()];
        let levers = problem.levers.iter().zip(&one.values);
        record.extend(levers.map(|(lever, value)| csv_cells::lever(lever, *value)));
        for (target, goal) in found.goals.iter().enumerate() {
            let figures = [one.outcomes[target], *goal, one.gaps[target]];
            record.extend(figures.map(csv_cells::number));
        }
        record.push((index == found.answer).to_string());
        csv.write_record(&record)?;
    }
    csv.flush()
}

#[derive(Serialize)]
struct SolvedScenario {
    extends: String,
    title: Words,
    summary: Words,
    change: Vec<SolvedChange>,
}

#[derive(Serialize)]
struct SolvedChange {
    parameter: String,
    from: String,
    /// Written with the type that the law gives the parameter.
    value: toml::Value,
    status: &'static str,
}

/// Writes the answer as a scenario file.
pub fn scenario_file(asked: &SolveContext<'_>, found: &Solution) -> Result<String, Problem> {
    let problem = asked.problem;
    let best = found.best();
    let title = |language: Language| {
        let levers = problem
            .levers
            .iter()
            .zip(&best.values)
            .map(|(lever, value)| {
                let parameter = asked.law.parameter(&lever.parameter);
                let title = parameter.map_or("", |known| known.title.in_language(language));
                let gaps = [("title", title), ("value", &*digits(*value, language))];
                words::AT.fill(language, &gaps)
            });
        let levers = levers.collect::<Vec<_>>().join(words::AND.text(language));
        words::ANSWER.fill(language, &[("levers", &levers)])
    };
    let summary = |language: Language| {
        let figures = |values: &[f64]| {
            let each = problem.targets.iter().zip(values).map(|(target, value)| {
                let name = indicator::title(target.measure.indicator).text(language);
                let name = format!("{name} ({})", target.measure.name);
                let gaps = [("figure", &*name), ("value", &*digits(*value, language))];
                words::EQUALS.fill(language, &gaps)
            });
            each.collect::<Vec<_>>().join(words::AND.text(language))
        };
        words::SUMMARY.fill(
            language,
            &[
                ("year", &problem.year.to_string()),
                ("targets", &figures(&found.goals)),
                ("outcomes", &figures(&best.outcomes)),
            ],
        )
    };
    let change = problem
        .levers
        .iter()
        .zip(&best.values)
        .map(|(lever, value)| SolvedChange {
            parameter: lever.parameter.clone(),
            from: lever.from.to_string(),
            value: match lever.as_value(*value) {
                daam_core::policy::Value::Integer(whole) => whole.into(),
                _ => (*value).into(),
            },
            status: "test value",
        });
    let file = SolvedScenario {
        extends: asked.base.to_owned(),
        title: in_each(title),
        summary: in_each(summary),
        change: change.collect(),
    };
    toml::to_string_pretty(&file)
        .map_err(|error| Problem::new(format!("answer.toml cannot be written: {error}")))
}

/// A value with at most six decimals and no trailing zeros; no decimals for large values.
fn digits(value: f64, language: Language) -> String {
    if value.abs() >= 1e4 {
        return number::decimal(value, 0, language);
    }
    let text = format!("{value:.6}");
    let rest = text.trim_end_matches('0').split_once('.');
    number::decimal(value, rest.map_or(0, |(_, rest)| rest.len()), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_rounded_to_the_digit_its_error_begins_with() {
        assert_eq!(rounded(515.87, Some(1.23)), 516.0);
        assert_eq!(rounded(515.87, Some(0.04)), 515.87);
        assert_eq!(rounded(9.612_345, Some(0.002)), 9.612);
        assert_eq!(rounded(51_587.3, Some(230.0)), 51_600.0);
        assert_eq!(rounded(9.612_345, None), 9.612);
    }

    #[test]
    fn figures_have_the_digits_of_their_unit() {
        assert_eq!(figure(0.004, "share"), "0.4000 %");
        assert_eq!(figure(29e9, "dh"), "29,000,000,000 DH");
        assert_eq!(digits(515.87, Language::English), "515.87");
        assert_eq!(digits(500.0, Language::English), "500");
    }
}
