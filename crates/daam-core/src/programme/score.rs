//! The score on file: the index by the formula a scenario applies.
//!
//! Two public transcriptions of the formula differ in places (doubt D7); the law's
//! parameters choose between them.

use super::law_in_force::LawInForce;
use crate::inputs::{IndexFormula, RURAL_VARIABLES, index_variables};
use crate::kernel::Milieu;
use crate::population::Variables;

const RURAL: usize = Milieu::Rural as usize;

/// The formula of a scenario and month.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Constants, regional terms and coefficients.
    pub formula: IndexFormula,
    /// A rural dwelling of at most two persons a room also counts as one of at most three.
    nested_rooms: bool,
}

impl Score {
    pub(super) fn read(law: &LawInForce, published: &IndexFormula) -> Self {
        let mut formula = published.clone();
        if let Some(region) = published.disputed_region {
            formula.region_terms[region][Milieu::Urban as usize] =
                law.number("index.marrakech_safi_urban_term");
        }
        formula.constant = [
            law.number("index.urban_constant"),
            law.number("index.rural_constant"),
        ];
        if !law.flag("index.rural_car_counts") {
            formula.coefficients[RURAL][rural("car")] = 0.0;
        }
        for milieu in Milieu::ALL {
            let coefficients = &mut formula.coefficients[milieu as usize];
            for (coefficient, variable) in coefficients.iter_mut().zip(index_variables(milieu)) {
                *coefficient *= law.number(&format!("index_weight.{variable}"));
            }
        }
        Self {
            formula,
            nested_rooms: law.choice("index.rural_room_bands") == "nested",
        }
    }

    /// The variables as this formula reads them.
    #[must_use]
    pub fn variables(&self, seen: &Variables) -> Variables {
        let mut variables = *seen;
        if self.nested_rooms && seen.milieu == Milieu::Rural {
            let two = variables.values[rural("at_most_2_persons_per_room")];
            let three = &mut variables.values[rural("at_most_3_persons_per_room")];
            *three = three.max(two);
        }
        variables
    }

    /// The score of a household.
    #[inline]
    #[must_use]
    pub fn of(&self, seen: &Variables) -> f64 {
        self.variables(seen).score(&self.formula)
    }

    /// What lasts of it: the sum of all terms but current spending.
    pub(super) fn lasting(&self, seen: &Variables) -> f64 {
        self.formula
            .lasting(seen.milieu, &self.variables(seen).values)
    }
}

/// Place of a variable in the rural formula.
fn rural(name: &str) -> usize {
    RURAL_VARIABLES
        .iter()
        .position(|variable| *variable == name)
        .unwrap_or(0)
}
