//! Numbers of the tables as text.

use std::fmt::Write as _;

/// Appends a finite number as [`std::fmt::Display`] writes it, in a third of the time: with the
/// fewest digits that read back as the same number, without an exponent; negative zero as zero.
pub(crate) fn write_number(number: f64, text: &mut String) {
    // Adding zero turns -0 into 0.
    let number = number + 0.0;
    let mut buffer = zmij::Buffer::new();
    let digits = buffer.format(number);
    if digits.contains('e') {
        // Writing to a string does not fail.
        let _ = write!(text, "{number}");
    } else {
        text.push_str(digits.strip_suffix(".0").unwrap_or(digits));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_the_standard_library_does() {
        let check = |number: f64| {
            let mut text = String::from("before,");
            write_number(number, &mut text);
            assert_eq!(text, format!("before,{}", number + 0.0));
        };
        for number in [
            0.0,
            -0.0,
            1.0,
            -1.5,
            0.1,
            1e15,
            1e16,
            1e17,
            1e-5,
            1e-7,
            f64::MAX,
        ] {
            check(number);
            check(-number / 3.0);
        }
        for index in 0..20_000_u64 {
            let number = f64::from_bits(index.wrapping_mul(0x9E37_79B9_7F4A_7C15));
            if number.is_finite() {
                check(number);
                check((number.abs().fract() * 1e9).round() / 1e4);
            }
        }
    }
}
