//! The only file that reads results of the engine: it compares the reference implementation with
//! what an observer sees of each month, and with the results table of a run.

use std::collections::{BTreeMap, BTreeSet};

use daam::engine::{Observer, Plan, Repeat, RunContext, run};
use daam::kernel::{Month, Problem};
use daam::model::Model;
use daam::programme::{self, AwardKind, CaseRegister, LocalityView};

use super::award::Component;
use super::case::{Case, Path, Status};
use super::family::Reason;
use super::month::{Happened, OneOff, Twin};
use super::sheet::{Sheet, Weights};
use super::totals::Totals;
use super::world::Nature;

/// Maximum number of differences reported in full.
const TOLD: usize = 20;

/// Runs the reference implementation next to the engine and records the differences.
pub(super) struct Comparison<'a> {
    pub plan: &'a Plan,
    pub nature: &'a Nature<'a>,
    pub twin: Option<Twin<'a>>,
    /// Sums of the localities completed so far.
    pub totals: Totals,
    pub differences: Vec<String>,
}

impl Observer for Comparison<'_> {
    fn opens(&mut self, view: &LocalityView, _register: &CaseRegister) {
        let (scenarios, last) = (&self.plan.scenarios, self.plan.to);
        self.twin = Some(Twin::of(self.nature, scenarios, view.place, last));
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        let mut twin = self.twin.take().expect("a locality is open");
        let happened = twin.month(self.nature, view.now);
        self.people(&twin, view);
        self.cases(&twin, view, register);
        self.log(&happened, view, register);
        twin.judge_month();
        if view.now.of_year() == 12 || view.now == self.plan.to {
            twin.close_year();
        }
        self.twin = Some(twin);
    }

    fn closes(&mut self) -> Result<(), Problem> {
        let twin = self.twin.take().expect("a locality is open");
        self.totals.add(&twin.totals);
        Ok(())
    }
}

impl Comparison<'_> {
    fn differ(
        &mut self,
        view: &LocalityView,
        what: &str,
        household: usize,
        own: String,
        seen: String,
    ) {
        if self.differences.len() < TOLD {
            let place = view.place.id;
            self.differences.push(format!(
                "{} locality {place} household {household}, {what}:\n  twin   {own}\n  engine {seen}",
                view.now
            ));
        }
    }

    fn people(&mut self, twin: &Twin, view: &LocalityView) {
        let (own, seen) = (&twin.world.locality, view.locality);
        let homes = |locality: &daam::population::Locality, index: usize| {
            let home = locality.households.get(index);
            home.map(|home| {
                (
                    home.id,
                    home.cell,
                    home.size,
                    home.head,
                    home.position.to_bits(),
                )
            })
        };
        for index in 0..own.households.len().max(seen.households.len()) {
            if homes(own, index) != homes(seen, index) {
                let told = [own, seen].map(|locality| format!("{:?}", homes(locality, index)));
                let [own, seen] = told;
                self.differ(view, "people", index, own, seen);
            }
        }
        assert_eq!(
            own.people.len(),
            seen.people.len(),
            "persons in {}",
            view.now
        );
    }

    fn cases(&mut self, twin: &Twin, view: &LocalityView, register: &CaseRegister) {
        for (household, cases) in twin.cases.iter().enumerate() {
            let files = register.cases(household as u32);
            assert_eq!(
                files.len(),
                cases.len(),
                "every scenario is lived from the start"
            );
            for (scenario, (case, file)) in cases.iter().zip(files).enumerate() {
                if !agrees(case, file, view.now) {
                    let name = &self.plan.scenarios[scenario].name.clone();
                    let (own, seen) = (format!("{case:?}"), format!("{file:?}"));
                    self.differ(view, name, household, own, seen);
                }
            }
        }
    }

    /// Compares transitions and one-off payments, household by household.
    fn log(&mut self, happened: &Happened, view: &LocalityView, register: &CaseRegister) {
        let log = register.log();
        let mut own = happened.steps.clone();
        own.sort_by_key(|step| (step.0, step.1));
        let own: Vec<_> = own
            .into_iter()
            .map(|(home, scenario, from, to, why)| {
                (
                    home,
                    scenario,
                    status_name(from),
                    status_name(to),
                    reason_name(why),
                )
            })
            .collect();
        let mut seen: Vec<_> = log
            .steps
            .iter()
            .map(|step| {
                let transition = step.transition;
                let from = transition.from.map_or("", |from| from.name());
                (
                    step.household,
                    step.scenario,
                    from,
                    transition.to.name(),
                    transition.reason.name(),
                )
            })
            .collect();
        seen.sort_by_key(|step| (step.0, step.1));
        self.lists("step", &own, &seen, view);
        let mut own = happened.payments.clone();
        own.sort_unstable();
        let kind = |kind: programme::OneOff| match kind {
            programme::OneOff::Arrears => OneOff::Arrears,
            programme::OneOff::BirthGrant => OneOff::BirthGrant,
            programme::OneOff::SchoolGrant => OneOff::SchoolGrant,
        };
        let payments = log.payments.iter();
        let mut seen: Vec<_> = payments
            .map(|paid| {
                (
                    paid.household,
                    paid.scenario,
                    kind(paid.kind),
                    paid.amount.0,
                )
            })
            .collect();
        seen.sort_unstable();
        self.lists("payment", &own, &seen, view);
    }

    fn lists<T: PartialEq + std::fmt::Debug>(
        &mut self,
        what: &str,
        own: &[T],
        seen: &[T],
        view: &LocalityView,
    ) {
        let first =
            (0..own.len().max(seen.len())).find(|index| own.get(*index) != seen.get(*index));
        if let Some(index) = first {
            let [own, seen] = [own, seen].map(|list| format!("{:?}", list.get(index)));
            self.differ(view, what, index, own, seen);
        }
    }
}

