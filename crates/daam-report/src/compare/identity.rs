//! Differences in how two runs were set up: settings, scenarios, assumptions.

use std::collections::BTreeMap;

use crate::i18n::{Message, compare as words, page};
use daam_core::engine::RunRecord;

/// Characters of a digest that are enough to tell two apart.
const SHORT: usize = 12;

/// A difference between the set-ups of two runs.
#[derive(Clone, Debug)]
pub struct RunDifference {
    /// The setting that differs.
    pub what: Message,
    /// Its name, where there are several of the kind.
    pub name: String,
    /// Its value in A and in B; `None` where the run does not have it.
    pub sides: [Option<String>; 2],
}

/// All differences between the set-ups.
pub(super) fn changes(records: [&RunRecord; 2], scenarios: &[[usize; 2]]) -> Vec<RunDifference> {
    let one = |what, of: fn(&RunRecord) -> Option<String>| RunDifference {
        what,
        name: String::new(),
        sides: records.map(of),
    };
    let short = |digest: &str| digest.chars().take(SHORT).collect::<String>();
    let mut all = vec![
        one(page::VERSION, |run| Some(run.version.clone())),
        one(words::COMMIT, |run| run.commit.clone()),
        one(page::SEED, |run| Some(run.seed.to_string())),
        one(words::FROM, |run| Some(run.from.to_string())),
        one(words::TO, |run| Some(run.to.to_string())),
        one(page::SAMPLE, |run| {
            Some(format!("{} %", libm::round(run.sample * 1e6) / 1e4))
        }),
        one(words::REPLICATIONS, |run| {
            Some(run.uncertainty.replications.to_string())
        }),
        one(words::DRAWN, |run| Some(run.uncertainty.drawn.to_string())),
        RunDifference {
            what: page::INPUTS,
            name: String::new(),
            sides: records.map(|run| Some(short(&run.inputs_digest))),
        },
        one(words::FIRST, |run| {
            run.scenarios.first().map(|first| first.name.clone())
        }),
    ];
    all.extend(scenario_changes(records, scenarios, &short));
    let assumptions = records.map(|run| {
        let all = run.assumptions.iter();
        all.map(|one| (one.name.clone(), one.value.to_string()))
            .collect()
    });
    all.extend(by_name(words::ASSUMPTION, assumptions));
    let lines = records.map(|run| {
        let dirhams = |[urban, rural]: [f64; 2]| format!("{urban:.0} / {rural:.0} DH");
        let all = run.lines.iter();
        all.map(|line| (line.name.to_owned(), dirhams(line.dirhams)))
            .collect()
    });
    all.extend(by_name(words::LINE, lines));
    all.retain(|change| change.sides[0] != change.sides[1]);
    all
}

/// Scenarios that are in one run only, have other values, or were renamed.
fn scenario_changes(
    [a, b]: [&RunRecord; 2],
    pairs: &[[usize; 2]],
    short: &dyn Fn(&str) -> String,
) -> Vec<RunDifference> {
    let change = |name: &str, sides| RunDifference {
        what: words::SCENARIO,
        name: name.to_owned(),
        sides,
    };
    let mut all = Vec::new();
    for (number, one) in a.scenarios.iter().enumerate() {
        let pair = pairs.iter().find(|pair| pair[0] == number);
        let Some(other) = pair.map(|pair| &b.scenarios[pair[1]]) else {
            all.push(change(&one.name, [Some(short(&one.digest)), None]));
            continue;
        };
        if one.digest != other.digest {
            all.push(change(
                &one.name,
                [&one.digest, &other.digest].map(|digest| Some(short(digest))),
            ));
        } else if one.name != other.name {
            all.push(change(
                &one.name,
                [&one.name, &other.name].map(|name| Some(name.clone())),
            ));
        }
    }
    for (number, other) in b.scenarios.iter().enumerate() {
        if pairs.iter().all(|pair| pair[1] != number) {
            all.push(change(&other.name, [None, Some(short(&other.digest))]));
        }
    }
    all
}

/// Differences between named values, each with its value in both runs.
fn by_name(what: Message, [a, b]: [BTreeMap<String, String>; 2]) -> Vec<RunDifference> {
    let own = a.iter().map(|(name, value)| RunDifference {
        what,
        name: name.clone(),
        sides: [Some(value.clone()), b.get(name).cloned()],
    });
    let other = b.iter().filter(|(name, _)| !a.contains_key(*name));
    let other = other.map(|(name, value)| RunDifference {
        what,
        name: name.clone(),
        sides: [None, Some(value.clone())],
    });
    own.chain(other).collect()
}
