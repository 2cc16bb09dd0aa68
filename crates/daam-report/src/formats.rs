//! Which files a run writes.

use daam_core::kernel::{Language, Problem};

/// A kind of file beside `run.toml` and `record.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// `results.csv`.
    Csv,
    /// `results.parquet`.
    Parquet,
    /// `results.jsonl`.
    Jsonl,
    /// `report.html`.
    Html,
    /// `summary.xlsx`.
    Xlsx,
    /// `figures/*.svg`.
    Svg,
    /// `figures/*.png`.
    Png,
}

/// Each format: its name, whether it is written by default, and whether the library was built with
/// it.
const ALL: [(FileFormat, &str, bool, bool); 7] = [
    (FileFormat::Csv, "csv", true, true),
    (
        FileFormat::Parquet,
        "parquet",
        true,
        cfg!(feature = "parquet"),
    ),
    (FileFormat::Html, "html", true, cfg!(feature = "html")),
    (FileFormat::Xlsx, "xlsx", true, cfg!(feature = "xlsx")),
    (FileFormat::Svg, "svg", true, true),
    (FileFormat::Png, "png", true, cfg!(feature = "png")),
    (FileFormat::Jsonl, "jsonl", false, true),
];

/// Which files a run writes beside `run.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formats {
    pub(crate) wanted: Vec<FileFormat>,
    /// Languages of the figures and spreadsheets; the page always has all languages.
    pub languages: Vec<Language>,
}

/// The default formats, in all languages.
impl Default for Formats {
    fn default() -> Self {
        let usual = ALL.iter().filter(|(.., usual, built)| *usual && *built);
        Self {
            wanted: usual.map(|(format, ..)| *format).collect(),
            languages: Language::ALL.to_vec(),
        }
    }
}

impl Formats {
    /// The names that [`Formats::named`] knows.
    pub fn names() -> [&'static str; ALL.len()] {
        ALL.map(|(_, name, ..)| name)
    }

    /// Only the named formats, figures in all languages.
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, Problem> {
        let mut wanted = Vec::new();
        for name in names {
            let known = ALL.iter().find(|(_, known, ..)| *known == name);
            let Some((format, .., built)) = known else {
                return Err(Problem::new(format!("no format is called '{name}'"))
                    .with_help(format!("there are {}", Self::names().join(", "))));
            };
            if !built {
                return Err(left_out(name));
            }
            wanted.push(*format);
        }
        Ok(Self {
            wanted,
            languages: Language::ALL.to_vec(),
        })
    }

    /// Whether files of a format are written.
    pub fn has(&self, format: FileFormat) -> bool {
        self.wanted.contains(&format)
    }

    /// Whether any of some formats is written.
    pub fn has_any(&self, formats: &[FileFormat]) -> bool {
        formats.iter().any(|format| self.has(*format))
    }
}

/// The message when a feature is needed that this library was built without.
pub(crate) fn left_out(feature: &str) -> Problem {
    Problem::new(format!("this program was built without {feature}"))
        .with_help(format!("build daam-report with its feature '{feature}'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_asked_for_by_their_words() {
        let asked = Formats::named(["jsonl"]).expect("always there");
        assert!(asked.has(FileFormat::Jsonl) && !asked.has(FileFormat::Csv));
        assert!(!Formats::default().has(FileFormat::Jsonl));
        assert!(Formats::default().has_any(&[FileFormat::Csv]));
        let said = Formats::named(["pdf"]).expect_err("unknown").to_string();
        assert!(said.contains("'pdf'") && said.contains("jsonl"), "{said}");
    }

    #[test]
    fn what_was_left_out_is_refused_and_never_written() {
        for (format, name, _, built) in ALL {
            assert_eq!(Formats::named([name]).is_ok(), built, "{name}");
            assert!(built || !Formats::default().has(format), "{name}");
        }
    }
}
