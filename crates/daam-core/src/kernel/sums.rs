//! Sums of integers: they add in any order and can be subtracted again.
//!
//! A locality's contribution to a run consists of them. Subtracting a part from the whole gives
//! the same integers as never having added it, which is how standard errors are computed.

/// Sums of integers.
pub trait Sums {
    /// Adds another's sums, or subtracts them with `times` = -1. Returns false on overflow.
    #[must_use]
    fn add_times(&mut self, other: &Self, times: i64) -> bool;

    /// Visits every integer, always in the same order.
    fn each(&mut self, visit: &mut dyn FnMut(&mut i64));

    /// Adds another's sums. Returns false on overflow.
    #[must_use]
    fn merge(&mut self, other: &Self) -> bool {
        self.add_times(other, 1)
    }
}

impl Sums for i64 {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        let part = other.wrapping_mul(times);
        let sum = self.wrapping_add(part);
        *self = sum;
        // Branch-free, so that it is vectorised: the two highest bits differ where a value exceeds
        // half the range of 64 bits, so that any sum could be doubled without overflow.
        let beyond = |number: i64| number ^ (number << 1);
        (beyond(sum) | beyond(part)) >= 0
    }

    #[inline]
    fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
        visit(self);
    }
}

/// A count, or a difference of counts as its complement modulo 2^32.
impl Sums for u32 {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        let (before, part) = (*self as i32, (*other as i32).wrapping_mul(times as i32));
        let sum = before.wrapping_add(part);
        *self = sum as u32;
        // Overflow: both have the sign that the sum does not have.
        ((before ^ sum) & (part ^ sum)) >= 0
    }

    #[inline]
    fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
        let mut wide = i64::from(*self as i32);
        visit(&mut wide);
        *self = wide as u32;
    }
}

impl<T: Sums, const N: usize> Sums for [T; N] {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        let pairs = self.iter_mut().zip(other);
        pairs.fold(true, |fit, (mine, theirs)| {
            fit & mine.add_times(theirs, times)
        })
    }

    fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
        self.iter_mut().for_each(|sum| sum.each(visit));
    }
}

impl<T: Sums> Sums for Vec<T> {
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        debug_assert_eq!(self.len(), other.len(), "sums of one run");
        let pairs = self.iter_mut().zip(other);
        pairs.fold(true, |fit, (mine, theirs)| {
            fit & mine.add_times(theirs, times)
        })
    }

    fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
        self.iter_mut().for_each(|sum| sum.each(visit));
    }
}

/// Implements `Sums` for the listed fields; the others are constant across partial results.
macro_rules! sums {
    ($kind:ty { $($field:ident)* }) => {
        impl $crate::kernel::Sums for $kind {
            fn add_times(&mut self, other: &Self, times: i64) -> bool {
                [$($crate::kernel::Sums::add_times(&mut self.$field, &other.$field, times)),*]
                    .iter()
                    .all(|fits| *fits)
            }

            fn each(&mut self, visit: &mut dyn FnMut(&mut i64)) {
                $($crate::kernel::Sums::each(&mut self.$field, visit);)*
            }
        }
    };
}
pub(crate) use sums;

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Both {
        width: usize,
        money: Vec<[i64; 2]>,
        transitions: Vec<u32>,
    }
    sums!(Both { money transitions });

    #[test]
    fn what_was_added_can_be_taken_out() {
        let first = Both {
            width: 2,
            money: vec![[3, -4]],
            transitions: vec![1, 0],
        };
        let other = Both {
            money: vec![[i64::MAX / 4, 9]],
            transitions: vec![u32::MAX - 5, 7],
            ..first.clone()
        };
        let mut sum = first.clone();
        assert!(sum.merge(&other));
        assert_eq!(sum.transitions, [u32::MAX - 4, 7]);
        assert!(sum.add_times(&other, -1));
        assert_eq!(sum, first);
    }

    #[test]
    fn what_does_not_fit_is_told() {
        const MOST: i64 = (1 << 62) - 1;
        let fits = |mut one: i64, other: i64, times| one.add_times(&other, times);
        assert!(fits(MOST - 1, 1, 1) && fits(-MOST, 1, -1));
        assert!(!fits(MOST, 1, 1) && !fits(-MOST - 1, 1, -1));
        assert!(!fits(0, i64::MAX, 1) && !fits(i64::MAX, i64::MAX, 1));
        assert!(!fits(0, i64::MIN, -1) && !fits(i64::MIN, i64::MIN, 1));
        let fits = |mut one: u32, other: u32| one.merge(&other);
        assert!(fits(i32::MAX as u32 - 1, 1));
        assert!(!fits(i32::MAX as u32, 1) && !fits(i32::MIN as u32, u32::MAX));
        let mut vectors = vec![[1, MOST], [2, 3]];
        assert!(!vectors.clone().merge(&vectors));
        vectors[0][1] = 0;
        assert!(vectors.clone().merge(&vectors));
    }
}
