//! The dated rows of one parameter of the law.

use toml::de::DeTable;

use super::document::{Document, Field};
use super::law::Law;
use super::parameter::{Calendar, DatedValue, Dates, Parameter};
use super::value::Status;
use crate::kernel::Month;

/// Reads the rows of `parameter`, whose other fields are known already.
pub(super) fn read_rows(
    law: &Law,
    document: &mut Document,
    field: &Field,
    parameter: &mut Parameter,
) {
    for (span, table) in document.tables(field, "rows") {
        let required = ["from", "value", "source", "status"];
        document.keys("this row", &span, table, &required, &[]);
        let Some(row) = read_row(law, document, table, parameter) else {
            continue;
        };
        match parameter.rows.last() {
            None => begins_with_the_law(law, document, table, &row),
            Some(before) => comes_after(document, table, before, &row),
        }
        parameter.rows.push(row);
    }
    let listed = field.get_ref().as_array();
    if listed.is_some_and(|rows| rows.is_empty()) {
        document.refuse(&field.span(), format!("'{}' has no row", parameter.name));
    }
}

fn read_row(
    law: &Law,
    document: &mut Document,
    table: &DeTable,
    parameter: &Parameter,
) -> Option<DatedValue> {
    let from = table
        .get("from")
        .and_then(|field| read_from(law, document, field));
    let value = table
        .get("value")
        .and_then(|field| parameter.read(document, field, law.months()));
    let source = table
        .get("source")
        .and_then(|field| read_source(law, document, field));
    let words = Status::ALL.map(Status::name);
    let status = table
        .get("status")
        .and_then(|field| document.one_of(field, "status", &words))
        .and_then(Status::of_word);
    let (date, from) = from?;
    Some(DatedValue {
        date,
        from,
        value: value?,
        source: source?,
        status: status?,
    })
}

/// A month, a month on each calendar, or the name of a named date.
fn read_from(law: &Law, document: &mut Document, field: &Field) -> Option<(Option<String>, Dates)> {
    if field.get_ref().is_table() {
        return Dates::read(document, field, "from", law.months()).map(|dates| (None, dates));
    }
    if let Some(name) = field.get_ref().as_str()
        && name.starts_with(|first: char| first.is_alphabetic())
    {
        let Some(dates) = law.dates.get(name) else {
            let known: Vec<&str> = law.dates.keys().map(String::as_str).collect();
            let name = toml::Spanned::new(field.span(), name);
            document.unknown(&field.span(), "no date is called", &name, &known);
            return None;
        };
        return Some((Some(name.to_owned()), *dates));
    }
    let month: Month = document.month(field, "from", law.months())?;
    let dates = Dates {
        paid: month,
        decree: month,
    };
    Some((None, dates))
}

fn read_source(law: &Law, document: &mut Document, field: &Field) -> Option<Vec<String>> {
    let Some(ids) = field.get_ref().as_array().filter(|ids| !ids.is_empty()) else {
        document.wrong_type(field, "source", "a list of ids of [sources]");
        return None;
    };
    let known: Vec<&str> = law.sources.keys().map(String::as_str).collect();
    let mut read = Vec::new();
    for id in ids {
        let text = document.text(id, "source")?;
        if !known.contains(&text) {
            let text = toml::Spanned::new(id.span(), text);
            document.unknown(&id.span(), "no source has the id", &text, &known);
        }
        read.push(text.to_owned());
    }
    Some(read)
}

fn begins_with_the_law(law: &Law, document: &mut Document, table: &DeTable, row: &DatedValue) {
    let first = law.first_month();
    if let Some(field) = table.get("from")
        && (row.from.paid != first || row.from.decree != first)
    {
        let message = format!("the first row must begin with the law, in {first}");
        document.refuse(&field.span(), message);
    }
}

fn comes_after(document: &mut Document, table: &DeTable, before: &DatedValue, row: &DatedValue) {
    for calendar in Calendar::ALL {
        let (earlier, later) = (before.from.on(calendar), row.from.on(calendar));
        if let Some(field) = table.get("from")
            && later <= earlier
        {
            let word = calendar.name();
            let message = format!(
                "this row begins in {later} ({word}), not after the row before it, {earlier}"
            );
            return document.refuse(&field.span(), message);
        }
    }
}
