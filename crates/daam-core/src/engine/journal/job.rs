//! A job of a run, and a record of some of its localities.

use sha2::{Digest, Sha256};

use crate::engine::agreement::{program, values};
use crate::engine::locality_simulator::LocalitySimulator;
use crate::engine::plan::Plan;
use crate::engine::zones::{HalfSample, Zones};
use crate::kernel::packed::{pack, put, take};
use crate::measures::Tally;

/// Identity of a job (a population simulated once under some scenarios): a hash of everything its
/// sums depend on.
pub(in crate::engine) struct CheckpointKey(pub [u8; 32]);

impl CheckpointKey {
    /// The job of simulating the localities of `zones` under a plan.
    pub(crate) fn of(
        plan: &Plan,
        simulator: &LocalitySimulator,
        zones: &Zones,
        count: usize,
    ) -> Self {
        let inputs = simulator.inputs;
        let mut hash = Sha256::new();
        let mut tell = |text: String| {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        };
        tell(program());
        tell(format!("{} {} {count}", plan.seed, plan.to));
        tell(format!("{:?}", plan.lines));
        tell(inputs.digest.clone());
        tell(simulator.people.digest());
        tell(values(inputs));
        for scenario in &plan.scenarios {
            tell(scenario.digest_text());
        }
        tell(format!("{:?}", zones.visits()));
        Self(hash.finalize().into())
    }

    /// The hash as numbers that processes can send each other.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = usize> {
        self.0.map(usize::from).into_iter()
    }
}

/// Some localities of a job, of one half-sample, and their sums.
pub(in crate::engine) struct Record<'a> {
    pub half_sample: Option<HalfSample>,
    /// Their places in the order of visits, ascending.
    pub visits: Vec<usize>,
    /// Their sums, packed.
    pub packed: &'a [u8],
}

impl<'a> Record<'a> {
    /// The bytes of a record.
    pub(crate) fn bytes(
        job: &CheckpointKey,
        half_sample: Option<HalfSample>,
        visits: &[usize],
        tally: &mut Tally,
    ) -> Vec<u8> {
        let mut bytes = job.0.to_vec();
        put(HalfSample::code(half_sample), &mut bytes);
        put(visits.len() as u64, &mut bytes);
        let mut last = 0;
        for visit in visits {
            put((visit - last) as u64, &mut bytes);
            last = *visit;
        }
        pack(tally, &mut bytes);
        bytes
    }

    /// Reads a record of a job with `visits` visits and `zones` zones, if it is one.
    pub(crate) fn read(bytes: &'a [u8], visits: usize, zones: usize) -> Option<Self> {
        let mut rest = bytes.get(32..)?;
        let half_sample = HalfSample::of_code(take(&mut rest).ok()?);
        let count = take(&mut rest).ok()?;
        if half_sample.is_some_and(|of| of.zone >= zones) || count > visits as u64 {
            return None;
        }
        let mut read: Vec<usize> = Vec::with_capacity(count as usize);
        for _ in 0..count {
            let step = usize::try_from(take(&mut rest).ok()?).ok()?;
            let visit = read
                .last()
                .map_or(Some(step), |last| last.checked_add(step))?;
            if visit >= visits || read.last() == Some(&visit) {
                return None;
            }
            read.push(visit);
        }
        Some(Self {
            half_sample,
            visits: read,
            packed: rest,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::packed::add_packed;
    use crate::kernel::{Draws, Stream, Sums};
    use crate::testing::{START, small_model};

    fn bytes(tally: &mut Tally) -> Vec<u8> {
        let half_sample = HalfSample {
            zone: 3,
            second: true,
        };
        Record::bytes(
            &CheckpointKey([7; 32]),
            Some(half_sample),
            &[2, 3, 900],
            tally,
        )
    }

    #[test]
    fn a_record_reads_back() {
        let inputs = small_model().inputs;
        let mut tally = Tally::new(&inputs, 1, START, &[]);
        tally.audit.each(&mut |sum| *sum = 5);
        let bytes = bytes(&mut tally);
        let record = Record::read(&bytes, 901, 4).expect("a record");
        assert_eq!(
            record.half_sample.map(|of| (of.zone, of.second)),
            Some((3, true))
        );
        assert_eq!(record.visits, [2, 3, 900]);
        let mut read = Tally::new(&inputs, 1, START, &[]);
        add_packed(&mut read, record.packed).expect("its sums");
        assert_eq!(format!("{read:?}"), format!("{tally:?}"));
        // It does not fit a run with fewer zones or visits.
        assert!(Record::read(&bytes, 901, 3).is_none());
        assert!(Record::read(&bytes, 900, 4).is_none());
    }

    /// Hashes keep damaged records away from here; any that get through must be harmless.
    #[test]
    fn any_bytes_are_a_record_or_none() {
        let inputs = small_model().inputs;
        let mut tally = Tally::new(&inputs, 1, START, &[]);
        tally.audit.each(&mut |sum| *sum = -700);
        let sound = bytes(&mut tally);
        let mut draws = Draws::new(1, 0).sequence(Stream::Sample, 0, 0);
        let mut read = 0;
        for _ in 0..20_000 {
            let mut bytes = sound.clone();
            for _ in 0..=draws.below(3) {
                let at = draws.below(bytes.len());
                bytes[at] = draws.word() as u8;
            }
            bytes.truncate(1 + draws.below(2 * bytes.len()));
            let Some(record) = Record::read(&bytes, 901, 4) else {
                continue;
            };
            read += 1;
            assert!(record.visits.iter().all(|visit| *visit < 901));
            // Damaged or not, this must return.
            let _ = add_packed(&mut tally.audit, record.packed);
        }
        assert!(read > 1_000, "{read} were records");
    }
}
