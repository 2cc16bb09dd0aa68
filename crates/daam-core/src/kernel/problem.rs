//! The error type: position, message, advice.

use std::fmt;

use super::visible::visible_name;

/// A place in a text file; line and column count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// File name as the user gave it, or the name of an embedded table.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Text of the line, for display; none if it is unknown or too long.
    pub text: Option<String>,
}

impl Position {
    /// Longest line kept, in bytes.
    const LONGEST: usize = 1_000;

    /// The position of byte `offset` of `text`.
    pub fn of(file: &str, text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let begin = before.rfind('\n').map_or(0, |last| last + 1);
        let line = text[begin..].lines().next().unwrap_or_default();
        Self {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[begin..].chars().count() + 1,
            text: (line.len() <= Self::LONGEST).then(|| line.to_owned()),
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = visible_name(&self.file);
        write!(f, "{file}:{}:{}", self.line, self.column)
    }
}

/// An error that tells the user what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problem {
    /// Position, if it is in a file.
    pub position: Option<Position>,
    /// What is wrong and what was expected; lower case, no full stop.
    pub message: String,
    /// Advice, if there is any.
    pub help: Option<String>,
}

impl Problem {
    /// A problem without a position.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            position: None,
            message: message.into(),
            help: None,
        }
    }

    /// A problem at a position.
    pub fn at(position: Position, message: impl Into<String>) -> Self {
        Self {
            position: Some(position),
            ..Self::new(message)
        }
    }

    /// Adds advice to the problem.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same problem with the candidate nearest to a misspelt `name` as advice, when one is
    /// near enough to be meant.
    pub fn did_you_mean<'a>(
        self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        match nearest(name, candidates) {
            Some(near) => self.with_help(format!("did you mean '{near}'?")),
            None => self,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = &self.position {
            write!(f, "{position}: ")?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

/// All errors found in one pass; the first four and a count are shown.
#[derive(Debug, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Number of errors shown.
    pub const SHOWN: usize = 4;

    /// Returns `value` if no problem was found.
    ///
    /// # Errors
    /// All of `found`, if there are any.
    pub fn or<T>(found: Vec<Problem>, value: T) -> Result<T, Self> {
        if found.is_empty() {
            Ok(value)
        } else {
            Err(Self(found))
        }
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().take(Self::SHOWN).enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        match self.0.len().saturating_sub(Self::SHOWN) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

/// The candidate closest to a misspelt `name`, if one is close enough.
///
/// A name comes from a file or a request and may be of any length, while comparing takes the
/// product of two lengths: longer than any name could be misspelt, none is close.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 200;
    if name.len() > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_counts_characters_not_bytes() {
        let position = Position::of("a.toml", "x = 1\né = 2", 9);
        assert_eq!((position.line, position.column), (2, 3));
        assert_eq!(position.text.as_deref(), Some("é = 2"));
    }

    #[test]
    fn many_problems_show_the_first_four_and_a_count() {
        let all = Problems(
            (0..7)
                .map(|n| Problem::new(format!("problem {n}")))
                .collect(),
        );
        let text = all.to_string();
        assert_eq!(text.lines().count(), 5);
        assert!(text.ends_with("and 3 more"), "{text}");
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not_offered() {
        let names = ["floor.amount", "lump_sum.amount"];
        assert_eq!(nearest("flor.amount", names), Some("floor.amount"));
        assert_eq!(nearest("zebra", names), None);
        let endless = format!("floor.amount{}", "t".repeat(200));
        assert_eq!(nearest(&endless, names), None);
    }
}
