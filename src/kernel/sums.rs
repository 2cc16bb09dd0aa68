//! Integers that add, whatever the order, and can be taken out again.
//!
//! What a locality adds to a run is made of these. Taking a part out of the whole gives the
//! same integers as never having added it, which is how standard errors are found.

/// Half of what 64 bits hold: a sum may be asked for twice over, never more.
const MOST: i64 = i64::MAX / 2;

/// Sums of integers.
pub trait Sums {
    /// Adds another's sums a number of times; -1 takes them out. Whether all still fit.
    #[must_use]
    fn add_times(&mut self, other: &Self, times: i64) -> bool;

    /// Gives every integer, always in the same order, to be read or changed.
    fn each(&mut self, visit: &mut dyn FnMut(&mut i64));

    /// Adds another's sums. Whether all still fit.
    #[must_use]
    fn merge(&mut self, other: &Self) -> bool {
        self.add_times(other, 1)
    }
}

impl Sums for i64 {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) -> bool {
        let (part, beyond) = other.overflowing_mul(times);
        let (sum, out) = self.overflowing_add(part);
        *self = sum;
        !(beyond | out) && (-MOST..=MOST).contains(&sum)
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
        let sum = i64::from(*self as i32) + i64::from(*other as i32) * times;
        *self = sum as u32;
        i32::try_from(sum).is_ok()
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

/// Says which fields of a structure are sums; the others are the same in every part of a run.
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
        passages: Vec<u32>,
    }
    sums!(Both { money passages });

    #[test]
    fn what_was_added_can_be_taken_out() {
        let first = Both {
            width: 2,
            money: vec![[3, -4]],
            passages: vec![1, 0],
        };
        let other = Both {
            money: vec![[i64::MAX / 4, 9]],
            passages: vec![u32::MAX - 5, 7],
            ..first.clone()
        };
        let mut sum = first.clone();
        assert!(sum.merge(&other));
        assert_eq!(sum.passages, [u32::MAX - 4, 7]);
        assert!(sum.add_times(&other, -1));
        assert_eq!(sum, first);
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let fits = |mut one: i64, other: i64, times| one.add_times(&other, times);
        assert!(fits(MOST - 1, 1, 1) && fits(1 - MOST, 1, -1));
        assert!(!fits(MOST, 1, 1) && !fits(-MOST, 1, -1));
        assert!(!fits(0, i64::MAX, 3) && !fits(i64::MAX, i64::MAX, 1));
        let fits = |mut one: u32, other: u32| one.merge(&other);
        assert!(fits(i32::MAX as u32 - 1, 1));
        assert!(!fits(i32::MAX as u32, 1));
        let mut vectors = vec![[1, MOST], [2, 3]];
        assert!(!vectors.clone().merge(&vectors));
        vectors[0][1] = 0;
        assert!(vectors.clone().merge(&vectors));
    }
}
