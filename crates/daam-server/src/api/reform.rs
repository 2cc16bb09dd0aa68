//! A reform as the page has it: its file, what it says in words, everything wrong with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, ErrorBody, JsonText};
use crate::app_state::AppState;
use crate::client::Page;
use daam_core::kernel::{Language, Problem, Problems, Words};
use daam_core::policy::{Law, Scenario, differences, load_built_in, read_with_base};
use daam_report::i18n::in_each;
use daam_report::scenario::sentence;

/// What results call the reform.
pub(crate) const NAME: &str = "reform";

/// A reform asked for: a base and changes, or a whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReformRequest {
    /// Its title, in the language it is written in.
    #[serde(default)]
    title: String,
    #[serde(default)]
    language: ReformLanguage,
    /// A scenario that comes with the program.
    #[serde(default)]
    base: Option<String>,
    #[serde(default)]
    changes: Vec<ReformChange>,
    /// A scenario file, instead of all that.
    #[serde(default)]
    toml: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ReformLanguage {
    #[default]
    Fr,
    Ar,
    En,
}

/// A change, with the names and values of a scenario file.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct ReformChange {
    parameter: String,
    from: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    value: ReformValue,
    #[serde(rename = "where", default, skip_serializing_if = "BTreeMap::is_empty")]
    place: BTreeMap<String, ReformValue>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
enum ReformValue {
    Flag(bool),
    Integer(i64),
    Number(f64),
    Word(String),
}

#[derive(Serialize)]
struct ReformFile<'a> {
    extends: &'a str,
    title: BTreeMap<&'static str, &'a str>,
    change: &'a [ReformChange],
}

/// A valid reform.
pub(crate) struct Reform {
    /// Its file.
    pub toml: String,
    /// What it is.
    pub scenario: Scenario,
    /// What it lies on.
    pub base: Scenario,
}

impl ReformRequest {
    pub(crate) fn read(&self, law: &Law) -> Result<Reform, Problems> {
        let toml = match &self.toml {
            Some(text) => text.clone(),
            None => self.file(law)?,
        };
        let (scenario, base) = read_with_base(law, NAME, &toml)?;
        let base = self.named_base(law, base)?;
        Ok(Reform {
            toml,
            scenario,
            base,
        })
    }

    /// The base under its own name, where it has one.
    fn named_base(&self, law: &Law, laid: Scenario) -> Result<Scenario, Problems> {
        let name = match (&self.toml, &self.base) {
            (Some(_), _) => return Ok(laid),
            (None, Some(name)) => name.clone(),
            (None, None) => law.library().root().to_owned(),
        };
        Ok(load_built_in(law, &[name])?.pop().unwrap_or(laid))
    }

    fn file(&self, law: &Law) -> Result<String, Problem> {
        let language = match self.language {
            ReformLanguage::Fr => Language::French,
            ReformLanguage::Ar => Language::Arabic,
            ReformLanguage::En => Language::English,
        };
        let title = self.title.trim();
        let title = if title.is_empty() { NAME } else { title };
        let file = ReformFile {
            extends: self.base.as_deref().unwrap_or(law.library().root()),
            title: BTreeMap::from([(language.code(), title)]),
            change: &self.changes,
        };
        toml::to_string_pretty(&file)
            .map_err(|error| Problem::new(format!("the reform cannot be written: {error}")))
    }
}

/// Response for a reform being written: sound or not, the status is 200.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum ReformAnswer {
    Sound(ReformDescription),
    Wrong(ErrorBody),
}

/// A reform in words.
#[derive(Debug, Serialize)]
pub(crate) struct ReformDescription {
    /// What it changes in the law in force, a sentence a change.
    sentences: Vec<Words>,
    toml: String,
}

impl Reform {
    pub(crate) fn described(self, law: &Law) -> Result<ReformDescription, Problems> {
        let in_force = load_built_in(law, &[law.library().root().to_owned()])?;
        let found = differences(law, &in_force[0], &self.scenario);
        let say = |difference| in_each(|language| sentence(law, difference, language));
        Ok(ReformDescription {
            sentences: found.iter().map(say).collect(),
            toml: self.toml,
        })
    }
}

/// `POST /api/reform`
pub(crate) async fn describe(
    State(state): State<Arc<AppState>>,
    page: Page,
    asked: JsonText,
) -> Answer<Response> {
    let answer = |state: &Arc<AppState>, _, asked: ReformRequest| {
        let law = &state.model.law;
        let described = asked.read(law).and_then(|reform| reform.described(law));
        Ok(Json(match described {
            Ok(described) => ReformAnswer::Sound(described),
            Err(problems) => ReformAnswer::Wrong(ErrorBody::from(&problems.0[..])),
        }))
    };
    asked.answer(state, page, answer).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> ReformRequest {
        serde_json::from_str(text).expect("a reform")
    }

    #[test]
    fn a_reform_of_the_page_is_a_scenario_file() {
        let law = daam_morocco::law().expect("the law");
        let reform = asked(
            r#"{"title": "Sols \"=1\"", "language": "fr", "changes": [
                {"parameter": "lump_sum.amount", "from": "2026-07", "value": 600},
                {"parameter": "floor.amount", "from": "2026-07", "until": "2026-12",
                 "value": 600.5, "where": {"milieu": "rural"}}]}"#,
        );
        let reform = reform.read(&law).expect("sound");
        assert_eq!(
            (&*reform.scenario.name, &*reform.base.name),
            (NAME, "baseline")
        );
        assert_eq!(reform.scenario.title.fr, "Sols \"=1\"");
        let again = ReformRequest {
            toml: Some(reform.toml.clone()),
            ..asked("{}")
        };
        let again = again.read(&law).expect("the same");
        assert_eq!(again.scenario.digest_text(), reform.scenario.digest_text());
        let described = reform.described(&law).expect("in words");
        assert_eq!(described.sentences.len(), 2);
        assert!(
            described
                .sentences
                .iter()
                .all(|said| said.ar.contains("600"))
        );
    }

    #[test]
    fn what_is_wrong_is_told_and_files_stay_closed() {
        let law = daam_morocco::law().expect("the law");
        let wrong = asked(
            r#"{"changes": [{"parameter": "lump_sum.amout", "from": "2026-07", "value": 600}]}"#,
        );
        let problems = wrong.read(&law).err().expect("refused");
        assert!(
            problems.to_string().contains("lump_sum.amount"),
            "{problems}"
        );
        for text in ["/etc/passwd.toml", "../a.toml", "a/b"] {
            let file = ReformRequest {
                toml: Some(format!("extends = {text:?}\n[title]\nen = \"x\"\n")),
                ..asked("{}")
            };
            let problems = file.read(&law).err().expect("refused");
            assert!(problems.to_string().contains("cannot extend"), "{problems}");
        }
    }
}
