//! The score a household's file would show today, without reading the household each time.
//!
//! Half of the files are brought up to date every month, and of most only the month's spending
//! differs. What lasts is summed once for each formula and kept while nothing happens to the
//! household.

use super::Programme;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Milieu, Month};
use crate::population::{Filed, HouseholdIndex, Locality, Seen, Spending, Untold, Variables};

/// What the files of a locality would show.
#[derive(Default)]
pub(super) struct OnFile {
    /// By household.
    shown: Vec<Shown>,
    /// By household and formula: the score, but for current spending.
    lasting: Vec<f64>,
    formulas: usize,
}

/// A household as it was read last.
#[derive(Clone, Copy)]
struct Shown {
    /// What [`Locality::version`] was; none when it was never read.
    version: Option<u32>,
    /// Month from which it has to be read again.
    until: Month,
    untold: Untold,
    spending: Spending,
    region: u8,
    milieu: Milieu,
}

impl OnFile {
    /// Forgets the locality before.
    pub(super) fn open(&mut self, formulas: usize) {
        self.shown.clear();
        self.lasting.clear();
        self.formulas = formulas;
    }

    /// Makes room for a number of households.
    pub(super) fn hold(&mut self, households: usize) {
        let unread = Shown {
            version: None,
            until: Month::NEVER,
            untold: Untold::default(),
            spending: Spending::default(),
            region: 0,
            milieu: Milieu::Urban,
        };
        self.shown.resize(households, unread);
        self.lasting.resize(households * self.formulas, 0.0);
    }

    /// Score of a household by a formula, as the registers would write it down today.
    pub(super) fn score(
        &mut self,
        (inputs, programme): (&Inputs, &Programme),
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
        formula: usize,
    ) -> f64 {
        let id = locality.households[household].id;
        let shown = &mut self.shown[household];
        let lasting = &mut self.lasting[household * self.formulas..][..self.formulas];
        let version = locality.version(household as HouseholdIndex);
        if shown.version != Some(version) || now >= shown.until {
            let untold = match shown.version {
                Some(_) => shown.untold,
                None => Untold::of(&inputs.belongings, draws, id),
            };
            let index = household as HouseholdIndex;
            let filed = Filed::of(inputs, draws, locality, index, now, untold);
            *shown = Shown {
                version: Some(version),
                until: filed.until,
                untold,
                spending: filed.spending,
                region: filed.variables.region as u8,
                milieu: filed.variables.milieu,
            };
            for (sum, score) in lasting.iter_mut().zip(&programme.scores) {
                *sum = score.lasting(&filed.variables);
            }
        }
        let spent = shown.spending.in_month(inputs, draws, id, now);
        let place = (usize::from(shown.region), shown.milieu);
        let score = &programme.scores[formula];
        let found = score.formula.with_spending(place, lasting[formula], &spent);
        debug_assert_eq!(
            found,
            score.of(&today(inputs, draws, locality, household, now)),
            "nothing has changed since it was read",
        );
        found
    }
}

/// What the registers would write down today.
pub(super) fn today(
    inputs: &Inputs,
    draws: &Draws,
    locality: &Locality,
    household: usize,
    now: Month,
) -> Variables {
    let household = household as HouseholdIndex;
    Variables::of(inputs, draws, locality, household, now, Seen::OnFile)
}
