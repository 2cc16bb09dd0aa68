//! Simulating localities again, with an observer.
//!
//! The simulation of a locality is a pure function, so nothing has to be stored to look into it:
//! its micro-data and the history of one of its households come from simulating it once more. The
//! months are those of a run, by the same function ([`super::LocalitySimulator::simulate`]); the
//! observer only reads.

use super::context::Progress;
use super::locality_simulator::{Workspace, with_simulator};
use super::observer::Observer;
use super::plan::{LARGEST, Plan};
use super::sample;
use super::work::STOPPED;
use crate::kernel::Problem;
use crate::measures::{Tally, Weights};
use crate::model::Model;
use crate::policy::responds;
use crate::population::Site;
use crate::programme::{Programme, find_rationed};

/// Localities to simulate, and what they represent.
#[derive(Clone, Debug)]
pub struct Visit {
    /// In the order of visit.
    pub places: Vec<Site>,
    /// Households of the country for one simulated.
    pub weights: Weights,
    /// Share of the country's localities, above 0 up to 1.
    pub share: f64,
}

impl Visit {
    /// The localities of a plan's sample: those a run of the same sample visits.
    ///
    /// # Errors
    /// Those of [`Model::localities`].
    pub fn sample(plan: &Plan, model: &Model) -> Result<Self, Problem> {
        let (places, all) = plan.places(model)?;
        Ok(Self::of(model, places, &all))
    }

    /// One locality, by its rank in census order, or beyond it in a larger country.
    ///
    /// # Errors
    /// When there is no such locality; those of [`Model::localities`].
    pub fn locality(id: u32, model: &Model) -> Result<Self, Problem> {
        let country = model.localities(1)?.len() as u32;
        let scale = id / country + 1;
        if scale > LARGEST {
            return Err(Problem::new(format!(
                "there is no locality {id}: they are numbered from 0 to {}, and on in a country \
                 --scale makes larger",
                country - 1
            )));
        }
        let all = model.localities(scale)?;
        let place = &all[id as usize];
        Ok(Self::of(model, vec![place.clone()], &all))
    }

    fn of(model: &Model, places: Vec<Site>, all: &[Site]) -> Self {
        Self {
            weights: sample::weights(model.inputs.country.domains(), all, &places),
            share: places.len() as f64 / all.len() as f64,
            places,
        }
    }

    /// Households at the start.
    pub fn households(&self) -> u64 {
        let of = |place: &Site| u64::from(place.households);
        self.places.iter().map(of).sum()
    }
}

/// Simulates localities one after the other and reports every month to the observer.
///
/// # Errors
/// What [`Plan::check`] refuses, a scenario with a waiting list, a single scenario with responses,
/// a missing assumption, a replay that was stopped, what the observer could not do.
pub fn replay(
    plan: &Plan,
    model: &Model,
    places: &[Site],
    progress: &dyn Progress,
    observer: &mut impl Observer,
) -> Result<(), Problem> {
    let calendar = model.inputs.calendar;
    plan.check(calendar)?;
    if let Some(scenario) = find_rationed(&plan.scenarios, calendar, plan.to)? {
        let problem = format!(
            "'{}' has a waiting list, whose cut-offs only a run of the country finds",
            scenario.name
        );
        return Err(Problem::new(problem).with_help(
            "run it, and write the cut-offs of run.toml as changes of eligibility.threshold in place of appropriation.rationing",
        ));
    }
    if let [scenario] = &plan.scenarios[..]
        && responds(scenario)
    {
        let problem = format!(
            "people respond under '{}', to its difference with another scenario: alone it has none",
            scenario.name
        );
        return Err(Problem::new(problem).with_help(
            "look into its direct effect: a file that extends it and sets its behaviour.* to false",
        ));
    }
    let inputs = &model.inputs;
    // No shared history: the observer sees every scenario's cases from the start.
    let programme = Programme::new(&plan.scenarios, inputs, plan.to)?;
    with_simulator(plan, model, programme, |simulator| {
        let mut workspace = Workspace::default();
        // The sums are not wanted, but the register writes them anyway.
        let mut tally = Tally::new(inputs, plan.scenarios.len(), plan.to, &[]);
        for place in places {
            if progress.stopped() {
                return Err(Problem::new(STOPPED));
            }
            simulator.simulate(place, &mut workspace, &mut tally, observer)?;
            observer.closes()?;
            progress.advance(u64::from(place.households));
        }
        Ok(())
    })
}
