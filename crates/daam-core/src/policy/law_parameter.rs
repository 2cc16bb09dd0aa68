//! One `[[parameter]]` of the law, or the family of parameters it stands for.

use std::ops::Range;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::law::Law;
use super::law_row::read_rows;
use super::needs::read_needs;
use super::parameter::{Choice, Parameter, number_of};
use super::unit::{Unit, ValueKind};
use crate::kernel::Words;

const REQUIRED: [&str; 4] = ["name", "title", "unit", "rows"];
const OPTIONAL: [&str; 8] = [
    "bounds", "choices", "indexed", "off", "each", "national", "yearly", "needs",
];

/// 2^53: up to here every whole number is exact as a float and can be compared with a bound.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Placeholder for the words of a member in the title of a family.
const GAP: &str = "{}";

/// Every table a parameter of `field` is repeated for.
pub(super) fn families<'f>(field: Option<&'f Field<'_>>) -> Vec<&'f str> {
    let tables = field.and_then(|field| field.get_ref().as_array());
    let each = |table: &'f Field<'_>| table.get_ref().as_table()?.get("each")?.get_ref().as_str();
    tables.map_or_else(Vec::new, |tables| tables.iter().filter_map(each).collect())
}

/// Reads every parameter; one with `each` is read once and repeated for each entry of that table of
/// `root`.
pub(super) fn read_parameters(
    law: &mut Law,
    document: &mut Document,
    root: &DeTable,
    field: &Field,
) {
    for (span, table) in document.tables(field, "parameter") {
        document.keys("this parameter", &span, table, &REQUIRED, &OPTIONAL);
        let Some(parameter) = read_parameter(law, document, &span, table) else {
            continue;
        };
        let members = match table.get("each") {
            None => vec![parameter],
            Some(each) => read_family(document, root, each, table.get("title"), &parameter),
        };
        for parameter in members {
            if law.parameter(&parameter.name).is_some() {
                let message = format!("'{}' is already a parameter", parameter.name);
                document.refuse(&span, message);
                break;
            }
            law.parameters.push(parameter);
        }
    }
}

/// One parameter; none when too little of it is valid to go on.
fn read_parameter(
    law: &Law,
    document: &mut Document,
    span: &Range<usize>,
    table: &DeTable,
) -> Option<Parameter> {
    let name = document.text(table.get("name")?, "name");
    let title = document.words(table.get("title")?, "title", true);
    let words = Unit::ALL.map(Unit::name);
    let unit = document.one_of(table.get("unit")?, "unit", &words)?;
    let unit = Unit::ALL.into_iter().find(|known| known.name() == unit)?;
    let mut parameter = Parameter {
        name: name?.to_owned(),
        title: title?,
        unit,
        bounds: None,
        off: None,
        choices: Vec::new(),
        indexed: false,
        national: false,
        yearly: false,
        needs: Vec::new(),
        rows: Vec::new(),
        position: document.position(span),
    };
    read_bounds(document, table, &mut parameter);
    read_choices(document, table, &mut parameter);
    read_indexed(document, table, &mut parameter);
    read_off(law, document, table, &mut parameter);
    parameter.national = read_flag(document, table, "national");
    parameter.yearly = read_flag(document, table, "yearly");
    let needs = table.get("needs");
    parameter.needs = needs.map_or_else(Vec::new, |field| read_needs(document, field));
    read_rows(law, document, table.get("rows")?, &mut parameter);
    Some(parameter)
}

/// `model` once for each entry of the table it is repeated for, in the order of the file.
fn read_family(
    document: &mut Document,
    root: &DeTable,
    each: &Field,
    title: Option<&Field>,
    model: &Parameter,
) -> Vec<Parameter> {
    let Some(name) = document.text(each, "each") else {
        return Vec::new();
    };
    let Some(entries) = root.get(name).and_then(|field| field.get_ref().as_table()) else {
        document.refuse(&each.span(), format!("the law has no table [{name}]"));
        return Vec::new();
    };
    let own = &model.title;
    if let Some(title) = title
        && ![&own.fr, &own.ar, &own.en]
            .iter()
            .all(|text| text.contains(GAP))
    {
        let message = format!("each language of the title of a family has a {GAP}");
        document.refuse(&title.span(), message);
    }
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    let member = |(name, field): (&toml::Spanned<_>, &Field)| {
        let name: &std::borrow::Cow<'_, str> = name.get_ref();
        let words = document.words(field, name, true)?;
        Some(Parameter {
            name: format!("{}.{name}", model.name),
            title: Words {
                fr: own.fr.replace(GAP, &words.fr),
                ar: own.ar.replace(GAP, &words.ar),
                en: own.en.replace(GAP, &words.en),
            },
            ..model.clone()
        })
    };
    entries.into_iter().filter_map(member).collect()
}

