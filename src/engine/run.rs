//! A run: localities over threads, sums over localities, rows out of sums.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use sha2::{Digest, Sha256};

use super::demography::{self, Pass};
use super::life::{Life, Workspace, with_life};
use super::plan::Plan;
use super::record::{AssumptionRecord, Check, PlaceName, RunRecord, ScenarioRecord};
use super::search::rationed;
use super::validation::compare;
use super::{sample, system};
use crate::inputs::Inputs;
use crate::kernel::{Place, Problem, Sums, Words};
use crate::measures::{Finding, Invariant, Line, Readout, Span, Table, Tally, add_differences};
use crate::policy::{Law, Scenario, pure_increase};

/// The law in force: what published figures can be set beside.
const BASELINE: &str = "baseline";

/// Told of each locality that is done.
pub trait Progress: Sync {
    /// `households` more households have lived to the last month.
    fn advance(&self, households: u64);
    /// Another run of the same people begins.
    fn begins(&self) {}
    /// Whether the run should stop.
    fn stopped(&self) -> bool {
        false
    }
}

/// What a run gives.
pub struct Outcome {
    /// All figures.
    pub table: Table,
    /// Identity and circumstances; the digest of the results is known once they are written.
    pub record: RunRecord,
}

/// Does a run.
///
/// Scenarios with a waiting list are brought within their envelopes first, which takes
/// further runs of the same people.
///
/// The figures do not depend on the number of threads nor on which one took which locality.
///
/// # Errors
/// What [`Plan::check`] refuses, an assumption that is missing or read by nothing, threads
/// that cannot be started, a run that was stopped, an envelope that no waiting list can hold.
pub fn run(plan: &Plan, inputs: &Inputs, progress: &dyn Progress) -> Result<Outcome, Problem> {
    plan.check()?;
    let begun = Instant::now();
    let (plan, cutoffs) = &rationed(plan, inputs, progress)?;
    let (visited, all) = plan.places(inputs);
    let mut table = Table::default();
    let mut findings = Vec::new();
    for pass in demography::passes(plan, inputs)? {
        progress.begins();
        let (rows, found) = pass_over(&pass, inputs, (&visited, &all), progress)?;
        table.rows.extend(rows.rows);
        findings.extend(found);
    }
    demography::in_order(&mut table, plan);
    add_differences(&mut table, &plan.scenarios[0].name);
    let mut record = record(plan, inputs, &findings);
    if plan.scenarios[0].name == BASELINE {
        record.validation = compare(&table, BASELINE, inputs);
    }
    record.cutoffs.clone_from(cutoffs);
    record.sample = visited.len() as f64 / all.len() as f64;
    record.households = visited.iter().map(|p| u64::from(p.households)).sum();
    record.persons = visited.iter().map(|p| u64::from(p.persons)).sum();
    record.seconds = begun.elapsed().as_secs_f64();
    record.peak_memory = system::peak_memory();
    Ok(Outcome { table, record })
}

/// Lives every locality once, for scenarios of one demography; gives the rows of those of the
/// pass and what the invariants found.
fn pass_over(
    pass: &Pass,
    inputs: &Inputs,
    (visited, all): (&[crate::population::Place], &[crate::population::Place]),
    progress: &dyn Progress,
) -> Result<(Table, Vec<Finding>), Problem> {
    let plan = &pass.plan;
    with_life(plan, inputs, |life| {
        let tally = simulate(plan, life, visited, progress)?;
        let weights = sample::weights(all, visited);
        let span = Span {
            from: plan.from,
            to: plan.to,
        };
        let programme = life.office.programme();
        let mut table = Readout::table(inputs, programme, &plan.scenarios, &tally, span, weights);
        pass.dismiss_guest(&mut table);
        let mut findings = tally.findings(plan.scenarios.len(), plan.to);
        findings.push(tally.pure_increases(&raised(&plan.scenarios)?));
        Ok((table, findings))
    })
}

/// Lives of all visited localities, added up.
pub(super) fn simulate(
    plan: &Plan,
    life: &Life,
    visited: &[crate::population::Place],
    progress: &dyn Progress,
) -> Result<Tally, Problem> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(plan.threads)
        .build()
        .map_err(|error| {
            Problem::new(format!(
                "{} threads could not be started: {error}",
                plan.threads
            ))
        })?;
    let next = AtomicUsize::new(0);
    let scenarios = plan.scenarios.len();
    let tallies = pool.broadcast(|_| {
        let mut tally = Tally::new(life.inputs, scenarios, life.last, &plan.lines);
        let mut workspace = Workspace::default();
        while !progress.stopped() {
            let Some(place) = visited.get(next.fetch_add(1, Ordering::Relaxed)) else {
                break;
            };
            life.live(place, &mut workspace, &mut tally, &mut ());
            progress.advance(u64::from(place.households));
        }
        tally
    });
    if progress.stopped() {
        return Err(Problem::new("the run was stopped; nothing was written"));
    }
    let mut tallies = tallies.into_iter();
    let mut sum = tallies
        .next()
        .ok_or_else(|| Problem::new("no thread did any work"))?;
    for tally in tallies {
        sum.merge(&tally);
    }
    Ok(sum)
}

