//! Edits of a sound record and its tables, made of the bytes of an input.
//!
//! Random bytes are hardly ever JSON. These edits keep the form and change what it says: a number
//! becomes another, a text a hostile one, an entry goes or comes twice.

use serde_json::{Value, json};

/// The bytes of an input, taken one after another; zeros at their end.
pub struct Bytes<'a>(pub &'a [u8]);

impl Bytes<'_> {
    /// Whether some are left.
    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The next one.
    pub fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (usize::from(self.byte()) << 8 | usize::from(self.byte())) % end.max(1)
    }

    /// A number that programs find hard.
    pub fn number(&mut self) -> f64 {
        let byte = self.byte();
        let hard = [
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            1e-300,
            -1e-300,
            5e-324,
            1e300,
            -1e300,
            f64::MAX,
            f64::MIN,
            1e15,
            2_147_483_648.0,
            4_294_967_296.0,
            65_536.0,
            9_999.0,
            100.0,
            1e-6,
            1e20,
        ];
        match hard.get(usize::from(byte)) {
            Some(number) => *number,
            None => f64::from(self.byte()) - f64::from(self.byte()) / 7.0,
        }
    }

    /// A text that programs find hard.
    pub fn text(&mut self) -> String {
        let hard = [
            "",
            " ",
            "baseline",
            "\u{0}",
            "</script><script>",
            "=1+1",
            "\u{202e}x",
            "é",
            "\u{1}]]>",
            "2023-12",
            "2026",
            "2040-12",
            "1900-01",
            "2200-12",
            "MA",
            "6:rural",
            "all",
            "decile=3",
            "component=lump_sum",
            "line=a",
            "a=b=c",
            "{year}",
            "}{",
            "%s",
            "&amp;&#0;",
            "نعم",
            "budget_cost",
            "1e999",
            "NaN",
            "-1",
        ];
        let byte = usize::from(self.byte());
        match hard.get(byte) {
            Some(text) => (*text).to_owned(),
            None => "x\u{301}".repeat(1 << (byte % 12)),
        }
    }
}

/// Changes a value somewhere below `value`.
pub fn edit_json(value: &mut Value, bytes: &mut Bytes<'_>) {
    match value {
        Value::Array(items) if !items.is_empty() => {
            let at = bytes.below(items.len());
            match bytes.byte() % 16 {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.clear(),
                3 => items.truncate(at),
                4 => items.swap(0, at),
                _ => edit_json(&mut items[at], bytes),
            }
        }
        Value::Object(entries) if !entries.is_empty() => {
            let at = bytes.below(entries.len());
            let name = entries.keys().nth(at).cloned().unwrap_or_default();
            match bytes.byte() % 32 {
                0 => drop(entries.remove(&name)),
                1 => drop(entries.insert(name, Value::Null)),
                _ => edit_json(entries.get_mut(&name).expect("it is there"), bytes),
            }
        }
        Value::Number(number) => {
            let whole = number.is_u64() || number.is_i64();
            *value = match bytes.byte() % 4 {
                0 if whole => json!(u64::MAX),
                1 if whole => json!(bytes.below(1 << 16)),
                2 if whole => json!(-1),
                _ => json!(bytes.number()),
            };
        }
        Value::String(text) => *text = bytes.text(),
        Value::Bool(flag) => *flag = !*flag,
        other => *other = json!(bytes.number()),
    }
}

/// Changes a field, or a line, of comma-separated values.
pub fn edit_lines(lines: &mut Vec<String>, bytes: &mut Bytes<'_>) {
    let at = bytes.below(lines.len());
    let Some(line) = lines.get_mut(at) else {
        return;
    };
    match bytes.byte() % 16 {
        0 => drop(lines.remove(at)),
        1 => lines.push(lines[at].clone()),
        2 => lines.truncate(at),
        way => {
            let mut fields: Vec<String> = line.split(',').map(str::to_owned).collect();
            let field = bytes.below(fields.len());
            fields[field] = if way < 6 {
                bytes.text()
            } else {
                bytes.number().to_string()
            };
            *line = fields.join(",");
        }
    }
}