/// The engine's names of the statuses and reasons, in the order used here.
const STATUSES: [&str; 7] = [
    "unregistered",
    "registered",
    "claimed",
    "paid",
    "suspended",
    "rejected",
    "left",
];
const REASONS: [&str; 8] = [
    "none",
    "score",
    "public_employment",
    "pension",
    "family_benefit",
    "declared_work",
    "law",
    "graduated",
];

fn status_name(status: Status) -> &'static str {
    STATUSES[status as usize]
}

fn reason_name(reason: Reason) -> &'static str {
    REASONS[reason as usize]
}

/// Whether a case equals the engine's, including every bit of its score.
fn agrees(case: &Case, file: &programme::Case, now: Month) -> bool {
    let component = match file.account.kind {
        AwardKind::None => Component::None,
        AwardKind::ChildAllowance => Component::ChildAllowance,
        AwardKind::LumpSum => Component::LumpSum,
        AwardKind::Uniform => Component::Uniform,
    };
    let path = match file.path {
        programme::Path::Outside => Path::Outside,
        programme::Path::Inside(month) => Path::Inside(month),
        programme::Path::Graduated => Path::Graduated,
    };
    status_name(case.status) == file.state.name()
        && reason_name(case.reason) == file.reason.name()
        && (case.claimed, case.filed, case.heard) == (file.claimed, file.filed, file.last_appeal())
        && case.score.to_bits() == file.score.to_bits()
        && case.is_waiting() == file.is_waiting()
        && (case.award, case.component) == (file.account.award.0, component)
        && case.by_score == file.account.by_score
        && case.received == file.account.received(now).0
        && case.path == path
}

/// Scenario and keys of a figure.
type Key = (String, [String; 4]);

/// Indicator and kind of group of a figure: where the twin computes one, it computes them all.
fn subject(key: &Key) -> (String, String) {
    let [_, _, group, indicator] = &key.1;
    let kind = group.split('=').next().unwrap_or_default();
    (indicator.clone(), kind.to_owned())
}

/// Compares the figures of a run with the twin's; returns the differences and the number equal.
pub(super) fn figures(
    plan: &Plan,
    model: &Model,
    weights: &Weights,
    totals: &Totals,
    institutions: &[Vec<i64>],
) -> (Vec<String>, usize) {
    let outcome = run(plan, model, &Repeat::PLAIN, RunContext::alone(&())).expect("a run");
    let mut seen: BTreeMap<Key, f64> = BTreeMap::new();
    for row in &outcome.table.rows {
        let key = [
            row.period.to_string(),
            row.place.to_string(),
            row.group.to_string(),
            row.indicator.to_owned(),
        ];
        seen.insert((row.scenario.to_string(), key), row.value);
    }
    let (mut differences, mut same) = (Vec::new(), 0);
    let mut subjects = BTreeSet::new();
    for (number, scenario) in plan.scenarios.iter().enumerate() {
        let mut sheet = Sheet {
            inputs: &model.inputs,
            weights,
            totals,
            scenario: number,
            institutions: institutions[number].clone(),
            last: plan.to,
            figures: Vec::new(),
        };
        sheet.write();
        for (key, own) in sheet.figures {
            let key = (scenario.name.clone(), key);
            let found = seen.remove(&key);
            subjects.insert(subject(&key));
            if found.is_some_and(|found| found.to_bits() == own.to_bits()) {
                same += 1;
            } else {
                let at = key.1.join(" ");
                differences.push(format!("{} {at}: twin {own}, engine {found:?}", key.0));
            }
        }
    }
    let left = seen
        .iter()
        .filter(|(key, _)| subjects.contains(&subject(key)));
    differences.extend(left.map(|(key, found)| format!("{key:?}: engine {found}, twin nothing")));
    (differences, same)
}
