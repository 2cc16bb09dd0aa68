//! No more than a few files import each other in a circle: to read one of them is to read all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Most files of a circle.
const MOST: usize = 3;
/// Folders in which no circle is larger.
const FOLDERS: [&str; 2] = ["engine", "kernel"];

/// A module's path below the crate, `["engine", "run"]`.
type Name = Vec<String>;

/// The code of every module without comments and tests.
fn modules(folder: &Path, name: &Name, found: &mut BTreeMap<Name, String>) {
    for entry in fs::read_dir(folder).expect("the sources can be listed") {
        let path = entry.expect("the sources can be listed").path();
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a name");
        let mut own = name.clone();
        if !["lib", "mod"].contains(&stem) {
            own.push(stem.to_owned());
        }
        if path.is_dir() {
            modules(&path, &own, found);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source is text");
        let code: Vec<&str> = text
            .lines()
            .map(|line| line.split("//").next().unwrap_or(""))
            .collect();
        let code = code.join("\n");
        let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
        found.insert(own, code.to_owned());
    }
}

/// Takes the `use` declarations out of a code: each with whether it re-exports, and the rest.
fn declarations(code: &str) -> (Vec<(bool, &str)>, String) {
    let (mut uses, mut rest) = (Vec::new(), String::new());
    for statement in code.split_inclusive(';') {
        let begin = statement.rfind("use ").filter(|at| {
            let line = statement[..*at].rsplit('\n').next().unwrap_or("").trim();
            line.is_empty() || line.starts_with("pub")
        });
        match begin {
            Some(at) => {
                let line = statement[..at].rsplit('\n').next().unwrap_or("");
                let tree = statement[at + 4..].trim_end_matches(';');
                uses.push((line.contains("pub"), tree));
                rest.push_str(&statement[..at]);
            }
            None => rest.push_str(statement),
        }
    }
    (uses, rest)
}

/// The paths of a tree of imports: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn expand(tree: &str) -> Vec<String> {
    let Some((head, group)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or("").trim();
        return vec![path.trim_end_matches("::self").to_owned()];
    };
    let group = group.trim_end().trim_end_matches('}');
    let (mut depth, mut begin, mut paths) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices().chain([(group.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 || at == group.len() => {
                let part = group[begin..at].trim();
                if !part.is_empty() {
                    paths.extend(expand(&format!("{}{part}", head.trim())));
                }
                begin = at + 1;
            }
            _ => {}
        }
    }
    paths
}

/// A path as seen from the crate's root; none when it leads out of the crate.
fn absolute(from: &Name, path: &str, all: &BTreeMap<Name, String>) -> Option<Name> {
    let mut base = from.clone();
    let mut parts = path.split("::").map(str::trim).peekable();
    match parts.peek().copied()? {
        "crate" => {
            base.clear();
            parts.next();
        }
        "self" => drop(parts.next()),
        "super" => {
            while parts.next_if_eq(&"super").is_some() {
                base.pop();
            }
        }
        first => {
            let child: Name = base
                .iter()
                .map(String::as_str)
                .chain([first])
                .map(str::to_owned)
                .collect();
            all.get(&child)?;
        }
    }
    base.extend(parts.map(str::to_owned));
    Some(base)
}

/// Paths in code outside of declarations, `super::run` in `super::run(plan)`.
fn inline(code: &str) -> Vec<&str> {
    let starts = ["crate::", "super::"]
        .into_iter()
        .flat_map(|head| code.match_indices(head));
    let word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    starts
        .filter(|(at, _)| !code[..*at].ends_with(word))
        .map(|(at, _)| {
            let end = code[at..]
                .find(|letter| !word(letter))
                .unwrap_or(code.len() - at);
            code[at..at + end].trim_end_matches(':')
        })
        .collect()
}

/// The modules that each module imports from, re-exports followed to where things are defined.
fn imports(all: &BTreeMap<Name, String>) -> BTreeMap<Name, BTreeSet<Name>> {
    let mut exports: BTreeMap<Name, Name> = BTreeMap::new();
    let mut paths: BTreeMap<Name, Vec<Name>> = BTreeMap::new();
    for (module, code) in all {
        let (uses, rest) = declarations(code);
        let own = paths.entry(module.clone()).or_default();
        for (public, tree) in uses {
            for path in expand(tree)
                .iter()
                .filter_map(|path| absolute(module, path, all))
            {
                if let (true, Some(name)) = (public, path.last()) {
                    let shown = module.iter().chain([name]).cloned().collect();
                    exports.insert(shown, path);
                } else {
                    own.push(path);
                }
            }
        }
        own.extend(
            inline(&rest)
                .into_iter()
                .filter_map(|path| absolute(module, path, all)),
        );
    }
    let defined = |path: &Name| {
        let mut path = path.clone();
        for _ in 0..10 {
            let known = (0..=path.len())
                .rev()
                .find(|end| all.contains_key(&path[..*end]));
            let end = known.unwrap_or(0);
            let Some(next) = path.get(..end + 1).and_then(|shown| exports.get(shown)) else {
                return path[..end].to_vec();
            };
            path = next.iter().chain(&path[end + 1..]).cloned().collect();
        }
        path
    };
    let edges = paths.iter().map(|(module, paths)| {
        let others = paths.iter().map(defined).filter(|other| other != module);
        (module.clone(), others.collect())
    });
    edges.collect()
}

/// Everything that a module reaches through imports.
fn reach<'a>(from: &Name, edges: &'a BTreeMap<Name, BTreeSet<Name>>) -> BTreeSet<&'a Name> {
    let (mut found, mut left) = (BTreeSet::new(), vec![from]);
    while let Some(module) = left.pop() {
        for next in edges.get(module).into_iter().flatten() {
            if found.insert(next) {
                left.push(next);
            }
        }
    }
    found
}

#[test]
fn few_files_import_each_other_in_a_circle() {
    let mut all = BTreeMap::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    modules(&root, &Vec::new(), &mut all);
    let edges = imports(&all);
    let count: usize = edges.values().map(BTreeSet::len).sum();
    assert!(count > 500, "only {count} imports were read");
    let reached: BTreeMap<&Name, BTreeSet<&Name>> = edges
        .keys()
        .map(|module| (module, reach(module, &edges)))
        .collect();
    let circles: BTreeSet<Vec<String>> = edges
        .keys()
        .filter(|module| {
            module
                .first()
                .is_some_and(|top| FOLDERS.contains(&top.as_str()))
        })
        .map(|module| {
            let back = |other: &&&Name| reached[**other].contains(module);
            reached[module]
                .iter()
                .filter(back)
                .map(|name| name.join("/"))
                .collect()
        })
        .collect();
    let large: Vec<_> = circles
        .iter()
        .filter(|circle| circle.len() > MOST)
        .collect();
    assert!(
        large.is_empty(),
        "more than {MOST} files in a circle: {large:#?}"
    );
}

#[test]
fn a_re_export_counts_as_what_it_names() {
    let code = [
        ("", "mod a;\nmod b;\n\npub use a::{One, Two as Second};"),
        ("a", "use crate::b::Other;"),
        (
            "b",
            "use crate::{One, missing};\n\nfn f() {\n    super::c::g();\n}",
        ),
        ("c", "use std::fmt;"),
    ];
    let name = |path: &str| -> Name {
        path.split('/')
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let all = code
        .map(|(path, code)| (name(path), code.to_owned()))
        .into();
    let edges = imports(&all);
    assert_eq!(edges[&name("a")], [name("b")].into());
    assert_eq!(edges[&name("b")], [name(""), name("a"), name("c")].into());
    assert!(edges[&name("c")].is_empty());
}
