//! The processes that `mpirun` or `srun` has started as one run.

use std::env;

use super::Ending;
use daam_core::engine::{ProcessGroup, SingleProcess};

/// Variables by which launchers tell how many processes there are, or that there are some:
/// Open MPI's, MPICH's and Slurm's, and any launcher's that speaks PMIx.
const COUNTS: [&str; 2] = ["OMPI_COMM_WORLD_SIZE", "PMI_SIZE"];
const RANKED: &str = "PMIX_RANK";

/// Whether this process is one of several.
fn launched() -> bool {
    let counted = COUNTS.iter().find_map(|name| env::var(name).ok());
    match counted {
        Some(count) => count.trim() != "1",
        None => env::var_os(RANKED).is_some(),
    }
}

/// Runs `work` in all processes started for the run, and returns the outcome common to all.
pub(super) fn with_processes(work: impl FnOnce(&dyn ProcessGroup) -> Ending) -> Ending {
    if launched() {
        several::among(work)
    } else {
        work(&SingleProcess)
    }
}

#[cfg(not(feature = "mpi"))]
mod several {
    use super::{Ending, ProcessGroup};

    pub(super) fn among(_work: impl FnOnce(&dyn ProcessGroup) -> Ending) -> Ending {
        Ending::Failed {
            message: "this daam was built for one process, and several were started; build it \
                      with: cargo build --release --features mpi"
                .to_owned(),
            code: 2,
        }
    }
}

#[cfg(feature = "mpi")]
mod several {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    use mpi::Threading;
    use mpi::collective::CommunicatorCollectives as _;
    use mpi::point_to_point::{Destination as _, Source as _};
    use mpi::topology::{Communicator as _, SimpleCommunicator};

    use super::super::progress;
    use super::{Ending, ProcessGroup};
    use daam_core::kernel::Problem;

    /// How long a process that failed waits for the others to fail alike.
    const PATIENCE: Duration = Duration::from_secs(2);
    const A_MOMENT: Duration = Duration::from_millis(5);
    /// Longest message MPI counts: longer ones go in parts.
    const LONGEST: usize = 1 << 30;

    /// The processes of MPI's world.
    struct World;

    impl World {
        fn of() -> SimpleCommunicator {
            SimpleCommunicator::world()
        }
    }

    impl ProcessGroup for World {
        fn rank(&self) -> usize {
            Self::of().rank() as usize
        }

        fn size(&self) -> usize {
            Self::of().size() as usize
        }

        // MPI ends this process too when another has ended.
        fn send(&self, to: usize, bytes: &[u8]) -> Result<(), Problem> {
            let world = Self::of();
            let to = world.process_at_rank(to as i32);
            to.send(&(bytes.len() as u64));
            bytes.chunks(LONGEST).for_each(|part| to.send(part));
            Ok(())
        }

        fn receive(&self, from: usize) -> Result<Vec<u8>, Problem> {
            let world = Self::of();
            let from = world.process_at_rank(from as i32);
            let (length, _) = from.receive::<u64>();
            let mut bytes = vec![0; length as usize];
            for part in bytes.chunks_mut(LONGEST) {
                from.receive_into(part);
            }
            Ok(bytes)
        }
    }

    pub(super) fn among(work: impl FnOnce(&dyn ProcessGroup) -> Ending) -> Ending {
        // Only the thread that does the work speaks with other processes.
        let Some((universe, _)) = mpi::initialize_with_threading(Threading::Funneled) else {
            return Ending::Failed {
                message: "MPI cannot be started".to_owned(),
                code: 1,
            };
        };
        let group: &dyn ProcessGroup = &World;
        if !group.is_root() {
            progress::mute(true);
        }
        // One that panics must not wait, in the end of MPI, for others that wait for it.
        let ended = catch_unwind(AssertUnwindSafe(|| work(group)))
            .unwrap_or_else(|_| World::of().abort(101));
        let ended = part(group, ended);
        drop(universe);
        ended
    }

    /// Leaves together with the others. What all failed in, the root says; one that fails
    /// alone says it and ends them all.
    fn part(group: &dyn ProcessGroup, ended: Ending) -> Ending {
        let (message, code) = match ended {
            Ending::Done(0) => {
                World::of().barrier();
                return ended;
            }
            Ending::Done(code) => (None, code),
            Ending::Failed { message, code } => (Some(message), code),
        };
        // Before the others leave: a launcher ends all as soon as one has failed.
        if let Some(message) = &message {
            progress::say(&format!("daam: {message}"));
        }
        let mut barrier = World::of().immediate_barrier();
        let begun = Instant::now();
        loop {
            barrier = match barrier.test() {
                Ok(_) => return Ending::Done(code),
                Err(pending) => pending,
            };
            if begun.elapsed() > PATIENCE {
                if let Some(message) = message.filter(|_| !group.is_root()) {
                    progress::mute(false);
                    progress::say(&format!("daam: process {}: {message}", group.rank()));
                }
                World::of().abort(i32::from(code));
            }
            sleep(A_MOMENT);
        }
    }
}
