//! Makes a constant of every message of `i18n/`: `page-cost` of `page.ftl` is `page::COST`.
//!
//! A name that does not exist is then refused by the compiler, and one that nothing uses is told
//! by its lint. Messages of the groups below are found by the word of a table instead, at run
//! time. What a message says is read by `src/i18n/catalogue.rs`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// In the order of `Language::ALL`.
const LANGUAGES: [&str; 3] = ["fr", "ar", "en"];
/// Groups whose messages are found by a word: of the tables, of the page's scripts.
const BY_WORD: [&str; 9] = [
    "assumption",
    "assumption_unit",
    "check",
    "counted",
    "quantity",
    "reason",
    "script",
    "source",
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
        let words = ids.iter().map(|id| {
            let word = id.strip_prefix(group.as_str());
            let word = word.and_then(|word| word.strip_prefix('-'));
            word.unwrap_or_else(|| panic!("i18n: {id} is in {group}.ftl"))
        });
        let messages = (index..).map(|index| format!("Message::of_program({index})"));
        index += ids.len();
        if BY_WORD.contains(&group.as_str()) {
            let rows: String = words
                .zip(messages)
                .map(|(word, message)| format!("    ({word:?}, {message}),\n"))
                .collect();
            let name = group.to_uppercase();
            let count = ids.len();
            let _ = writeln!(
                constants,
                "pub(super) static {name}: [(&str, Message); {count}] = [\n{rows}];"
            );
        } else {
            let _ = writeln!(
                constants,
                "pub(crate) mod {group} {{\n    use crate::i18n::Message;"
            );
            for ((word, message), id) in words.zip(messages).zip(&ids) {
                let name = word.to_uppercase().replace('-', "_");
                let _ = writeln!(
                    constants,
                    "    /// `{id}`.\n    pub(crate) const {name}: Message = {message};"
                );
            }
            constants.push_str("}\n");
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

/// The names of the messages, in order: each begins a line.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
}
