//! Interning of the words of results: each is parsed once for all rows that hold it.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::Arc;

use daam_core::inputs::Glossary;
use daam_core::kernel::{Place, Problem, interned, nearest};
use daam_core::measures::{Group, Period, Row};

/// The texts of a row up to its figures, as `results.csv` has them: scenario, replication,
/// period, geography, group, indicator, unit.
pub(super) type Texts<'a> = [&'a str; 7];

/// A fault in one of the texts.
#[derive(Debug)]
pub(super) struct Fault {
    /// Index of the text, from 0.
    pub text: usize,
    /// Without its position.
    pub problem: Problem,
}

fn fault(text: usize, message: String) -> Fault {
    let problem = Problem::new(message);
    Fault { text, problem }
}

/// Words parsed so far.
pub(super) struct Lexicon {
    scenarios: HashMap<String, Arc<str>>,
    /// In the order of the run.
    names: Vec<Arc<str>>,
    periods: HashMap<String, Period>,
    places: HashMap<String, Place>,
    groups: HashMap<String, Group>,
    indicators: HashMap<String, (&'static str, &'static str)>,
}

impl Lexicon {
    /// The words of a run, given the names of its scenarios.
    pub(super) fn new<'a>(scenarios: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<Arc<str>> = scenarios.map(Arc::from).collect();
        let named = names.iter().map(|name| (name.to_string(), name.clone()));
        Self {
            scenarios: named.collect(),
            names,
            periods: HashMap::new(),
            places: HashMap::new(),
            groups: HashMap::new(),
            indicators: HashMap::new(),
        }
    }

    /// Builds a row from its texts and figures.
    pub(super) fn row(
        &mut self,
        [scenario, replication, period, place, group, indicator, unit]: Texts<'_>,
        (value, standard_error): (f64, Option<f64>),
    ) -> Result<Row, Fault> {
        let replication = replication.parse().map_err(|_| {
            let message = format!("'{replication}' is not the number of a replication");
            fault(1, message)
        })?;
        let (indicator, known) = self.indicator(indicator)?;
        if unit != known {
            let message = format!("{indicator} is in '{known}', not in '{unit}'");
            return Err(fault(6, message));
        }
        Ok(Row {
            scenario: self.scenario(scenario)?,
            replication,
            period: parsed(&mut self.periods, period, 2)?,
            place: parsed(&mut self.places, place, 3)?,
            group: parsed(&mut self.groups, group, 4)?,
            indicator,
            unit: known,
            value,
            standard_error,
        })
    }

    fn scenario(&self, name: &str) -> Result<Arc<str>, Fault> {
        self.scenarios.get(name).cloned().ok_or_else(|| {
            let message = format!("no scenario of the run is called '{name}'");
            meant(
                fault(0, message),
                name,
                self.names.iter().map(|name| &**name),
            )
        })
    }

    fn indicator(&mut self, name: &str) -> Result<(&'static str, &'static str), Fault> {
        if let Some(known) = self.indicators.get(name) {
            return Ok(*known);
        }
        let glossary = Glossary::get();
        let found = glossary.known(name).ok_or_else(|| {
            let message = format!("no indicator is called '{name}'");
            meant(fault(5, message), name, glossary.names())
        })?;
        let known = (found.0, interned(found.1));
        self.indicators.insert(name.to_owned(), known);
        Ok(known)
    }
}

/// A value by its text, parsed the first time only.
fn parsed<T: Copy + FromStr<Err: ToString>>(
    known: &mut HashMap<String, T>,
    text: &str,
    number: usize,
) -> Result<T, Fault> {
    if let Some(value) = known.get(text) {
        return Ok(*value);
    }
    let value = text.parse::<T>();
    let value = value.map_err(|error| fault(number, error.to_string()))?;
    known.insert(text.to_owned(), value);
    Ok(value)
}

/// A fault with the name that was probably meant.
fn meant<'a>(mut fault: Fault, name: &str, known: impl Iterator<Item = &'a str>) -> Fault {
    fault.problem.help = nearest(name, known).map(|name| format!("did you mean '{name}'?"));
    fault
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_not_known_is_refused_with_the_nearest() {
        let mut lexicon = Lexicon::new(["baseline", "taper"].into_iter());
        let good: Texts<'_> = [
            "taper", "0", "2026", "6:rural", "decile=3", "coverage", "share",
        ];
        let row = lexicon.row(good, (0.5, None)).expect("a row");
        assert_eq!(row.group, Group::Part("decile", "3"));
        for (text, wrong, said) in [
            (0, "tapper", "did you mean 'taper'?"),
            (1, "-1", "not the number"),
            (2, "2026-13", "no period"),
            (3, "Fès", "no place"),
            (4, "decile", "no group"),
            (5, "coverge", "did you mean 'coverage'?"),
            (6, "dh", "coverage is in 'share', not in 'dh'"),
        ] {
            let mut texts = good;
            texts[text] = wrong;
            let fault = lexicon.row(texts, (0.5, None)).expect_err("a fault");
            assert_eq!(fault.text, text);
            let all = fault.problem.to_string();
            assert!(all.contains(said), "{all}");
        }
    }
}
