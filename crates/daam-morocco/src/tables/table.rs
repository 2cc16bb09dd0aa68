//! Reading of one embedded official table, with positions for error messages.

use serde::de::DeserializeOwned;

use super::embedded;
use daam_core::kernel::{Milieu, Position, Problem};

/// All rows of an embedded table of `data/`.
pub(crate) fn rows<T: DeserializeOwned>(file: &str) -> Result<Vec<T>, Problem> {
    rows_of(file, text(file)?)
}

pub(crate) fn text(file: &str) -> Result<&'static str, Problem> {
    embedded::text(&format!("data/{file}"))
}

/// All rows of the text of a table.
pub(crate) fn rows_of<T: DeserializeOwned>(file: &str, text: &str) -> Result<Vec<T>, Problem> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, csv::Error>>()
        .map_err(|error| {
            let line = error.position().map_or(1, csv::Position::line) as usize;
            Problem::at(
                Position {
                    file: format!("data/{file}"),
                    line,
                    column: 1,
                    text: None,
                },
                error.to_string(),
            )
        })
}

/// The one row of `rows` that `wanted` accepts.
pub(crate) fn one<'a, T>(
    file: &str,
    what: &str,
    rows: &'a [T],
    wanted: impl Fn(&T) -> bool,
) -> Result<&'a T, Problem> {
    rows.iter()
        .find(|row| wanted(row))
        .ok_or_else(|| Problem::new(format!("data/{file} has no row for {what}")))
}

/// What is read of both milieux.
pub(crate) fn by_milieu<T>(read: impl Fn(Milieu) -> Result<T, Problem>) -> Result<[T; 2], Problem> {
    let [urban, rural] = Milieu::ALL.map(read);
    Ok([urban?, rural?])
}

/// The milieu a table's word means; none for `all`.
pub(crate) fn milieu(word: &str) -> Option<Milieu> {
    Milieu::ALL.into_iter().find(|milieu| milieu.name() == word)
}

/// First and last age in years of a group written `25-29` or `75+`, which has no last.
pub(crate) fn ages(file: &str, group: &str) -> Result<(usize, Option<usize>), Problem> {
    let read = || match group.strip_suffix('+') {
        Some(first) => Some((first.parse().ok()?, None)),
        None => {
            let (first, last) = group.split_once('-')?;
            Some((first.parse().ok()?, Some(last.parse().ok()?)))
        }
    };
    read().ok_or_else(|| Problem::new(format!("data/{file}: '{group}' is no age group")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_group_has_a_first_age_and_a_last_unless_it_is_open() {
        let read = |group| ages("x.csv", group).map_err(|problem| problem.message);
        assert_eq!(read("25-29"), Ok((25, Some(29))));
        assert_eq!(read("75+"), Ok((75, None)));
        for none in ["total", "25", "a-29", "25-"] {
            let refused = format!("data/x.csv: '{none}' is no age group");
            assert_eq!(read(none), Err(refused));
        }
    }
}
