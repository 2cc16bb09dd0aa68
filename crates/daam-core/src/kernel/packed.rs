//! Compact encoding of sums, for checkpoints and messages between processes.
//!
//! Most sums of a few localities are zero or small. A run of zeros is a zero byte and its length;
//! any other integer is its zigzag code. Both are written seven bits a byte, the lowest first, the
//! eighth bit marking that more follow (LEB128, as in DWARF and protocol buffers).

use super::problem::Problem;
use super::sums::Sums;

/// Writes a number, seven bits a byte.
pub fn put(number: u64, to: &mut Vec<u8>) {
    let mut rest = number;
    while rest >= 0x80 {
        to.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    to.push(rest as u8);
}

/// Reads a number written by [`put`] from the front of the bytes, and advances past it.
///
/// # Errors
/// The bytes do not begin with a number.
pub fn take(from: &mut &[u8]) -> Result<u64, Problem> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let Some((&byte, rest)) = from.split_first() else {
            break;
        };
        *from = rest;
        let bits = u64::from(byte & 0x7F);
        if bits << shift >> shift != bits {
            break;
        }
        number |= bits << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err(damaged())
}

/// Appends sums to some bytes; the sums are not changed.
pub fn pack(sums: &mut impl Sums, to: &mut Vec<u8>) {
    let mut zeros = 0_u64;
    let mut write = |number: i64, to: &mut Vec<u8>| {
        if number == 0 {
            zeros += 1;
            return;
        }
        if zeros > 0 {
            to.push(0);
            put(std::mem::take(&mut zeros), to);
        }
        put((number << 1 ^ number >> 63) as u64, to);
    };
    sums.each(&mut |number| write(*number, to));
    // Zeros at the end are not written.
}

/// Adds [packed](pack) sums, all of `from`, to sums of the same shape.
///
/// # Errors
/// The bytes are not packed sums of that shape, or the result overflows.
pub fn add_packed(sums: &mut impl Sums, mut from: &[u8]) -> Result<(), Problem> {
    let mut zeros = 0;
    let mut wrong = None;
    let mut fit = true;
    sums.each(&mut |sum| {
        if zeros > 0 {
            zeros -= 1;
            return;
        }
        if from.is_empty() || wrong.is_some() {
            return;
        }
        match take_one(&mut from) {
            Ok(Packed::Zeros(count)) => zeros = count - 1,
            Ok(Packed::Number(number)) => fit &= sum.merge(&number),
            Err(problem) => wrong = Some(problem),
        }
    });
    match wrong {
        Some(problem) => Err(problem),
        None if !from.is_empty() || zeros > 0 => Err(damaged()),
        None if !fit => Err(overflow()),
        None => Ok(()),
    }
}

enum Packed {
    /// At least one.
    Zeros(u64),
    Number(i64),
}

fn take_one(from: &mut &[u8]) -> Result<Packed, Problem> {
    Ok(match take(from)? {
        0 => match take(from)? {
            0 => return Err(damaged()),
            zeros => Packed::Zeros(zeros),
        },
        code => Packed::Number((code >> 1) as i64 ^ -((code & 1) as i64)),
    })
}

fn damaged() -> Problem {
    Problem::new("the sums kept of localities are damaged, or of another version")
}

/// Error for sums that overflow their integers.
pub fn overflow() -> Problem {
    Problem::new("the sums of this run are beyond what its integers hold")
        .with_help("simulate a smaller country: a lower --scale")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(mut sums: Vec<i64>) -> Vec<u8> {
        let mut bytes = Vec::new();
        pack(&mut sums, &mut bytes);
        bytes
    }

    #[test]
    fn sums_come_back() {
        for sums in [
            vec![],
            vec![0, 0, 0],
            vec![0, 0, 5, -1, 0, i64::MAX, i64::MIN, 0],
            vec![1; 9],
            [vec![0; 1_000], vec![-64, 63, 64, -65]].concat(),
        ] {
            let mut back = vec![0; sums.len()];
            let bytes = packed(sums.clone());
            let fits = sums.iter().all(|sum| sum.unsigned_abs() < 1 << 62);
            assert_eq!(add_packed(&mut back, &bytes).is_ok(), fits);
            assert_eq!(back, sums);
        }
        assert_eq!(packed(vec![0; 1_000_000]), [0; 0]);
        let mut twice = vec![1_i64, 2];
        add_packed(&mut twice, &packed(vec![3, -4])).expect("sound");
        assert_eq!(twice, [4, -2]);
        let mut counts = vec![7_u32, u32::MAX];
        let mut bytes = Vec::new();
        pack(&mut counts, &mut bytes);
        let mut back = vec![0_u32; 2];
        add_packed(&mut back, &bytes).expect("sound");
        assert_eq!(back, counts);
    }

    #[test]
    fn other_bytes_are_refused() {
        let sums = packed(vec![0, 0, 5, 300]);
        let add = |bytes: &[u8], count: usize| add_packed(&mut vec![0_i64; count], bytes);
        assert!(add(&sums, 4).is_ok() && add(&sums, 9).is_ok());
        assert!(add(&sums, 3).is_err(), "fewer sums");
        assert!(add(&sums[..sums.len() - 1], 4).is_err(), "cut short");
        assert!(add(&[0, 0], 4).is_err(), "no zeros");
        assert!(add(&[0, 9], 4).is_err(), "more zeros than sums");
        assert!(add(&[0xFF; 10], 4).is_err() && add(&[0x80], 4).is_err());
    }
}
