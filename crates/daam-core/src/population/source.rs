//! Source of a country's population.

use super::{Locality, Site};
use crate::kernel::{Draws, Month, Problem};

/// The people of a country as they are at the start, locality by locality.
///
/// [`Synthesizer`](super::synthesis::Synthesizer) generates them from tables; another source may
/// read them from files. The content of a locality must depend on its site and the draws alone:
/// threads request localities in any order, and the same locality may be requested again.
pub trait PopulationSource: Sync {
    /// Month to which the data on people refer: the first month simulated.
    fn start(&self) -> Month;

    /// All localities of the country, numbered in census order, each in a cell of its tables; for a
    /// country `scale` times as large, each of them `scale` times, with different people.
    ///
    /// # Errors
    /// A source that cannot be read, or a scale for which there are no people.
    fn localities(&self, scale: u32) -> Result<Vec<Site>, Problem>;

    /// Fills an empty locality with people, each a member of a household, and with the known cases
    /// of households ([`InitialCase`](super::InitialCase)).
    ///
    /// # Errors
    /// A source that cannot be read.
    fn fill(&self, place: &Site, draws: &Draws, into: &mut Locality) -> Result<(), Problem>;

    /// Fingerprint of the population, so that a run is not resumed with another one.
    fn digest(&self) -> String;
}
