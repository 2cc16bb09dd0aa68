//! What a simulation is of: a country's tables, its law, its scenarios and its targets.
//!
//! Nothing below reads a table, a law or a list of scenarios but through a [`Model`] that it is
//! given. A program makes one of a country's crate (`daam_morocco::model()`), and may replace
//! the law, an assumption, a table or the scenarios before it runs.

use std::sync::Arc;

use crate::inputs::{Assumptions, Inputs, Targets};
use crate::kernel::{Problem, Problems};
use crate::policy::{Law, Scenario, load};
use crate::programme;

/// Reads the tables of a country.
pub trait Tables: Send + Sync {
    /// All tables under assumptions, which may have been changed.
    ///
    /// # Errors
    /// The first table that is not what its reader expects, an assumption that is missing.
    fn read(&self, assumptions: Assumptions) -> Result<Inputs, Problem>;
}

impl<F: Fn(Assumptions) -> Result<Inputs, Problem> + Send + Sync> Tables for F {
    fn read(&self, assumptions: Assumptions) -> Result<Inputs, Problem> {
        self(assumptions)
    }
}

/// A country as it is simulated.
#[derive(Clone)]
pub struct Model {
    /// Law, the places it tells apart and the scenarios that come with it.
    pub law: Law,
    /// Tables and assumptions.
    pub inputs: Inputs,
    /// Official figures that free values are fitted to.
    pub targets: Targets,
    tables: Arc<dyn Tables>,
}

impl Model {
    /// A country of these tables, under these assumptions.
    ///
    /// # Errors
    /// Those of [`Tables::read`] and [`programme::check`].
    pub fn new(
        law: Law,
        assumptions: Assumptions,
        targets: Targets,
        tables: impl Tables + 'static,
    ) -> Result<Self, Problems> {
        let inputs = tables.read(assumptions)?;
        programme::check(&law, &inputs)?;
        Ok(Self {
            law,
            inputs,
            targets,
            tables: Arc::new(tables),
        })
    }

    /// Its tables under other assumptions.
    ///
    /// # Errors
    /// Those of [`Tables::read`].
    pub fn inputs_under(&self, assumptions: Assumptions) -> Result<Inputs, Problem> {
        self.tables.read(assumptions)
    }

    /// The same country under other assumptions.
    ///
    /// # Errors
    /// Those of [`Tables::read`].
    pub fn under(&self, assumptions: Assumptions) -> Result<Self, Problem> {
        Ok(Self {
            inputs: self.inputs_under(assumptions)?,
            ..self.clone()
        })
    }

    /// Scenarios by name or by file (what ends in `.toml` or has a path separator).
    ///
    /// # Errors
    /// Everything wrong in all of them together; a name that is not known, with the nearest.
    pub fn scenarios(&self, names: &[String]) -> Result<Vec<Scenario>, Problems> {
        load(&self.law, names)
    }
}
