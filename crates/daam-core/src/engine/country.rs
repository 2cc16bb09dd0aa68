//! The country, or a sample of it, lived once by scenarios of one demography, and its sums.

use rayon::prelude::*;

use super::demography::Pass;
use super::life::{Life, with_life};
use super::means::Means;
use super::plan::Plan;
use super::sample;
use super::work::{Halved, Work};
use super::zones::Zones;
use crate::inputs::Inputs;
use crate::kernel::Problem;
use crate::measures::{IndicatorReader, Row, Span, Tally, Weights};
use crate::population::Place;
use crate::programme::Programme;

/// Localities to be lived, in zones, and what they stand for.
pub(super) struct Country {
    pool: rayon::ThreadPool,
    zones: Zones,
    standing: Standing,
}

/// What the localities visited stand for.
struct Standing {
    weights: Weights,
    /// By zone, the same once it is flipped.
    flipped: Vec<Weights>,
}

impl Standing {
    fn of(zones: &Zones, all: &[Place], visited: &[Place]) -> Self {
        let flipped = |zone: usize| Weights {
            // Two neighbours need not be of one province.
            full: false,
            ..sample::weights(all, &zones.flipped(zone))
        };
        Self {
            weights: sample::weights(all, visited),
            flipped: (0..zones.count()).map(flipped).collect(),
        }
    }
}

/// The sums of a pass, ready to be read.
pub(super) struct Sums<'a> {
    reader: IndicatorReader<'a>,
    country: &'a Country,
    whole: Tally,
    /// By zone, once it is flipped.
    flipped: Vec<Tally>,
}

impl Country {
    /// The localities of a plan, in at most `zones` zones.
    ///
    /// # Errors
    /// Threads that cannot be started.
    pub(super) fn of(plan: &Plan, inputs: &Inputs, zones: usize) -> Result<Self, Problem> {
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
        let zones = Zones::of(plan, inputs, visited, zones);
        Ok(Self {
            pool: plan.pool()?,
            standing: Standing::of(&zones, all, visited),
            zones,
        })
    }

    /// Zones of localities.
    pub(super) const fn zones(&self) -> &Zones {
        &self.zones
    }

    /// Lives every locality and works with the sums, where this process reads them.
    ///
    /// # Errors
    /// Those of [`Country::sums`], and those of `work`.
    pub(super) fn live(
        &self,
        pass: &Pass,
        inputs: &Inputs,
        means: Means,
        work: impl FnOnce(&Sums) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let count = self.zones.count();
        let halved = self.sums(&self.zones, count, pass, inputs, means)?;
        if !means.reads() {
            return Ok(());
        }
        self.read(pass, inputs, halved, work)
    }

    /// Lives every locality of a part of the country, with room for `count` zones.
    ///
    /// # Errors
    /// An assumption that is missing or read by nothing, a run that was stopped.
    pub(super) fn sums(
        &self,
        part: &Zones,
        count: usize,
        pass: &Pass,
        inputs: &Inputs,
        means: Means,
    ) -> Result<Halved, Problem> {
        let plan = &pass.plan;
        let programme = Programme::new(&plan.scenarios, inputs, plan.to)?.sharing_history();
        with_life(plan, inputs, programme, |life: &Life| {
            let work = Work {
                zones: part,
                count,
                plan,
                life,
                means,
            };
            work.live(&self.pool)
        })
    }

    /// Works with the sums of all its localities.
    ///
    /// # Errors
    /// An assumption that is missing, and those of `work`.
    pub(super) fn read<T>(
        &self,
        pass: &Pass,
        inputs: &Inputs,
        halved: Halved,
        work: impl FnOnce(&Sums) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let plan = &pass.plan;
        let reader = IndicatorReader {
            inputs,
            programme: &Programme::new(&plan.scenarios, inputs, plan.to)?,
            scenarios: &plan.scenarios,
            span: Span {
                from: plan.from,
                to: plan.to,
            },
        };
        let (whole, flipped) = self.pool.install(|| halved.flip());
        work(&Sums {
            reader,
            country: self,
            whole,
            flipped,
        })
    }

    /// Adds localities `part` to those visited: all of them are now `visited`.
    pub(super) fn grow(&mut self, part: &Zones, all: &[Place], visited: &[Place]) {
        self.zones.join(part);
        self.standing = Standing::of(&self.zones, all, visited);
    }
}

impl Sums<'_> {
    /// Sums of all localities.
    pub(super) fn whole(&self) -> &Tally {
        &self.whole
    }

    /// Rows of a scenario of the pass, by its number.
    pub(super) fn rows(&self, scenario: usize) -> Vec<Row> {
        let weights = &self.country.standing.weights;
        self.reader.rows(scenario, &self.whole, weights)
    }

    /// By zone, what is made of a scenario's rows once it is flipped.
    pub(super) fn flipped<T: Send>(
        &self,
        scenario: usize,
        make: impl Fn(&[Row]) -> T + Sync,
    ) -> Vec<T> {
        self.flipped_with(scenario, make, Weights::clone)
    }

    /// The same of the country and its milieux alone, which are soon read.
    pub(super) fn flipped_nation<T: Send>(
        &self,
        scenario: usize,
        make: impl Fn(&[Row]) -> T + Sync,
    ) -> Vec<T> {
        self.flipped_with(scenario, make, |weights| Weights {
            regional: false,
            ..weights.clone()
        })
    }

    fn flipped_with<T: Send>(
        &self,
        scenario: usize,
        make: impl Fn(&[Row]) -> T + Sync,
        weigh: impl Fn(&Weights) -> Weights + Sync,
    ) -> Vec<T> {
        let standing = self.country.standing.flipped.par_iter();
        let read = standing
            .zip(&self.flipped)
            .map(|(weights, sums)| make(&self.reader.rows(scenario, sums, &weigh(weights))));
        self.country.pool.install(|| read.collect())
    }
}
