//! The story of one household, month by month, in words.
//!
//! Input: its locality, simulated again ([`daam_core::engine::replay`]). Output: a text on only
//! those months in which something happened: to the people (`life`), to the score on file and what
//! moved it (`score`), to the file and the payments, under which parameter of the law (`office`).
//! English only.

mod choice;
mod life;
mod office;
mod score;
mod snapshot;

use std::collections::BTreeSet;
use std::fmt::Write as _;

pub use choice::StoryPicker;

use crate::microdata::today;
use daam_core::engine::Observer;
use daam_core::kernel::{Centimes, Month, Problem};
use daam_core::policy::{Law, Scenario};
use daam_core::population::Address;
use daam_core::programme::{CaseRegister, LocalityView};
use office::LawCitations;
use score::ScoreBreakdown;
use snapshot::{Snapshot, rules};

/// Tells the story of a household.
pub struct Story<'a> {
    address: Address,
    from: Month,
    book: LawCitations<'a>,
    before: Option<Snapshot>,
    filed: Option<ScoreBreakdown>,
    /// Households formed in the locality so far.
    households: usize,
    received: Centimes,
    paid_months: u32,
    text: String,
}

impl<'a> Story<'a> {
    /// A story told from a month on, under a scenario of the law.
    pub fn new(address: Address, from: Month, law: &'a Law, scenario: &'a Scenario) -> Self {
        Self {
            address,
            from,
            book: LawCitations { law, scenario },
            before: None,
            filed: None,
            households: 0,
            received: Centimes::ZERO,
            paid_months: 0,
            text: String::new(),
        }
    }

    /// The text; call it once the locality has been simulated.
    pub fn text(mut self) -> Result<String, Problem> {
        let Some(last) = &self.before else {
            let Address { locality, .. } = self.address;
            return Err(Problem::new(format!(
                "there is no household {}: those of locality {locality} are numbered {locality}-0 \
                 to {locality}-{} at the end",
                self.address,
                self.households.saturating_sub(1)
            )));
        };
        let state = last.case.state.name();
        let (received, months) = (self.received, self.paid_months);
        let _ = writeln!(
            self.text,
            "\nAt the end: {state}; paid in {months} months; {received} DH received in all."
        );
        self.sources();
        Ok(self.text)
    }

    /// Appends the sources behind the ids of the citations.
    fn sources(&mut self) {
        let ids: BTreeSet<String> = self
            .text
            .split('[')
            .skip(1)
            .filter_map(|rest| rest.split_once(']'))
            .flat_map(|(ids, _)| ids.split(' '))
            .map(str::to_owned)
            .collect();
        let mut heading = "\nSources (scenarios/law.toml)\n";
        for id in ids {
            if let Some(source) = self.book.law.source(&id) {
                let _ = writeln!(self.text, "{heading}  {id}: {source}");
                heading = "";
            }
        }
    }

    fn open(&mut self, view: &LocalityView, snapshot: &Snapshot, how: &str) {
        let _ = writeln!(
            self.text,
            "Household {}, scenario {}, {how} {}, in {}",
            self.address,
            self.book.scenario.name,
            view.now,
            life::place(view, snapshot.cell)
        );
        for member in &snapshot.members {
            let _ = writeln!(self.text, "  {}", member.portrait(view.now));
        }
        let _ = writeln!(self.text, "  owns: {}", life::owned(snapshot));
        if view.now > view.inputs.calendar.start && how == "as it stands in" {
            let state = snapshot.case.state.name();
            let award = snapshot.case.account.award;
            let _ = writeln!(self.text, "  file: {state}, {award} DH a month");
        }
    }

    /// The score, when the file is updated this month.
    fn filing(&mut self, view: &LocalityView, after: &Snapshot, said: &mut Vec<String>) {
        if after.case.filed != view.now || after.members.is_empty() {
            return;
        }
        let rules = rules(view, after.cell);
        let score = &view.programme.scores[rules.score];
        let filed = ScoreBreakdown::new(score, &today(view, self.address.household));
        let side = if filed.score <= rules.threshold {
            "at or below"
        } else {
            "above"
        };
        let cited = self.book.cite(&["eligibility.threshold"], view.now);
        let (verb, terms) = match &self.filed {
            None => (
                format!("a score is computed: {:.6}", filed.score),
                filed.made_of(),
            ),
            Some(earlier) => (
                format!(
                    "the file is brought up to date: score {:.6} to {:.6} ({:+.6})",
                    earlier.score,
                    filed.score,
                    filed.score - earlier.score
                ),
                filed.moved_since(earlier),
            ),
        };
        said.push(format!("{verb}, {side} the threshold; {cited}"));
        said.extend(terms.into_iter().map(|term| format!("    {term}")));
        self.filed = Some(filed);
    }
}

impl Observer for Story<'_> {
    fn opens(&mut self, view: &LocalityView, register: &CaseRegister) {
        // The state before the first month's events; all files are still empty.
        let people = view.locality.households.len();
        self.households = people;
        if (self.address.household as usize) < people {
            let snapshot = Snapshot::of(view, register, self.address.household);
            if let Some(snapshot) = &snapshot
                && self.from <= view.now
            {
                self.open(view, snapshot, "at the beginning of");
            }
            self.before = snapshot;
        }
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        self.households = view.locality.households.len();
        let Some(after) = Snapshot::of(view, register, self.address.household) else {
            return;
        };
        let mut said = Vec::new();
        match &self.before {
            None if view.now >= self.from => self.open(view, &after, "formed in"),
            Some(before) => life::changes(view, before, &after, &mut said),
            None => {}
        }
        self.filing(view, &after, &mut said);
        let index = self.address.household;
        let before = self.before.as_ref().unwrap_or(&after);
        self.book
            .work((view, register.log()), index, before, &after, &mut said);
        let payments = register.log().payments.iter();
        let once = payments.filter(|payment| payment.household == index);
        self.received += once.map(|payment| payment.amount).sum();
        self.received += after.case.account.award;
        self.paid_months += u32::from(after.case.account.award > Centimes::ZERO);
        if view.now >= self.from && !said.is_empty() {
            let _ = writeln!(self.text, "\n{}", view.now);
            for line in said {
                let _ = writeln!(self.text, "  {line}");
            }
        } else if view.now.plus(1) == self.from {
            self.open(view, &after, "as it stands in");
        }
        self.before = Some(after);
    }
}
