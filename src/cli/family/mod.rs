//! `daam family`: the score, the allowance and the budget line of a described family.

mod options;

use std::path::PathBuf;

use clap::Args;

use self::options::DescribedFamily;
use super::{Failure, language, print, usage};
use daam_core::engine::family::{BudgetLine, Earnings, Family, PreparedFamily, Spent};
use daam_core::inputs::Inputs;
use daam_core::kernel::{Language, Month, Problem, bounded_text, decimal_comma};
use daam_core::policy;
use daam_core::programme::Programme;
use daam_morocco::{HORIZON, START};
use daam_report::SingleFile;
use daam_report::family::{RulesByMonth, allowance_table, budget_table, score_table};
use daam_report::figures::{budget_line, png};

/// Earnings at which the score holds, when the description gives none.
const EARNINGS: f64 = 3_000.0;
/// Largest description read, MiB.
const LARGEST: u64 = 1;

/// Whose score and allowance.
#[derive(Debug, Args)]
pub(super) struct FamilyArguments {
    /// Description of the family, see scenarios/families for an example; without it, the
    /// options from --milieu to --index describe the family.
    #[arg(conflicts_with_all = ["adult", "child", "spending", "index", "rooms", "earnings"])]
    file: Option<PathBuf>,
    #[command(flatten)]
    described: DescribedFamily,
    /// Scenarios: built-in names or paths of TOML files.
    #[arg(long, default_value = "baseline", value_delimiter = ',')]
    scenario: Vec<String>,
    /// First month of the allowance; the first of the programme in which the family can have been.
    #[arg(long, value_name = "MONTH")]
    from: Option<Month>,
    /// Last month of the allowance; 2026-12, or the month of the family where that is later.
    #[arg(long, value_name = "MONTH")]
    to: Option<Month>,
    /// A change to see: telephone=+20 (dirhams a month: butane, water_electricity,
    /// telephone), or a variable of the index such as mobile_phones=+1.
    #[arg(long, value_name = "NAME=+AMOUNT")]
    change: Vec<String>,
    /// Earnings from which the head's job is declared to social security.
    #[arg(long, value_name = "DH", value_parser = dirhams)]
    declared_from: Option<f64>,
    /// Points of the index for one log point of earnings; an assumption when not given.
    #[arg(long, value_name = "POINTS", value_parser = points)]
    score_per_log_earnings: Option<f64>,
    /// Last earnings of the budget line, dirhams a month.
    #[arg(long, value_name = "DH", default_value_t = 10_000.0, value_parser = dirhams)]
    highest: f64,
    /// Write the budget line as a figure, .svg or .png.
    #[arg(long, value_name = "FILE")]
    figure: Option<PathBuf>,
    /// Write the budget line as CSV.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Replace these files if they exist.
    #[arg(long)]
    force: bool,
    /// Language of the figure: fr, ar or en.
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Language,
}

