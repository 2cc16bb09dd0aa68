//! A table as Apache Parquet: typed columns that common data tools read.
//!
//! Input: [`FileColumn`]s, then rows of [`ColumnValue`]s. Output: a file whose text columns are
//! dictionary-encoded, compressed with Snappy, which every reader supports. [`ColumnFile`] writes,
//! [`ColumnReader`] reads such a file back.

#[cfg(feature = "parquet")]
mod read;
#[cfg(feature = "parquet")]
mod write;

#[cfg(feature = "parquet")]
pub(crate) use read::{ColumnChunk, ColumnReader};
#[cfg(feature = "parquet")]
pub(crate) use write::ColumnFile;

#[cfg(feature = "parquet")]
use ::parquet::data_type::ByteArray;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnType {
    Text,
    /// 64-bit whole number.
    Integer,
    /// 64-bit number.
    Number,
    Flag,
}

impl ColumnType {
    /// The type with this name in the data dictionary.
    pub(crate) fn named(word: &str) -> Option<Self> {
        let kinds = [Self::Text, Self::Integer, Self::Number, Self::Flag];
        kinds.into_iter().find(|kind| kind.name() == word)
    }

    /// Its name in the data dictionary.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Flag => "flag",
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct FileColumn<'a> {
    pub name: &'a str,
    pub kind: ColumnType,
    /// Whether its cells may be empty.
    pub optional: bool,
}

/// A cell.
#[cfg(feature = "parquet")]
#[derive(Clone, Debug)]
pub(crate) enum ColumnValue {
    Empty,
    /// UTF-8 text; a clone shares the bytes.
    Text(ByteArray),
    /// A 64-bit whole number.
    Integer(i64),
    Number(f64),
    Flag(bool),
}

#[cfg(feature = "parquet")]
impl ColumnValue {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }
}

#[cfg(all(test, feature = "parquet"))]
mod tests {
    use std::io::{ErrorKind, Write as _};

    use super::*;

    /// Whatever one byte becomes, the file is read or refused, words of its dictionary included.
    #[test]
    fn a_damaged_byte_is_refused_or_read() {
        let column = FileColumn {
            name: "word",
            kind: ColumnType::Text,
            optional: false,
        };
        let mut file = ColumnFile::begin(Vec::new(), &[column], 3).expect("writable");
        for word in ["un", "deux", "un", ""] {
            file.row([ColumnValue::text(word)]).expect("of its columns");
        }
        let sound = file.end().expect("complete");
        let (mut read, mut refused, mut panicked) = (0, 0, 0);
        for (place, bit) in (0..sound.len()).flat_map(|place| (0..8).map(move |bit| (place, bit))) {
            let mut bytes = sound.clone();
            bytes[place] ^= 1 << bit;
            let mut disk = tempfile::tempfile().expect("a file without a name");
            disk.write_all(&bytes).expect("writable");
            let group = ColumnReader::open(disk).and_then(|mut reader| reader.group(&[column]));
            match group {
                Ok(_) => read += 1,
                Err(error) if error.kind() == ErrorKind::InvalidData => panicked += 1,
                Err(_) => refused += 1,
            }
        }
        assert!(
            read > 0 && refused > 0 && panicked > 0,
            "{read} read, {refused} refused, {panicked} where the library panics"
        );
    }

    #[test]
    fn cells_read_back_as_they_were_in_several_groups() {
        let columns = [
            ("word", ColumnType::Text),
            ("year", ColumnType::Integer),
            ("value", ColumnType::Number),
        ];
        let columns = columns.map(|(name, kind)| FileColumn {
            name,
            kind,
            optional: kind != ColumnType::Text,
        });
        let disk = tempfile::tempfile().expect("a file without a name");
        let mut file = ColumnFile::begin(disk, &columns, 3).expect("writable");
        for number in 0..8 {
            let word = ColumnValue::text(["un", "deux"][number % 2]);
            let year = if number == 5 {
                ColumnValue::Empty
            } else {
                ColumnValue::Integer(number as i64)
            };
            file.row([word, year, ColumnValue::Number(number as f64 / 3.0)])
                .expect("of its columns");
        }
        let disk = file.end().expect("complete");
        let mut reader = ColumnReader::open(disk).expect("readable");
        assert_eq!(reader.rows(), 8);
        let mut seen = 0;
        while let Some(group) = reader.group(&columns).expect("its own columns") {
            let [
                ColumnChunk::Text(words),
                ColumnChunk::Integer(years),
                ColumnChunk::Number(values),
            ] = &group[..]
            else {
                panic!("three columns");
            };
            for ((word, year), value) in words.iter().zip(years).zip(values) {
                let word = word.as_ref().map(|word| word.data());
                assert_eq!(word, Some(["un", "deux"][seen % 2].as_bytes()));
                assert_eq!(*year, (seen != 5).then_some(seen as i64));
                assert_eq!(*value, Some(seen as f64 / 3.0));
                seen += 1;
            }
        }
        assert_eq!(seen, 8);
    }

    #[test]
    fn a_cell_of_another_column_is_refused() {
        let column = FileColumn {
            name: "a",
            kind: ColumnType::Integer,
            optional: false,
        };
        let mut file = ColumnFile::begin(Vec::new(), &[column], 3).expect("writable");
        assert!(file.row([ColumnValue::Flag(true)]).is_err());
        let mut file = ColumnFile::begin(Vec::new(), &[column], 3).expect("writable");
        assert!(file.row([ColumnValue::Empty]).is_err());
    }
}
