//! `daam solve`: the value of the law at which a figure meets a target.

use clap::Args;

use super::levers::{LeverArgument, distinct, estimate_work};
use super::output_args::OutputArguments;
use super::progress::say;
use super::run_session::RunSession;
use super::sample_args::SampleArguments;
use super::session::Session;
use super::{Failure, print, usage};
use daam_core::engine::{self, Goal, Measure, SolveProblem, Target};
use daam_core::kernel::{Month, Problem, decimal_comma};
use daam_core::policy::{self, Law, Scenario};
use daam_morocco::START;
use daam_report::solve::{SolveContext, csv, scenario_file, text};

/// Policies tried at once, and about how many times.
const POLICIES: usize = 9;
const RUNS: usize = 4;

/// What to look for and where to write it.
#[derive(Debug, Args)]
pub(super) struct SolveArguments {
    /// Scenario that is changed: a built-in name or the path of a TOML file.
    #[arg(default_value = "baseline")]
    scenario: String,
    /// Parameter of the law to move, with the range to search when it is not the usual one:
    /// lump_sum.amount, or lump_sum.amount=400..800. Once, or twice with two targets.
    #[arg(long, value_name = "NAME[=LOW..HIGH]", required = true)]
    set: Vec<LeverArgument>,
    /// What must be met: budget (DH of the year), poverty, coverage, caseload (households paid
    /// in December), or any indicator of the results, with a group and a place:
    /// budget=29e9, poverty=0.4%, paid_households@rural=2e6,
    /// budget_cost/component=lump_sum=9e9. Instead of a number, the name of a scenario.
    #[arg(long, value_name = "FIGURE=TARGET", required = true)]
    until: Vec<String>,
    /// Calendar year of the target.
    #[arg(long, default_value_t = 2026, value_parser = clap::value_parser!(i16).range(2024..=2040))]
    year: i16,
    /// Month from which the lever has its new value; January of the year when not given.
    #[arg(long, value_name = "MONTH")]
    from: Option<Month>,
    /// Largest gap accepted, as a share of the target.
    #[arg(long, value_name = "SHARE", default_value = "0.01%", value_parser = super::sample_args::share)]
    tolerance: f64,
    #[command(flatten)]
    sampling: SampleArguments,
    #[command(flatten)]
    output: OutputArguments,
}

impl SolveArguments {
    /// The scenario changed and those that are targets, each once.
    fn beside(&self) -> Vec<&str> {
        let mut names = vec![self.scenario.as_str()];
        for text in &self.until {
            let goal = text.rsplit_once('=').map_or("", |(_, goal)| goal);
            if number(goal).is_none() && !names.contains(&goal) {
                names.push(goal);
            }
        }
        names
    }

    pub(super) fn execute(self, session: &Session) -> Result<(), Failure> {
        let model = daam_morocco::model()?;
        let law = &model.law;
        let base = one(law, &self.scenario)?;
        let from = self.from.unwrap_or(Month::new(self.year, 1));
        if from > Month::new(self.year, 12) || from < law.first_month() {
            return Err(Failure::Usage(format!(
                "a change from {from} does not reach {}; give --from a month from {} to {}-12",
                self.year,
                law.first_month(),
                self.year
            )));
        }
        distinct(&self.set)?;
        if let Some(set) = self.set.iter().find(|set| set.count.is_some()) {
            return Err(Failure::Usage(format!(
                "'{}' has a count of values, which only daam sweep takes",
                set.name
            )));
        }
        if self.set.len() != self.until.len() {
            return Err(Failure::Usage(format!(
                "{} --set need as many --until, not {}",
                self.set.len(),
                self.until.len()
            )));
        }
        let levers = LeverArgument::levers(&self.set, law, &base, from)?;
        let targets = self.until.iter().map(|text| target(law, text));
        let months = (START, Month::new(self.year, 12));
        let problem = SolveProblem {
            levers,
            targets: targets.collect::<Result<_, _>>()?,
            plan: self
                .sampling
                .plan(self.output.threads.number(), vec![base], months)?,
            year: self.year,
            tolerance: self.tolerance,
        };
        let effort = estimate_work(&problem.plan, (POLICIES, RUNS), &model)?;
        let place = ("outputs/solve", "solve.csv");
        let of = (&problem.plan, &model);
        let mut site =
            RunSession::open(session, &self.output, place, of, &effort).map_err(usage)?;
        let found = site.simulate(|context| engine::solve(&problem, &model, context));
        let Some((found, folder)) = found? else {
            return Ok(());
        };
        let asked = SolveContext {
            problem: &problem,
            law,
            base: &base_of(law, &self.scenario)?,
        };
        folder.write("solve.csv", |out| csv(&problem, &found, out))?;
        let answer = scenario_file(&asked, &found)?;
        folder.write("answer.toml", |out| out.write_all(answer.as_bytes()))?;
        let written = folder.finish()?;
        print(&format!(
            "{}all tries: {}\nthe answer as a scenario: daam run {} {} --to {}-12 {}\n",
            text(&problem, &found),
            written.join("solve.csv").display(),
            self.beside().join(" "),
            written.join("answer.toml").display(),
            self.year,
            self.sampling.options()
        ));
        if found.within {
            return Ok(());
        }
        say("daam: no value comes nearer to the target than the one given: the figure jumps there");
        Ok(())
    }
}

