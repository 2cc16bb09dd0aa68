//! The layers of the design ("floors") are respected: inside the core a module imports only from
//! lower floors and its own folder (above the core, crate dependencies ensure this); in every crate
//! each file is declared by its parent, and none is too long to read.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders of the core and their floors.
const FLOORS: [(&str, u8); 9] = [
    ("kernel", 0),
    ("inputs", 1),
    ("policy", 1),
    ("population", 2),
    ("events", 3),
    ("programme", 3),
    ("measures", 4),
    ("model", 5),
    ("engine", 6),
];

/// Source folders of all crates, from the root of the workspace.
const CRATES: [&str; 5] = [
    "src",
    "crates/daam-core/src",
    "crates/daam-morocco/src",
    "crates/daam-report/src",
    "crates/daam-server/src",
];

const LONGEST: usize = 400;

struct Source {
    /// Path below `src`, with `/`.
    name: String,
    /// Module path from the crate root, this module last.
    module: Vec<String>,
    text: String,
}

/// The source folder of a crate.
fn root(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(of)
}

/// All source files of a crate except its roots.
fn sources(of: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root(of)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the sources can be listed") {
            let path = entry.expect("the sources can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(source(&root(of), &path));
            }
        }
    }
    // The crate root and files of the binary only.
    found.retain(|source| !["lib.rs", "main.rs", "memory.rs"].contains(&source.name.as_str()));
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

fn source(root: &Path, path: &Path) -> Source {
    let below = path.strip_prefix(root).expect("it was found in the folder");
    let name = below.display().to_string().replace('\\', "/");
    let stem = name.trim_end_matches(".rs").trim_end_matches("/mod");
    Source {
        module: stem.split('/').map(str::to_owned).collect(),
        text: fs::read_to_string(path).expect("a source is text"),
        name,
    }
}

fn floor(folder: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|known| known.0 == folder)
        .map(|known| known.1)
}

/// The identifier `text` begins with.
fn identifier(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// Names at the head of what follows `crate::`, one or a group in braces.
fn heads(after: &str) -> Vec<&str> {
    let Some(group) = after.strip_prefix('{') else {
        return vec![identifier(after)];
    };
    let (mut depth, mut start, mut heads) = (1, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => {}
            _ => continue,
        }
        if depth == 0 || letter == ',' {
            heads.push(identifier(group[start..at].trim_start()));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

/// Top-level modules named in a source, each with its line number.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let code: Vec<&str> = source.text.lines().map(without_comment).collect();
    let code = code.join("\n");
    let line = |at: usize| code[..at].matches('\n').count() + 1;
    let mut found = Vec::new();
    for (at, prefix) in code.match_indices("crate::") {
        let after = &code[at + prefix.len()..];
        found.extend(
            heads(after)
                .into_iter()
                .map(|head| (line(at), head.to_owned())),
        );
    }
    // `super` from the top module of a folder leaves the folder.
    let climb = "super::".repeat(source.module.len());
    for (at, _) in code.match_indices(&climb) {
        let after = code[at + climb.len()..].trim_start_matches("super::");
        found.extend(
            heads(after)
                .into_iter()
                .map(|head| (line(at), head.to_owned())),
        );
    }
    found.retain(|(_, head)| floor(head).is_some());
    found
}

fn without_comment(line: &str) -> &str {
    line.find("//").map_or(line, |at| &line[..at])
}

#[test]
fn a_module_imports_from_lower_floors_and_its_own_folder_only() {
    let (mut breaches, mut seen) = (Vec::new(), 0);
    for source in sources("crates/daam-core/src") {
        let own = &source.module[0];
        let Some(own_floor) = floor(own) else {
            breaches.push(format!("{}: the folder '{own}' has no floor", source.name));
            continue;
        };
        for (line, other) in imports(&source) {
            seen += 1;
            let lower = floor(&other).is_some_and(|floor| floor < own_floor);
            // The test country may be used on any floor.
            if other != *own && !lower && other != "testing" {
                breaches.push(format!("{}:{line}: '{own}' imports '{other}'", source.name));
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
    assert!(seen > 100, "only {seen} imports were read");
}

#[test]
fn every_source_file_is_registered_by_its_parent() {
    let missing: Vec<String> = CRATES.into_iter().flat_map(unregistered).collect();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

/// Files of a crate that their parent does not declare.
fn unregistered(of: &str) -> Vec<String> {
    let all = sources(of);
    let library = fs::read_to_string(root(of).join("lib.rs")).expect("the crate has a root");
    let mut missing = Vec::new();
    for source in &all {
        let (name, parents) = source.module.split_last().expect("a file has a name");
        let parent = all.iter().find(|other| other.module == parents);
        let text = match (parents, parent) {
            ([], _) => &library,
            (_, Some(parent)) => &parent.text,
            (_, None) => {
                missing.push(format!("{}: its folder has no mod.rs", source.name));
                continue;
            }
        };
        let declared = text.lines().map(without_comment).any(|line| {
            let line = line.trim();
            let line = line.strip_prefix("pub").unwrap_or(line).trim_start();
            let line = line
                .trim_start_matches("(crate)")
                .trim_start_matches("(super)");
            line.trim_start() == format!("mod {name};")
        });
        if !declared {
            missing.push(format!("{}: no 'mod {name};' in its parent", source.name));
        }
    }
    missing
}

#[test]
fn no_source_file_is_too_long_to_be_read() {
    let mut long = Vec::new();
    for source in CRATES.into_iter().flat_map(sources) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            long.push(format!("{}: {lines} lines", source.name));
        }
    }
    assert!(
        long.is_empty(),
        "more than {LONGEST} lines:\n{}",
        long.join("\n")
    );
}

#[test]
fn groups_and_paths_are_both_read() {
    let text = "use crate::{kernel::{self, Month}, report::page};\nlet x = crate::cli::main();\n\
                // crate::engine\nuse super::super::events::Ageing;";
    let source = Source {
        name: "policy/x.rs".to_owned(),
        module: vec!["policy".to_owned(), "x".to_owned()],
        text: text.to_owned(),
    };
    let found: Vec<String> = imports(&source).into_iter().map(|one| one.1).collect();
    // Modules that are not folders of the core are ignored.
    assert_eq!(found, ["kernel", "events"]);
}