fn read_bounds(document: &mut Document, table: &DeTable, parameter: &mut Parameter) {
    let name = &parameter.name;
    let numeric = parameter.is_numeric();
    let Some(field) = table.get("bounds") else {
        if numeric && let Some(unit) = table.get("unit") {
            document.refuse(&unit.span(), format!("'{name}' has no 'bounds'"));
        }
        return;
    };
    let ends: Option<Vec<f64>> = field
        .get_ref()
        .as_array()
        .and_then(|ends| ends.iter().map(number_of).collect());
    match ends.as_deref() {
        _ if !numeric => document.refuse(
            &field.span(),
            format!("'{name}' is not a number and has no bounds"),
        ),
        Some(&[low, _]) if parameter.unit.is_amount() && low < 0.0 => document.refuse(
            &field.span(),
            format!("'{name}' is an amount: its lowest value cannot be negative"),
        ),
        Some(&[low, high]) if parameter.unit == Unit::Share && (low < 0.0 || high > 1.0) => {
            let message = format!("'{name}' is a share: its bounds lie between 0 and 1");
            document.refuse(&field.span(), message);
        }
        Some(&[low, high]) if low <= high && low >= -EXACT && high <= EXACT => {
            parameter.bounds = Some((low, high));
        }
        _ => document.wrong_type(
            field,
            "bounds",
            "the lowest and the highest value, within 2^53",
        ),
    }
}

fn read_choices(document: &mut Document, table: &DeTable, parameter: &mut Parameter) {
    let name = &parameter.name;
    let choice = parameter.unit.kind() == ValueKind::Choice;
    let Some(field) = table.get("choices") else {
        if choice && let Some(unit) = table.get("unit") {
            document.refuse(&unit.span(), format!("'{name}' has no 'choices'"));
        }
        return;
    };
    if !choice {
        return document.refuse(&field.span(), format!("'{name}' is not a choice"));
    }
    for (span, table) in document.tables(field, "choices") {
        let required = ["word", "fr", "ar", "en"];
        document.keys("this choice", &span, table, &required, &[]);
        let mut text = |key: &str| {
            let text = document.text(table.get(key)?, key)?;
            Some(text.to_owned())
        };
        let (word, fr, ar, en) = (text("word"), text("fr"), text("ar"), text("en"));
        let (Some(word), Some(fr), Some(ar), Some(en)) = (word, fr, ar, en) else {
            continue;
        };
        if parameter.choices.iter().any(|known| known.word == word) {
            document.refuse(&span, format!("'{word}' is already a choice"));
        }
        let words = Words { fr, ar, en };
        parameter.choices.push(Choice { word, words });
    }
    if field
        .get_ref()
        .as_array()
        .is_some_and(|list| list.is_empty())
    {
        document.refuse(&field.span(), format!("'{name}' has no choice"));
    }
}

fn read_indexed(document: &mut Document, table: &DeTable, parameter: &mut Parameter) {
    let Some(field) = table.get("indexed") else {
        return;
    };
    match field.get_ref().as_bool() {
        None => document.wrong_type(field, "indexed", "true or false"),
        Some(true) if !parameter.unit.is_amount() => document.refuse(
            &field.span(),
            format!(
                "'{}' is not an amount: it cannot be indexed",
                parameter.name
            ),
        ),
        Some(indexed) => parameter.indexed = indexed,
    }
}

/// True or false; false where nothing is said.
fn read_flag(document: &mut Document, table: &DeTable, key: &str) -> bool {
    let Some(field) = table.get(key) else {
        return false;
    };
    let flag = field.get_ref().as_bool();
    if flag.is_none() {
        document.wrong_type(field, key, "true or false");
    }
    flag.unwrap_or(false)
}

fn read_off(law: &Law, document: &mut Document, table: &DeTable, parameter: &mut Parameter) {
    let Some(field) = table.get("off") else {
        return;
    };
    if parameter.is_numeric() {
        parameter.off = parameter.read(document, field, law.months());
    } else {
        let message = format!("'{}' is not a number and has no 'off'", parameter.name);
        document.refuse(&field.span(), message);
    }
}
