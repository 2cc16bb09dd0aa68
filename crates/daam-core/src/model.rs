//! The country that is simulated: its tables, its people, its law, its scenarios and its targets.
//!
//! The engine reads tables, law and scenarios only through the [`Model`] that it is given. A
//! program gets one from a country's crate (`daam_morocco::model()`), and may replace the law, an
//! assumption, a table, the scenarios or the people before it runs.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::inputs::{Assumptions, Inputs, Targets};
use crate::kernel::{Problem, Problems, hexadecimal};
use crate::policy::{Law, Scenario, load};
use crate::population::synthesis::Synthesizer;
use crate::population::{PopulationSource, Site};
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

/// Makes a country's people from its inputs.
type MakesPeople =
    dyn for<'a> Fn(&'a Inputs) -> Result<Box<dyn PopulationSource + 'a>, Problem> + Send + Sync;

/// A country as it is simulated.
#[derive(Clone)]
pub struct Model {
    /// Law, with the country's places and the scenarios that come with it.
    pub law: Law,
    /// Tables and assumptions.
    pub inputs: Inputs,
    /// Official figures that calibration fits the model to.
    pub targets: Targets,
    tables: Arc<dyn Tables>,
    /// Where people come from; none where they are synthesised.
    people: Option<Arc<MakesPeople>>,
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
            people: None,
        })
    }

    /// The same country with people who are not synthesised but come from `people`, which is called
    /// with the present inputs whenever they are needed.
    pub fn with_people(
        mut self,
        people: impl for<'a> Fn(&'a Inputs) -> Result<Box<dyn PopulationSource + 'a>, Problem>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        self.people = Some(Arc::new(people));
        self
    }

    /// Its people.
    ///
    /// # Errors
    /// A missing assumption, people who cannot be read or are those of another month, a law that
    /// begins after the simulation.
    pub fn people(&self) -> Result<Box<dyn PopulationSource + '_>, Problem> {
        let people = match &self.people {
            Some(people) => people(&self.inputs)?,
            None => Box::new(Synthesizer::new(&self.inputs)?),
        };
        let start = self.inputs.calendar.start;
        if people.start() != start {
            return Err(Problem::new(format!(
                "the people are those of {}, and the simulation begins in {start}",
                people.start()
            )));
        }
        let law = self.law.first_month();
        if law > start {
            return Err(Problem::new(format!(
                "the law begins in {law}, and the simulation already in {start}"
            )));
        }
        Ok(people)
    }

    /// Every locality of its people, in census order, in a country `scale` times as large.
    ///
    /// # Errors
    /// Those of [`Model::people`]; localities that do not fit the tables.
    pub fn localities(&self, scale: u32) -> Result<Vec<Site>, Problem> {
        let places = self.people()?.localities(scale)?;
        let fits = |(number, place): (u32, &Site)| {
            let cell = self.inputs.country.cells.get(usize::from(place.cell));
            place.id == number
                && cell.is_some_and(|cell| cell.domain() == usize::from(place.domain))
        };
        match (0..).zip(&places).find(|one| !fits(*one)) {
            None if places.is_empty() => Err(Problem::new("the people are in no locality")),
            None => Ok(places),
            Some((number, place)) => Err(Problem::new(format!(
                "locality {number} of the people has the number {}, cell {} and domain {}",
                place.id, place.cell, place.domain
            ))
            .with_help("number localities from 0; take cells and their domains from the tables")),
        }
    }

    /// Refuses an assumption that nothing has read, once a run is prepared.
    pub(crate) fn all_read(&self) -> Result<(), Problem> {
        match self.people {
            Some(_) => Ok(()),
            None => self.inputs.assumptions.all_read(),
        }
    }

    /// Identity of what is simulated, SHA-256 in hexadecimal: of the tables and, where they are
    /// not synthesised from these, of the people.
    ///
    /// # Errors
    /// Those of [`Model::people`].
    pub fn digest(&self) -> Result<String, Problem> {
        let tables = &self.inputs.digest;
        Ok(match self.people {
            None => tables.clone(),
            Some(_) => {
                let people = self.people()?.digest();
                hexadecimal(&Sha256::digest(format!("{tables} {people}")))
            }
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
