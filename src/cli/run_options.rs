//! A run of the country and its folder: what `run` and `validate` share.

use clap::Args;

use super::output_args::OutputArguments;
use super::progress::say;
use super::run_session::{RunSession, WorkEstimate};
use super::session::Session;
use super::{Failure, print};
use daam_core::engine::{self, Plan, Repeat};
use daam_core::kernel::Language;
use daam_core::model::Model;
use daam_morocco::START;
use daam_report::{Folder, Formats};

/// Options of a run of the country that change no figure.
#[derive(Debug, Args)]
pub(super) struct RunOptions {
    #[command(flatten)]
    pub output: OutputArguments,
    /// What to write; everything when not given.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(Formats::names()))]
    format: Vec<String>,
}

impl RunOptions {
    /// Does a run, writes its folder (`usual` when none was named), says what it gives.
    ///
    /// Nothing in the processes of a group that only help.
    pub(super) fn simulate(
        &self,
        session: &Session,
        model: &Model,
        plan: &Plan,
        repeat: &Repeat,
        usual: &str,
    ) -> Result<Option<engine::Outcome>, Failure> {
        let formats = if self.format.is_empty() {
            Formats::default()
        } else {
            Formats::named(self.format.iter().map(String::as_str))?
        };
        let estimate = plan.estimate(model)?;
        let seconds = estimate.seconds / session.processes.size() as f64;
        let effort = WorkEstimate {
            households: estimate.households,
            seconds: seconds * f64::from(repeat.replications),
        };
        let place = (usual, Folder::RUN);
        let mut site = RunSession::open(session, &self.output, place, (plan, model), &effort)?;
        let threads = || daam_report::check_threads(&formats, plan.threads).map(|_| true);
        session.processes.agree(threads)?;
        let times = match (repeat.replications, &repeat.precision) {
            (1, _) => String::new(),
            (most, Some(_)) => format!(", up to {most} replications"),
            (count, None) => format!(", {count} replications"),
        };
        say(&format!(
            "simulating {} households ({} persons), {} to {}, {}, seed {}{times}: about {}{} and {} MB",
            grouped(estimate.households),
            grouped(estimate.persons),
            START,
            plan.to,
            counted(plan.scenarios.len()),
            plan.seed,
            duration(seconds),
            if times.is_empty() { "" } else { " each" },
            estimate.memory >> 20,
        ));
        let outcome = site.simulate(|mut context| {
            context.all_read = false;
            engine::run(plan, model, repeat, context)
        });
        let Some((mut outcome, folder)) = outcome? else {
            return Ok(None);
        };
        let written = daam_report::write(folder, &outcome, &formats)
            .map_err(|problem| site.with_resume_hint(problem))?;
        outcome.record.results_digest = written.results_digest;
        let page = written.report.as_deref();
        let summary = daam_report::terminal::summary(&outcome.table, &outcome.record, page);
        print(&(summary + "\n"));
        let broken = outcome.record.checks.iter().filter(|check| !check.passed);
        let broken = broken.map(|check| {
            let name = daam_report::i18n::check::name(check.name);
            format!("{} ({})", name.text(Language::English), check.detail)
        });
        let broken: Vec<_> = broken.collect();
        if broken.is_empty() {
            return Ok(Some(outcome));
        }
        Err(Failure::Work(format!(
            "the results were written but do not hold together: {}",
            broken.join("; ")
        )))
    }
}

pub(super) fn duration(seconds: f64) -> String {
    if seconds < 90.0 {
        format!("{:.0} s", libm::ceil(seconds))
    } else {
        format!("{:.0} min", libm::ceil(seconds / 60.0))
    }
}

fn counted(scenarios: usize) -> String {
    let plural = if scenarios == 1 { "" } else { "s" };
    format!("{scenarios} scenario{plural}")
}

pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(9_275_038), "9,275,038");
        assert_eq!(grouped(12), "12");
    }
}
