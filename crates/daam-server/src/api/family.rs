//! The score and allowance of a family described on the page, variable by variable.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use super::reform::ReformRequest;
use crate::answer::{Answer, JsonText};
use crate::app_state::AppState;
use crate::client::Page;
use daam_core::engine::family::{BudgetLine, Due, Earnings, Family, PreparedFamily};
use daam_core::inputs::index_variables;
use daam_core::kernel::{Centimes, Month, Problem, SimulationCalendar};
use daam_core::policy::{Scenario, load_built_in};
use daam_core::programme::{Programme, Rules};

/// Earnings at which the score holds, when none are given, and the last of the budget line;
/// dirhams a month.
const EARNINGS: f64 = 3_000.0;
const HIGHEST: f64 = 10_000.0;

/// A family, and the reform it is looked at under beside the law in force.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FamilyRequest {
    family: Family,
    #[serde(default)]
    reform: Option<ReformRequest>,
    /// Last month of the allowance.
    to: Month,
}

/// The family under one scenario.
#[derive(Debug, Serialize)]
pub(crate) struct FamilyAssessment {
    scenario: String,
    score: f64,
    threshold: f64,
    /// Whether something decides on it that is not described, and it is taken to be chosen.
    chosen: bool,
    constant: f64,
    region: f64,
    variables: Vec<ScoreTerm>,
    /// A line for every month in which what is due changes.
    due: Vec<AwardLine>,
    /// Earnings and allowance, dirhams a month.
    budget: Vec<(f64, f64)>,
    /// Earnings above which an allowance is lost, and how much.
    cliff: Option<(f64, f64)>,
}

/// A variable of the index that is not zero.
#[derive(Debug, Serialize)]
struct ScoreTerm {
    name: &'static str,
    value: f64,
    coefficient: f64,
}

/// What is due from a month on.
#[derive(Debug, Serialize)]
struct AwardLine {
    month: String,
    dirhams: f64,
    score: f64,
    reason: &'static str,
    /// Rank, base and supplement of each child, dirhams.
    children: Vec<(usize, f64, f64)>,
    birth_grant: f64,
    school_grant: f64,
}

impl From<&Due> for AwardLine {
    fn from(due: &Due) -> Self {
        let child = |(rank, base, more): &(usize, Centimes, Centimes)| {
            (*rank, base.dirhams(), more.dirhams())
        };
        let children = due.children.iter().filter(|_| due.verdict.entitled());
        Self {
            month: due.month.to_string(),
            dirhams: due.verdict.due.amount.dirhams(),
            score: due.score,
            reason: due.verdict.reason.name(),
            children: children.map(child).collect(),
            birth_grant: due.birth_grant.dirhams(),
            school_grant: due.school_grant.dirhams(),
        }
    }
}

/// `POST /api/family`
pub(crate) async fn assess(
    State(state): State<Arc<AppState>>,
    page: Page,
    asked: JsonText,
) -> Answer<Response> {
    asked.answer(state, page, assessed).await
}

fn assessed(
    state: &Arc<AppState>,
    _: Page,
    asked: FamilyRequest,
) -> Answer<Json<Vec<FamilyAssessment>>> {
    let FamilyRequest { family, reform, to } = asked;
    let law = &state.model.law;
    let mut scenarios = load_built_in(law, &[law.library().root().to_owned()])?;
    if let Some(reform) = reform {
        scenarios.push(reform.read(law)?.scenario);
    }
    let earnings = Earnings {
        reference: family.earnings.unwrap_or(EARNINGS).max(1.0),
        elasticity: state.model.inputs.programme.score_per_log_earnings,
        declared_from: None,
        highest: HIGHEST,
    };
    let family = PreparedFamily::new(&state.model.inputs, family)?;
    let SimulationCalendar { start, horizon } = state.model.inputs.calendar;
    let months = start..=horizon;
    if !months.contains(&to) || !months.contains(&family.month) {
        return Err(Problem::new(format!("months run from {start} to {horizon}")).into());
    }
    let programme = Programme::new(&scenarios, &state.model.inputs, to.max(family.month))?;
    let told = scenarios.iter().enumerate().map(|(number, scenario)| {
        let scenario = (&programme, number, scenario);
        of(state, &family, scenario, &earnings, to)
    });
    Ok(Json(told.collect()))
}

fn of(
    state: &AppState,
    family: &PreparedFamily,
    (programme, number, scenario): (&Programme, usize, &Scenario),
    earnings: &Earnings,
    to: Month,
) -> FamilyAssessment {
    let inputs = &state.model.inputs;
    let rules = |month| -> &Rules { programme.rules(number, month, family.cell) };
    let at = rules(family.month);
    let score = &programme.scores[at.score];
    let seen = score.variables(&family.variables(inputs, family.month));
    let milieu = family.milieu as usize;
    let names = index_variables(family.milieu).iter().enumerate();
    let part = |(slot, name): (usize, &&'static str)| ScoreTerm {
        name,
        value: seen.values[slot],
        coefficient: score.formula.coefficients[milieu][slot],
    };
    let mut due: Vec<AwardLine> = Vec::new();
    let span = (inputs.calendar.start, to);
    for line in family.dues(inputs, programme, &rules, span) {
        let line = AwardLine::from(&line);
        let before = due.last().map(|before| (before.dirhams, before.reason));
        let grants = line.birth_grant + line.school_grant;
        if before != Some((line.dirhams, line.reason)) || grants > 0.0 {
            due.push(line);
        }
    }
    let budget = BudgetLine::of(family, inputs, programme, at, family.month, earnings);
    FamilyAssessment {
        scenario: scenario.name.clone(),
        score: seen.score(&score.formula),
        threshold: at.threshold,
        chosen: at.eligibility.is_blind(),
        constant: score.formula.constant[milieu],
        region: score.formula.region_terms[seen.region][milieu],
        variables: names.map(part).filter(|part| part.value != 0.0).collect(),
        due,
        budget: budget.points,
        cliff: budget.cliff,
    }
}
