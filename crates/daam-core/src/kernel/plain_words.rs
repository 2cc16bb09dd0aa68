//! Messages of the libraries that read files, in the words of the file and not of the program.

use toml::de::Error;

use super::problem::{Position, Problem};

/// Syntax errors of the TOML reader, and what they mean.
const SYNTAX: [(&str, &str); 6] = [
    (
        "unexpected key or value, expected newline",
        "the line goes on after its value",
    ),
    (
        "string values must be quoted",
        "this is no value: a text stands in quotes, a number has digits only",
    ),
    (
        "invalid float, expected",
        "this is no value: a text stands in quotes, a number has digits only",
    ),
    (
        "invalid mantissa",
        "a number has digits before and after its point",
    ),
    ("unexpected leading zero", "a number does not begin with 0"),
    ("invalid boolean", "this is no value: write true or false"),
];

/// What a value is called, by its type in Rust or in serde.
const KINDS: [(&str, &str); 10] = [
    ("struct ", "a table"),
    ("map", "a table"),
    ("a map", "a table"),
    ("sequence", "a list"),
    ("a sequence", "a list"),
    ("null", "nothing"),
    ("unit", "nothing"),
    ("a string", "a text"),
    ("a boolean", "true or false"),
    ("enum ", "a text"),
];

/// The message of a reader of TOML or JSON, in plain words.
pub fn plain_words(message: &str) -> String {
    if let Some((_, plain)) = SYNTAX.iter().find(|(said, _)| message.starts_with(said)) {
        return (*plain).to_owned();
    }
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let Some((found, expected)) = wrong_type(message) {
        return format!("found {}, expected {}", kind(found), kind(expected));
    }
    match &quoted[..] {
        [name, known @ ..] if message.starts_with("unknown field") => {
            format!("there is no key '{name}'; known: {}", known.join(", "))
        }
        [word, known @ ..] if message.starts_with("unknown variant") => {
            format!("'{word}' is none of {}", known.join(", "))
        }
        [name, ..] if message.starts_with("missing field") => format!("'{name}' is missing"),
        _ => message.replace('`', "'"),
    }
}

/// What a TOML text has wrong, where it stands.
pub fn toml_problem(file: &str, text: &str, error: &Error) -> Problem {
    let start = error.span().map_or(0, |span| span.start);
    plain_problem(Position::of(file, text, start), error.message())
}

/// A problem of a reader in plain words, with advice where its line has a decimal comma.
pub(crate) fn plain_problem(position: Position, message: &str) -> Problem {
    let line = position
        .text
        .as_deref()
        .and_then(|line| line.split_once('='));
    let value = line.map(|(_, value)| value.split('#').next().unwrap_or_default().trim());
    let single = value.filter(|value| !value.starts_with(['[', '{']));
    let help = single.and_then(|value| decimal_comma(value.trim_matches(['"', '\''])));
    Problem {
        help,
        ..Problem::at(position, plain_words(message))
    }
}

/// What was found and what was expected.
fn wrong_type(message: &str) -> Option<(&str, &str)> {
    let rest = message.strip_prefix("invalid type: ");
    let rest = rest.or_else(|| message.strip_prefix("invalid value: "))?;
    rest.rsplit_once(", expected ")
}

fn kind(said: &str) -> String {
    const WHOLE: [&str; 10] = [
        "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "usize", "isize",
    ];
    let value = || said.split(['`', '"']).nth(1).unwrap_or_default();
    match said {
        "f64" | "f32" => return "a number".to_owned(),
        _ if WHOLE.contains(&said) => return "a whole number".to_owned(),
        _ if said.starts_with("string \"") => return format!("the text '{}'", value()),
        _ if said.starts_with("integer `") || said.starts_with("floating point `") => {
            return format!("the number {}", value());
        }
        _ if said.starts_with("boolean `") => return value().to_owned(),
        _ => {}
    }
    let known = KINDS.iter().find(|(name, _)| {
        let whole = !name.ends_with(' ');
        said == *name || (!whole && said.starts_with(name))
    });
    known.map_or_else(|| said.replace('`', "'"), |(_, plain)| (*plain).to_owned())
}

/// Advice where a text has a decimal comma, `1,5`.
pub fn decimal_comma(text: &str) -> Option<String> {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mut commas = text.match_indices(',').filter(|(at, _)| {
        digit(text[..*at].chars().next_back()) && digit(text[at + 1..].chars().next())
    });
    let (at, _) = commas.next()?;
    // Several separate thousands, or the entries of a list.
    if commas.next().is_some() {
        return None;
    }
    let (whole, part) = (&text[..at], &text[at + 1..]);
    // Points that separate thousands in `1.500,00`.
    let digits = whole.trim_start_matches(['+', '-']);
    let thousands = digits.contains('.')
        && digits
            .chars()
            .all(|letter| letter == '.' || letter.is_ascii_digit());
    let whole = if thousands {
        whole.replace('.', "")
    } else {
        whole.to_owned()
    };
    Some(format!("write {whole}.{part}: decimals follow a point"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_speak_of_the_file() {
        for (said, plain) in [
            (
                "invalid type: integer `3`, expected struct Spent",
                "found the number 3, expected a table",
            ),
            (
                "invalid type: string \"six\", expected usize",
                "found the text 'six', expected a whole number",
            ),
            (
                "invalid type: map, expected a sequence",
                "found a table, expected a list",
            ),
            (
                "invalid type: boolean `true`, expected f64",
                "found true, expected a number",
            ),
            (
                "unknown field `romms`, expected one of `rooms`, `month`",
                "there is no key 'romms'; known: rooms, month",
            ),
            (
                "unknown variant `man`, expected `male` or `female`",
                "'man' is none of male, female",
            ),
            ("missing field `age`", "'age' is missing"),
            (
                "invalid float, expected `nan`",
                "this is no value: a text stands in quotes, a number has digits only",
            ),
            (
                "unclosed array, expected `]`",
                "unclosed array, expected ']'",
            ),
        ] {
            assert_eq!(plain_words(said), plain);
        }
    }

    #[test]
    fn a_mistake_is_told_with_its_comma() {
        let said = |text: &str| {
            let error = toml::from_str::<toml::Table>(text).expect_err("refused");
            toml_problem("a.toml", text, &error).to_string()
        };
        let told = said("a = 1\nrooms = 2,5 # note\nb = 25\n");
        assert!(told.starts_with("a.toml:2:10: the line goes on"), "{told}");
        assert!(
            told.ends_with("write 2.5: decimals follow a point"),
            "{told}"
        );
        assert!(!said("a = [1,5\n").contains("write"));
    }

    #[test]
    fn a_decimal_comma_is_one_comma_between_digits() {
        for (text, number) in [
            ("1,5", "1.5"),
            ("-0,25%", "-0.25%"),
            ("1.500,00", "1500.00"),
            ("floor.amount=300,5..600", "floor.amount=300.5..600"),
        ] {
            let advice = format!("write {number}: decimals follow a point");
            assert_eq!(decimal_comma(text), Some(advice));
        }
        for text in ["", "1.5", "1,500,000", "[1, 2]", "a,b", "1,", ",5", "2,ب"] {
            assert_eq!(decimal_comma(text), None, "{text}");
        }
    }
}
