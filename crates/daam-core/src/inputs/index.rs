//! The socio-economic index (ISE) as published: a constant, a regional term, coefficients.
//!
//! Sources: `ise_coefficients.csv`, `ise_region_terms.csv`, `ise_constants.csv` (two public
//! transcriptions of the official calculator; what they leave in doubt is D7 of the law).
//! The variables are named here in the order of their coefficients; how a household's
//! variables are read is `population/index.rs`.

use serde::Deserialize;

use super::country::REGIONS;
use super::table;
use crate::kernel::{Milieu, Problem};

const CONSTANTS: &str = "ise_constants.csv";
const COEFFICIENTS: &str = "ise_coefficients.csv";

/// Most variables of a milieu's formula.
pub const INDEX_VARIABLES: usize = 35;

/// Variables of the urban formula, in order.
pub const URBAN_VARIABLES: [&str; 35] = [
    "single_or_couple_without_child",
    "several_family_nuclei",
    "at_most_2_persons_per_room",
    "bath_or_shower",
    "individual_electricity_meter",
    "head_higher_education",
    "head_senior_manager",
    "head_middle_manager",
    "head_employer",
    "head_retired_or_rentier",
    "computer",
    "satellite_dish",
    "fixed_telephone",
    "member_health_cover_other_than_ramed",
    "loan",
    "second_home",
    "garage",
    "professional_premises",
    "size",
    "size_squared",
    "head_age",
    "head_age_squared",
    "children_6_14_private_school",
    "children_6_14_public_school",
    "share_15plus_no_diploma",
    "share_15plus_technical_diploma",
    "share_15plus_earning",
    "share_15plus_equipment_operator",
    "share_senior_managers",
    "mobile_phones",
    "cars",
    "motorcycles",
    "butane_dh_per_person_year",
    "water_electricity_dh_per_person_year",
    "telephone_internet_dh_per_person_year",
];

/// Variables of the rural formula, in order.
pub const RURAL_VARIABLES: [&str; 28] = [
    "single_or_couple_without_child",
    "solid_dwelling",
    "at_most_2_persons_per_room",
    "at_most_3_persons_per_room",
    "head_basic_education",
    "head_senior_manager",
    "head_equipment_operator",
    "head_craftsman",
    "head_farm_operator",
    "head_employer",
    "car",
    "motorcycle",
    "member_health_cover_other_than_ramed",
    "second_home",
    "non_agricultural_land",
    "irrigated_land",
    "size",
    "size_squared",
    "members_19_29",
    "members_30_59",
    "members_60_plus",
    "share_15plus_literate",
    "share_15plus_higher_degree",
    "share_15plus_trade",
    "cows",
    "butane_dh_per_person_year",
    "water_electricity_dh_per_person_year",
    "telephone_internet_dh_per_person_year",
];

/// Number of variables of current spending: the last of both formulas.
pub const SPENDING_VARIABLES: usize = 3;

/// Names of a milieu's variables, in order.
#[must_use]
pub const fn index_variables(milieu: Milieu) -> &'static [&'static str] {
    match milieu {
        Milieu::Urban => &URBAN_VARIABLES,
        Milieu::Rural => &RURAL_VARIABLES,
    }
}

/// Place of the first variable of current spending in a milieu's formula.
#[inline]
#[must_use]
pub const fn first_spending(milieu: Milieu) -> usize {
    index_variables(milieu).len() - SPENDING_VARIABLES
}

/// The formula: score = constant + regional term + sum of coefficient x variable.
///
/// The score is the logarithm of a consumption per person; it has no unit.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexFormula {
    /// By milieu.
    pub constant: [f64; 2],
    /// By region (from 0) and milieu.
    pub region_terms: [[f64; 2]; REGIONS],
    /// By milieu, in the order of [`index_variables`]; zero beyond its variables.
    pub coefficients: [[f64; INDEX_VARIABLES]; 2],
}

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

impl IndexFormula {
    pub(super) fn read() -> Result<Self, Problem> {
        const TERMS: &str = "ise_region_terms.csv";
        let coefficients = coefficient_rows()?;
        let terms: Vec<TermRow> =
            table::rows(TERMS, include_str!("../../../../data/ise_region_terms.csv"))?;
        let constants: Vec<ConstantRow> = table::rows(
            CONSTANTS,
            include_str!("../../../../data/ise_constants.csv"),
        )?;
        let mut formula = Self {
            constant: [0.0; 2],
            region_terms: [[0.0; 2]; REGIONS],
            coefficients: [[0.0; INDEX_VARIABLES]; 2],
        };
        for milieu in Milieu::ALL {
            let (index, word) = (milieu as usize, milieu.name());
            formula.constant[index] = table::one(CONSTANTS, "constant", &constants, |row| {
                row.name == "constant" && row.milieu == word
            })?
            .value;
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

    /// The score of a household of a region (from 0) and milieu.
    #[inline]
    #[must_use]
    pub fn score(&self, region: usize, milieu: Milieu, values: &[f64; INDEX_VARIABLES]) -> f64 {
        let (lasting, spending) = values.split_at(first_spending(milieu));
        self.with_spending((region, milieu), self.lasting(milieu, lasting), spending)
    }

    /// Sum of the terms of a milieu's variables, but for current spending.
    #[inline]
    #[must_use]
    pub fn lasting(&self, milieu: Milieu, values: &[f64]) -> f64 {
        let terms = &self.coefficients[milieu as usize][..first_spending(milieu)];
        sum(0.0, terms, values)
    }

    /// The score where that sum and current spending are known.
    #[inline]
    #[must_use]
    pub fn with_spending(
        &self,
        (region, milieu): (usize, Milieu),
        lasting: f64,
        spending: &[f64],
    ) -> f64 {
        let terms = &self.coefficients[milieu as usize][first_spending(milieu)..];
        let milieu = milieu as usize;
        let base = self.constant[milieu] + self.region_terms[region][milieu];
        base + sum(lasting, terms, spending)
    }
}

/// A sum and further terms, added one after the other: the same however they are cut.
#[inline]
fn sum(sum: f64, coefficients: &[f64], values: &[f64]) -> f64 {
    let terms = coefficients.iter().zip(values);
    terms.fold(sum, |sum, (coefficient, value)| sum + coefficient * value)
}

fn coefficient_rows() -> Result<Vec<CoefficientRow>, Problem> {
    table::rows(
        COEFFICIENTS,
        include_str!("../../../../data/ise_coefficients.csv"),
    )
}

/// Unit and description of a milieu's variables, in the order of [`index_variables`].
///
/// # Errors
/// A variable that the table does not have.
pub fn index_variable_notes(milieu: Milieu) -> Result<Vec<(String, String)>, Problem> {
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
pub(super) fn programme_threshold() -> Result<f64, Problem> {
    let constants: Vec<ConstantRow> = table::rows(
        CONSTANTS,
        include_str!("../../../../data/ise_constants.csv"),
    )?;
    table::one(CONSTANTS, "threshold_asd", &constants, |row| {
        row.name == "threshold_asd"
    })
    .map(|row| row.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_dirhams_of_recharge_move_a_score_as_published() {
        let formula = IndexFormula::read().expect("embedded tables");
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
