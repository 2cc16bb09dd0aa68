//! Processes that share the work of a run, in the terms of MPI.
//!
//! All processes are started with the same arguments and do the same up to where localities are
//! simulated. There each simulates its share and the sums are reduced along a tree to the root,
//! process 0; where all need the totals, all get them and so come to the same decisions. Only the
//! root prints or writes.

use crate::kernel::packed::{add_packed, pack, put, take};
use crate::kernel::{Problem, Sums};

/// The processes that share the work of a run, seen from one of them.
pub trait ProcessGroup: Sync {
    /// Number of this process, from 0; 0 is the root.
    fn rank(&self) -> usize;
    /// Number of processes.
    fn size(&self) -> usize;
    /// Sends bytes to another process.
    fn send(&self, to: usize, bytes: &[u8]);
    /// Waits for the bytes that another process sends to this one.
    fn receive(&self, from: usize) -> Vec<u8>;
}

/// A group of one process.
#[derive(Clone, Copy, Debug)]
pub struct SingleProcess;

impl ProcessGroup for SingleProcess {
    fn rank(&self) -> usize {
        0
    }

    fn size(&self) -> usize {
        1
    }

    fn send(&self, _to: usize, _bytes: &[u8]) {}

    fn receive(&self, _from: usize) -> Vec<u8> {
        Vec::new()
    }
}

impl dyn ProcessGroup + '_ {
    /// Whether this process prints and writes what is found.
    pub fn is_root(&self) -> bool {
        self.rank() == 0
    }

    /// Finds numbers in the root and sends them to every process.
    pub(super) fn broadcast_numbers(&self, find: impl FnOnce() -> Vec<usize>) -> Vec<usize> {
        if self.size() == 1 {
            return find();
        }
        let mut bytes = Vec::new();
        if self.is_root() {
            find()
                .iter()
                .for_each(|number| put(*number as u64, &mut bytes));
        }
        let said = self.broadcast(bytes);
        let mut rest = &said[..];
        let numbers = std::iter::from_fn(|| take(&mut rest).ok());
        numbers.map(|number| number as usize).collect()
    }

    /// Sends the bytes of the root to every process.
    fn broadcast(&self, mine: Vec<u8>) -> Vec<u8> {
        let said = self.parent().map_or(mine, |parent| self.receive(parent));
        self.children().for_each(|child| self.send(child, &said));
        said
    }

    /// Adds up the sums of all processes. The root gets the totals, and so do the others when
    /// `all_read`; when a process failed, all get its error.
    pub(super) fn reduce<T: Sums>(
        &self,
        mine: Result<T, Problem>,
        all_read: bool,
    ) -> Result<T, Problem> {
        if self.size() == 1 {
            return mine;
        }
        let below = self.children().map(|child| self.receive(child));
        let mut ours = below.fold(mine, |ours, theirs| {
            let mut sums = ours?;
            add(&mut sums, &theirs).map(|()| sums)
        });
        if let Some(parent) = self.parent() {
            self.send(parent, &message(&mut ours));
        }
        let said = match &mut ours {
            _ if !self.is_root() => Vec::new(),
            Ok(_) if !all_read => vec![READ],
            ours => message(ours),
        };
        let said = self.broadcast(said);
        if self.is_root() || said == [READ] {
            return ours;
        }
        let mut sums = ours.map_err(|_| failure(&said))?;
        sums.each(&mut |sum| *sum = 0);
        add(&mut sums, &said).map(|()| sums)
    }

    /// Takes a decision in the root and sends it, or the root's error, to every process.
    ///
    /// # Errors
    /// The root's.
    pub fn agree(&self, find: impl FnOnce() -> Result<bool, Problem>) -> Result<bool, Problem> {
        if self.size() == 1 {
            return find();
        }
        let found = self.is_root().then(find);
        let said = self.broadcast(match &found {
            Some(Ok(found)) => vec![u8::from(*found)],
            Some(Err(problem)) => failure_message(problem),
            None => Vec::new(),
        });
        match said[..] {
            [found] => Ok(found == 1),
            _ => Err(failure(&said)),
        }
    }

    /// The process this one adds its sums to: its number without the lowest bit.
    fn parent(&self) -> Option<usize> {
        let rank = self.rank();
        (rank > 0).then(|| rank & (rank - 1))
    }

    /// The processes whose parent this one is, the nearest first.
    fn children(&self) -> impl Iterator<Item = usize> + use<> {
        let (rank, size) = (self.rank(), self.size());
        (0..usize::BITS)
            .map(|bit| 1 << bit)
            .take_while(move |bit| rank & bit == 0 && rank + bit < size)
            .map(move |bit| rank + bit)
    }
}

/// First byte of a message: sums, the text of an error, or notice that the root has the totals.
const SUMS: u8 = 0;
const FAILURE: u8 = 1;
const READ: u8 = 2;

fn message(sums: &mut Result<impl Sums, Problem>) -> Vec<u8> {
    match sums {
        Ok(sums) => {
            let mut bytes = vec![SUMS];
            pack(sums, &mut bytes);
            bytes
        }
        Err(problem) => failure_message(problem),
    }
}

fn failure_message(problem: &Problem) -> Vec<u8> {
    [&[FAILURE], problem.to_string().as_bytes()].concat()
}

fn add(sums: &mut impl Sums, message: &[u8]) -> Result<(), Problem> {
    match message.split_first() {
        Some((&SUMS, bytes)) => add_packed(sums, bytes),
        _ => Err(failure(message)),
    }
}

fn failure(message: &[u8]) -> Problem {
    Problem::new(match message.split_first() {
        Some((&FAILURE, words)) => String::from_utf8_lossy(words).into_owned(),
        _ => "another process of the run sent something else than its sums".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(usize, usize);

    impl ProcessGroup for One {
        fn rank(&self) -> usize {
            self.0
        }
        fn size(&self) -> usize {
            self.1
        }
        fn send(&self, _to: usize, _bytes: &[u8]) {}
        fn receive(&self, _from: usize) -> Vec<u8> {
            Vec::new()
        }
    }

    #[test]
    fn everybody_has_one_parent_and_is_its_child() {
        for size in 1..20 {
            let mut reached = vec![0];
            for rank in 0..size {
                let one: &dyn ProcessGroup = &One(rank, size);
                for child in one.children() {
                    let child: &dyn ProcessGroup = &One(child, size);
                    assert_eq!(child.parent(), Some(rank));
                    reached.push(child.rank());
                }
            }
            reached.sort_unstable();
            assert_eq!(reached, (0..size).collect::<Vec<_>>());
        }
    }
}