/// Number and name of the scenarios that only raise amounts of the first.
fn raised(scenarios: &[Scenario]) -> Result<Vec<(usize, &str)>, Problem> {
    let law = Law::embedded().map_err(|problems| Problem::new(problems.to_string()))?;
    let others = scenarios.iter().enumerate().skip(1);
    Ok(others
        .filter(|(_, other)| pure_increase(&law, &scenarios[0], other))
        .map(|(number, other)| (number, other.name.as_str()))
        .collect())
}

fn record(plan: &Plan, inputs: &Inputs, findings: &[Finding]) -> RunRecord {
    RunRecord {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        commit: option_env!("DAAM_COMMIT").map(str::to_owned),
        seed: plan.seed,
        from: plan.from,
        to: plan.to,
        sample: plan.sample,
        threads: plan.threads,
        households: 0,
        persons: 0,
        inputs_digest: inputs.digest(),
        results_digest: String::new(),
        seconds: 0.0,
        peak_memory: None,
        scenarios: plan
            .scenarios
            .iter()
            .map(|scenario| ScenarioRecord {
                name: scenario.name.clone(),
                title: scenario.title.clone(),
                summary: scenario.summary.clone(),
                direct_of: scenario.direct_of.clone(),
                digest: hexadecimal(scenario.digest_text().as_bytes()),
            })
            .collect(),
        assumptions: inputs
            .assumptions
            .all
            .iter()
            .map(|(name, assumption)| AssumptionRecord {
                name: name.clone(),
                unit: assumption.unit.clone(),
                value: assumption.value,
                low: assumption.low,
                high: assumption.high,
                why: assumption.why.clone(),
            })
            .collect(),
        checks: findings
            .iter()
            .map(|finding| Check {
                name: invariant(finding.name),
                passed: finding.holds,
                detail: finding.detail.clone(),
            })
            .collect(),
        validation: Vec::new(),
        cutoffs: Vec::new(),
        lines: std::iter::once(Line::national(inputs))
            .chain(Line::all(inputs, &plan.lines))
            .collect(),
        places: places(inputs),
    }
}

fn places(inputs: &Inputs) -> Vec<PlaceName> {
    let place = |code: u16, name: &str| PlaceName {
        place: Place {
            code: Some(code),
            milieu: None,
        },
        name: name.to_owned(),
    };
    let regions = (1u16..).zip(&inputs.country.regions);
    let provinces = inputs.country.provinces.iter();
    regions
        .map(|(code, name)| place(code, name))
        .chain(provinces.map(|(code, name, _)| place(*code, name)))
        .collect()
}

fn invariant(name: Invariant) -> Words {
    let (fr, ar, en) = match name {
        Invariant::PeopleBalance => (
            "Les personnes se retrouvent : stock initial, plus naissances, moins décès et départs",
            "توازن السكان: المخزون الأولي زائد الولادات ناقص الوفيات والمغادرات",
            "People balance: initial stock, plus births, less deaths and departures",
        ),
        Invariant::MoneyBalance => (
            "L'argent se retrouve : ce qui est dépensé par mois est ce que reçoivent les ménages",
            "توازن المبالغ: ما يصرف كل شهر هو ما تتوصل به الأسر",
            "Money balances: what is spent by month is what households receive",
        ),
        Invariant::NobodyGonePaid => (
            "Aucun ménage sans membre n'est payé",
            "لا تصرف أي مبالغ لأسرة بلا أفراد",
            "No household without members is paid",
        ),
        Invariant::PartsEqualTotals => (
            "Aucun effectif négatif, et jamais plus de ménages que de personnes payées",
            "لا أعداد سالبة ولا أسر مستفيدة أكثر من الأشخاص المستفيدين",
            "No negative count, and never more households than persons paid",
        ),
        Invariant::PureIncrease => (
            "Un scénario qui ne fait que relever des montants ne fait aucun perdant",
            "السيناريو الذي يقتصر على رفع المبالغ لا خاسر فيه",
            "A scenario that only raises amounts makes no loser",
        ),
    };
    Words {
        fr: fr.to_owned(),
        ar: ar.to_owned(),
        en: en.to_owned(),
    }
}

/// SHA-256 in hexadecimal.
fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
