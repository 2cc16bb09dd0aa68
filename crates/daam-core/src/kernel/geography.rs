//! Milieu (urban or rural) and place.

use super::named;
use std::fmt;
use std::str::FromStr;

named! {
    /// Urban or rural, as the census draws the line.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[repr(u8)]
    pub enum Milieu {
        /// A municipality or an urban centre.
        Urban = "urban",
        /// The countryside.
        Rural = "rural",
    }
}

/// Geography of a figure in the results: the country, a region or a province, and its milieu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Census code of a region or a province; none for the country.
    pub code: Option<u16>,
    /// One milieu only, or both.
    pub milieu: Option<Milieu>,
}

impl Place {
    /// The whole country.
    pub const COUNTRY: Self = Self::new(None, None);

    /// The place of a census code, or one milieu of it.
    pub const fn new(code: Option<u16>, milieu: Option<Milieu>) -> Self {
        Self { code, milieu }
    }
}

/// One milieu of one province: the smallest area for which policy can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale {
    /// Census code of the region.
    pub region: u16,
    /// Census code of the province.
    pub province: u16,
    /// Urban or rural.
    pub milieu: Milieu,
}

/// Census codes below this one are those of regions, the others those of provinces: their
/// region, then three digits.
const FIRST_PROVINCE: u16 = 1_000;

impl Place {
    /// Census code of the region, also of a province's region; none for the country.
    pub fn region(self) -> Option<u16> {
        self.code.map(|code| match code {
            ..FIRST_PROVINCE => code,
            province => province / FIRST_PROVINCE,
        })
    }

    /// Census code of the province; none for the country or a region.
    pub fn province(self) -> Option<u16> {
        self.code.filter(|code| *code >= FIRST_PROVINCE)
    }

    /// Whether a spot lies in the place.
    pub fn holds(self, locale: Locale) -> bool {
        let code = self
            .code
            .is_none_or(|code| code == locale.region || code == locale.province);
        code && self.milieu.is_none_or(|milieu| milieu == locale.milieu)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            None => write!(f, "MA")?,
            Some(code) => write!(f, "{code}")?,
        }
        match self.milieu {
            None => Ok(()),
            Some(milieu) => write!(f, ":{}", milieu.name()),
        }
    }
}

/// Error for a text that is not a place.
#[derive(Debug, thiserror::Error)]
#[error("'{0}' is no place; write MA or a census code, alone or with :urban or :rural")]
pub struct NotAPlace(String);

impl FromStr for Place {
    type Err = NotAPlace;
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let refuse = || NotAPlace(text.to_owned());
        let (code, milieu) = match text.split_once(':') {
            None => (text, None),
            Some((code, name)) => {
                let milieu = Milieu::ALL.into_iter().find(|milieu| milieu.name() == name);
                (code, Some(milieu.ok_or_else(refuse)?))
            }
        };
        let code = match code {
            "MA" => None,
            code => Some(code.parse().map_err(|_| refuse())?),
        };
        Ok(Self { code, milieu })
    }
}

super::as_text!(Place);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_as_codes() {
        assert_eq!(Place::COUNTRY.to_string(), "MA");
        let rural = Place {
            code: Some(1051),
            milieu: Some(Milieu::Rural),
        };
        assert_eq!(rural.to_string(), "1051:rural");
        for text in ["MA", "6", "1051", "MA:urban", "1051:rural"] {
            assert_eq!(text.parse::<Place>().expect("a place").to_string(), text);
        }
        assert!("MA:sea".parse::<Place>().is_err() && "Rabat".parse::<Place>().is_err());
        assert_eq!((rural.region(), rural.province()), (Some(1), Some(1051)));
    }
}
