//! The JSON Schema of scenario files, for editors that complete and validate.
//!
//! It is generated from the law, so that it is never out of date. What a schema cannot express
//! (overlapping months, order of dates, relations between parameters) is left to `lint`.

use serde_json::{Map, Value, json};

use crate::i18n::unit::phrase;
use daam_core::kernel::{Language, Milieu};
use daam_core::policy::{Calendar, Law, Parameter, Status, ValueKind};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema, with titles and units in one language.
pub fn schema(law: &Law, language: Language) -> String {
    let dates: Map<String, Value> = law
        .date_names()
        .map(|name| (name.to_owned(), json!({ "$ref": "#/$defs/month" })))
        .collect();
    let document = json!({
        "$schema": DIALECT,
        "title": "daam scenario",
        "type": "object",
        "required": ["extends", "title"],
        "additionalProperties": false,
        "properties": {
            "extends": {
                "anyOf": [
                    { "$ref": "#/$defs/base" },
                    { "type": "array", "items": { "$ref": "#/$defs/base" }, "minItems": 1, "maxItems": 16 },
                ],
            },
            "calendar": { "enum": [Calendar::Paid.name(), Calendar::Decree.name()] },
            "title": { "$ref": "#/$defs/words" },
            "summary": { "$ref": "#/$defs/words" },
            "dates": { "type": "object", "additionalProperties": false, "properties": dates },
            "change": { "type": "array", "items": { "$ref": "#/$defs/change" } },
        },
        "$defs": {
            "base": {
                "anyOf": [
                    { "enum": law.library().names() },
                    { "type": "string", "pattern": "\\.toml$|/" },
                ],
            },
            "words": words(),
            "month": { "type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])$" },
            "where": place(law),
            "change": change(law, language),
        },
    });
    format!("{document:#}\n")
}

fn words() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    json!({
        "type": "object",
        "minProperties": 1,
        "additionalProperties": false,
        "properties": { "fr": text, "ar": text, "en": text },
    })
}

fn place(law: &Law) -> Value {
    let named = |region: bool| {
        let known: Vec<_> = law
            .territory()
            .places()
            .iter()
            .filter(|place| place.is_region() == region)
            .collect();
        let names = known.iter().map(|place| json!(place.name));
        let codes = known.iter().map(|place| json!(place.code));
        names.chain(codes).collect::<Vec<Value>>()
    };
    json!({
        "type": "object",
        "minProperties": 1,
        "additionalProperties": false,
        "properties": {
            "region": { "enum": named(true) },
            "province": { "enum": named(false) },
            "milieu": { "enum": Milieu::ALL.map(Milieu::name) },
        },
        "not": { "required": ["region", "province"] },
    })
}

fn change(law: &Law, language: Language) -> Value {
    let names: Vec<&str> = law
        .parameters()
        .iter()
        .map(|parameter| parameter.name.as_str())
        .collect();
    let values: Vec<Value> = law
        .parameters()
        .iter()
        .map(|parameter| {
            json!({
                "if": { "properties": { "parameter": { "const": parameter.name } }, "required": ["parameter"] },
                "then": { "properties": then(parameter, language) },
            })
        })
        .collect();
    json!({
        "type": "object",
        "required": ["parameter", "from", "value"],
        "additionalProperties": false,
        "properties": {
            "parameter": { "enum": names },
            "where": { "$ref": "#/$defs/where" },
            "from": { "$ref": "#/$defs/month" },
            "until": { "$ref": "#/$defs/month" },
            "value": {},
            "status": { "enum": Status::ALL.map(Status::name) },
            "why": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/words" }] },
        },
        "allOf": values,
    })
}

/// Schema of a change of one parameter: its value, and no place for a national parameter.
fn then(parameter: &Parameter, language: Language) -> Value {
    let mut properties = json!({ "value": value(parameter, language) });
    if parameter.national {
        properties["where"] = json!(false);
    }
    properties
}

fn value(parameter: &Parameter, language: Language) -> Value {
    let mut schema = match parameter.unit.kind() {
        ValueKind::Number => json!({ "type": "number" }),
        ValueKind::Integer => json!({ "type": "integer" }),
        ValueKind::Flag => json!({ "type": "boolean" }),
        ValueKind::Month => json!({ "$ref": "#/$defs/month" }),
        ValueKind::Choice => {
            let choices = parameter.choices.iter();
            let choices = choices.map(|choice| {
                json!({ "const": choice.word, "description": choice.words.in_language(language) })
            });
            json!({ "oneOf": choices.collect::<Vec<Value>>() })
        }
    };
    let unit = phrase(parameter.unit, language, 100.0);
    let title = parameter.title.in_language(language);
    schema["title"] = json!(title);
    schema["description"] = if unit.is_empty() {
        json!(title)
    } else {
        json!(format!("{title} ({unit})"))
    };
    if let Some((low, high)) = parameter.bounds {
        schema["minimum"] = json!(low);
        schema["maximum"] = json!(high);
    }
    schema
}
