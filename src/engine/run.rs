//! A run: the country lived once or several times, its figures and what is said of it.

use std::time::Instant;

use sha2::{Digest, Sha256};

use super::country::{Country, Sums};
use super::demography::{self, Pass};
use super::estimates::{Estimates, Uncertainty};
use super::means::Means;
use super::plan::Plan;
use super::record::{AssumptionRecord, Check, Cutoff, PlaceName, RunRecord, ScenarioRecord};
use super::repeat::Repeat;
use super::search::rationed;
use super::system;
use super::validation::compare;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Place, Problem, Words};
use crate::measures::{Finding, Invariant, Line, Row, Table, use_measured_error};
use crate::policy::{Law, Scenario, pure_increase};
use crate::population;

/// The law in force: what published figures can be set beside.
const BASELINE: &str = "baseline";

/// What a run gives.
pub struct Outcome {
    /// All figures, the means of the replications.
    pub table: Table,
    /// Yearly figures of the country under each replication, where there are several.
    pub replications: Vec<Row>,
    /// Identity and circumstances; the digest of the results is known once they are written.
    pub record: RunRecord,
}

/// Does a run.
///
/// Scenarios with a waiting list are brought within their envelopes first, on the people of
/// the first replication, which takes further runs of them.
///
/// The figures do not depend on the number of threads nor on which one took which locality.
///
/// # Errors
/// What [`Plan::check`] and [`Repeat::check`] refuse, an assumption that is missing or read by
/// nothing, threads that cannot be started, a run that was stopped, an envelope that no
/// waiting list can hold.
pub fn run(
    plan: &Plan,
    inputs: &Inputs,
    repeat: &Repeat,
    means: Means,
) -> Result<Outcome, Problem> {
    plan.check()?;
    repeat.check()?;
    let begun = Instant::now();
    let (plan, cutoffs) = &rationed(plan, inputs, means)?;
    let (visited, all) = plan.places(inputs);
    let share = visited.len() as f64 / all.len() as f64;
    let names = plan.scenarios.iter().map(|scenario| scenario.name.as_str());
    let mut estimates = Estimates::new(names);
    let mut findings = Vec::new();
    let mut how = Uncertainty {
        drawn: repeat.draw_assumptions,
        ..Uncertainty::default()
    };
    for number in 0..repeat.replications {
        let plan = &Plan {
            replication: plan.replication + number,
            ..plan.clone()
        };
        let draws = Draws::new(plan.seed, plan.replication);
        let drawn = repeat
            .draw_assumptions
            .then(|| inputs.assumptions.drawn(&draws));
        let drawn = drawn.map(Inputs::with).transpose()?;
        let inputs = drawn.as_ref().unwrap_or(inputs);
        let zones = repeat.zones_of_each() as usize;
        let (found, zones) = replicate(plan, inputs, zones, &mut estimates, means)?;
        gather(&mut findings, found);
        how.replications = number + 1;
        how.zones = zones as u32;
        how.visited = (share * f64::from(number + 1)).min(1.0);
        if repeat.is_done(&estimates, plan.scenarios.len(), plan.to.year(), &how)? {
            break;
        }
    }
    let circumstances = Circumstances {
        visited: &visited,
        share,
        cutoffs,
        begun,
    };
    Ok(circumstances.outcome(plan, inputs, estimates, how, &findings))
}

/// How a run went, beside its figures.
pub(super) struct Circumstances<'a> {
    pub visited: &'a [population::Place],
    /// Share of the country's localities in one replication.
    pub share: f64,
    pub cutoffs: &'a [Cutoff],
    pub begun: Instant,
}

impl Circumstances<'_> {
    /// What the run gives.
    pub fn outcome(
        &self,
        plan: &Plan,
        inputs: &Inputs,
        mut estimates: Estimates,
        how: Uncertainty,
        findings: &[Finding],
    ) -> Outcome {
        let replications = if how.replications > 1 {
            std::mem::take(&mut estimates.single)
        } else {
            Vec::new()
        };
        let (mut table, headlines) = estimates.table(&how);
        if how.drawn {
            use_measured_error(&mut table);
        }
        let mut record = record(plan, inputs, findings);
        if plan.scenarios[0].name == BASELINE {
            record.validation = compare(&table, BASELINE, inputs);
        }
        record.uncertainty = how;
        record.headlines = headlines;
        record.cutoffs = self.cutoffs.to_vec();
        record.sample = self.share;
        let visited = self.visited.iter();
        record.households = visited.clone().map(|p| u64::from(p.households)).sum();
        record.persons = visited.map(|p| u64::from(p.persons)).sum();
        record.seconds = self.begun.elapsed().as_secs_f64();
        record.peak_memory = system::peak_memory();
        Outcome {
            table,
            replications,
            record,
        }
    }
}

/// Lives the country once and adds its figures to the estimates; gives what the invariants
/// found and the number of zones.
fn replicate(
    plan: &Plan,
    inputs: &Inputs,
    zones: usize,
    estimates: &mut Estimates,
    means: Means,
) -> Result<(Vec<Finding>, usize), Problem> {
    let country = Country::of(plan, inputs, zones)?;
    let findings = add_country(&country, plan, inputs, estimates, means)?;
    Ok((findings, country.zones().count()))
}

/// Lives a country and adds its figures to the estimates; gives what the invariants found.
pub(super) fn add_country(
    country: &Country,
    plan: &Plan,
    inputs: &Inputs,
    estimates: &mut Estimates,
    means: Means,
) -> Result<Vec<Finding>, Problem> {
    let mut findings = Vec::new();
    estimates.scale = country.zones().scale();
    for pass in demography::passes(plan, inputs)? {
        means.progress.begins();
        country.live(&pass, inputs, means, |sums| {
            findings.extend(add_sums(sums, &pass, estimates)?);
            Ok(())
        })?;
    }
    Ok(findings)
}

/// Adds the figures of a pass to the estimates; gives what the invariants found.
pub(super) fn add_sums(
    sums: &Sums,
    pass: &Pass,
    estimates: &mut Estimates,
) -> Result<Vec<Finding>, Problem> {
    let plan = &pass.plan;
    for (number, scenario) in pass.own() {
        let rows = sums.rows(number);
        estimates.add(&scenario.name, plan.replication, &rows, |values| {
            sums.flipped(number, values)
        });
    }
    let mut findings = sums.whole().findings(plan.scenarios.len(), plan.to);
    findings.push(sums.whole().pure_increases(&raised(&plan.scenarios)?));
    Ok(findings)
}

/// An invariant holds when it does in every replication; the first figures are kept, or those
/// that break it.
fn gather(findings: &mut Vec<Finding>, found: Vec<Finding>) {
    if findings.is_empty() {
        *findings = found;
        return;
    }
    for (known, found) in findings.iter_mut().zip(found) {
        if known.holds && !found.holds {
            *known = found;
        }
    }
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
        uncertainty: Uncertainty::default(),
        headlines: Vec::new(),
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
        Invariant::CaseloadBalance => (
            "Les ménages payés se retrouvent : mois précédent, plus demandes acceptées et paiements rétablis, moins sorties par motif",
            "توازن الأسر المستفيدة: الشهر السابق زائد الطلبات المقبولة والإعانات المستأنفة ناقص حالات الخروج حسب السبب",
            "Households paid balance: month before, plus claims accepted and payments restored, less exits by reason",
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