impl FamilyArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        if self.scenario.len() > 1 && (self.figure.is_some() || self.csv.is_some()) {
            let message =
                "--figure and --csv hold the budget line of one --scenario, not of several";
            return Err(Failure::Usage(message.to_owned()));
        }
        let description = self.description()?;
        let model = daam_morocco::model()?;
        let law = &model.law;
        let scenarios = policy::load(law, &self.scenario)?;
        let family = PreparedFamily::new(&model.inputs, description.clone()).map_err(usage)?;
        let changed = self.changed(&model.inputs, &description, &family);
        let changed = changed.map_err(usage)?;
        let earnings = Earnings {
            reference: description.earnings.unwrap_or(EARNINGS).max(1.0),
            elasticity: self
                .score_per_log_earnings
                .unwrap_or(model.inputs.programme.score_per_log_earnings),
            declared_from: self.declared_from,
            highest: self.highest,
        };
        let from = self.from.unwrap_or(START.max(family.since()));
        let to = self.to.unwrap_or(Month::new(2026, 12).max(family.month));
        let months = [from, to, family.month];
        if from < family.since() {
            return Err(Failure::Usage(format!(
                "this family cannot have been one before {}: its head, and all who are or were \
                 married, must be 15 by then; write a later --from",
                family.since()
            )));
        }
        if to < from
            || months
                .iter()
                .any(|month| *month < START || *month > HORIZON)
        {
            return Err(Failure::Usage(format!(
                "months run from {START} to {HORIZON}, the first before the last"
            )));
        }
        let programme = Programme::new(&scenarios, &model.inputs, HORIZON)?;
        let mut out = String::new();
        for (index, scenario) in scenarios.iter().enumerate() {
            let rules = |month| programme.rules(index, month, family.cell);
            let at = rules(family.month);
            let score = &programme.scores[at.score];
            out += &score_table(&family, &model.inputs, at, score, changed.as_ref());
            let span = (from, to);
            let table: RulesByMonth = (&programme, &rules);
            out += "\n";
            out += &allowance_table(&family, &model.inputs, law, scenario, table, span);
            out += "\n";
            let month = family.month;
            let line = BudgetLine::of(&family, &model.inputs, &programme, at, month, &earnings);
            out += &budget_table(&line);
            out += &format!(
                "the score is assumed to rise by {} a log point of earnings, from {:.0} DH\n",
                earnings.elasticity, earnings.reference
            );
            self.write(&line)?;
        }
        print(&out);
        Ok(())
    }

    fn description(&self) -> Result<Family, Failure> {
        let Some(file) = &self.file else {
            return self.described.family().map_err(usage);
        };
        let name = file.display().to_string();
        let text = bounded_text(file, "the family", LARGEST).map_err(usage)?;
        Family::parse(&name, &text).map_err(usage)
    }

    /// The description with the changes asked for; none when there are none.
    fn changed(
        &self,
        inputs: &Inputs,
        description: &Family,
        family: &PreparedFamily,
    ) -> Result<Option<PreparedFamily>, Problem> {
        if self.change.is_empty() {
            return Ok(None);
        }
        let mut changed = description.clone();
        for change in &self.change {
            let parts = change.split_once('=');
            let parsed = parts.and_then(|(name, by)| Some((name, by.parse::<f64>().ok()?)));
            let Some((name, by)) = parsed else {
                let help = decimal_comma(change).unwrap_or_else(|| {
                    "write a name and an amount, for example telephone=+20".to_owned()
                });
                return Err(Problem::new(format!("'{change}' is no change")).with_help(help));
            };
            let Spent {
                butane,
                water_electricity,
                telephone,
            } = &mut changed.spending;
            match name {
                "butane" => *butane += by,
                "water_electricity" => *water_electricity += by,
                "telephone" => *telephone += by,
                other => {
                    let present = || family.value(inputs, other).unwrap_or(0.0);
                    *changed
                        .index
                        .entry(other.to_owned())
                        .or_insert_with(present) += by;
                }
            }
        }
        PreparedFamily::new(inputs, changed).map(Some)
    }

    fn write(&self, line: &BudgetLine) -> Result<(), Failure> {
        let prepared = |path: &PathBuf| SingleFile::prepare(path, self.force);
        let (csv, figure) = (self.csv.as_ref(), self.figure.as_ref());
        let (csv, figure) = (
            csv.map(prepared).transpose()?,
            figure.map(prepared).transpose()?,
        );
        if let Some(file) = csv {
            let mut text = String::from("earnings_dh_per_month,allowance_dh_per_month\n");
            for (earnings, allowance) in &line.points {
                text += &format!("{earnings:?},{allowance:?}\n");
            }
            file.write(text.as_bytes())?;
        }
        if let (Some(path), Some(file)) = (&self.figure, figure) {
            let drawing = budget_line::draw(line, self.lang)?;
            match path.extension().and_then(|extension| extension.to_str()) {
                Some("svg") => file.write(drawing.svg.as_bytes())?,
                Some("png") => file.write(&png::from_svg(&drawing.svg)?)?,
                _ => {
                    return Err(Failure::Usage(format!(
                        "'{}' is neither .svg nor .png",
                        path.display()
                    )));
                }
            }
        }
        Ok(())
    }
}

/// Dirhams a month: the budget line has a point every few of them.
fn dirhams(text: &str) -> Result<f64, String> {
    within(text, 0.0, 1e6)
}

/// Points of the index.
fn points(text: &str) -> Result<f64, String> {
    within(text, -100.0, 100.0)
}

fn within(text: &str, low: f64, high: f64) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| "it is no number".to_owned())?;
    if (low..=high).contains(&number) {
        return Ok(number);
    }
    Err(format!("write a number from {low} to {high}"))
}
