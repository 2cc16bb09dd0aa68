//! One change a scenario makes to one parameter.

use std::ops::Range;

use toml::de::DeTable;

use super::document::{Document, Field};
use super::law::Law;
use super::places::read_where;
use super::territory::Territory;
use super::value::{Status, Value};
use crate::kernel::{Locale, Month, Place, Position, Words};

/// A value that a scenario sets in place of the law's.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Name of the parameter.
    pub parameter: String,
    /// Where it holds; none for the whole country.
    pub place: Option<Place>,
    /// First month in force.
    pub from: Month,
    /// Last month in force, included; none when it holds until the next change, or for good.
    pub until: Option<Month>,
    /// What holds instead.
    pub value: Value,
    /// How well the value is established, when the scenario says.
    pub status: Option<Status>,
    /// Why, in the words of the scenario's author.
    pub why: Option<Words>,
    /// Where it is written; none for one made by the program.
    pub position: Option<Position>,
}

impl Change {
    /// Whether two changes are of the same parameter in the same place.
    pub(super) fn same_subject(&self, other: &Self) -> bool {
        self.parameter == other.parameter && self.place == other.place
    }

    /// Whether it is in force at a month, in one locale or in the country as a whole.
    pub(super) fn holds(&self, month: Month, locale: Option<Locale>) -> bool {
        let there = |place: Place| locale.is_some_and(|locale| place.holds(locale));
        self.place.is_none_or(there)
            && self.from <= month
            && self.until.is_none_or(|until| month <= until)
    }
}

/// A change and where it stands in the text.
struct Placed {
    change: Change,
    span: Range<usize>,
}

/// The changes of a file in order of parameter, place and month; those that collide are refused.
/// Languages of a `why` may be missing unless `complete`.
pub(super) fn read_changes(
    law: &Law,
    document: &mut Document,
    field: &Field,
    complete: bool,
) -> Vec<Change> {
    let mut placed = Vec::new();
    for (span, table) in document.tables(field, "change") {
        let required = ["parameter", "from", "value"];
        let optional = ["where", "until", "status", "why"];
        document.keys("this change", &span, table, &required, &optional);
        if let Some(change) = read_change(law, document, &span, table, complete) {
            placed.push(Placed { change, span });
        }
    }
    placed.sort_by(|one, other| {
        let key = |placed: &Placed| (placed.change.place, placed.change.from, placed.span.start);
        let parameters = one.change.parameter.cmp(&other.change.parameter);
        parameters.then(key(one).cmp(&key(other)))
    });
    for same in placed.chunk_by(|one, other| one.change.same_subject(&other.change)) {
        refuse_collisions(document, same);
    }
    for same in placed.chunk_by(|one, other| one.change.parameter == other.change.parameter) {
        refuse_crossings(law.territory(), document, same);
    }
    placed.into_iter().map(|placed| placed.change).collect()
}

fn read_change(
    law: &Law,
    document: &mut Document,
    span: &Range<usize>,
    table: &DeTable,
    complete: bool,
) -> Option<Change> {
    let name = table
        .get("parameter")
        .and_then(|field| Some((field, document.text(field, "parameter")?)));
    let parameter = name.and_then(|(_, name)| law.parameter(name));
    if let (Some((field, name)), None) = (name, parameter) {
        let known: Vec<&str> = law.names().collect();
        let name = toml::Spanned::new(field.span(), name);
        document.unknown(&field.span(), "no parameter is called", &name, &known);
    }
    let value = table
        .get("value")
        .and_then(|field| parameter?.read(document, field, law.months()));
    let mut month = |key| {
        let field = table.get(key)?;
        document.month(field, key, law.months())
    };
    let (from, until) = (month("from"), month("until"));
    if let (Some(from), Some(until), Some(field)) = (from, until, table.get("until"))
        && until < from
    {
        let message = format!("'until' ({until}) is before 'from' ({from})");
        document.advise(
            &field.span(),
            message,
            "'until' is the last month the change holds",
        );
        return None;
    }
    let status = table.get("status").and_then(|field| {
        document
            .one_of(field, "status", &Status::ALL.map(Status::name))
            .and_then(Status::of_word)
    });
    let why = table
        .get("why")
        .and_then(|field| read_why(document, field, complete));
    let place = table
        .get("where")
        .and_then(|field| read_where(law.territory(), document, field));
    if let (Some(parameter), Some(field)) = (parameter, table.get("where"))
        && parameter.national
    {
        let name = &parameter.name;
        let message = format!("'{name}' is of the whole country: it cannot hold in one place only");
        document.advise(&field.span(), message, "leave 'where' out");
    }
    let ends = until.map(|until| until.plus(1));
    for month in [from, ends].into_iter().flatten() {
        if let Some(problem) = parameter.and_then(|known| known.may_change_in(month).err()) {
            document.advise(span, problem.message, problem.help.unwrap_or_default());
            break;
        }
    }
    let unread = |key: &str, read: bool| table.contains_key(key) && !read;
    if unread("until", until.is_some()) || unread("where", place.is_some()) {
        return None;
    }
    Some(Change {
        parameter: parameter?.name.clone(),
        place,
        from: from?,
        until,
        value: value?,
        status,
        why,
        position: Some(document.position(span)),
    })
}

