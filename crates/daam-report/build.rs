//! Generates a constant for every message of `i18n/`: `page-cost` of `page.ftl` is `page::COST`.
//!
//! The compiler then refuses a name that does not exist and warns of one that nothing uses.
//! Messages whose names share a prefix listed in `TABLES` make a table of words and messages
//! instead: `registers-exit-family-benefit` is `family_benefit` in `registers::EXIT`. The texts
//! themselves are read by `src/i18n/catalogue.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// In the order of `Language::ALL`.
const LANGUAGES: [&str; 3] = ["fr", "ar", "en"];
/// Prefixes of the messages that make a table: words of the data, of the results, of scripts.
const TABLES: [&str; 26] = [
    "assumption",
    "assumption_unit",
    "check",
    "component",
    "counted",
    "number-month",
    "place-region",
    "poverty-age",
    "poverty-head",
    "poverty-household-type",
    "poverty-known-line",
    "quantity",
    "reason",
    "registers-error",
    "registers-exit",
    "registers-state",
    "scenario-month",
    "script",
    "source",
    "spells-length",
    "spreadsheet-welfare",
    "targeting-band",
    "targeting-given",
    "targeting-group",
    "targeting-loss",
    "unit",
];

fn main() {
    println!("cargo::rerun-if-changed=i18n");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("i18n");
    let names = fs::read_dir(root.join("en")).expect("the folder i18n/en");
    let groups: BTreeSet<String> = names
        .map(|entry| entry.expect("a file of i18n/en").path())
        .map(|path| path.file_stem().expect("a name").display().to_string())
        .collect();
    let mut constants = String::new();
    let mut index = 0;
    for group in &groups {
        let [_, _, english] = LANGUAGES.map(|language| read(&root, language, group));
        let ids: Vec<&str> = ids(&english).collect();
        let mut of_group = String::new();
        let mut tables: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (index, id) in (index..).zip(&ids) {
            let message = format!("Message::of_program({index})");
            let table = TABLES
                .iter()
                .find_map(|table| Some((*table, rest(id, table)?)));
            if let Some((table, rest)) = table {
                let row = format!("({:?}, {message})", word(rest));
                tables.entry(table).or_default().push(row);
                continue;
            }
            let rest = rest(id, group).unwrap_or_else(|| panic!("i18n: {id} is in {group}.ftl"));
            let name = constant(rest);
            let _ = writeln!(
                of_group,
                "/// `{id}`.\npub(crate) const {name}: Message = {message};"
            );
        }
        index += ids.len();
        for (table, rows) in tables {
            let (count, rows) = (rows.len(), rows.join(",\n"));
            let place = rest(table, group).map_or(&mut constants, |_| &mut of_group);
            let name = constant(rest(table, group).unwrap_or(table));
            let _ = writeln!(
                place,
                "pub(crate) static {name}: [(&str, Message); {count}] = [\n{rows}\n];"
            );
        }
        if !of_group.is_empty() {
            let _ = writeln!(
                constants,
                "pub(crate) mod {group} {{\nuse crate::i18n::Message;\n{of_group}}}"
            );
        }
    }
    let sources = LANGUAGES.map(|language| {
        let files = groups.iter().map(|group| {
            let path = root.join(language).join(format!("{group}.ftl"));
            format!("        include_str!({:?}),\n", path.display().to_string())
        });
        format!("    &[\n{}    ],\n", files.collect::<String>())
    });
    let _ = writeln!(
        constants,
        "pub(super) const SOURCES: [&[&str]; 3] = [\n{}];",
        sources.concat()
    );
    let out = env::var("OUT_DIR").expect("set by cargo");
    fs::write(Path::new(&out).join("messages.rs"), constants).expect("a folder to write to");
}

fn read(root: &Path, language: &str, group: &str) -> String {
    let path = root.join(language).join(format!("{group}.ftl"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of the messages, in order: each starts a line.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
}

/// The part of a name after its prefix.
fn rest<'a>(id: &'a str, beginning: &str) -> Option<&'a str> {
    id.strip_prefix(beginning)?.strip_prefix('-')
}

fn constant(name: &str) -> String {
    name.to_uppercase().replace('-', "_")
}

/// The key of a message in its table: ages and months keep their signs (`25-plus` is `25+`), others
/// get underscores.
fn word(rest: &str) -> String {
    if rest.starts_with(|first: char| first.is_ascii_digit()) {
        rest.replace("-plus", "+")
    } else {
        rest.replace('-', "_")
    }
}
