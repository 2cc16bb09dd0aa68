//! A described family in words and numbers: score, allowance by date, budget line.

use std::fmt::Write;

use crate::aligned::{aligned, cells};
use daam_core::engine::family::{BudgetLine, Due, PreparedFamily};
use daam_core::inputs::{Inputs, index_variables};
use daam_core::kernel::Month;
use daam_core::policy::{Law, Scenario};
use daam_core::population::Variables;
use daam_core::programme::{Programme, Rules, Score};

/// The score variable by variable; with a change, before and after.
pub fn score_table(
    family: &PreparedFamily,
    inputs: &Inputs,
    rules: &Rules,
    score: &Score,
    changed: Option<&PreparedFamily>,
) -> String {
    let seen = score.variables(&family.variables(inputs, family.month));
    let other = changed.map(|family| score.variables(&family.variables(inputs, family.month)));
    let milieu = family.milieu as usize;
    let formula = &score.formula;
    let part = |name: &str, part: f64| {
        let blank = String::new;
        vec![name.to_owned(), blank(), blank(), format!("{part:.4}")]
    };
    let mut lines = vec![
        part("constant", formula.constant[milieu]),
        part("region", formula.region_terms[seen.region][milieu]),
    ];
    let mut absent = Vec::new();
    for (slot, name) in index_variables(family.milieu).iter().enumerate() {
        let coefficient = formula.coefficients[milieu][slot];
        let value = seen.values[slot];
        let after = other.map_or(value, |other| other.values[slot]);
        if value == 0.0 && after == 0.0 {
            absent.push(*name);
            continue;
        }
        let mut line = part(name, coefficient * value);
        line[1] = format!("{value:.4}");
        line[2] = format!("{coefficient:.6}");
        let change = coefficient * (after - value);
        line.extend((change != 0.0).then(|| format!("{change:+.4}")));
        lines.push(line);
    }
    let total = seen.score(formula);
    let mut last = part("score", 0.0);
    last[3] = format!("{total:.6}");
    lines.push(last);
    let mut text = format!("Score in {}\n\n{}", family.month, aligned(lines, 1));
    verdict_of_score(&mut text, total, rules.threshold);
    if let Some(other) = &other {
        let after = Variables::score(other, formula);
        let _ = writeln!(
            text,
            "after the change: {after:.6}, moved by {:+.6}",
            after - total
        );
        verdict_of_score(&mut text, after, rules.threshold);
    }
    let _ = writeln!(text, "\nzero or not given: {}", absent.join(", "));
    text
}

fn verdict_of_score(text: &mut String, score: f64, threshold: f64) {
    let under = score <= threshold;
    let _ = writeln!(
        text,
        "{} the threshold of {threshold} by {:.6}: {}",
        if under { "under" } else { "above" },
        (score - threshold).abs(),
        if under { "eligible" } else { "not eligible" }
    );
}

/// The rules of all scenarios, and a function that gives those of one by month.
pub type RulesByMonth<'a> = (&'a Programme, &'a dyn Fn(Month) -> &'a Rules);

/// What is due, for every month in which it changes; the months of later changes are named.
pub fn allowance_table(
    family: &PreparedFamily,
    inputs: &Inputs,
    law: &Law,
    scenario: &Scenario,
    (programme, rules): RulesByMonth<'_>,
    (from, to): (Month, Month),
) -> String {
    let mut text = format!("Allowance under {}, {from} to {to}\n\n", scenario.name);
    let last = programme
        .calendar()
        .start
        .plus(programme.months() as i16 - 1);
    let mut before: Option<(i64, bool)> = None;
    let mut later: Vec<String> = Vec::new();
    for due in family.dues(inputs, programme, rules, (from, last)) {
        let now = (due.verdict.due.amount.0, due.verdict.entitled());
        let changes = before.replace(now) != Some(now);
        if due.month > to {
            if changes || due.birth_grant.0 > 0 {
                later.push(due.month.to_string());
            }
            continue;
        }
        if changes {
            describe(&mut text, &due);
        }
        for (what, grant) in [("birth", due.birth_grant), ("school", due.school_grant)] {
            if grant.0 > 0 {
                let (month, dirhams) = (due.month, grant.dirhams());
                let _ = writeln!(text, "{month}  {:>10.2} DH once, {what} grant", dirhams);
            }
        }
    }
    if from
        .through(to)
        .any(|month| rules(month).eligibility.is_blind())
    {
        text += "\nwhat is not described decides who is eligible, true consumption or a lot: \
                 this is due to a family that is chosen\n";
    }
    if !later.is_empty() {
        let (later, month) = (later.join(", "), to);
        let _ = writeln!(
            text,
            "\nafter {month} it changes in {later}; a later --to shows how"
        );
    }
    let cited = [
        "eligibility.threshold",
        "child_allowance.first_ranks_in_school",
        "floor.amount",
        "lump_sum.amount",
    ];
    let sources: Vec<String> = cited
        .iter()
        .filter_map(|name| scenario.cite(law, name, to))
        .map(|citation| citation.to_string())
        .collect();
    let _ = writeln!(text, "\nin {to}: {}", sources.join("; "));
    text
}

fn describe(text: &mut String, due: &Due) {
    if !due.verdict.entitled() {
        let reason = due.verdict.reason.name();
        let _ = writeln!(
            text,
            "{}  nothing: {reason}, score {:.6}",
            due.month, due.score
        );
        return;
    }
    let _ = writeln!(
        text,
        "{}  {:>10.2} DH a month, score {:.6}",
        due.month,
        due.verdict.due.amount.dirhams(),
        due.score
    );
    for (rank, base, supplement) in &due.children {
        let _ = writeln!(
            text,
            "           child of rank {rank}: {:.2} DH, supplement {:.2} DH",
            base.dirhams(),
            supplement.dirhams()
        );
    }
    for (parameter, amount) in &due.supplements {
        let _ = writeln!(text, "           {parameter}: {:.2} DH", amount.dirhams());
    }
}

/// Earnings, allowance and disposable income; the cliff in words.
pub fn budget_table(line: &BudgetLine) -> String {
    let mut lines = vec![cells(["earnings", "allowance", "kept"])];
    for (earnings, allowance) in line.points.iter().step_by(2) {
        let kept = format!("{:.2}", earnings + allowance);
        lines.push(vec![
            format!("{earnings:.0}"),
            format!("{allowance:.2}"),
            kept,
        ]);
    }
    let mut text = format!("Budget line\n\n{}", aligned(lines, 0));
    match line.cliff {
        Some((end, lost)) => {
            let _ = writeln!(
                text,
                "\nabove {end:.0} DH of earnings {lost:.2} DH a month are lost; it takes {:.0} DH to be as well off again",
                end + lost
            );
        }
        None => text.push_str("\nno cliff up to the last point\n"),
    }
    text
}
