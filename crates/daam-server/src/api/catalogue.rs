//! What the page is built from: levers with their bounds and units, scenarios, places,
//! variables of the index, and every word, in the three languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::figures::{MONTHLY, OF_PLACES, YEARLY};
use crate::answer::Answer;
use crate::app_state::AppState;
use crate::client::Client;
use crate::i18n;
use daam_core::inputs::index_variables;
use daam_core::kernel::{Milieu, Month, Place, Words};
use daam_core::model::Model;
use daam_core::policy::{Law, Parameter, Scenario, Value, ValueKind, load_built_in};
use daam_report::i18n::{Message, in_each, indicator, place, unit};

/// Everything the page is built from.
#[derive(Serialize)]
pub(crate) struct ExplorerCatalogue {
    version: &'static str,
    first_month: String,
    last_month: String,
    levers: Vec<ParameterEntry>,
    scenarios: Vec<ScenarioEntry>,
    places: Vec<PlaceEntry>,
    indicators: BTreeMap<&'static str, Explained>,
    of_places: &'static [&'static str],
    variables: BTreeMap<&'static str, Vec<VariableEntry>>,
    words: BTreeMap<String, Words>,
}

#[derive(Serialize)]
struct ParameterEntry {
    name: String,
    title: Words,
    unit: &'static str,
    phrase: Words,
    kind: &'static str,
    bounds: Option<(f64, f64)>,
    choices: Vec<ChoiceEntry>,
    national: bool,
}

#[derive(Serialize)]
struct ChoiceEntry {
    word: String,
    words: Words,
}

#[derive(Serialize)]
struct ScenarioEntry {
    name: String,
    title: Words,
    summary: Words,
}

#[derive(Serialize)]
struct PlaceEntry {
    code: u16,
    name: String,
    title: Words,
    is_region: bool,
}

#[derive(Serialize)]
struct Explained {
    title: Words,
    unit: Words,
    meaning: Words,
}

#[derive(Serialize)]
struct VariableEntry {
    name: &'static str,
    title: Words,
}

fn words_of(message: Message) -> Words {
    message.words().clone()
}

fn lever(parameter: &Parameter) -> ParameterEntry {
    ParameterEntry {
        name: parameter.name.clone(),
        title: parameter.title.clone(),
        unit: parameter.unit.name(),
        // More than ten: the plural of every language.
        phrase: in_each(|language| unit::phrase(parameter.unit, language, 100.0)),
        kind: match parameter.unit.kind() {
            ValueKind::Number => "number",
            ValueKind::Integer => "integer",
            ValueKind::Flag => "flag",
            ValueKind::Choice => "choice",
            ValueKind::Month => "month",
        },
        bounds: parameter.bounds,
        choices: parameter
            .choices
            .iter()
            .map(|choice| ChoiceEntry {
                word: choice.word.clone(),
                words: choice.words.clone(),
            })
            .collect(),
        national: parameter.national,
    }
}

fn scenario(one: Scenario) -> ScenarioEntry {
    ScenarioEntry {
        name: one.name,
        title: one.title,
        summary: one.summary,
    }
}

/// The words of a variable of the index, as they end the title of its weight.
fn variable(law: &Law, name: &'static str) -> VariableEntry {
    let weight = law.parameter(&format!("index_weight.{name}"));
    let title = weight.map_or_else(Words::default, |weight| {
        in_each(|language| {
            let title = weight.title.in_language(language);
            let end = title.split_once(": ").map(|(_, end)| end);
            end.unwrap_or(title).to_owned()
        })
    });
    VariableEntry { name, title }
}

/// The catalogue of a model, made once.
pub(crate) fn catalogue(model: &Model) -> Result<ExplorerCatalogue, daam_core::kernel::Problems> {
    let law = &model.law;
    let names = law.library().names().into_iter();
    let names: Vec<String> = names.map(str::to_owned).collect();
    let scenarios = load_built_in(law, &names)?.into_iter();
    let located = |one: &daam_core::policy::NamedPlace| {
        let at = Place {
            code: Some(one.code),
            milieu: None,
        };
        let own = |language| match place::name(at) {
            Some(label) if one.is_region() => label.text(language).to_owned(),
            _ => one.name.clone(),
        };
        PlaceEntry {
            code: one.code,
            name: one.name.clone(),
            title: in_each(own),
            is_region: one.is_region(),
        }
    };
    let shown = YEARLY.iter().chain(&MONTHLY).chain(&OF_PLACES);
    let explained = |name: &&'static str| {
        let entry = indicator::entries().find(|entry| entry.name == *name)?;
        let explained = Explained {
            title: words_of(entry.title),
            unit: words_of(entry.unit),
            meaning: words_of(entry.meaning),
        };
        Some((*name, explained))
    };
    let of_milieu = |milieu: Milieu| {
        let names = index_variables(milieu).iter();
        (
            milieu.name(),
            names.map(|name| variable(law, name)).collect(),
        )
    };
    let calendar = model.inputs.calendar;
    Ok(ExplorerCatalogue {
        version: env!("CARGO_PKG_VERSION"),
        first_month: calendar.start.to_string(),
        last_month: calendar.horizon.to_string(),
        levers: law.parameters().iter().map(lever).collect(),
        scenarios: scenarios.map(scenario).collect(),
        places: law.territory().places().iter().map(located).collect(),
        indicators: shown.filter_map(explained).collect(),
        of_places: &OF_PLACES,
        variables: Milieu::ALL.map(of_milieu).into(),
        words: i18n::all(),
    })
}

/// A scenario that comes with the program, at a month.
#[derive(Debug, Deserialize)]
pub(crate) struct ScenarioAtMonth {
    base: String,
    month: Month,
}

/// `GET /api/values?base=NAME&month=MONTH`: what every parameter is there.
pub(crate) async fn values(
    State(state): State<Arc<AppState>>,
    client: Client,
    at: Result<Query<ScenarioAtMonth>, QueryRejection>,
) -> Answer<Response> {
    let Query(at) = at?;
    let own = Arc::clone(&state);
    let work = move || Ok(values_at(&own, at)?.into_response());
    state.answers.run(client, work).await
}

fn values_at(
    state: &AppState,
    ScenarioAtMonth { base, month }: ScenarioAtMonth,
) -> Answer<Json<BTreeMap<String, serde_json::Value>>> {
    let scenario = load_built_in(&state.model.law, &[base])?.remove(0);
    let value = |parameter: &Parameter| {
        let value = match scenario.held(&parameter.name, month)? {
            Value::Number(number) => (*number).into(),
            Value::Integer(number) => (*number).into(),
            Value::Flag(flag) => (*flag).into(),
            Value::Choice(word) => word.clone().into(),
            Value::Month(month) => month.to_string().into(),
        };
        Some((parameter.name.clone(), value))
    };
    let parameters = state.model.law.parameters().iter();
    Ok(Json(parameters.filter_map(value).collect()))
}
