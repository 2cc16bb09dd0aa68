//! One scenario file: what it changes, from which month, on which base.

use serde::{Deserialize, Serialize};
use toml::de::DeTable;

use super::change::{Change, read_changes};
use super::document::{Document, Field};
use super::law::Law;
use super::parameter::Calendar;
use crate::kernel::{Month, Position, Problem, Words};

/// Most scenarios one file may extend.
const MOST_BASES: usize = 16;

/// One of the files a scenario is built from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Name of the file in error messages.
    pub file: String,
    /// Its text; none for one that comes with the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// How strictly a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The root scenario, which extends nothing.
    Root,
    /// A scenario that comes with the program: all three languages.
    BuiltIn,
    /// A user's file: one language is enough.
    File,
}

/// The content of one scenario file; what is invalid is left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Overlay {
    /// The file it was read from.
    pub(super) layer: Layer,
    /// The bases as written, each with its position in the file.
    pub(super) extends: Vec<(String, Position)>,
    /// The calendar, when the file names one.
    pub(super) calendar: Option<Calendar>,
    /// Title in the three languages.
    pub(super) title: Words,
    /// Summary in the three languages; empty when the file gives none.
    pub(super) summary: Words,
    /// Named dates moved, to which month, and the position in the file.
    pub(super) dates: Vec<(String, Month, Position)>,
    /// Changes in order of parameter, place and month; no two of the same place overlap.
    pub(super) changes: Vec<Change>,
}

impl Overlay {
    /// Reads one scenario file; `file` is its name in error messages.
    pub(super) fn read(
        law: &Law,
        file: &str,
        text: &str,
        origin: Origin,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut document = Document::new(file, text);
        let mut overlay = Self {
            layer: Layer {
                file: file.to_owned(),
                text: (origin == Origin::File).then(|| text.to_owned()),
            },
            ..Self::default()
        };
        if let Some(root) = document.root() {
            overlay.fill(law, &mut document, root.get_ref(), origin);
        }
        problems.extend(document.into_problems());
        overlay
    }

    fn fill(&mut self, law: &Law, document: &mut Document, root: &DeTable, origin: Origin) {
        let (required, optional): (&[&str], &[&str]) = match origin {
            Origin::Root => (&["title", "summary"], &[]),
            Origin::BuiltIn => (&["title", "summary"], &["extends"]),
            Origin::File => (&["title"], &["extends", "summary"]),
        };
        let optional = [optional, &["calendar", "dates", "change"]].concat();
        document.keys("the scenario", &(0..0), root, required, &optional);
        if origin != Origin::Root && !root.contains_key("extends") {
            let help = "begin the file with extends = \"baseline\"";
            document.advise(&(0..0), "the scenario has no 'extends'", help);
        }
        if let Some(field) = root.get("extends") {
            self.read_extends(document, field);
        }
        if let Some(field) = root.get("calendar") {
            let word = document.one_of(field, "calendar", &Calendar::ALL.map(Calendar::name));
            self.calendar = Calendar::ALL
                .into_iter()
                .find(|calendar| Some(calendar.name()) == word);
        }
        let complete = origin != Origin::File;
        let mut words = |key| {
            let field = root.get(key)?;
            document.words(field, key, complete)
        };
        self.title = words("title").unwrap_or_default();
        self.summary = words("summary").unwrap_or_default();
        if let Some(field) = root.get("dates") {
            self.read_dates(law, document, field);
        }
        if let Some(field) = root.get("change") {
            self.changes = read_changes(law, document, field, complete);
        }
    }

    /// One base, or a list of them.
    fn read_extends(&mut self, document: &mut Document, field: &Field) {
        let listed = match field.get_ref().as_array() {
            Some(listed) if listed.is_empty() => {
                let help = "list one scenario or more, for example [\"baseline\"]";
                return document.advise(&field.span(), "'extends' lists no scenario", help);
            }
            Some(listed) => listed,
            None if field.get_ref().is_str() => std::slice::from_ref(field),
            None => return document.wrong_type(field, "extends", "a text or a list of texts"),
        };
        if listed.len() > MOST_BASES {
            let message = format!("'extends' lists more than {MOST_BASES} scenarios");
            return document.refuse(&field.span(), message);
        }
        for field in listed {
            if let Some(base) = document.text(field, "extends") {
                let position = document.position(&field.span());
                self.extends.push((base.to_owned(), position));
            }
        }
    }

    fn read_dates(&mut self, law: &Law, document: &mut Document, field: &Field) {
        let Some(table) = field.get_ref().as_table() else {
            return document.wrong_type(field, "dates", "a table");
        };
        let known: Vec<&str> = law.dates.keys().map(String::as_str).collect();
        // A date moved past the last month never comes.
        let (first, last) = law.months();
        for (name, field) in table {
            if !known.contains(&name.get_ref().as_ref()) {
                document.unknown(&name.span(), "no date is called", name, &known);
                continue;
            }
            if let Some(month) = document.month(field, name.get_ref(), (first, last.plus(1))) {
                let position = document.position(&name.span());
                self.dates
                    .push((name.get_ref().to_string(), month, position));
            }
        }
    }
}
