//! Which files a run writes.

use daam_core::kernel::{Language, Problem};

/// Which files a run writes beside `run.toml`; all by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formats {
    /// `results.csv`.
    pub csv: bool,
    /// `results.parquet`.
    pub parquet: bool,
    /// `report.html`.
    pub html: bool,
    /// `summary.xlsx`.
    pub xlsx: bool,
    /// `figures/*.svg`.
    pub svg: bool,
    /// `figures/*.png`.
    pub png: bool,
    /// Languages of the figures and spreadsheets; the page always has all.
    pub languages: Vec<Language>,
}

impl Default for Formats {
    fn default() -> Self {
        Self {
            csv: true,
            parquet: true,
            html: true,
            xlsx: true,
            svg: true,
            png: true,
            languages: Language::ALL.to_vec(),
        }
    }
}

impl Formats {
    /// The formats that [`Formats::named`] knows.
    pub const NAMES: [&str; 6] = ["csv", "parquet", "html", "xlsx", "svg", "png"];

    /// Whether figures have to be drawn.
    #[must_use]
    pub const fn drawn(&self) -> bool {
        self.html || self.svg || self.png
    }

    /// Only the named formats, figures in all languages.
    ///
    /// # Errors
    /// When a name is none of [`Formats::NAMES`].
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, Problem> {
        let mut formats = Self {
            csv: false,
            parquet: false,
            html: false,
            xlsx: false,
            svg: false,
            png: false,
            languages: Language::ALL.to_vec(),
        };
        for name in names {
            match name {
                "csv" => formats.csv = true,
                "parquet" => formats.parquet = true,
                "html" => formats.html = true,
                "xlsx" => formats.xlsx = true,
                "svg" => formats.svg = true,
                "png" => formats.png = true,
                _ => {
                    return Err(Problem::new(format!("no format is called '{name}'"))
                        .with_help(format!("there are {}", Self::NAMES.join(", "))));
                }
            }
        }
        Ok(formats)
    }
}