/// One text for all languages, or a table of them.
fn read_why(document: &mut Document, field: &Field, complete: bool) -> Option<Words> {
    if complete || field.get_ref().is_table() {
        return document.words(field, "why", complete);
    }
    let text = document.text(field, "why")?;
    Some(Words {
        fr: text.to_owned(),
        ar: text.to_owned(),
        en: text.to_owned(),
    })
}

/// Refuses overlapping changes of one parameter in one place, given in order of month: each must
/// begin after all before it have ended.
///
/// A change without `until` ends where the next begins, so only one with `until` can overlap.
fn refuse_collisions(document: &mut Document, changes: &[Placed]) {
    let mut longest: Option<&Placed> = None;
    for (index, this) in changes.iter().enumerate() {
        if document.is_full() {
            return;
        }
        let before = index.checked_sub(1).map(|last| &changes[last]);
        let from = this.change.from;
        let twin = before.filter(|before| before.change.from == from);
        let over = longest.filter(|longest| longest.change.until >= Some(from));
        if let Some(other) = twin.or(over) {
            let (first, second) = if other.span.start < this.span.start {
                (other, this)
            } else {
                (this, other)
            };
            let line = document.position(&first.span).line;
            let parameter = &this.change.parameter;
            let (verb, help) = if twin.is_some() {
                ("begin", "keep one of them")
            } else {
                ("hold", "end one the month before the other begins")
            };
            let message = format!(
                "this change of '{parameter}' and the one on line {line} both {verb} in {from}"
            );
            document.advise(&second.span, message, help);
        }
        if this.change.until > longest.and_then(|longest| longest.change.until) {
            longest = Some(this);
        }
    }
}

/// Refuses local changes of one parameter, given in order of place and month, that hold at the same
/// time in overlapping places. (A local one beside one of the whole country is fine: it takes
/// precedence where it holds.)
fn refuse_crossings(territory: &Territory, document: &mut Document, changes: &[Placed]) {
    let nexts = changes.iter().skip(1).map(Some).chain([None]);
    let mut local: Vec<(&Placed, Place, Option<Month>)> = changes
        .iter()
        .zip(nexts)
        .filter_map(|(this, next)| {
            let next = next.filter(|next| next.change.same_subject(&this.change));
            let last = next.map(|next| next.change.from.plus(-1));
            Some((this, this.change.place?, this.change.until.or(last)))
        })
        .collect();
    local.sort_by_key(|(this, ..)| (this.change.from, this.span.start));
    let mut holding: Vec<(&Placed, Place, Option<Month>)> = Vec::new();
    for (this, place, last) in local {
        let from = this.change.from;
        holding.retain(|(.., last)| last.is_none_or(|last| last >= from));
        for (other, elsewhere, _) in &holding {
            if document.is_full() {
                return;
            }
            if *elsewhere == place || !territory.overlap(place, *elsewhere) {
                continue;
            }
            let (first, second) = if other.span.start < this.span.start {
                (*other, this)
            } else {
                (this, *other)
            };
            let line = document.position(&first.span).line;
            let message = format!(
                "this change of '{}' and the one on line {line} both hold in {from} where {} and \
                 {} overlap",
                this.change.parameter,
                territory.shown(*elsewhere),
                territory.shown(place)
            );
            let help = "end one before the other begins, or choose places that do not overlap";
            document.advise(&second.span, message, help);
        }
        holding.push((this, place, last));
    }
}
