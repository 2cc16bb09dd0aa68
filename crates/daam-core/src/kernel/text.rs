//! Values that are written as text and read back from it, and texts kept as long as the program.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::{Deserialize, Deserializer};

static KEPT: LazyLock<Mutex<BTreeSet<&'static str>>> = LazyLock::new(Mutex::default);

/// A text as long as the program. Written so, serde does not try to borrow it from what it reads.
pub type Kept = &'static str;

/// The text, kept once for the life of the program: for names read from a file where those of
/// the program itself are constants.
#[must_use]
pub fn interned(text: &str) -> Kept {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(text) {
        return known;
    }
    let new = Box::leak(text.to_owned().into_boxed_str());
    kept.insert(new);
    new
}

/// Bytes in hexadecimal, as a hash is written.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a text that is kept as long as the program, for `#[serde(deserialize_with)]`.
///
/// # Errors
/// When there is no text.
pub fn interned_text<'de, D: Deserializer<'de>>(source: D) -> Result<Kept, D::Error> {
    String::deserialize(source).map(|text| interned(&text))
}

/// Has a type written by serde as the text it displays, and read from that text.
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
