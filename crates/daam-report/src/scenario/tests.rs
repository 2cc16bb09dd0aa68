//! Sentences and schema of every scenario that comes with the program.

use serde_json::Value as Json;

use super::*;
use daam_core::policy::{Value, load};

fn built_in() -> (Law, Vec<Scenario>) {
    let law = daam_morocco::law().expect("the law");
    let names: Vec<String> = law
        .library()
        .names()
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let scenarios = load(&law, &names).expect("built in");
    (law, scenarios)
}

/// A fault in the form of a sentence, if any.
fn fault(law: &Law, text: &str, language: Language) -> Option<String> {
    let mut letters = text.chars();
    let first = letters.next()?;
    if language != Language::Arabic && !first.is_uppercase() {
        return Some("it begins small".to_owned());
    }
    if !text.ends_with('.') || text.ends_with("..") || text.contains(['{', '}', '_']) {
        return Some("it ends wrongly or has a gap".to_owned());
    }
    if language == Language::Arabic {
        // Places keep their census name, in a directional isolate.
        let own = |part: &str| part.split('\u{2069}').next_back().map(str::to_owned);
        let text: String = text.split('\u{2068}').filter_map(own).collect();
        let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
        let known = ["", "DH", "CNSS"];
        if let Some(latin) = words.into_iter().find(|word| !known.contains(word)) {
            return Some(format!("'{latin}' is not Arabic"));
        }
    }
    let dotted = law
        .parameters()
        .iter()
        .find(|known| text.contains(&known.name));
    dotted.map(|known| format!("it has the name {}", known.name))
}

#[test]
fn every_built_in_is_told_in_whole_sentences_of_each_language() {
    let (law, scenarios) = built_in();
    for language in Language::ALL {
        for scenario in &scenarios[1..] {
            let found = differences(&law, &scenarios[0], scenario);
            assert!(!found.is_empty(), "{}", scenario.name);
            for difference in &found {
                let said = sentence(&law, difference, language);
                assert_eq!(fault(&law, &said, language), None, "{said}");
                if let Some(why) = reason(difference, language) {
                    assert_eq!(fault(&law, &why, language), None, "{why}");
                }
            }
        }
        let same = diff(&law, &scenarios[0], &scenarios[0], language);
        assert_eq!(same.trim_end(), SAME.text(language));
        let same = describe(&law, &scenarios[0], &scenarios[0], language);
        assert!(same.contains(AS_THE_LAW.text(language)));
    }
}

#[test]
fn every_parameter_can_be_told_from_any_value_to_any_other() {
    let (law, scenarios) = built_in();
    let from = law.first_month().plus(13);
    for parameter in law.parameters() {
        let now = scenarios[0].held(&parameter.name, from).expect("a value");
        let mut others: Vec<Value> = parameter.off.iter().cloned().collect();
        match now {
            Value::Flag(flag) => others.push(Value::Flag(!flag)),
            Value::Number(number) => {
                let near = [number + 0.25, number - 0.25].map(Value::Number);
                others.extend(near.into_iter().find(|one| parameter.accepts(one).is_ok()));
            }
            Value::Integer(number) => {
                let near = [number - 1, number + 1].map(Value::Integer);
                others.extend(near.into_iter().find(|one| parameter.accepts(one).is_ok()));
            }
            Value::Month(month) => others.push(Value::Month(month.plus(5))),
            Value::Choice(_) => {
                let words = parameter.choices.iter().map(|choice| choice.word.clone());
                others.extend(words.map(Value::Choice));
            }
        }
        for value in others.into_iter().filter(|value| value != now) {
            let varied = scenarios[0].varied(&parameter.name, from, value);
            let varied = varied.expect("a value of the parameter");
            for (one, other) in [(&scenarios[0], &varied), (&varied, &scenarios[0])] {
                for difference in differences(&law, one, other) {
                    for language in Language::ALL {
                        let said = sentence(&law, &difference, language);
                        assert_eq!(fault(&law, &said, language), None, "{said}");
                    }
                }
            }
        }
    }
}

