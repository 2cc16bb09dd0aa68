//! The sums of a run and of its half-samples, from which the jackknife makes its replicates.

use super::host::Host;
use super::zones::HalfSample;
use crate::kernel::{Sums, sums};
use crate::measures::Tally;
use crate::programme::{CopySharedHistory, SharedHistory};

/// Sums over all localities, and what each zone's replicate adds to them.
#[derive(Clone)]
pub(super) struct JackknifeSums {
    pub whole: Tally,
    /// By zone: its second half-sample less its first.
    differences: Vec<Tally>,
}
sums!(JackknifeSums { whole differences });

impl JackknifeSums {
    pub(super) fn new(zones: usize, empty: impl Fn() -> Tally) -> Self {
        Self {
            whole: empty(),
            differences: (0..zones).map(|_| empty()).collect(),
        }
    }

    /// Adds localities of one half-sample; false when a sum overflowed.
    pub(super) fn add(&mut self, half_sample: Option<HalfSample>, tally: &Tally) -> bool {
        let fits = self.whole.merge(tally);
        match half_sample {
            Some(HalfSample { zone, second }) => {
                fits & self.differences[zone].add_times(tally, if second { 1 } else { -1 })
            }
            None => fits,
        }
    }

    /// Copies to each scenario the months it shares with another, which were simulated once.
    pub(super) fn copy_shared_history(&mut self, shared: &SharedHistory) {
        self.whole.copy_shared_history(shared);
        let differences = self.differences.iter_mut();
        differences.for_each(|difference| difference.copy_shared_history(shared));
    }

    /// The sums of all localities, and those of each zone's replicate: one locality of each of
    /// its pairs is left out, the other counts twice.
    pub(super) fn replicates(self, host: &dyn Host, workers: usize) -> (Tally, Vec<Tally>) {
        let Self { whole, differences } = self;
        let replicates = host.map(workers, differences, |mut sums| {
            // No sum is so large that doubling it overflows.
            let _ = sums.merge(&whole);
            sums
        });
        (whole, replicates)
    }
}
