//! Reads the law's file and checks it.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::law::{LAST_MONTH, Law};
use super::law_parameter::{families, read_parameters};
use super::needs::refuse_unknown;
use super::parameter::Dates;
use super::relation::read_relations;
use crate::kernel::{Month, Problems};

impl Law {
    /// The law written in `text`, without places and scenarios yet; `file` is its name in error
    /// messages.
    ///
    /// # Errors
    /// Everything wrong in the text, each with its line and column.
    pub fn read(file: &str, text: &str) -> Result<Self, Problems> {
        let mut document = Document::new(file, text);
        let mut law = Self {
            first_month: Month::new(2023, 12),
            dates: BTreeMap::new(),
            sources: BTreeMap::new(),
            parameters: Vec::new(),
            relations: Arc::default(),
            territory: Arc::default(),
            library: Arc::default(),
        };
        if let Some(root) = document.root() {
            let keys = ["first_month", "dates", "sources", "parameter"];
            let mut optional = families(root.get_ref().get("parameter"));
            optional.push("relation");
            document.keys("the law", &(0..0), root.get_ref(), &keys, &optional);
            law.fill(&mut document, root.get_ref());
        }
        Problems::or(document.into_problems(), law)
    }

    fn fill(&mut self, document: &mut Document, root: &DeTable) {
        // Until the first month is known, any month up to the last is accepted.
        let any = (Month::new(1900, 1), LAST_MONTH);
        let first = root.get("first_month");
        if let Some(month) = first.and_then(|field| document.month(field, "first_month", any)) {
            self.first_month = month;
        }
        if let Some(field) = root.get("dates") {
            self.read_dates(document, field);
        }
        if let Some(field) = root.get("sources") {
            self.read_sources(document, field);
        }
        if let Some(field) = root.get("parameter") {
            read_parameters(self, document, root, field);
            refuse_unknown(&self.parameters, document, field);
        }
        if let Some(field) = root.get("relation") {
            self.relations = read_relations(&self.parameters, document, field).into();
        }
    }

    fn read_dates(&mut self, document: &mut Document, field: &Field) {
        let Some(table) = field.get_ref().as_table() else {
            return document.wrong_type(field, "dates", "a table");
        };
        for (name, field) in table {
            if let Some(dates) = Dates::read(document, field, name.get_ref(), self.months()) {
                self.dates.insert(name.get_ref().to_string(), dates);
            }
        }
    }

    fn read_sources(&mut self, document: &mut Document, field: &Field) {
        let Some(table) = field.get_ref().as_table() else {
            return document.wrong_type(field, "sources", "a table");
        };
        for (id, field) in table {
            if let Some(text) = document.text(field, id.get_ref()) {
                self.sources
                    .insert(id.get_ref().to_string(), text.to_owned());
            }
        }
    }
}
