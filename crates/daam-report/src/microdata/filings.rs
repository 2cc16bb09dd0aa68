//! What stood on each household's file when its score was last computed.
//!
//! A score stays as it was filed until the file is brought up to date, so the variables that
//! give it are those of that month, kept here as the locality is simulated.

use daam_core::population::{HouseholdIndex, InformationSource, Variables};
use daam_core::programme::{CaseRegister, LocalityView};

/// Last filing of every household of a locality, under one scenario.
#[derive(Default)]
pub(super) struct Filings {
    last: Vec<Option<Variables>>,
}

impl Filings {
    /// Forgets a locality.
    pub(super) fn clear(&mut self) {
        self.last.clear();
    }

    /// Notes the files brought up to date this month under `scenario`.
    pub(super) fn note(&mut self, view: &LocalityView, register: &CaseRegister, scenario: usize) {
        self.last.resize(view.locality.households.len(), None);
        for (index, last) in (0..).zip(&mut self.last) {
            let filed = register.cases(index)[scenario].filed;
            if filed == view.now && view.locality.household(index).size > 0 {
                *last = Some(today(view, index));
            }
        }
    }

    /// Variables of a household's last filing, as the registers wrote them down.
    pub(super) fn of(&self, household: HouseholdIndex) -> Option<&Variables> {
        self.last.get(household as usize)?.as_ref()
    }
}

/// What the registers would write down of a household this month.
pub(crate) fn today(view: &LocalityView, household: HouseholdIndex) -> Variables {
    Variables::of(
        view.inputs,
        view.draws,
        view.locality,
        household,
        view.now,
        InformationSource::OnFile,
    )
}
