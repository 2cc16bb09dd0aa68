//! The score on file: the socio-economic index, by the formula of a scenario.
//!
//! Two public transcriptions of the formula differ in places (doubt D7); the law's
//! parameters choose between them.

use super::law_in_force::LawInForce;
use crate::inputs::{IndexFormula, RURAL_VARIABLES, index_variables};
use crate::kernel::{Milieu, Problem};
use crate::policy::Law;
use crate::population::Variables;

/// Prefix of the parameters that set the weights of variables.
const WEIGHT: &str = "index_weight.";

const RURAL: usize = Milieu::Rural as usize;
const CAR: usize = rural("car");
const TWO_A_ROOM: usize = rural("at_most_2_persons_per_room");
const THREE_A_ROOM: usize = rural("at_most_3_persons_per_room");

/// The formula of a scenario and month.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Constants, regional terms and coefficients.
    pub formula: IndexFormula,
    /// A rural dwelling of at most two persons a room also counts as one of at most three.
    nested_rooms: bool,
}

impl Score {
    pub(super) fn read(law: &LawInForce, published: &IndexFormula) -> Result<Self, Problem> {
        let mut formula = published.clone();
        if let Some(region) = published.disputed_region {
            formula.region_terms[region][Milieu::Urban as usize] =
                law.read("index.marrakech_safi_urban_term")?;
        }
        formula.constant = [
            law.read("index.urban_constant")?,
            law.read("index.rural_constant")?,
        ];
        if !law.read::<bool>("index.rural_car_counts")? {
            formula.coefficients[RURAL][CAR] = 0.0;
        }
        for milieu in Milieu::ALL {
            let coefficients = &mut formula.coefficients[milieu as usize];
            for (coefficient, variable) in coefficients.iter_mut().zip(index_variables(milieu)) {
                *coefficient *= law.read::<f64>(&format!("{WEIGHT}{variable}"))?;
            }
        }
        let rooms = [("exclusive", false), ("nested", true)];
        Ok(Self {
            formula,
            nested_rooms: law.choice("index.rural_room_bands", &rooms)?,
        })
    }

    /// Rejects a weight of a variable that no formula has.
    pub(super) fn check(law: &Law) -> Result<(), Problem> {
        let known = Milieu::ALL.into_iter().flat_map(index_variables).copied();
        for parameter in law.parameters() {
            if let Some(variable) = parameter.name.strip_prefix(WEIGHT)
                && known.clone().all(|known| known != variable)
            {
                let message = format!("the score has no variable '{variable}' to weigh");
                let problem = Problem::at(parameter.position.clone(), message);
                return Err(problem.did_you_mean(variable, known));
            }
        }
        Ok(())
    }

    /// The variables as this formula uses them.
    pub fn variables(&self, seen: &Variables) -> Variables {
        let mut variables = *seen;
        if self.nested_rooms && seen.milieu == Milieu::Rural {
            let two = variables.values[TWO_A_ROOM];
            let three = &mut variables.values[THREE_A_ROOM];
            *three = three.max(two);
        }
        variables
    }

    /// The score of a household.
    #[inline]
    pub fn of(&self, seen: &Variables) -> f64 {
        self.variables(seen).score(&self.formula)
    }

    /// The lasting part of the score: the sum of all terms except current spending.
    pub(super) fn lasting(&self, seen: &Variables) -> f64 {
        self.formula
            .lasting(seen.milieu, &self.variables(seen).values)
    }
}

/// Index of a variable in the rural formula, found at compile time, so that an unknown name does
/// not compile.
const fn rural(name: &str) -> usize {
    let mut slot = 0;
    while !same(RURAL_VARIABLES[slot], name) {
        slot += 1;
    }
    slot
}

/// Equality of strings, which the standard library does not offer in constants.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
