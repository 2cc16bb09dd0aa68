//! The country, or a sample of it, simulated once under scenarios that share one demography, and
//! its sums.

use super::context::RunContext;
use super::demography::Pass;
use super::host::Host;
use super::jackknife::JackknifeSums;
use super::locality_simulator::{LocalitySimulator, with_simulator};
use super::plan::Plan;
use super::sample;
use super::work::ZoneSimulation;
use super::zones::Zones;
use crate::inputs::Inputs;
use crate::kernel::Problem;
use crate::measures::{IndicatorReader, Row, Span, Tally, Weights};
use crate::model::Model;
use crate::population::Site;
use crate::programme::Programme;

/// Localities to simulate, in zones, with their weights.
pub(super) struct CountrySample {
    zones: Zones,
    standing: SampleWeights,
}

/// The weights of the localities visited.
struct SampleWeights {
    weights: Weights,
    /// By zone, the weights of its replicate.
    replicates: Vec<Weights>,
}

impl SampleWeights {
    fn of(domains: usize, zones: &Zones, all: &[Site], visited: &[Site]) -> Self {
        let replicate = |zone: usize| Weights {
            // A pair may span two provinces, so a replicate has no provincial figures.
            full: false,
            ..sample::weights(domains, all, &zones.replicate(zone))
        };
        Self {
            weights: sample::weights(domains, all, visited),
            replicates: (0..zones.count()).map(replicate).collect(),
        }
    }
}

/// The sums of a pass, ready to be read.
pub(super) struct CountrySums<'a> {
    reader: IndicatorReader<'a>,
    country: &'a CountrySample,
    whole: Tally,
    /// By zone, the sums of its replicate.
    replicates: Vec<Tally>,
    host: &'a dyn Host,
    workers: usize,
}

impl CountrySample {
    /// The localities of a plan, in at most `zones` zones.
    pub(super) fn of(plan: &Plan, model: &Model, zones: usize) -> Result<Self, Problem> {
        let (visited, all) = plan.places(model)?;
        Ok(Self::of_localities(
            plan,
            &model.inputs,
            (&visited, &all),
            zones,
        ))
    }

    /// A sample: the localities `visited` out of `all` those of the country.
    pub(super) fn of_localities(
        plan: &Plan,
        inputs: &Inputs,
        (visited, all): (&[Site], &[Site]),
        zones: usize,
    ) -> Self {
        let zones = Zones::of(plan, inputs, visited, zones);
        Self {
            standing: SampleWeights::of(inputs.country.domains(), &zones, all, visited),
            zones,
        }
    }

    pub(super) const fn zones(&self) -> &Zones {
        &self.zones
    }

    /// Simulates every locality and calls `work` with the sums, where this process has them.
    pub(super) fn simulate(
        &self,
        pass: &Pass,
        model: &Model,
        context: RunContext,
        work: impl FnOnce(&CountrySums) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let count = self.zones.count();
        let sums = self.sums(&self.zones, count, pass, model, context)?;
        if !context.reads() {
            return Ok(());
        }
        self.read(pass, &model.inputs, sums, context, work)
    }

    /// Simulates every locality of a part of the country, with room for `count` zones.
    pub(super) fn sums(
        &self,
        part: &Zones,
        count: usize,
        pass: &Pass,
        model: &Model,
        context: RunContext,
    ) -> Result<JackknifeSums, Problem> {
        let plan = &pass.plan;
        let programme = Programme::new(&plan.scenarios, &model.inputs, plan.to)?.sharing_history();
        with_simulator(plan, model, programme, |simulator: &LocalitySimulator| {
            let work = ZoneSimulation {
                zones: part,
                count,
                plan,
                simulator,
                context,
            };
            work.simulate()
        })
    }

    /// Calls `work` with the sums of all its localities.
    pub(super) fn read<T>(
        &self,
        pass: &Pass,
        inputs: &Inputs,
        sums: JackknifeSums,
        context: RunContext,
        work: impl FnOnce(&CountrySums) -> Result<T, Problem>,
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
        let (whole, replicates) = sums.replicates(context.host, plan.threads);
        work(&CountrySums {
            reader,
            country: self,
            whole,
            replicates,
            host: context.host,
            workers: plan.threads,
        })
    }

    /// Adds localities `part` to those visited: all of them are now `visited`.
    pub(super) fn add_localities(&mut self, part: &Zones, all: &[Site], visited: &[Site]) {
        self.zones.join(part);
        let domains = self.standing.weights.by_domain.len();
        self.standing = SampleWeights::of(domains, &self.zones, all, visited);
    }
}

impl CountrySums<'_> {
    pub(super) fn whole(&self) -> &Tally {
        &self.whole
    }

    /// Rows of a scenario of the pass, by its number.
    pub(super) fn rows(&self, scenario: usize) -> Vec<Row> {
        let weights = &self.country.standing.weights;
        self.reader.rows(scenario, &self.whole, weights)
    }

    /// By zone, what `make` gives for a scenario's rows in the zone's replicate.
    pub(super) fn replicates<T: Send>(
        &self,
        scenario: usize,
        make: impl Fn(&[Row]) -> T + Sync,
    ) -> Vec<T> {
        self.replicates_with(scenario, make, Weights::clone)
    }

    /// The same for the country and its milieux alone, which takes less time.
    pub(super) fn national_replicates<T: Send>(
        &self,
        scenario: usize,
        make: impl Fn(&[Row]) -> T + Sync,
    ) -> Vec<T> {
        self.replicates_with(scenario, make, |weights| Weights {
            regional: false,
            ..weights.clone()
        })
    }

    fn replicates_with<T: Send>(
        &self,
        scenario: usize,
        make: impl Fn(&[Row]) -> T + Sync,
        weigh: impl Fn(&Weights) -> Weights + Sync,
    ) -> Vec<T> {
        let weights = self.country.standing.replicates.iter();
        let replicates = weights.zip(&self.replicates).collect();
        self.host.map(self.workers, replicates, |(weights, sums)| {
            make(&self.reader.rows(scenario, sums, &weigh(weights)))
        })
    }
}
