//! The country, or a sample of it, lived once by scenarios of one demography, and its sums.

use rayon::prelude::*;

use super::demography::Pass;
use super::life::{Life, with_life};
use super::plan::Plan;
use super::run::Progress;
use super::sample;
use super::zones::{Halved, Zones};
use crate::inputs::Inputs;
use crate::kernel::Problem;
use crate::measures::{Reader, Row, Span, Tally, Weights};
use crate::population::Place;

/// Localities to be lived, in zones, and what they stand for.
pub(super) struct Country {
    pool: rayon::ThreadPool,
    zones: Zones,
    weights: Weights,
    /// By zone, what the localities stand for once it is flipped.
    flipped: Vec<Weights>,
}

/// The sums of a pass, ready to be read.
pub(super) struct Sums<'a> {
    reader: Reader<'a>,
    country: &'a Country,
    halved: Halved,
}

impl Country {
    /// The localities of a plan, in at most `zones` zones.
    ///
    /// # Errors
    /// Threads that cannot be started.
    pub fn of(plan: &Plan, inputs: &Inputs, zones: usize) -> Result<Self, Problem> {
        let (visited, all) = plan.places(inputs);
        Self::among(plan, inputs, (&visited, &all), zones)
    }

    /// Some localities `visited` of `all` those of a country.
    pub(super) fn among(
        plan: &Plan,
        inputs: &Inputs,
        (visited, all): (&[Place], &[Place]),
        zones: usize,
    ) -> Result<Self, Problem> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(plan.threads)
            .build()
            .map_err(|error| {
                Problem::new(format!(
                    "{} threads could not be started: {error}",
                    plan.threads
                ))
            })?;
        let zones = Zones::of(plan, inputs, visited, zones);
        let stands_for = |places: &[Place]| sample::weights(all, places);
        let flipped = |zone: usize| Weights {
            // Two neighbours need not be of one province.
            full: false,
            ..stands_for(&zones.flipped(zone))
        };
        Ok(Self {
            pool,
            weights: stands_for(visited),
            flipped: (0..zones.count()).map(flipped).collect(),
            zones,
        })
    }

    /// Zones of localities.
    pub const fn zones(&self) -> &Zones {
        &self.zones
    }

    /// Lives every locality and works with the sums.
    ///
    /// # Errors
    /// An assumption that is missing or read by nothing, threads that cannot be started, a run
    /// that was stopped, and those of `work`.
    pub fn live<T>(
        &self,
        pass: &Pass,
        inputs: &Inputs,
        progress: &dyn Progress,
        work: impl FnOnce(&Sums) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let plan = &pass.plan;
        with_life(plan, inputs, |life: &Life| {
            let halved = self.zones.live(&self.pool, plan, life, progress)?;
            let reader = Reader {
                inputs,
                programme: life.office.programme(),
                scenarios: &plan.scenarios,
                span: Span {
                    from: plan.from,
                    to: plan.to,
                },
            };
            work(&Sums {
                reader,
                country: self,
                halved,
            })
        })
    }
}

impl Sums<'_> {
    /// Sums of all localities.
    pub fn whole(&self) -> &Tally {
        &self.halved.whole
    }

    /// Rows of a scenario of the pass, by its number.
    pub fn rows(&self, scenario: usize) -> Vec<Row> {
        let weights = &self.country.weights;
        self.reader.rows(scenario, &self.halved.whole, weights)
    }

    /// By zone, what is made of a scenario's rows once it is flipped.
    pub fn flipped<T: Send>(&self, scenario: usize, make: impl Fn(&[Row]) -> T + Sync) -> Vec<T> {
        let zones = self.halved.flipped.par_iter().zip(&self.country.flipped);
        let read = zones.map(|(sums, weights)| make(&self.reader.rows(scenario, sums, weights)));
        self.country.pool.install(|| read.collect())
    }
}
