//! The score a household's case would show today, without reading the household each time.
//!
//! Half of the cases are brought up to date every month, and of most only the month's spending
//! differs. What lasts is summed once for each formula and kept while nothing happens to the
//! household.

use super::locality_view::LocalityView;
use crate::kernel::{Milieu, Month, Rows};
use crate::population::{
    Filed, HouseholdIndex, InformationSource, Spending, Undeclared, Variables,
};

/// What the files of a locality would show.
#[derive(Default)]
pub(super) struct OnFile {
    /// By household.
    shown: Vec<LastReading>,
    /// By household and formula: the score, but for current spending.
    lasting: Rows<f64>,
}

/// A household as it was read last.
#[derive(Clone, Copy)]
struct LastReading {
    /// What [`Locality::version`] was; none when it was never read.
    version: Option<u32>,
    /// Month from which it has to be read again.
    until: Month,
    undeclared: Undeclared,
    spending: Spending,
    region: u8,
    milieu: Milieu,
}

impl OnFile {
    /// Clears what was kept of the last locality.
    pub(super) fn clear(&mut self, formulas: usize) {
        self.shown.clear();
        self.lasting.clear(formulas);
    }

    /// Makes room for a number of households.
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

    /// Score of a household by a formula, as the registers would write it down today; what is
    /// read of the household is kept.
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

    /// The same, keeping nothing.
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
    /// Whether the household is still as it was read.
    #[inline]
    fn holds(&self, view: &LocalityView, household: usize) -> bool {
        let version = view.locality.version(household as HouseholdIndex);
        self.version == Some(version) && view.now < self.until
    }

    /// The household read again, and its variables.
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

/// What the registers would write down today.
pub(super) fn today(view: &LocalityView, household: usize) -> Variables {
    let household = household as HouseholdIndex;
    let (inputs, draws, locality) = (view.inputs, view.draws, view.locality);
    let seen = InformationSource::OnFile;
    Variables::of(inputs, draws, locality, household, view.now, seen)
}
