//! What a scenario may be called.

use crate::kernel::{Problem, visible_name};

/// Longest name, in letters.
const LONGEST: usize = 100;

/// Checks the name of a scenario, which is that of its file without `.toml`.
///
/// A name is letters and digits of any script, `_`, `-`, `.` and spaces; it begins with a letter or
/// a digit, ends with no point or space and is no number: so it stays what it is in a table, in a
/// spreadsheet and on a command line.
///
/// # Errors
/// What the name has that it may not.
pub fn check_name(name: &str) -> Result<(), Problem> {
    let refused = |why: String| {
        let message = format!(
            "a scenario cannot be called '{}': {why}",
            visible_name(name)
        );
        let help = "rename its file: letters, digits, '_' and '-', for example young_children.toml";
        Err(Problem::new(message).with_help(help))
    };
    // Accents that stand after their letter, as some systems write names of files.
    let accent = |letter: char| matches!(letter, '\u{300}'..='\u{36f}');
    let plain = |letter: char| letter.is_alphanumeric() || accent(letter);
    let within = |letter: char| plain(letter) || matches!(letter, '_' | '-' | '.' | ' ');
    if let Some(odd) = name.chars().find(|letter| !within(*letter)) {
        return refused(format!("it has '{}'", visible_name(&odd.to_string())));
    }
    if !name.starts_with(char::is_alphanumeric) {
        return refused("it begins with no letter or digit".to_owned());
    }
    if name.ends_with(['.', ' ']) {
        return refused("it ends with a point or a space".to_owned());
    }
    if name.chars().count() > LONGEST {
        return refused(format!("it has more than {LONGEST} letters"));
    }
    // A column of such names would be read as numbers.
    if name.parse::<f64>().is_ok() {
        return refused("it would be read as a number".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_name_everywhere() {
        for name in [
            "baseline",
            "400dh",
            "réforme 2",
            "re\u{301}forme",
            "إصلاح",
            "v1.2-b",
        ] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
        let long = "x".repeat(101);
        for (name, why) in [
            ("=1+1", "it has '='"),
            ("a,b", "it has ','"),
            ("a\u{1b}[31m", "it has '\\u{1b}'"),
            ("-x", "begins"),
            ("", "begins"),
            ("a.", "ends"),
            ("2026", "a number"),
            ("1e5", "a number"),
            ("nan", "a number"),
            (&*long, "100 letters"),
        ] {
            let said = check_name(name).expect_err("refused").to_string();
            assert!(
                said.contains(why) && said.contains("rename its file"),
                "{said}"
            );
        }
    }
}
