//! A described family: its score, its award, the earnings at which it loses eligibility.

use std::path::Path;

use assert_cmd::Command;
use daam::engine::family::{BudgetLine, Earnings, Family, PreparedFamily};
use daam::inputs::Inputs;
use daam::kernel::Month;
use daam::morocco::START;
use daam::programme::Programme;

use crate::common::{inputs, scenarios};

const EXAMPLE: &str = include_str!("../../scenarios/families/rural_three_children.toml");

fn baseline(inputs: &Inputs, last: Month) -> Programme {
    Programme::new(&scenarios(&["baseline"]), inputs, last).expect("no assumption is missing")
}

fn described(inputs: &Inputs, text: &str) -> PreparedFamily {
    let family = Family::parse("family.toml", text).expect("a good description");
    PreparedFamily::new(inputs, family).expect("a possible family")
}

/// A couple and two children, urban or rural.
fn of_four(milieu: &str, telephone: f64) -> String {
    format!(
        "milieu = '{milieu}'\nregion = 4\nmonth = '2025-12'\n\
         [[adult]]\nage = 40\nsex = 'male'\n\
         [[adult]]\nage = 38\nsex = 'female'\nrelation = 'spouse'\n\
         [[child]]\nage = 9\nin_school = true\n[[child]]\nage = 5\n\
         [spending]\ntelephone = {telephone}\n"
    )
}

#[test]
fn twenty_dirhams_of_recharge_move_a_family_of_four() {
    let inputs = inputs();
    let programme = baseline(inputs, Month::new(2025, 12));
    for (milieu, moved) in [("urban", 0.018), ("rural", 0.052)] {
        let score = |telephone| {
            let family = described(inputs, &of_four(milieu, telephone));
            programme.scores[0].of(&family.variables(inputs, family.month))
        };
        let by = score(60.0) - score(40.0);
        assert!((by - moved).abs() < 0.0005, "{milieu}: {by}");
    }
}

/// Monthly award of a family in the first month, November 2025 and 2026, in dirhams.
fn awards(text: &str) -> [f64; 3] {
    let inputs = inputs();
    let programme = baseline(inputs, Month::new(2026, 12));
    let family = described(inputs, text);
    [START, Month::new(2025, 11), Month::new(2026, 1)].map(|month| {
        let rules = programme.rules(0, month, family.cell);
        let due = family.due(inputs, &programme, rules, month);
        assert!(due.verdict.entitled(), "{:?}", due.verdict.reason);
        due.verdict.due.amount.dirhams()
    })
}

#[test]
fn the_amounts_are_those_of_the_law() {
    let widow = "[[adult]]\nage = 40\nsex = 'female'\nwidowed = true\n";
    let couple = "[[adult]]\nage = 40\nsex = 'male'\n\
         [[adult]]\nage = 38\nsex = 'female'\nrelation = 'spouse'\n";
    let place = "milieu = 'rural'\nregion = 8\nmonth = '2024-06'\n";
    let orphan = "[[child]]\nage = 9\nin_school = true\nseverely_disabled = true\n";
    let pupil = "[[child]]\nage = 9\nin_school = true\n";
    let six = format!("{place}{widow}{}", orphan.repeat(6));
    assert_eq!(awards(&six), [1758.0, 1833.0, 1908.0]);
    let three = format!("{place}{couple}{}", pupil.repeat(3));
    assert_eq!(awards(&three), [600.0, 750.0, 900.0]);
    let alone = format!("{place}{couple}{pupil}");
    assert_eq!(awards(&alone), [500.0, 500.0, 500.0]);
}

#[test]
fn a_declared_head_excludes_the_family() {
    let inputs = inputs();
    let programme = baseline(inputs, Month::new(2025, 12));
    let text = of_four("rural", 10.0).replacen("age = 40", "age = 40\nwork = 'declared'", 1);
    let family = described(inputs, &text);
    let rules = programme.rules(0, family.month, family.cell);
    let due = family.due(inputs, &programme, rules, family.month);
    assert_eq!(due.verdict.reason.name(), "declared_work");
}

#[test]
fn the_cliff_is_where_the_score_meets_the_threshold() {
    let inputs = inputs();
    let month = Month::new(2025, 12);
    let programme = baseline(inputs, month);
    let family = described(inputs, EXAMPLE);
    let rules = programme.rules(0, month, family.cell);
    let score = family.due(inputs, &programme, rules, month).score;
    let earnings = Earnings {
        reference: 2500.0,
        elasticity: 0.5,
        declared_from: None,
        highest: 50_000.0,
    };
    let line = BudgetLine::of(&family, inputs, &programme, rules, month, &earnings);
    let (end, lost) = line.cliff.expect("within reach");
    assert!((score + 0.5 * libm::log(end / 2500.0) - rules.threshold).abs() < 1e-9);
    // Two pupils at 250 and an infant at 250, from November 2025.
    assert_eq!(lost, 750.0);
    let declared = Earnings {
        declared_from: Some(3000.0),
        ..earnings
    };
    let line = BudgetLine::of(&family, inputs, &programme, rules, month, &declared);
    assert_eq!(line.cliff, Some((3000.0, 750.0)));
    assert!(
        line.points
            .iter()
            .all(|(e, a)| (*e > 3000.0) == (*a == 0.0))
    );
}