#[test]
fn sentences_are_those_a_reader_expects() {
    let (law, scenarios) = built_in();
    let of = |name: &str, language| {
        let scenario = scenarios
            .iter()
            .find(|known| known.name == name)
            .expect("built in");
        let found = differences(&law, &scenarios[0], scenario);
        sentence(&law, &found[0], language)
    };
    assert_eq!(
        of("rank_align_cnss", Language::French),
        "À partir de janvier\u{a0}2026, «\u{a0}Rangs suivants, moins de 6 ans\u{a0}» passe de 36 à \
         100\u{a0}DH par enfant et par mois."
    );
    assert_eq!(
        of("decree_on_time", Language::English),
        "From January to October\u{a0}2025, “First ranks, under 6” is 250\u{a0}DH per child per \
         month instead of 200."
    );
    assert_eq!(
        of("no_transfer", Language::Arabic),
        "ابتداء من دجنبر\u{a0}2023، لا تسري قاعدة «البرنامج معمول به»."
    );
}

/// A minimal JSON Schema validator for the keywords used here: a fault in `value`, if any.
fn wrong(root: &Json, schema: &Json, value: &Json) -> Option<String> {
    if *schema == Json::Bool(false) {
        return Some(format!("nothing may stand here, found {value}"));
    }
    let fails = |schema: &Json| wrong(root, schema, value).is_some();
    let words = schema.as_object().expect("a schema is an object");
    let count = |list: &Json| {
        let list = list.as_array().expect("a list of schemas");
        list.iter().filter(|schema| !fails(schema)).count()
    };
    words.iter().find_map(|(word, held)| {
        let sound = match word.as_str() {
            "$ref" => {
                let path = held.as_str().and_then(|path| path.strip_prefix('#'));
                let schema = root
                    .pointer(path.expect("a path within"))
                    .expect("a definition");
                return wrong(root, schema, value);
            }
            "type" => match held.as_str().expect("a type") {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "number" => value.is_number(),
                "integer" => value.is_i64(),
                "boolean" => value.is_boolean(),
                other => panic!("the type {other}"),
            },
            "enum" => held.as_array().is_some_and(|list| list.contains(value)),
            "const" => held == value,
            "anyOf" => count(held) > 0,
            "oneOf" => count(held) == 1,
            "not" => fails(held),
            "allOf" => {
                let list = held.as_array().expect("a list of schemas");
                return list.iter().find_map(|schema| wrong(root, schema, value));
            }
            "if" => fails(held) || !fails(&schema["then"]),
            "required" => {
                let names = held.as_array().expect("a list of names").iter();
                names
                    .filter_map(Json::as_str)
                    .all(|name| value.get(name).is_some())
            }
            "properties" => {
                let held = held.as_object().expect("schemas by name");
                return held
                    .iter()
                    .find_map(|(name, schema)| wrong(root, schema, value.get(name)?));
            }
            "additionalProperties" => {
                let known = schema["properties"].as_object().expect("schemas by name");
                let mut own = value.as_object().into_iter().flatten();
                own.all(|(name, _)| known.contains_key(name))
            }
            "items" => {
                let mut items = value.as_array().into_iter().flatten();
                return items.find_map(|item| wrong(root, held, item));
            }
            "minimum" => value.as_f64() >= held.as_f64(),
            "maximum" => value.as_f64() <= held.as_f64(),
            "$schema" | "$defs" | "title" | "description" | "then" | "pattern" | "minItems"
            | "maxItems" | "minLength" | "minProperties" => true,
            other => panic!("the test does not know '{other}'"),
        };
        (!sound).then(|| format!("{word}: {held} does not hold for {value}"))
    })
}

fn json(text: &str) -> Json {
    let table: toml::Table = text.parse().expect("TOML");
    serde_json::to_value(table).expect("JSON")
}

