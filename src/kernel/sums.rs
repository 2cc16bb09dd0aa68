//! Integers that add, whatever the order, and can be taken out again.
//!
//! What a locality adds to a run is made of these. Taking a part out of the whole gives the
//! same integers as never having added it, which is how standard errors are found.

/// Sums of integers.
pub trait Sums {
    /// Adds another's sums a number of times; -1 takes them out.
    fn add_times(&mut self, other: &Self, times: i64);

    /// Adds another's sums.
    fn merge(&mut self, other: &Self) {
        self.add_times(other, 1);
    }
}

impl Sums for i64 {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) {
        *self += other * times;
    }
}

impl Sums for u32 {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) {
        // Modulo 2^32, where taking out is adding the complement.
        *self = self.wrapping_add(other.wrapping_mul(times as u32));
    }
}

impl<T: Sums, const N: usize> Sums for [T; N] {
    #[inline]
    fn add_times(&mut self, other: &Self, times: i64) {
        for (mine, theirs) in self.iter_mut().zip(other) {
            mine.add_times(theirs, times);
        }
    }
}

impl<T: Sums> Sums for Vec<T> {
    fn add_times(&mut self, other: &Self, times: i64) {
        debug_assert_eq!(self.len(), other.len(), "sums of one run");
        for (mine, theirs) in self.iter_mut().zip(other) {
            mine.add_times(theirs, times);
        }
    }
}

/// Says which fields of a structure are sums; the others are the same in every part of a run.
macro_rules! sums {
    ($kind:ty { $($field:ident)* }) => {
        impl $crate::kernel::Sums for $kind {
            fn add_times(&mut self, other: &Self, times: i64) {
                $($crate::kernel::Sums::add_times(&mut self.$field, &other.$field, times);)*
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
        sum.merge(&other);
        assert_eq!(sum.passages, [u32::MAX - 4, 7]);
        sum.add_times(&other, -1);
        assert_eq!(sum, first);
    }
}