fn family(arguments: &[&str]) -> std::process::Output {
    Command::cargo_bin("daam")
        .expect("built with the tests")
        .arg("family")
        .args(arguments)
        .output()
        .expect("it runs")
}

fn written(home: &Path, text: &str) -> String {
    let file = home.join("family.toml");
    std::fs::write(&file, text).expect("a writable folder");
    file.display().to_string()
}

#[test]
fn a_misspelt_key_is_refused_with_its_line_and_the_nearest_name() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let wrong = EXAMPLE.replacen("in_school", "in_scool", 1);
    let file = written(home.path(), &wrong);
    let refused = family(&[&file]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("family.toml:25:1"), "{said}");
    assert!(said.contains("did you mean 'in_school'?"), "{said}");
    let file = written(home.path(), &EXAMPLE.replacen("cows", "cow", 1));
    let said = String::from_utf8_lossy(&family(&[&file]).stderr).into_owned();
    assert!(said.contains("did you mean 'cows'?"), "{said}");
}

#[test]
fn the_example_is_explained_and_drawn() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let file = written(home.path(), EXAMPLE);
    let figure = home.path().join("line.svg").display().to_string();
    let done = family(&[
        &file,
        "--change",
        "telephone=+20",
        "--figure",
        &figure,
        "--lang",
        "ar",
    ]);
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}");
    for part in [
        "telephone_internet_dh_per_person_year",
        "moved by +0.041280",
        "are lost",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    let svg = std::fs::read_to_string(figure).expect("written");
    assert!(svg.starts_with("<svg"), "{}", &svg[..60]);
}

#[test]
fn options_describe_the_same_family_as_a_file() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let file = written(home.path(), &of_four("urban", 60.0));
    let options = [
        "--region",
        "4",
        "--adult",
        "age=40,sex=male",
        "--adult",
        "age=38,sex=female,relation=spouse",
        "--child",
        "age=9,in_school",
        "--child",
        "age=5",
        "--spending",
        "telephone=60",
    ];
    let (by_file, by_options) = (family(&[&file]), family(&options));
    assert!(by_file.status.success() && by_options.status.success());
    assert_eq!(by_file.stdout, by_options.stdout);
    let refused = family(&["--adult", "age=40,sexe=male"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2));
    assert!(said.contains("did you mean 'sex'?"), "{said}");
}

#[test]
fn what_no_family_has_is_refused_and_nothing_goes_on_for_ever() {
    let own = ["--adult", "age=40,sex=male"];
    let refused = |rest: &[&str]| {
        let told = family(&[&own[..], rest].concat());
        assert_eq!(told.status.code(), Some(2), "{rest:?}");
        String::from_utf8_lossy(&told.stderr).into_owned()
    };
    for (rest, expected) in [
        (
            &["--highest", "1e300"][..],
            "write a number from 0 to 1000000",
        ),
        (&["--declared-from", "nan"], "write a number from"),
        (&["--score-per-log-earnings", "inf"], "write a number from"),
        (&["--to", "2199-12"], "months run from 2023-12 to 2040-12"),
        (
            &["--month", "2199-12"],
            "months run from 2023-12 to 2040-12",
        ),
        (
            &["--change", "telephone=+nan"],
            "'telephone' must be between 0 and",
        ),
        (&["--change", "cows=-1e300"], "'cows' must be between"),
        (
            &["--index", "bath_or_shower=7"],
            "'bath_or_shower' must be a whole number from 0 to 1",
        ),
        (
            &["--change", "size=+1"],
            "'size' is 1 in this family, found 2",
        ),
        (
            &["--adult", "age=38,sex=female"],
            "what is adult 2 to the head of the family?",
        ),
        (
            &["--month", "2040-12", "--from", "2014-01"],
            "cannot have been one before 2015-12",
        ),
        (
            &["--child", "age=30000"],
            "an age in years must be between 0 and 120",
        ),
    ] {
        let said = refused(rest);
        assert!(said.contains(expected), "{rest:?}: {said}");
    }
    #[cfg(unix)]
    {
        let told = family(&["/dev/zero"]);
        let said = String::from_utf8_lossy(&told.stderr);
        assert!(
            said.contains("cannot read the family '/dev/zero'"),
            "{said}"
        );
    }
}
