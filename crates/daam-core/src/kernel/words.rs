//! Languages of the reports, and texts in all of them.

/// A language of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French.
    French,
    /// Arabic, written from right to left, with the digits 0 to 9.
    Arabic,
    /// English.
    English,
}

impl Language {
    /// All languages, in the order in which pages offer them.
    pub const ALL: [Self; 3] = [Self::French, Self::Arabic, Self::English];

    /// The code of the language (ISO 639-1).
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }
}

/// A text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// French.
    pub fr: String,
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::Arabic => &self.ar,
            Language::English => &self.en,
        }
    }
}
