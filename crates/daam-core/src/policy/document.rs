//! A TOML text being checked: every problem keeps its position, and all are collected.
//!
//! The law and the scenarios are read by walking the parsed text by hand. Derived
//! deserialisers would stop at the first problem and lose the position of later ones.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::kernel::{
    Month, Position, Problem, Words, decimal_comma, is_unfit, nearest, plain_problem,
};

/// Most problems noted in one file: a user is shown four, and a file of nothing but mistakes must
/// not take minutes to check.
const MOST: usize = 100;

/// A value of the text and where it stands.
pub(super) type Field<'t> = Spanned<DeValue<'t>>;

/// A text, the name of its file, and what was found wrong in it so far.
pub(super) struct Document<'t> {
    file: &'t str,
    text: &'t str,
    /// The byte at which each line begins: every change asks for its position.
    lines: Vec<usize>,
    problems: Vec<Problem>,
}

impl<'t> Document<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        Self {
            file,
            text,
            lines: [0]
                .into_iter()
                .chain(text.match_indices('\n').map(|(end, _)| end + 1))
                .collect(),
            problems: Vec::new(),
        }
    }

    /// Everything found wrong, from the top of the file to its end.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        let place = |problem: &Problem| {
            let position = problem.position.as_ref();
            position.map(|position| (position.line, position.column))
        };
        self.problems.sort_by_key(place);
        self.problems
    }

    /// Whether so much is wrong that nothing more is noted.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST
    }

    /// The whole text as a table; nothing when it is not TOML.
    ///
    /// One mistake often misleads the parser for the rest of its line, so only the first
    /// of each line is kept.
    pub(super) fn root(&mut self) -> Option<Spanned<DeTable<'t>>> {
        let (root, mut errors) = DeTable::parse_recoverable(self.text);
        let clean = errors.is_empty();
        let start = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
        errors.sort_by_key(start);
        let mut last_line = 0;
        for error in errors.into_iter().take(MOST) {
            let position = self.position(&(start(&error)..0));
            if position.line != last_line {
                last_line = position.line;
                let mut problem = plain_problem(position, error.message());
                problem.message = format!("this is not TOML: {}", problem.message);
                self.problems.push(problem);
            }
        }
        self.refuse_unfit(root.get_ref());
        clean.then_some(root)
    }

    /// Refuses texts and names with letters that do something instead of being shown.
    fn refuse_unfit(&mut self, table: &DeTable) {
        for (key, value) in table {
            self.refuse_unfit_text(key.get_ref(), &key.span());
            self.refuse_unfit_value(value);
        }
    }

    fn refuse_unfit_value(&mut self, value: &Field) {
        match value.get_ref() {
            DeValue::String(text) => self.refuse_unfit_text(text, &value.span()),
            DeValue::Array(items) => items.iter().for_each(|item| self.refuse_unfit_value(item)),
            DeValue::Table(table) => self.refuse_unfit(table),
            _ => {}
        }
    }

    fn refuse_unfit_text(&mut self, text: &str, span: &Range<usize>) {
        if let Some(odd) = text.chars().find(|letter| is_unfit(*letter)) {
            let message = format!("a text has U+{:04X}, which cannot be shown", u32::from(odd));
            self.advise(span, message, "leave it out");
        }
    }

    /// Line and column of the beginning of `span`.
    pub(super) fn position(&self, span: &Range<usize>) -> Position {
        let line = self.lines.partition_point(|begin| *begin <= span.start);
        let begin = self.lines[line - 1];
        // Lines and columns count from 1.
        let in_line = Position::of(self.file, &self.text[begin..], span.start - begin);
        Position { line, ..in_line }
    }

    /// Notes a problem.
    pub(super) fn refuse(&mut self, span: &Range<usize>, message: impl Into<String>) {
        if !self.is_full() {
            let problem = Problem::at(self.position(span), message);
            self.problems.push(problem);
        }
    }

    /// Notes a problem and what to do about it.
    pub(super) fn advise(
        &mut self,
        span: &Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if !self.is_full() {
            let problem = Problem::at(self.position(span), message).with_help(help);
            self.problems.push(problem);
        }
    }

    /// Notes that a value has the wrong type.
    pub(super) fn wrong_type(&mut self, field: &Field, key: &str, expected: &str) {
        let found = match field.get_ref() {
            DeValue::String(text) => format!("the text '{text}'"),
            DeValue::Integer(number) => format!("the integer {number}"),
            DeValue::Float(number) => format!("the decimal number {number}"),
            DeValue::Boolean(flag) => format!("{flag}"),
            DeValue::Datetime(date) => format!("the date {date}"),
            DeValue::Array(_) => "a list".to_owned(),
            DeValue::Table(_) => "a table".to_owned(),
        };
        let message = format!("'{key}' must be {expected}, found {found}");
        match field.get_ref().as_str().and_then(decimal_comma) {
            Some(advice) => self.advise(&field.span(), message, advice),
            None => self.refuse(&field.span(), message),
        }
    }

    /// Checks that a table has all of `required` and nothing beyond `optional`.
    pub(super) fn keys(
        &mut self,
        owner: &str,
        span: &Range<usize>,
        table: &DeTable,
        required: &[&str],
        optional: &[&str],
    ) {
        for key in required {
            if !table.contains_key(*key) {
                self.refuse(span, format!("{owner} has no '{key}'"));
            }
        }
        let known: Vec<&str> = required.iter().chain(optional).copied().collect();
        for key in table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                self.unknown(&key.span(), &format!("{owner} has no key"), key, &known);
            }
        }
    }

    /// Notes a name that is none of `known`, with the nearest of them or the whole list.
    pub(super) fn unknown(
        &mut self,
        span: &Range<usize>,
        what: &str,
        name: &Spanned<impl AsRef<str>>,
        known: &[&str],
    ) {
        if self.is_full() {
            return;
        }
        let name = name.get_ref().as_ref();
        let help = match nearest(name, known.iter().copied()) {
            Some(meant) if known.len() > 8 => format!("did you mean '{meant}'?"),
            Some(meant) => format!("did you mean '{meant}'? known: {}", known.join(", ")),
            None => format!("known: {}", known.join(", ")),
        };
        self.advise(span, format!("{what} '{name}'"), help);
    }

    pub(super) fn text<'f>(&mut self, field: &'f Field<'_>, key: &str) -> Option<&'f str> {
        let text = field.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(field, key, "a text");
        }
        text
    }

    /// A text that is one of `choices`.
    pub(super) fn one_of<'f>(
        &mut self,
        field: &'f Field<'_>,
        key: &str,
        choices: &[&str],
    ) -> Option<&'f str> {
        let Some(text) = field.get_ref().as_str() else {
            self.wrong_type(field, key, &format!("one of {}", choices.join(", ")));
            return None;
        };
        if choices.contains(&text) {
            return Some(text);
        }
        let message = format!("'{key}' cannot be '{text}'");
        let mut help = format!("the choices are {}", choices.join(", "));
        if let Some(meant) = nearest(text, choices.iter().copied()) {
            help = format!("did you mean '{meant}'? {help}");
        }
        self.advise(&field.span(), message, help);
        None
    }

    /// A month within `allowed`.
    pub(super) fn month(
        &mut self,
        field: &Field,
        key: &str,
        allowed: (Month, Month),
    ) -> Option<Month> {
        let Some(text) = field.get_ref().as_str() else {
            self.wrong_type(field, key, "a month in quotes, for example \"2025-11\"");
            return None;
        };
        match text.parse::<Month>() {
            Err(refusal) => {
                self.refuse(&field.span(), format!("'{key}': {refusal}"));
                None
            }
            Ok(month) => self.month_within(&field.span(), key, month, allowed),
        }
    }

    fn month_within(
        &mut self,
        span: &Range<usize>,
        key: &str,
        month: Month,
        (first, last): (Month, Month),
    ) -> Option<Month> {
        if month < first || month > last {
            let message = format!("'{key}' must be between {first} and {last}, found {month}");
            self.refuse(span, message);
            return None;
        }
        Some(month)
    }

    /// The tables of a list of tables.
    pub(super) fn tables<'f, 'v>(
        &mut self,
        field: &'f Field<'v>,
        key: &str,
    ) -> Vec<(Range<usize>, &'f DeTable<'v>)> {
        let Some(items) = field.get_ref().as_array() else {
            self.wrong_type(field, key, &format!("tables headed [[{key}]]"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => tables.push((item.span(), table)),
                None => self.wrong_type(item, key, "a list of tables"),
            }
        }
        tables
    }

    /// A text in three languages; unless `complete`, a given language stands in for missing ones,
    /// French before English before Arabic.
    pub(super) fn words(&mut self, field: &Field, key: &str, complete: bool) -> Option<Words> {
        const LANGUAGES: [&str; 3] = ["fr", "en", "ar"];
        let Some(table) = field.get_ref().as_table() else {
            self.wrong_type(field, key, "a table with fr, en and ar");
            return None;
        };
        let owner = format!("'{key}'");
        let required: &[&str] = if complete { &LANGUAGES } else { &[] };
        self.keys(&owner, &field.span(), table, required, &LANGUAGES);
        let mut given = Vec::new();
        for language in LANGUAGES {
            let Some(field) = table.get(language) else {
                continue;
            };
            match self.text(field, language).map(str::trim) {
                Some("") => self.refuse(&field.span(), format!("'{language}' is empty")),
                Some(text) if key == "title" && text.contains('\n') => {
                    self.refuse(&field.span(), "a title must be one line");
                }
                Some(text) => given.push((language, text.to_owned())),
                None => {}
            }
        }
        let Some((_, first)) = given.first() else {
            if table.is_empty() && !complete {
                let message = format!("'{key}' has no text: give fr, en or ar");
                self.refuse(&field.span(), message);
            }
            return None;
        };
        let in_language = |code: &str| {
            let text = given.iter().find(|(language, _)| *language == code);
            text.map_or(first, |(_, text)| text).clone()
        };
        Some(Words {
            fr: in_language("fr"),
            ar: in_language("ar"),
            en: in_language("en"),
        })
    }
}
