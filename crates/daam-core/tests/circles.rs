//! Files of the core do not import each other in large cycles, so that a file can be understood
//! after the files it imports.
//!
//! The graph is read from the sources: a file's `use` lines, and paths in its code that begin with
//! `crate` or `super`, point to the file that defines the item. A re-export counts where the item
//! is used, not where it is re-exported; tests are ignored.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Maximum number of files in an import cycle.
const MOST: usize = 3;

type Module = Vec<String>;

/// The files of a crate by module path.
struct Sources {
    code: BTreeMap<Module, String>,
    /// Names that a module re-exports, with the path of the item.
    passed_on: BTreeMap<(Module, String), Module>,
}

impl Sources {
    fn read(root: &Path) -> Self {
        let mut code = BTreeMap::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("the sources can be listed") {
                let path = entry.expect("the sources can be listed").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let below = path.strip_prefix(root).expect("found below the root");
                let name = below.display().to_string().replace('\\', "/");
                let name = name.trim_end_matches(".rs").trim_end_matches("/mod");
                let module = name.split('/').filter(|part| *part != "lib");
                let text = fs::read_to_string(&path).expect("a source is text");
                code.insert(module.map(str::to_owned).collect(), without_tests(&text));
            }
        }
        Self::of(code)
    }

    fn of(code: BTreeMap<Module, String>) -> Self {
        let mut sources = Self {
            code,
            passed_on: BTreeMap::new(),
        };
        let mut passed_on = BTreeMap::new();
        for (module, text) in &sources.code {
            for (public, path) in uses(text) {
                if let Some(target) = sources.absolute(module, &path)
                    && let (true, Some(name)) = (public, target.last())
                {
                    passed_on.insert((module.clone(), name.clone()), target);
                }
            }
        }
        sources.passed_on = passed_on;
        sources
    }

    /// A path relative to the crate root; none if it leads out of the crate.
    fn absolute(&self, module: &Module, path: &str) -> Option<Module> {
        let mut parts = path.split("::").map(str::to_owned).peekable();
        let mut from = match parts.peek()?.as_str() {
            "crate" => Vec::new(),
            "super" | "self" => module.clone(),
            child => {
                let own = [module.clone(), vec![child.to_owned()]].concat();
                self.code.contains_key(&own).then(|| module.clone())?
            }
        };
        while let Some(part) =
            parts.next_if(|part| ["crate", "super", "self"].contains(&part.as_str()))
        {
            if part == "super" {
                from.pop();
            }
        }
        from.extend(parts);
        Some(from)
    }

    /// The file that defines the item at a path relative to the crate root.
    fn definition(&self, path: &[String]) -> Module {
        let known = (0..=path.len())
            .rev()
            .find(|end| self.code.contains_key(&path[..*end]));
        let (module, rest) = path.split_at(known.unwrap_or(0));
        let passed_on = rest.first().and_then(|name| {
            let key = (module.to_vec(), name.clone());
            self.passed_on
                .get(&key)
                .filter(|target| target[..] != *path)
        });
        match passed_on {
            Some(target) => self.definition(&[target, &rest[1..]].concat()),
            None => module.to_vec(),
        }
    }

    /// The files that each file imports.
    fn graph(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let imported = |module: &Module, text: &str| {
            let used = uses(text).into_iter().filter(|(public, _)| !public);
            let paths = used.map(|(_, path)| path).chain(inline(text));
            let targets = paths.filter_map(|path| self.absolute(module, &path));
            let mut found: BTreeSet<Module> = targets.map(|path| self.definition(&path)).collect();
            found.remove(module);
            found
        };
        let files = self.code.iter();
        files
            .map(|(module, text)| (module, imported(module, text)))
            .collect()
    }

    /// Groups of files each of which imports all the others, directly or not.
    fn circles(&self) -> BTreeSet<BTreeSet<Module>> {
        let graph = self.graph();
        let reached = |from: &Module| {
            let mut reached = BTreeSet::new();
            let mut left: Vec<&Module> = graph[from].iter().collect();
            while let Some(next) = left.pop() {
                if reached.insert(next.clone()) {
                    left.extend(&graph[next]);
                }
            }
            reached
        };
        let reach: BTreeMap<&Module, BTreeSet<Module>> = graph
            .keys()
            .map(|module| (*module, reached(module)))
            .collect();
        let group = |module: &Module| -> BTreeSet<Module> {
            let both = reach[module]
                .iter()
                .filter(|other| reach[*other].contains(module));
            both.cloned().collect()
        };
        let groups = reach.keys().map(|module| group(module));
        groups.filter(|group| group.len() > 1).collect()
    }
}

