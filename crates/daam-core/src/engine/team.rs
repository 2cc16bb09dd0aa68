//! Processes that share the work of a run.
//!
//! Each is started alike and does the same up to where localities are lived. There each lives
//! its part, the sums are added up along a tree, and every process goes on with all of them:
//! what a run decides from its figures, they all decide alike. The first, the leader, is the
//! only one that shows or writes anything.

use super::work::Halved;
use crate::kernel::packed::{add_packed, pack, put, take};
use crate::kernel::{Problem, Sums};

/// Processes that share the work of a run, seen from one of them.
pub trait Team: Sync {
    /// Number of this process, from 0; 0 leads.
    fn rank(&self) -> usize;
    /// How many there are.
    fn size(&self) -> usize;
    /// Gives bytes to another process.
    fn send(&self, to: usize, bytes: &[u8]);
    /// Waits for the bytes that another process gives to this one.
    fn receive(&self, from: usize) -> Vec<u8>;
}

/// One process.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Team for Alone {
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

impl dyn Team + '_ {
    /// Whether this process shows and writes what is found.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.rank() == 0
    }

    /// Numbers that the leader finds, in every process.
    pub(super) fn told_numbers(&self, find: impl FnOnce() -> Vec<usize>) -> Vec<usize> {
        if self.size() == 1 {
            return find();
        }
        let mut bytes = Vec::new();
        if self.leads() {
            find()
                .iter()
                .for_each(|number| put(*number as u64, &mut bytes));
        }
        let said = self.told(bytes);
        let mut rest = &said[..];
        let numbers = std::iter::from_fn(|| take(&mut rest).ok());
        numbers.map(|number| number as usize).collect()
    }

    /// Gives what the leader says to every process.
    fn told(&self, mine: Vec<u8>) -> Vec<u8> {
        let said = self.parent().map_or(mine, |parent| self.receive(parent));
        self.children().for_each(|child| self.send(child, &said));
        said
    }

    /// Adds up the sums of all processes: the leader gets them, and the others too when
    /// `all_read`; or everybody gets what failed in one of them.
    ///
    /// # Errors
    /// That of any process; sums that do not fit.
    pub(super) fn added_up(
        &self,
        mine: Result<Halved, Problem>,
        all_read: bool,
    ) -> Result<Halved, Problem> {
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
            _ if !self.leads() => Vec::new(),
            Ok(_) if !all_read => vec![READ],
            ours => message(ours),
        };
        let said = self.told(said);
        if self.leads() || said == [READ] {
            return ours;
        }
        let mut sums = ours.map_err(|_| failure(&said))?;
        sums.each(&mut |sum| *sum = 0);
        add(&mut sums, &said).map(|()| sums)
    }

    /// What the leader found out, or failed in, in every process.
    ///
    /// # Errors
    /// The leader's.
    pub fn heard(&self, find: impl FnOnce() -> Result<bool, Problem>) -> Result<bool, Problem> {
        if self.size() == 1 {
            return find();
        }
        let found = self.leads().then(find);
        let said = self.told(match &found {
            Some(Ok(found)) => vec![u8::from(*found)],
            Some(Err(problem)) => told_of(problem),
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

/// What a message holds: sums, the words of what failed, or that the leader has the sums.
const SUMS: u8 = 0;
const FAILURE: u8 = 1;
const READ: u8 = 2;

fn message(sums: &mut Result<Halved, Problem>) -> Vec<u8> {
    match sums {
        Ok(sums) => {
            let mut bytes = vec![SUMS];
            pack(sums, &mut bytes);
            bytes
        }
        Err(problem) => told_of(problem),
    }
}

fn told_of(problem: &Problem) -> Vec<u8> {
    [&[FAILURE], problem.to_string().as_bytes()].concat()
}

fn add(sums: &mut Halved, message: &[u8]) -> Result<(), Problem> {
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

    impl Team for One {
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
            let mut heard = vec![0];
            for rank in 0..size {
                let one: &dyn Team = &One(rank, size);
                for child in one.children() {
                    let child: &dyn Team = &One(child, size);
                    assert_eq!(child.parent(), Some(rank));
                    heard.push(child.rank());
                }
            }
            heard.sort_unstable();
            assert_eq!(heard, (0..size).collect::<Vec<_>>());
        }
    }
}
