//! What to simulate, checked before any long work begins.

use crate::kernel::{Draws, Month, Problem, SimulationCalendar};
use crate::measures::PovertyLine;
use crate::model::Model;
use crate::policy::Scenario;
use crate::population::Site;

use super::sample;

/// What a run is to simulate.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Scenarios; the others are compared with the first.
    pub scenarios: Vec<Scenario>,
    /// First month reported. The simulation itself always begins where the calendar does, so a
    /// month's figures do not depend on where the report begins.
    pub from: Month,
    /// Last month simulated and reported.
    pub to: Month,
    /// Share of the localities simulated, above 0 up to 1.
    pub sample: f64,
    /// Which localities a sample visits.
    pub order: Order,
    /// Seed of the draws.
    pub seed: u64,
    /// Replication, from 0: each takes other draws of the same seed and, in a sample, the next
    /// localities.
    pub replication: u32,
    /// Size of the simulated country as a multiple of the real one, from 1: additional people are
    /// synthesised, not copied.
    pub scale: u32,
    /// Threads asked of the host; no figure depends on it.
    pub threads: usize,
    /// Poverty lines asked for besides those that are always there.
    pub lines: Vec<PovertyLine>,
}

/// Largest scale: nine hundred million households, whose counts and amounts still fit.
pub(super) const LARGEST: u32 = 100;

/// Which localities a sample visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Drawn by the seed: every locality has the same chance to be visited, so that the error of a
    /// sample can be estimated.
    Drawn,
    /// Always the same, whatever the seed: for calibration, which must not depend on it.
    Fixed,
}

/// Approximate cost of a run.
#[derive(Clone, Copy, Debug)]
pub struct Estimate {
    /// Households simulated at the start.
    pub households: u64,
    /// Persons simulated at the start.
    pub persons: u64,
    /// Months simulated.
    pub months: usize,
    /// Seconds of wall time on a machine like the one the model was timed on.
    pub seconds: f64,
    /// Bytes of memory.
    pub memory: u64,
}

impl Plan {
    /// The seed when none is asked for: the day the first families were paid.
    pub const SEED: u64 = 20_231_228;

    /// Refuses what cannot be simulated.
    ///
    /// # Errors
    /// Months out of range, a sample outside (0, 1], no scenario, no thread, a scale out of range,
    /// two lines with the same name.
    pub fn check(&self, calendar: SimulationCalendar) -> Result<(), Problem> {
        if self.scenarios.is_empty() {
            return Err(Problem::new("there is no scenario to simulate"));
        }
        let SimulationCalendar { start, horizon } = calendar;
        if self.from < start || self.to > horizon {
            return Err(Problem::new(format!(
                "months run from {start}, the first simulated, to {horizon}, not from {} to {}",
                self.from, self.to
            )));
        }
        if self.from > self.to {
            return Err(Problem::new(format!(
                "the first month, {}, is after the last, {}",
                self.from, self.to
            )));
        }
        if !(self.sample > 0.0 && self.sample <= 1.0) {
            return Err(Problem::new(format!(
                "the sample is {}, not a share above 0 up to 1 (or 100%)",
                self.sample
            )));
        }
        if self.threads == 0 || self.threads > 1024 {
            return Err(Problem::new(format!(
                "{} threads cannot be used; give 1 to 1024",
                self.threads
            )));
        }
        if self.scale == 0 || self.scale > LARGEST {
            return Err(Problem::new(format!(
                "a country {} times as large cannot be simulated; give 1 to {LARGEST}",
                self.scale
            )));
        }
        PovertyLine::check(&self.lines)
    }

    /// Localities to visit, in order, and those of the whole country.
    pub(super) fn places(&self, model: &Model) -> Result<(Vec<Site>, Vec<Site>), Problem> {
        let inputs = &model.inputs;
        let draws = (self.order == Order::Drawn).then(|| Draws::new(self.seed, 0));
        let all = model.localities(self.scale)?;
        let all = sample::visiting_order(inputs, all, draws.as_ref());
        let visited = sample::part(inputs, &all, self.sample, self.replication);
        Ok((visited, all))
    }

    /// The approximate cost of the run.
    ///
    /// # Errors
    /// Those of [`Model::localities`].
    pub fn estimate(&self, model: &Model) -> Result<Estimate, Problem> {
        // Measured on two cores of a shared server (see the README): core-seconds per household.
        const SYNTHESIS: f64 = 1.7e-6;
        const MONTH: f64 = 0.28e-6;
        const SCENARIO_MONTH: f64 = 0.04e-6;
        // Fitted to the largest memory held by runs of 2 and 8 scenarios up to 2027 and 2040.
        const BASE_MEMORY: u64 = 30 << 20;
        const MEMORY_A_THREAD: u64 = 2 << 20;
        // Bytes: counts of a scenario's month in every domain; its distributions of a year.
        const TALLY_A_CELL: u64 = 10_000;
        const TALLY_A_YEAR: u64 = 50_000;
        // The sums of all localities, and of each replicate.
        const COPIES: u64 = 11;
        const ROW: u64 = 150;
        let (visited, _) = self.places(model)?;
        let households: u64 = visited.iter().map(|p| u64::from(p.households)).sum();
        let persons = visited.iter().map(|p| u64::from(p.persons)).sum();
        let calendar = model.inputs.calendar;
        let months = calendar.month_count(self.to);
        let scenarios = self.scenarios.len();
        let each = SYNTHESIS + months as f64 * (MONTH + scenarios as f64 * SCENARIO_MONTH);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let workers = self.threads.min(cores) as f64;
        let cells = (months * scenarios) as u64;
        let years = (calendar.year_count(self.to) * scenarios) as u64;
        let tally = cells * TALLY_A_CELL + years * TALLY_A_YEAR;
        // A thread holds its sums whether or not it has a core of its own.
        let threads = self.threads as u64;
        let tallies = tally * (threads + COPIES);
        let rows = Self::rows(calendar, scenarios, self.to) * ROW;
        Ok(Estimate {
            households,
            persons,
            months,
            seconds: households as f64 * each / workers,
            memory: BASE_MEMORY + threads * MEMORY_A_THREAD + tallies + rows,
        })
    }

    /// Approximate number of rows of results of some scenarios up to a month.
    pub fn rows(calendar: SimulationCalendar, scenarios: usize, to: Month) -> u64 {
        const A_MONTH: u64 = 1_900;
        const A_YEAR: u64 = 7_700;
        let (months, years) = (calendar.month_count(to), calendar.year_count(to));
        scenarios as u64 * (months as u64 * A_MONTH + years as u64 * A_YEAR)
    }
}
