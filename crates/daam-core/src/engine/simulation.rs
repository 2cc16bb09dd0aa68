//! A simulation built step by step: the entry point for programs.

use std::ops::RangeInclusive;

use super::context::RunContext;
use super::observer::Observer;
use super::plan::{Order, Plan};
use super::record::RunRecord;
use super::repeat::Repeat;
use super::replay::{Visit, replay};
use super::run::{Outcome, run};
use crate::kernel::{Month, Problem, Problems, SimulationCalendar};
use crate::measures::{PovertyLine, Table};
use crate::model::Model;
use crate::policy::{Scenario, with_direct};

/// A simulation of a model, being built.
///
/// Unless told otherwise it simulates the root scenario, which all others extend, on the whole
/// country, from the calendar's first month to December three years later, on one thread.
///
/// Every step refuses at once what cannot be simulated, with the messages of the command line.
#[derive(Clone)]
pub struct Simulation<'m> {
    model: &'m Model,
    plan: Plan,
    repeat: Repeat,
}

impl<'m> Simulation<'m> {
    /// A simulation of a model.
    ///
    /// # Errors
    /// A model whose law comes with no scenario.
    pub fn new(model: &'m Model) -> Result<Self, Problems> {
        let SimulationCalendar { start, horizon } = model.inputs.calendar;
        let root = model.law.library().root().to_owned();
        Ok(Self {
            model,
            plan: Plan {
                scenarios: model.scenarios(&[root])?,
                from: start,
                to: Month::new(start.year() + 3, 12).min(horizon),
                sample: 1.0,
                order: Order::Drawn,
                seed: Plan::SEED,
                replication: 0,
                scale: 1,
                threads: 1,
                lines: Vec::new(),
            },
            repeat: Repeat::ONCE,
        })
    }

    /// Scenarios by name or by file; the others are compared with the first. For one that switches
    /// a behavioural response on, its direct effect is added, called `NAME_direct`.
    ///
    /// # Errors
    /// Everything wrong in all of them; a name that is not known, with the nearest.
    pub fn scenarios(
        self,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<Self, Problems> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        if names.is_empty() {
            return Err(Problem::new("there is no scenario to simulate").into());
        }
        let scenarios = self.model.scenarios(&names)?;
        let scenarios = with_direct(&self.model.law, scenarios);
        Ok(self.with(scenarios))
    }

    /// Scenarios made in code, for example by [`Scenario::varied`].
    #[must_use]
    pub fn with(mut self, scenarios: Vec<Scenario>) -> Self {
        self.plan.scenarios = scenarios;
        self
    }

    /// First and last month reported, written `2024-01`. The simulation itself always begins
    /// with the calendar.
    ///
    /// # Errors
    /// What is not a month, months out of range or in the wrong order.
    pub fn months(mut self, months: RangeInclusive<&str>) -> Result<Self, Problem> {
        let month = |text: &str| {
            let read = text.parse::<Month>();
            read.map_err(|error| Problem::new(error.to_string()))
        };
        (self.plan.from, self.plan.to) = (month(months.start())?, month(months.end())?);
        self.checked()
    }

    /// Share of the country's localities simulated, above 0 up to 1; figures are weighted to
    /// the country.
    ///
    /// # Errors
    /// What is not such a share.
    pub fn sample(mut self, share: f64) -> Result<Self, Problem> {
        self.plan.sample = share;
        self.checked()
    }

    /// Seed of the draws.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.plan.seed = seed;
        self
    }

    /// Number of threads; figures do not depend on it.
    ///
    /// # Errors
    /// A number that cannot be used.
    pub fn threads(mut self, threads: usize) -> Result<Self, Problem> {
        self.plan.threads = threads;
        self.checked()
    }

    /// A further poverty line, in dirhams of 2022 per person and year.
    ///
    /// # Errors
    /// A line that has no usable name or amount, or the name of another.
    pub fn line(mut self, line: PovertyLine) -> Result<Self, Problem> {
        self.plan.lines.push(line);
        self.checked()
    }

    /// Replications, standard errors and drawn assumptions.
    ///
    /// # Errors
    /// What [`Repeat::check`] refuses.
    pub fn repeat(mut self, repeat: Repeat) -> Result<Self, Problem> {
        repeat.check()?;
        self.repeat = repeat;
        Ok(self)
    }

    fn checked(self) -> Result<Self, Problem> {
        self.plan.check(self.model.inputs.calendar)?;
        Ok(self)
    }

    /// What will be simulated.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Runs it.
    ///
    /// # Errors
    /// Those of [`run`](super::run()).
    pub fn run(&self) -> Result<Run, Problem> {
        let outcome = run(&self.plan, self.model, &self.repeat, RunContext::alone(&()))?;
        Ok(Run { outcome })
    }

    /// Simulates its localities one after the other and tells `observer` of every month; returns
    /// what those localities represent.
    ///
    /// # Errors
    /// Those of [`replay`], and what the observer could not do.
    pub fn observe(&self, observer: &mut impl Observer) -> Result<Visit, Problem> {
        self.plan.check(self.model.inputs.calendar)?;
        let visit = Visit::sample(&self.plan, self.model)?;
        replay(&self.plan, self.model, &visit.places, &(), observer)?;
        Ok(visit)
    }
}

/// A simulation that was run.
pub struct Run {
    outcome: Outcome,
}

impl Run {
    /// All figures.
    pub fn table(&self) -> &Table {
        &self.outcome.table
    }

    /// Identity and circumstances of the run.
    pub fn record(&self) -> &RunRecord {
        &self.outcome.record
    }

    /// Everything, for a writer.
    pub fn into_outcome(self) -> Outcome {
        self.outcome
    }
}
