//! The localities of a job, lived by the threads of the processes that share it.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use rayon::prelude::*;

use super::journal::{Job, Journal, Record};
use super::life::{Life, Workspace};
use super::means::Means;
use super::plan::Plan;
use super::zones::{Side, Zones};
use crate::kernel::packed::{add_packed, overflow};
use crate::kernel::{Problem, Sums, sums};
use crate::measures::Tally;
use crate::programme::CopySharedHistory;

/// The sums of a run, and those of the sides of each zone.
#[derive(Clone)]
pub(super) struct Halved {
    pub whole: Tally,
    /// By zone: its second sides less its first.
    sides: Vec<Tally>,
}
sums!(Halved { whole sides });

impl Halved {
    /// Sums of all, and with each zone flipped: one of each of its pairs left out, the other
    /// twice.
    pub(super) fn flip(self) -> (Tally, Vec<Tally>) {
        let Self { whole, mut sides } = self;
        sides.par_iter_mut().for_each(|side| {
            // No sum is so large that it cannot be had twice.
            let _ = side.merge(&whole);
        });
        (whole, sides)
    }

    /// Adds localities of one side. Whether all sums still fit.
    fn add(&mut self, side: Option<Side>, tally: &Tally) -> bool {
        let fits = self.whole.merge(tally);
        match side {
            Some(Side { zone, second }) => {
                fits & self.sides[zone].add_times(tally, if second { 1 } else { -1 })
            }
            None => fits,
        }
    }
}

/// What a thread has counted and not handed over: localities of one side.
struct Batch {
    side: Option<Side>,
    visits: Vec<usize>,
    tally: Tally,
    begun: Instant,
}

/// A job being done.
pub(super) struct Work<'a> {
    pub zones: &'a Zones,
    /// Zones there is room for, no fewer than there are.
    pub count: usize,
    pub plan: &'a Plan,
    pub life: &'a Life<'a>,
    pub means: Means<'a>,
}

impl Work<'_> {
    /// Lives every locality; adds up all, and the sides of the zones. A process that does not
    /// read has but a part of them.
    ///
    /// # Errors
    /// A run that was stopped, a thread that failed, sums that do not fit, in any process.
    pub(super) fn live(&self, pool: &rayon::ThreadPool) -> Result<Halved, Problem> {
        let Means { team, all_read, .. } = self.means;
        let mut halved = team.added_up(self.part(pool), all_read)?;
        let shared = self.life.office.programme().shared_history();
        halved.whole.copy_shared_history(shared);
        halved
            .sides
            .iter_mut()
            .for_each(|side| side.copy_shared_history(shared));
        Ok(halved)
    }

    /// Lives this process's part of what is left.
    fn part(&self, pool: &rayon::ThreadPool) -> Result<Halved, Problem> {
        let Means {
            progress,
            journal,
            team,
            ..
        } = self.means;
        let visits = self.zones.visits();
        let kept = journal.map(|journal| {
            let inputs = self.life.inputs;
            (journal, Job::of(self.plan, inputs, self.zones, self.count))
        });
        let mut sums = Halved {
            whole: self.empty(),
            sides: (0..self.count).map(|_| self.empty()).collect(),
        };
        let mut fit = true;
        let left = team.told_numbers(|| self.recall(kept.as_ref(), &mut sums, &mut fit));
        let left = share(left, team.rank(), team.size());
        let sums = Mutex::new((sums, fit));
        let next = AtomicUsize::new(0);
        let hand_over = |mut batch: Batch| {
            self.keep(kept.as_ref(), &mut batch);
            // A thread that failed while it held the sums ends the run by itself.
            if let Ok(mut sums) = sums.lock() {
                sums.1 &= sums.0.add(batch.side, &batch.tally);
            }
        };
        pool.broadcast(|_| {
            let mut workspace = Workspace::default();
            let mut batch: Option<Batch> = None;
            while !progress.stopped() {
                let Some(&visit) = left.get(next.fetch_add(1, Ordering::Relaxed)) else {
                    break;
                };
                let (side, place) = &visits[visit];
                let done = |batch: &mut Batch| {
                    batch.side != *side
                        || journal.is_some_and(|journal| batch.begun.elapsed() > journal.every())
                };
                if let Some(batch) = batch.take_if(done) {
                    hand_over(batch);
                }
                let batch = batch.get_or_insert_with(|| Batch {
                    side: *side,
                    visits: Vec::new(),
                    tally: self.empty(),
                    begun: Instant::now(),
                });
                progress.enter();
                self.life
                    .live(place, &mut workspace, &mut batch.tally, &mut ());
                batch.visits.push(visit);
                progress.advance(u64::from(place.households));
            }
            if let Some(batch) = batch {
                hand_over(batch);
            }
        });
        if progress.stopped() {
            return Err(Problem::new(STOPPED));
        }
        match sums.into_inner() {
            Ok((sums, true)) => Ok(sums),
            Ok((_, false)) => Err(overflow()),
            Err(_) => Err(Problem::new("a thread failed")),
        }
    }

    fn empty(&self) -> Tally {
        let (life, plan) = (self.life, self.plan);
        Tally::new(life.inputs, plan.scenarios.len(), life.last, &plan.lines)
    }

    /// Writes down what a thread has finished.
    fn keep(&self, kept: Option<&(&Journal, Job)>, batch: &mut Batch) {
        if let Some((journal, job)) = kept {
            let Batch {
                side,
                visits,
                tally,
                ..
            } = batch;
            journal.keep(&Record::bytes(job, *side, visits, tally));
        }
    }

    /// Adds what an earlier run has kept; the visits that are left.
    fn recall(
        &self,
        kept: Option<&(&Journal, Job)>,
        sums: &mut Halved,
        fit: &mut bool,
    ) -> Vec<usize> {
        let visits = self.zones.visits();
        let mut done = vec![false; visits.len()];
        if let Some((journal, job)) = kept {
            journal.recall(job, |bytes| {
                let mut tally = self.empty();
                // What makes no sense is lived again.
                let Some(record) = Record::read(bytes, visits.len(), self.count) else {
                    return;
                };
                if record.visits.iter().any(|visit| done[*visit])
                    || add_packed(&mut tally, record.packed).is_err()
                {
                    return;
                }
                *fit &= sums.add(record.side, &tally);
                for visit in record.visits {
                    done[visit] = true;
                    self.means
                        .progress
                        .advance(u64::from(visits[visit].1.households));
                }
            });
        }
        (0..visits.len()).filter(|visit| !done[*visit]).collect()
    }
}

/// Said when a run was stopped.
pub const STOPPED: &str = "the run was stopped; nothing was written";

/// The visits of one of several processes: dealt out there and back, so that each has some of
/// every side.
fn share(visits: Vec<usize>, rank: usize, size: usize) -> Vec<usize> {
    let dealt = (0..size).chain((0..size).rev()).cycle();
    let dealt = visits.into_iter().zip(dealt);
    dealt
        .filter(|(_, to)| *to == rank)
        .map(|(visit, _)| visit)
        .collect()
}