#[test]
fn the_schema_accepts_the_built_in_files_and_refuses_wrong_ones() {
    let (law, _) = built_in();
    for language in Language::ALL {
        let root: Json = serde_json::from_str(&schema(&law, language)).expect("JSON");
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
        for name in &law.library().names()[1..] {
            let text = std::fs::read_to_string(folder.join(format!("{name}.toml")));
            let text = text.expect("a scenario of the program");
            assert_eq!(wrong(&root, &root, &json(&text)), None, "{name}");
        }
        let change = |lines: &str| {
            format!("extends = 'baseline'\ntitle.fr = 'x'\n[[change]]\nfrom = '2026-01'\n{lines}")
        };
        let sound = change("parameter = 'floor.amount'\nvalue = 5\nwhere = { region = 6 }");
        assert_eq!(wrong(&root, &root, &json(&sound)), None);
        for lines in [
            "parameter = 'floor.amont'\nvalue = 5",
            "parameter = 'floor.amount'\nvalue = -5",
            "parameter = 'appropriation.amount'\nvalue = 5\nwhere = { region = 6 }",
            "parameter = 'floor.amount'\nvalue = 'x'",
            "parameter = 'floor.amount'",
            "parameter = 'floor.basis'\nvalue = 'adult'",
            "parameter = 'programme.active'\nvalue = 0",
            "parameter = 'floor.amount'\nvalue = 5\nwhere = { region = 6, province = 6181 }",
            "parameter = 'floor.amount'\nvalue = 5\nwhere = { town = 'Fès' }",
        ] {
            assert!(
                wrong(&root, &root, &json(&change(lines))).is_some(),
                "{lines}"
            );
        }
    }
}

#[test]
fn the_schema_lists_what_the_law_has() {
    let (law, _) = built_in();
    let root: Json = serde_json::from_str(&schema(&law, Language::English)).expect("JSON");
    let listed = &root["$defs"]["change"]["properties"]["parameter"]["enum"];
    let count = listed.as_array().map(Vec::len);
    assert_eq!(count, Some(law.parameters().len()));
    assert!(root["properties"]["dates"]["properties"]["step_2026"].is_object());
}

#[test]
fn a_scenario_that_says_nothing_of_itself_is_told_by_what_it_changes() {
    let law = daam_morocco::law().expect("the law");
    let names = ["baseline", "exit_grace", "threshold_9_60"].map(str::to_owned);
    let mut scenarios = load(&law, &names).expect("built in");
    let kept = scenarios[1].summary.clone();
    scenarios[2].summary = Words::default();
    summarise(&law, &mut scenarios);
    assert_eq!(scenarios[1].summary, kept);
    for language in Language::ALL {
        let found = differences(&law, &scenarios[0], &scenarios[2]);
        let told = scenarios[2].summary.in_language(language);
        assert_eq!(told, sentence(&law, &found[0], language));
    }
}

#[test]
fn a_change_without_effect_is_said_with_what_it_needs() {
    let (law, mut scenarios) = built_in();
    let baseline = scenarios.swap_remove(0);
    for scenario in &scenarios {
        assert_eq!(scenario.idle_changes(), [], "{}", scenario.name);
    }
    let from = daam_core::kernel::Month::new(2026, 1);
    let cost = |scenario: &Scenario| {
        scenario
            .varied("accompaniment.cost", from, Value::Number(90.0))
            .expect("a value")
    };
    let alone = cost(&baseline);
    for (language, words) in [
        (Language::French, "n’agit qu’avec accompaniment.entry_share"),
        (Language::Arabic, "لا يؤثر إلا مع accompaniment.entry_share"),
        (
            Language::English,
            "acts only with accompaniment.entry_share",
        ),
    ] {
        let told = describe(&law, &baseline, &alone, language);
        assert!(told.contains("\n! ") && told.contains(words), "{told}");
        assert!(diff(&law, &baseline, &alone, language).contains(words));
        let mut run = [baseline.clone(), alone.clone()];
        run[1].summary = Words::default();
        summarise(&law, &mut run);
        let summary = run[1].summary.in_language(language);
        assert!(summary.contains(words), "{summary}");
    }
    let entered = alone.varied("accompaniment.entry_share", from, Value::Number(0.02));
    assert_eq!(cost(&entered.expect("a value")).idle_changes(), []);
}