/// The one scenario of a name or path.
pub(super) fn one(law: &Law, name: &str) -> Result<Scenario, Failure> {
    let mut loaded = policy::load(law, &[name.to_owned()])?;
    Ok(loaded.remove(0))
}

/// A base as a scenario file may extend it: a built-in name, or the file's full path.
fn base_of(law: &Law, scenario: &str) -> Result<String, Problem> {
    if law.library().names().contains(&scenario) {
        return Ok(scenario.to_owned());
    }
    let path = std::fs::canonicalize(scenario)
        .map_err(|error| Problem::new(format!("cannot read the scenario '{scenario}': {error}")))?;
    Ok(path.display().to_string())
}

/// `FIGURE=TARGET`.
fn target(law: &Law, text: &str) -> Result<Target, Failure> {
    let Some((figure, goal)) = text.rsplit_once('=') else {
        return Err(Failure::Usage(format!(
            "'{text}' is no target: write a figure and what it must be, for example budget=29e9"
        )));
    };
    let measure = Measure::parse(figure).map_err(usage)?;
    let goal = match number(goal) {
        Some(number) => Goal::Number(number),
        None => match one(law, goal) {
            Ok(scenario) => Goal::Scenario(Box::new(scenario)),
            Err(Failure::Usage(said)) => {
                let other = decimal_comma(goal)
                    .map_or_else(|| format!(", and {said}"), |advice| format!("; {advice}"));
                return Err(Failure::Usage(format!(
                    "'{goal}' is no number, such as 29e9 or 0.4%{other}"
                )));
            }
            Err(other) => return Err(other),
        },
    };
    Ok(Target { measure, goal })
}

/// A number written `29e9`, `29_000_000_000` or `0.4%`.
fn number(text: &str) -> Option<f64> {
    let (digits, unit) = match text.strip_suffix('%') {
        Some(digits) => (digits, 100.0),
        None => (text, 1.0),
    };
    let number: f64 = digits.trim().replace('_', "").parse().ok()?;
    number.is_finite().then_some(number / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_number_or_a_scenario() {
        let law = daam_morocco::law().expect("the law");
        let goal = |text| target(&law, text).expect("a target").goal;
        assert!(matches!(goal("budget=29e9"), Goal::Number(29e9)));
        assert!(matches!(goal("poverty=0.5%"), Goal::Number(0.005)));
        assert!(matches!(goal("budget=baseline"), Goal::Scenario(_)));
        let parts = target(&law, "budget_cost/component=lump_sum=9_000").expect("a target");
        assert_eq!(parts.measure.group, "component=lump_sum");
        let Err(Failure::Usage(said)) = target(&law, "budget=baselin") else {
            panic!("refused");
        };
        assert!(said.contains("did you mean 'baseline'?"), "{said}");
    }
}
