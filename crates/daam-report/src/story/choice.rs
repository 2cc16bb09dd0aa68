//! Picks example households whose stories show something typical.

use crate::aligned::aligned;
use daam_core::engine::Observer;
use daam_core::kernel::Month;
use daam_core::population::{Address, HouseholdIndex};
use daam_core::programme::{CaseRegister, CaseTransition, LocalityView, OneOff, Reason, State};

/// The kinds of story that a household can be an example of.
const TALES: [&str; 8] = [
    "paid from the first months",
    "claims refused for the score",
    "claims refused for an exclusion",
    "suspended because the score rose",
    "suspended, then restored",
    "received a birth grant",
    "received arrears",
    "nobody is left at the end",
];
/// Most examples of each kind.
const EACH: usize = 3;

/// Picks the first households of each kind of story.
pub struct StoryPicker {
    found: [Vec<Address>; TALES.len()],
    last: Month,
}

impl StoryPicker {
    /// Examples among months up to `last`.
    pub fn new(last: Month) -> Self {
        Self {
            found: std::array::from_fn(|_| Vec::new()),
            last,
        }
    }

    /// A line for each kind of story that was found.
    pub fn text(&self) -> String {
        let met = TALES.iter().zip(&self.found);
        let lines = met
            .filter(|(_, found)| !found.is_empty())
            .map(|(tale, found)| {
                let ids: Vec<String> = found.iter().map(Address::to_string).collect();
                vec![(*tale).to_owned(), ids.join("  ")]
            });
        aligned(lines.collect(), 2)
    }

    fn note(&mut self, view: &LocalityView, tale: usize, household: HouseholdIndex) {
        let address = Address {
            locality: view.place.id,
            household,
        };
        let found = &mut self.found[tale];
        if found.len() < EACH && !found.contains(&address) {
            found.push(address);
        }
    }
}

fn tale(step: &CaseTransition, early: bool) -> Option<usize> {
    match (
        step.transition.from,
        step.transition.to,
        step.transition.reason,
    ) {
        (Some(State::Claimed), State::Paid, _) if early => Some(0),
        (Some(State::Claimed), State::Rejected, Reason::Score) => Some(1),
        (Some(State::Claimed), State::Rejected, Reason::Law) => None,
        (Some(State::Claimed), State::Rejected, _) => Some(2),
        (Some(State::Paid), State::Suspended, Reason::Score) => Some(3),
        (Some(State::Suspended), State::Paid, _) => Some(4),
        (Some(_), State::Left, _) => Some(7),
        _ => None,
    }
}

impl Observer for StoryPicker {
    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        if view.now > self.last {
            return;
        }
        let early = view.now <= view.inputs.calendar.start.plus(2);
        for step in &register.log().steps {
            if let Some(tale) = tale(step, early) {
                self.note(view, tale, step.household);
            }
        }
        for payment in &register.log().payments {
            match payment.kind {
                OneOff::BirthGrant => self.note(view, 5, payment.household),
                OneOff::Arrears => self.note(view, 6, payment.household),
                OneOff::SchoolGrant => {}
            }
        }
    }
}
