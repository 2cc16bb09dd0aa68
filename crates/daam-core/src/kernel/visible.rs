//! Texts that a person or a file has given, as they may be shown.

use std::fmt::Write as _;

/// Whether a letter does something instead of being shown, or may stand in no XML: control
/// characters but for line breaks and tabs, overrides of the direction of writing, noncharacters.
pub fn is_unfit(letter: char) -> bool {
    let layout = matches!(letter, '\n' | '\r' | '\t');
    (letter.is_control() && !layout)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{fffe}' | '\u{ffff}')
}

/// A text of several lines, its unfit letters as escapes (`\u{1b}`).
pub fn visible(text: &str) -> String {
    escaped(text, |letter| is_unfit(letter) || letter == '\r')
}

/// A name on one line: as [`visible`], line breaks too, so that it cannot pass for other lines.
pub fn visible_name(name: &str) -> String {
    escaped(name, |letter| is_unfit(letter) || letter.is_control())
}

fn escaped(text: &str, odd: impl Fn(char) -> bool) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if odd(letter) {
            // Writing to a string does not fail.
            let _ = write!(shown, "{}", letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_shown_and_the_rest_stays() {
        let text = "الدعم\u{2066}5\u{2069}\tDH\n\u{1b}[31m\u{9b}\u{202e}\u{fffe}\r";
        let shown = "الدعم\u{2066}5\u{2069}\tDH\n\\u{1b}[31m\\u{9b}\\u{202e}\\u{fffe}\\u{d}";
        assert_eq!(visible(text), shown);
        assert_eq!(visible_name("a\nb\tc.toml"), "a\\u{a}b\\u{9}c.toml");
    }
}
