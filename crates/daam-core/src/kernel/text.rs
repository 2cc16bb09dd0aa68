//! Values that serialise as text, and interned strings.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::{Deserialize, Deserializer};

static KEPT: LazyLock<Mutex<BTreeSet<&'static str>>> = LazyLock::new(Mutex::default);

/// An interned string. With this alias serde does not try to borrow it from its input.
pub type InternedStr = &'static str;

/// Interns a string, for names that are constants in the program but also read from files.
pub fn interned(text: &str) -> InternedStr {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(text) {
        return known;
    }
    let new = Box::leak(text.to_owned().into_boxed_str());
    kept.insert(new);
    new
}

/// Bytes in hexadecimal, as in a hash.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads and interns a string, for `#[serde(deserialize_with)]`.
///
/// # Errors
/// The value is not a string.
pub fn interned_text<'de, D: Deserializer<'de>>(source: D) -> Result<InternedStr, D::Error> {
    String::deserialize(source).map(|text| interned(&text))
}

/// Implements serde for types through their `Display` and `FromStr`.
macro_rules! as_text {
    ($($type:ty),+) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(source)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}
pub(crate) use as_text;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once() {
        let (one, two) = (interned("mine"), interned(&["mi", "ne"].concat()));
        assert!(std::ptr::eq(one, two));
        assert_eq!(interned("other"), "other");
    }
}
