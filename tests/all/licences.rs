//! All dependencies may be used, changed and redistributed by anybody.

use std::collections::BTreeSet;
use std::process::Command;

/// Licences that require no more than keeping the licence text with the source.
const PERMISSIVE: [&str; 11] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Zlib",
];

/// Whether an expression can be met by permissive licences alone: one side of each `OR`, both
/// sides of each `AND`. Old packages write `/` for `OR`.
fn is_permissive(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    any(&mut expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .split_whitespace()
        .peekable())
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

/// `AND` binds closer than `OR`.
fn any(words: &mut Words<'_>) -> bool {
    let mut met = all(words);
    while words.next_if_eq(&"OR").is_some() {
        met |= all(words);
    }
    met
}

fn all(words: &mut Words<'_>) -> bool {
    let mut met = one(words);
    while words.next_if_eq(&"AND").is_some() {
        met &= one(words);
    }
    met
}

fn one(words: &mut Words<'_>) -> bool {
    let Some(name) = words.next() else {
        return false;
    };
    if name == "(" {
        let met = any(words);
        return words.next() == Some(")") && met;
    }
    let mut name = name.to_owned();
    if words.next_if_eq(&"WITH").is_some() {
        name += &format!(" WITH {}", words.next().unwrap_or_default());
    }
    PERMISSIVE.contains(&name.as_str())
}

#[test]
fn an_expression_is_met_by_one_side_of_or_and_both_of_and() {
    for good in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
    ] {
        assert!(is_permissive(good), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0",
        "MPL-2.0",
        "MIT AND GPL-3.0",
        "(MIT",
        "MIT AND",
        "Apache-2.0 WITH Some-exception",
    ] {
        assert!(!is_permissive(bad), "{bad}");
    }
}

/// Checks what this platform builds of the workspace and its tests; with `DAAM_EVERY_PLATFORM`,
/// also what any platform and feature would build, which must be downloaded first.
#[test]
fn every_dependency_has_a_permissive_licence() {
    let every = std::env::var_os("DAAM_EVERY_PLATFORM").is_some();
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["tree", "--workspace", "--locked", "--prefix", "none"])
        .args(["--edges", "normal,build,dev", "--format", "{l}\t{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    if every {
        command.args(["--all-features", "--target", "all"]);
    }
    let told = command.output().expect("cargo can be started");
    let said = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "cargo tree: {said}");
    let told = String::from_utf8(told.stdout).expect("text");
    let packages: BTreeSet<_> = told
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(licence, package)| (package.trim_end_matches(" (*)"), licence))
        .collect();
    assert!(packages.len() > 100, "{} packages", packages.len());
    let refused: Vec<_> = packages
        .iter()
        .filter(|(_, licence)| !is_permissive(licence))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}
