//! Everything a run adds up.

use super::checks::Audit;
use super::people::People;
use super::provinces::Provinces;
use super::welfare::Welfare;
use crate::events::Chronicle;
use crate::inputs::{Inputs, START};
use crate::kernel::Month;
use crate::population::Locality;
use crate::programme::{Desk, Ledger};

/// Sums of integers over localities.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Payments and those paid.
    pub ledger: Ledger,
    /// Life events.
    pub chronicle: Chronicle,
    /// Persons and households.
    pub people: People,
    /// Consumption, poverty, coverage, at the end of each year.
    pub welfare: Welfare,
    /// Provinces, at the end of each year.
    pub provinces: Provinces,
    /// Invariants.
    pub audit: Audit,
}

/// What a year's closing looks at.
pub struct Closing<'a> {
    /// Official tables.
    pub inputs: &'a Inputs,
    /// The locality.
    pub locality: &'a Locality,
    /// Month at whose end the year is closed: December, or the last of the run.
    pub month: Month,
}

impl Tally {
    /// Room for a number of scenarios, from the start to `last`.
    #[must_use]
    pub fn new(inputs: &Inputs, scenarios: usize, last: Month) -> Self {
        let months = (last - START) as usize + 1;
        let years = (last.year() - START.year()) as usize + 1;
        Self {
            ledger: Ledger::new(scenarios, months),
            chronicle: Chronicle::new(months),
            people: People::new(months),
            welfare: Welfare::new(scenarios, years),
            provinces: Provinces::new(inputs.country.cells.len(), scenarios, years),
            audit: Audit::default(),
        }
    }

    /// Closes a year of a locality: what every household consumed and received in it.
    pub fn close_year(&mut self, closing: &Closing, desk: &mut Desk, received: &mut Vec<i64>) {
        let year = (closing.month.year() - START.year()) as usize;
        let scale = self.welfare.scale(closing);
        for index in 0..closing.locality.households.len() as u32 {
            let home = closing.locality.household(index);
            received.clear();
            for file in desk.files_mut(index) {
                received.push(file.account.close_year(closing.month).0);
            }
            let files = desk.files(index);
            self.provinces
                .close(year, home, files, received, desk.facts(index, 0));
            if home.size == 0 {
                self.audit.empty_home(files);
            } else {
                self.welfare
                    .close(year, &scale, closing, home, files, received);
            }
        }
    }

    /// Adds another's sums.
    pub fn merge(&mut self, other: &Self) {
        self.ledger.merge(&other.ledger);
        self.chronicle.merge(&other.chronicle);
        self.people.merge(&other.people);
        self.welfare.merge(&other.welfare);
        self.provinces.merge(&other.provinces);
        self.audit.merge(&other.audit);
    }
}
