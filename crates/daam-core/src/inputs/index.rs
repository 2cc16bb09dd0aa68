//! The socio-economic index (ISE) as published: a constant, a regional term, coefficients.
//!
//! Sources: `ise_coefficients.csv`, `ise_region_terms.csv`, `ise_constants.csv` (two public
//! transcriptions of the official calculator; what they leave in doubt is D7 of the law).
//! The variables are named here in the order of their coefficients; how a household's
//! variables are read is `population/index.rs`.

use crate::kernel::Milieu;

/// Largest number of variables in a formula.
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
pub const fn index_variables(milieu: Milieu) -> &'static [&'static str] {
    match milieu {
        Milieu::Urban => &URBAN_VARIABLES,
        Milieu::Rural => &RURAL_VARIABLES,
    }
}

/// Index of the first variable of current spending in a milieu's formula.
#[inline]
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
    pub region_terms: Vec<[f64; 2]>,
    /// By milieu, in the order of [`index_variables`]; zero beyond its variables.
    pub coefficients: [[f64; INDEX_VARIABLES]; 2],
    /// Region (from 0) in whose towns the law sets the term, transcriptions of the formula
    /// differing there.
    pub disputed_region: Option<usize>,
}

impl IndexFormula {
    /// The score of a household of a region (from 0) and milieu.
    #[inline]
    pub fn score(&self, region: usize, milieu: Milieu, values: &[f64; INDEX_VARIABLES]) -> f64 {
        let (lasting, spending) = values.split_at(first_spending(milieu));
        self.with_spending((region, milieu), self.lasting(milieu, lasting), spending)
    }

    /// Sum of the terms of a milieu's variables except current spending.
    #[inline]
    pub fn lasting(&self, milieu: Milieu, values: &[f64]) -> f64 {
        let terms = &self.coefficients[milieu as usize][..first_spending(milieu)];
        sum(0.0, terms, values)
    }

    /// The score from that sum and current spending.
    #[inline]
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

/// Adds terms to a sum one after the other, so that splitting the sum changes no bit.
#[inline]
fn sum(sum: f64, coefficients: &[f64], values: &[f64]) -> f64 {
    let terms = coefficients.iter().zip(values);
    terms.fold(sum, |sum, (coefficient, value)| sum + coefficient * value)
}