/// A source without its comments and the tests at its end.
fn without_tests(text: &str) -> String {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Paths that a source uses, each with whether it is re-exported.
fn uses(text: &str) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    for statement in text.split(';') {
        let Some((at, public)) = find_use(statement) else {
            continue;
        };
        let tree = statement[at + "use ".len()..]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let paths = expand(&tree).into_iter();
        found.extend(paths.map(|path| (public, path)));
    }
    found
}

/// Position of `use` in a statement, at the start of a line and after any visibility, and whether
/// it is public.
fn find_use(statement: &str) -> Option<(usize, bool)> {
    let mut start = 0;
    for line in statement.split_inclusive('\n') {
        let code = line.trim_start();
        let after_public = match code.strip_prefix("pub") {
            Some(rest) if rest.starts_with('(') => {
                rest.split_once(") ").map_or("", |(_, rest)| rest)
            }
            Some(rest) => rest.trim_start(),
            None => code,
        };
        if after_public.starts_with("use ") {
            let at = start + line.len() - after_public.len();
            return Some((at, code.starts_with("pub")));
        }
        start += line.len();
    }
    None
}

/// The paths of a `use` tree with braces; renamed items under their original name.
fn expand(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree);
        return vec![path.trim().to_owned()];
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in inner.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    let paths = parts.flat_map(|part| expand(part));
    paths.map(|path| format!("{}{path}", head.trim())).collect()
}

/// Paths in code that begin with `crate` or `super`.
fn inline(text: &str) -> Vec<String> {
    let used = |line: &&str| find_use(line).is_none();
    let lines = text.lines().filter(used);
    let letter = |letter: char| letter.is_alphanumeric() || "_:$".contains(letter);
    lines
        .flat_map(|line| line.split(move |one| !letter(one)))
        .map(|path| path.trim_start_matches('$').trim_end_matches(':'))
        .filter(|path| path.starts_with("crate::") || path.starts_with("super::"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_more_than_three_files_import_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources = Sources::read(&root);
    let imports: usize = sources.graph().values().map(BTreeSet::len).sum();
    assert!(imports > 500, "only {imports} imports were read");
    let circles = sources.circles();
    let large = circles.iter().filter(|circle| circle.len() > MOST);
    let large: Vec<String> = large
        .map(|circle| {
            let names: Vec<String> = circle.iter().map(|module| module.join("/")).collect();
            format!("{} files: {}", names.len(), names.join(", "))
        })
        .collect();
    assert!(large.is_empty(), "files in a circle:\n{}", large.join("\n"));
}

#[test]
fn a_circle_is_found_through_what_is_passed_on() {
    let files = [
        ("a", "pub use one::One;\nmod one;\nmod two;\n"),
        (
            "a/one",
            "use super::two::{Two, more as less};\nfn f() { crate::b::g() }",
        ),
        ("a/two", "use crate::{\n    b::{self, B},\n};\n"),
        ("b", "use crate::a::One;\npub(crate) use std::fmt;\n"),
        ("c", "use crate::a::One;\n// use crate::d::D;\n"),
    ];
    let code = files.map(|(name, text)| {
        let module = name.split('/').map(str::to_owned).collect();
        (module, without_tests(text))
    });
    let circles = Sources::of(code.into_iter().collect()).circles();
    let names: Vec<Vec<String>> = circles
        .iter()
        .map(|circle| circle.iter().map(|module| module.join("/")).collect())
        .collect();
    assert_eq!(names, [["a/one", "a/two", "b"]]);
}
