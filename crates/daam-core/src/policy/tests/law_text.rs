//! Refusals of a law, with line and column.

use super::super::Law;

const HEAD: &str = "first_month = '2023-12'\n[dates]\nlater = { paid = '2025-11', decree = '2025-01' }\n\
                    [sources]\nA1 = 'a page'\n";

/// What is wrong with a law of one parameter, which begins on line 6; its rows on line 11.
fn refusals(unit: &str, rows: &str) -> Vec<String> {
    let text = format!(
        "{HEAD}[[parameter]]\nname = 'a.b'\ntitle = {{ fr = 'x', ar = 'x', en = 'x' }}\n{unit}\nrows = [\n{rows}\n]"
    );
    let problems = Law::read("law.toml", &text).err();
    let problems = problems.map_or_else(Vec::new, |problems| problems.0);
    problems.iter().map(ToString::to_string).collect()
}

const AMOUNT: &str = "unit = 'dh_per_birth'\nbounds = [0, 10]";

fn row(from: &str, value: &str) -> String {
    format!("{{ from = {from}, value = {value}, source = ['A1'], status = 'press' }},")
}

#[test]
fn a_sound_law_is_read() {
    let rows = row("'2023-12'", "1") + &row("'later'", "2");
    assert_eq!(refusals(AMOUNT, &rows), [""; 0]);
}

#[test]
fn a_row_that_lacks_or_misstates_something_is_refused() {
    let found = refusals(
        AMOUNT,
        "{ from = '2023-12', source = ['A1'], status = 'press' }",
    );
    assert_eq!(found, ["law.toml:12:1: this row has no 'value'"]);
    let found = refusals(AMOUNT, &row("'2023-12'", "-1"));
    let expected = "law.toml:12:29: 'a.b' must be between 0 and 10 (dh_per_birth), found -1";
    assert_eq!(found, [expected]);
    let found = refusals(AMOUNT, "");
    assert_eq!(found, ["law.toml:11:8: 'a.b' has no row"]);
    let rows = row("'2023-12'", "1")
        .replace("A1", "A2")
        .replace("press", "rumour");
    let found = refusals(AMOUNT, &rows);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("no source has the id 'A2'; known: A1"));
    assert!(found[1].contains("'status' cannot be 'rumour'"));
}

#[test]
fn rows_out_of_order_are_refused_on_either_calendar() {
    let found = refusals(AMOUNT, &row("'2024-01'", "1"));
    let expected = "law.toml:12:10: the first row must begin with the law, in 2023-12";
    assert_eq!(found, [expected]);
    let found = refusals(
        AMOUNT,
        &(row("'2023-12'", "1") + "\n" + &row("'2023-12'", "2")),
    );
    let expected = "law.toml:13:10: this row begins in 2023-12 (paid), not after the row before \
                    it, 2023-12";
    assert_eq!(found, [expected]);
    let three = [
        row("'2023-12'", "1"),
        row("'2025-01'", "2"),
        row("'later'", "3"),
    ]
    .join("\n");
    let expected = "law.toml:14:10: this row begins in 2025-01 (decree), not after the row before \
                    it, 2025-01";
    assert_eq!(refusals(AMOUNT, &three), [expected]);
    let found = refusals(
        AMOUNT,
        &(row("'2023-12'", "1") + "\n" + &row("'latter'", "2")),
    );
    let expected = "law.toml:13:10: no date is called 'latter'; did you mean 'later'? known: later";
    assert_eq!(found, [expected]);
}

#[test]
fn units_bounds_and_choices_go_together() {
    let starts = [
        ("unit = 'euro'\n", "law.toml:9:8: 'unit' cannot be 'euro'; "),
        ("unit = 'months'\n", "law.toml:9:8: 'a.b' has no 'bounds'"),
        ("unit = 'choice'\n", "law.toml:9:8: 'a.b' has no 'choices'"),
        (
            "unit = 'flag'\nbounds = [0, 1]",
            "law.toml:10:10: 'a.b' is not a number",
        ),
        (
            "unit = 'flag'\nindexed = true",
            "law.toml:10:11: 'a.b' is not an amount",
        ),
        (
            "unit = 'dh_per_birth'\nbounds = [-1, 1]",
            "law.toml:10:10: 'a.b' is an amount",
        ),
        (
            "unit = 'months'\nbounds = [2, 1]",
            "law.toml:10:10: 'bounds' must be",
        ),
    ];
    for (unit, start) in starts {
        let found = refusals(unit, &row("'2023-12'", "1"));
        assert!(
            found.first().is_some_and(|found| found.starts_with(start)),
            "{unit}: {found:?}"
        );
    }
}

#[test]
fn a_parameter_is_written_once() {
    let one = format!(
        "[[parameter]]\nname = 'a.b'\ntitle = {{ fr = 'x', ar = 'x', en = 'x' }}\nunit = 'flag'\nrows = [{}]\n",
        row("'2023-12'", "true")
    );
    let problems = Law::read("law.toml", &format!("{HEAD}{one}{one}")).expect_err("twice");
    let expected = "law.toml:11:1: 'a.b' is already a parameter";
    assert_eq!(problems.to_string(), expected);
}
