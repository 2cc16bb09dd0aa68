//! Where a country's people come from.

use super::{Locality, Site};
use crate::kernel::{Draws, Month, Problem};

/// The people of a country as they are at the start, locality by locality.
///
/// [`Synthesizer`](super::synthesis::Synthesizer) makes them from tables; others may read them
/// from files. What a locality holds depends on its place and the draws alone: threads ask for
/// localities in any order, and whoever looks into one asks for it again.
pub trait PopulationSource: Sync {
    /// Month in which people are as they are given: the first one simulated.
    fn start(&self) -> Month;

    /// Every locality of the country, numbered in census order, each in a cell of its tables;
    /// in a country `scale` times as large, all of them as many times, with people of their own.
    ///
    /// # Errors
    /// What cannot be read, a scale for which there are no people.
    fn localities(&self, scale: u32) -> Result<Vec<Site>, Problem>;

    /// Fills an empty locality with people, all of them members of a household, and with what it
    /// knows of their cases ([`InitialCase`](super::InitialCase)).
    ///
    /// # Errors
    /// What cannot be read.
    fn fill(&self, place: &Site, draws: &Draws, into: &mut Locality) -> Result<(), Problem>;

    /// Identity of the people: no run goes on with others than it began with.
    fn digest(&self) -> String;
}
