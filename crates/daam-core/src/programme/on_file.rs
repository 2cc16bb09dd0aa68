//! The score that a household's file would show today, without reading the household each time.
//!
//! Half of the cases are updated every month, and for most of them only the month's spending
//! differs. The lasting part of the score is summed once per formula and kept as long as the
//! household does not change.

use super::locality_view::LocalityView;
use crate::kernel::{Milieu, Month, Rows};
use crate::population::{
    Filed, HouseholdIndex, InformationSource, Spending, Undeclared, Variables,
};

#[derive(Default)]
pub(super) struct OnFile {
    /// By household.
    shown: Vec<LastReading>,
    /// By household and formula: the score without current spending.
    lasting: Rows<f64>,
}

/// The last reading of a household.
#[derive(Clone, Copy)]
struct LastReading {
    /// [`Locality::version`] at that reading; none if the household was never read.
    version: Option<u32>,
    /// Month from which the household has to be read again.
    until: Month,
    undeclared: Undeclared,
    spending: Spending,
    region: u8,
    milieu: Milieu,
}

impl OnFile {
    pub(super) fn clear(&mut self, formulas: usize) {
        self.shown.clear();
        self.lasting.clear(formulas);
    }

    pub(super) fn resize(&mut self, households: usize) {
        let unread = LastReading {
            version: None,
            until: Month::NEVER,
            undeclared: Undeclared::default(),
            spending: Spending::default(),
            region: 0,
            milieu: Milieu::Urban,
        };
        self.shown.resize(households, unread);
        self.lasting.resize(households, 0.0);
    }

    /// Score of a household by a formula, as the registers would record it today; the reading is
    /// kept.
    pub(super) fn read(&mut self, view: &LocalityView, household: usize, formula: usize) -> f64 {
        if !self.shown[household].holds(view, household) {
            let (shown, variables) = self.shown[household].again(view, household);
            self.shown[household] = shown;
            let lasting = self.lasting.row_mut(household);
            for (sum, score) in lasting.iter_mut().zip(&view.programme.scores) {
                *sum = score.lasting(&variables);
            }
        }
        self.score(view, household, formula)
    }

    /// The same, without keeping the reading.
    pub(super) fn score(&self, view: &LocalityView, household: usize, formula: usize) -> f64 {
        let score = &view.programme.scores[formula];
        let kept = &self.shown[household];
        let (shown, lasting) = if kept.holds(view, household) {
            let lasting = self.lasting.row(household)[formula];
            (*kept, lasting)
        } else {
            let (shown, variables) = kept.again(view, household);
            (shown, score.lasting(&variables))
        };
        let id = view.locality.households[household].id;
        let spent = shown
            .spending
            .in_month(view.inputs, view.draws, id, view.now);
        let place = (usize::from(shown.region), shown.milieu);
        let found = score.formula.with_spending(place, lasting, &spent);
        debug_assert_eq!(
            found,
            score.of(&today(view, household)),
            "nothing has changed since it was read",
        );
        found
    }
}

impl LastReading {
    /// Whether the reading is still valid.
    #[inline]
    fn holds(&self, view: &LocalityView, household: usize) -> bool {
        let version = view.locality.version(household as HouseholdIndex);
        self.version == Some(version) && view.now < self.until
    }

    /// A new reading of the household, and its variables.
    fn again(&self, view: &LocalityView, household: usize) -> (Self, Variables) {
        let (inputs, draws, locality) = (view.inputs, view.draws, view.locality);
        let undeclared = match self.version {
            Some(_) => self.undeclared,
            None => Undeclared::of(&inputs.belongings, draws, locality.households[household].id),
        };
        let index = household as HouseholdIndex;
        let filed = Filed::of(inputs, draws, locality, index, view.now, undeclared);
        let shown = Self {
            version: Some(locality.version(index)),
            until: filed.until,
            undeclared,
            spending: filed.spending,
            region: filed.variables.region as u8,
            milieu: filed.variables.milieu,
        };
        (shown, filed.variables)
    }
}

/// The variables of the score as the registers would record them today.
pub(super) fn today(view: &LocalityView, household: usize) -> Variables {
    let household = household as HouseholdIndex;
    let (inputs, draws, locality) = (view.inputs, view.draws, view.locality);
    let seen = InformationSource::OnFile;
    Variables::of(inputs, draws, locality, household, view.now, seen)
}
