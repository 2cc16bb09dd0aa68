//! Processes that share the work of a run, in the terms of MPI.
//!
//! All processes are started with the same arguments and do the same up to where localities are
//! simulated. There each simulates its share and the sums are reduced along a tree to the root,
//! process 0; where all need the totals, all get them and so come to the same decisions. Only the
//! root prints or writes.

use sha2::{Digest, Sha256};

use crate::kernel::packed::{add_packed, pack, put, take};
use crate::kernel::{Problem, Sums};

/// The processes that share the work of a run, seen from one of them.
pub trait ProcessGroup: Sync {
    /// Number of this process, from 0; 0 is the root.
    fn rank(&self) -> usize;
    /// Number of processes.
    fn size(&self) -> usize;
    /// Sends bytes to another process.
    ///
    /// # Errors
    /// The other has ended.
    fn send(&self, to: usize, bytes: &[u8]) -> Result<(), Problem>;
    /// Waits for the bytes that another process sends to this one.
    ///
    /// # Errors
    /// The other has ended and will send nothing more.
    fn receive(&self, from: usize) -> Result<Vec<u8>, Problem>;
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

    fn send(&self, _to: usize, _bytes: &[u8]) -> Result<(), Problem> {
        Ok(())
    }

    fn receive(&self, _from: usize) -> Result<Vec<u8>, Problem> {
        Ok(Vec::new())
    }
}

/// First byte of a message: what was asked for, or the text of an error.
const CONTENT: u8 = 0;
const FAILURE: u8 = 1;
/// Bytes of the hash at the end of a message, by which damage is noticed.
const HASH: usize = 8;

impl dyn ProcessGroup + '_ {
    /// Whether this process prints and writes what is found.
    pub fn is_root(&self) -> bool {
        self.rank() == 0
    }

    /// Finds numbers in the root and sends them, or the root's error, to every process.
    pub(super) fn broadcast_numbers(
        &self,
        find: impl FnOnce() -> Vec<usize>,
    ) -> Result<Vec<usize>, Problem> {
        if self.size() == 1 {
            return Ok(find());
        }
        let said = self.broadcast(|| {
            let mut bytes = Vec::new();
            find()
                .iter()
                .for_each(|number| put(*number as u64, &mut bytes));
            Ok(bytes)
        })?;
        let mut rest = &said[..];
        let mut numbers = Vec::new();
        while !rest.is_empty() {
            numbers.push(take(&mut rest)? as usize);
        }
        Ok(numbers)
    }

    /// Sends what the root finds, or its error, to every process.
    pub(super) fn broadcast(
        &self,
        find: impl FnOnce() -> Result<Vec<u8>, Problem>,
    ) -> Result<Vec<u8>, Problem> {
        let said = match self.parent() {
            Some(parent) => self.hear(parent),
            None => find(),
        };
        // Who heard nothing says so, lest those below wait.
        let mut told = Ok(());
        for child in self.children() {
            told = told.and(self.tell(child, &said));
        }
        told.and(said)
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
        let below = self.children().map(|child| self.hear(child));
        let mut ours = below.fold(mine, |ours, theirs| {
            let mut sums = ours?;
            add_packed(&mut sums, &theirs?).map(|()| sums)
        });
        if let Some(parent) = self.parent() {
            // When the parent has ended, the broadcast tells.
            let _ = self.tell(parent, &packed(&mut ours));
        }
        let said = self.broadcast(|| match &mut ours {
            Ok(_) if !all_read => Ok(Vec::new()),
            ours => packed(ours),
        })?;
        if self.is_root() || !all_read {
            return ours;
        }
        let mut sums = ours?;
        sums.each(&mut |sum| *sum = 0);
        add_packed(&mut sums, &said).map(|()| sums)
    }

    /// Takes a decision in the root and sends it, or the root's error, to every process.
    ///
    /// # Errors
    /// The root's; a process that has ended.
    pub fn agree(&self, find: impl FnOnce() -> Result<bool, Problem>) -> Result<bool, Problem> {
        if self.size() == 1 {
            return find();
        }
        let said = self.broadcast(|| Ok(vec![u8::from(find()?)]))?;
        Ok(said == [1])
    }

    /// Sends a message, or an error in its place, with its hash.
    fn tell(&self, to: usize, said: &Result<Vec<u8>, Problem>) -> Result<(), Problem> {
        let mut bytes = match said {
            Ok(content) => [&[CONTENT], &content[..]].concat(),
            Err(problem) => [&[FAILURE], problem.to_string().as_bytes()].concat(),
        };
        bytes.extend(&Sha256::digest(&bytes)[..HASH]);
        self.send(to, &bytes)
    }

    /// Waits for a message; what came damaged is an error, as is one sent in its place.
    fn hear(&self, from: usize) -> Result<Vec<u8>, Problem> {
        let bytes = self.receive(from)?;
        let sound = bytes
            .split_last_chunk::<HASH>()
            .filter(|(said, hash)| Sha256::digest(said)[..HASH] == **hash);
        match sound.and_then(|(said, _)| said.split_first()) {
            Some((&CONTENT, content)) => Ok(content.to_vec()),
            Some((_, words)) => Err(Problem::new(String::from_utf8_lossy(words))),
            None => Err(Problem::new(format!(
                "what process {from} sent to process {} came damaged",
                self.rank()
            ))
            .with_help("start every process with the same program, and look after the network")),
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

fn packed(sums: &mut Result<impl Sums, Problem>) -> Result<Vec<u8>, Problem> {
    let sums = sums.as_mut().map_err(|problem| problem.clone())?;
    let mut bytes = Vec::new();
    pack(sums, &mut bytes);
    Ok(bytes)
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
        fn send(&self, _to: usize, _bytes: &[u8]) -> Result<(), Problem> {
            Ok(())
        }
        fn receive(&self, _from: usize) -> Result<Vec<u8>, Problem> {
            Ok(Vec::new())
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
