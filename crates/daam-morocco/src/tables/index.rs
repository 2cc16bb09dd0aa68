//! The socio-economic index (ISE) as published: a constant, a regional term, coefficients.
//!
//! Sources: `ise_coefficients.csv`, `ise_region_terms.csv`, `ise_constants.csv` (two public
//! transcriptions of the official calculator; where they differ, see source D7 of the law).
//! The variables are named here in the order of their coefficients; how a household's
//! variables are read is `population/index.rs`.

use serde::Deserialize;

use daam_core::inputs::{INDEX_VARIABLES, IndexFormula, index_variables};
use daam_core::kernel::{Milieu, Problem};

use super::{country::REGIONS, table};

const CONSTANTS: &str = "ise_constants.csv";

const COEFFICIENTS: &str = "ise_coefficients.csv";

/// Region (from 0) for whose towns the two transcriptions give different terms.
const MARRAKECH_SAFI: usize = 6;

#[derive(Deserialize)]
struct CoefficientRow {
    milieu: String,
    variable: String,
    coefficient: f64,
    unit: String,
    description: String,
}

#[derive(Deserialize)]
struct TermRow {
    geo_code: usize,
    milieu: String,
    term: f64,
}

#[derive(Deserialize)]
struct ConstantRow {
    name: String,
    milieu: String,
    value: f64,
}

pub(crate) fn read() -> Result<IndexFormula, Problem> {
    const TERMS: &str = "ise_region_terms.csv";
    let coefficients = coefficient_rows()?;
    let terms: Vec<TermRow> = table::rows(TERMS)?;
    let mut formula = IndexFormula {
        constant: [0.0; 2],
        region_terms: vec![[0.0; 2]; REGIONS],
        coefficients: [[0.0; INDEX_VARIABLES]; 2],
        disputed_region: Some(MARRAKECH_SAFI),
    };
    for milieu in Milieu::ALL {
        let (index, word) = (milieu as usize, milieu.name());
        formula.constant[index] = constant("constant", |milieu| milieu == word)?;
        for (region, region_terms) in formula.region_terms.iter_mut().enumerate() {
            let what = format!("region {} {word}", region + 1);
            region_terms[index] = table::one(TERMS, &what, &terms, |row| {
                row.geo_code == region + 1 && row.milieu == word
            })?
            .term;
        }
        for (slot, name) in index_variables(milieu).iter().enumerate() {
            let what = format!("{name} ({word})");
            formula.coefficients[index][slot] =
                table::one(COEFFICIENTS, &what, &coefficients, |row| {
                    row.milieu == word && row.variable == *name
                })?
                .coefficient;
        }
        let rows = coefficients.iter().filter(|row| row.milieu == word).count();
        if rows != index_variables(milieu).len() {
            return Err(Problem::new(format!(
                "data/{COEFFICIENTS} has {rows} {word} variables, not {}",
                index_variables(milieu).len()
            )));
        }
    }
    Ok(formula)
}

fn coefficient_rows() -> Result<Vec<CoefficientRow>, Problem> {
    table::rows(COEFFICIENTS)
}

/// Unit and description of a milieu's variables, in the order of [`index_variables`].
pub(crate) fn notes(milieu: Milieu) -> Result<Vec<(String, String)>, Problem> {
    let rows = coefficient_rows()?;
    let notes = index_variables(milieu).iter().map(|name| {
        let row = table::one(COEFFICIENTS, name, &rows, |row| {
            row.milieu == milieu.name() && row.variable == *name
        })?;
        Ok((row.unit.clone(), row.description.clone()))
    });
    notes.collect()
}

/// Threshold of the programme, from the table of constants.
pub(crate) fn programme_threshold() -> Result<f64, Problem> {
    constant("threshold_asd", |_| true)
}

fn constant(name: &str, of_milieu: impl Fn(&str) -> bool) -> Result<f64, Problem> {
    let rows: Vec<ConstantRow> = table::rows(CONSTANTS)?;
    let row = table::one(CONSTANTS, name, &rows, |row| {
        row.name == name && of_milieu(&row.milieu)
    });
    row.map(|row| row.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_dirhams_of_recharge_move_a_score_as_published() {
        let formula = read().expect("embedded tables");
        for (milieu, moved) in [(Milieu::Urban, 0.018), (Milieu::Rural, 0.052)] {
            let last = index_variables(milieu).len() - 1;
            let mut values = [0.0; INDEX_VARIABLES];
            let before = formula.score(0, milieu, &values);
            values[last] = 20.0 * 12.0 / 4.0;
            let after = formula.score(0, milieu, &values);
            assert!((after - before - moved).abs() < 0.0005, "{milieu:?}");
        }
    }
}
