//! The review of a household: its facts read again, services and files taking note of them.

use super::cross_check::CrossCheck;
use super::desk::{Before, Card, Desk};
use super::diary::Diary;
use super::facts::Facts;
use super::ledger::Ledger;
use super::of_month::OfMonth;
use super::office::Office;
use super::on_file::OnFile;
use super::state::State;
use crate::inputs::START;
use crate::kernel::{Draws, Month};
use crate::population::{Household, HouseholdIndex, Locality};

/// A household under review, and what the registers hold of it.
pub(super) struct Review<'a> {
    pub office: &'a Office<'a>,
    pub draws: &'a Draws,
    pub locality: &'a Locality,
    pub household: usize,
    pub home: &'a Household,
    pub now: Month,
    /// Rules where it lives, by scenario.
    pub rules: OfMonth<'a>,
    /// By set of limits.
    pub facts: &'a [Facts],
    /// The same before it was read again this month; empty when it was not.
    pub before: &'a [Before],
    /// By question to the registers.
    pub checks: &'a [CrossCheck],
    /// By service.
    pub cards: &'a [Card],
    pub on_file: &'a mut OnFile,
    /// Inclination to register.
    pub inclination: f32,
    /// Domain it was counted in before, and the one it lives in.
    pub domain_before: usize,
    pub domain: usize,
    /// Something it is decided on is other than at its last review: its facts or its place.
    pub moved: bool,
    /// Next month in which something pending on its files falls due.
    pub next_due: Month,
    /// A scenario has it on file.
    pub registered: bool,
    /// The formula read last and its score: scenarios mostly share one.
    pub scored: Option<(usize, f64)>,
}

/// What a review writes down.
pub(super) struct Books<'a> {
    pub ledger: &'a mut Ledger,
    pub diary: &'a mut Diary,
}

impl Review<'_> {
    /// Months since the start.
    pub(super) fn month(&self) -> usize {
        (self.now - START) as usize
    }
}

/// Whether the facts under a set of limits are others than before.
pub(super) fn moved(before: &[Before], limits: usize) -> bool {
    before.get(limits).is_some_and(|before| before.moved)
}

impl Desk {
    /// Reads a household again, and what excludes it; its facts as they were are kept.
    pub(super) fn read_facts(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
    ) {
        let home = &locality.households[household];
        let known = &mut self.facts[household * self.limits..][..self.limits];
        for (limits, known) in known.iter_mut().enumerate() {
            let facts = office.facts(draws, locality, household, now, limits);
            let before = std::mem::replace(known, facts);
            let moved = before != *known;
            self.before.push(Before {
                facts: before,
                moved,
            });
        }
        let facts = &known[0];
        let checks = &mut self.checks[household * self.exchanges..][..self.exchanges];
        for ((perimeter, service), check) in office.programme.exchanges.iter().zip(checks) {
            let reason = facts.exclusion[*perimeter as usize];
            let service = office.service(*service, now, home.cell);
            check.observe(&service.checks, draws, home.id, *perimeter, reason, now);
        }
    }

    /// Whether a household's facts are those that a reading would give.
    pub(super) fn facts_hold(
        &self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
    ) -> bool {
        let known = &self.facts[household * self.limits..][..self.limits];
        let mut known = known.iter().enumerate();
        known.all(|(limits, facts)| *facts == office.facts(draws, locality, household, now, limits))
    }

    /// Decides on a household under every scenario. What it was before is known, where it has
    /// been read again this month; otherwise it is as it was.
    pub(super) fn review(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
        ledger: &mut Ledger,
    ) {
        for service in 0..self.served {
            self.observe(office, draws, locality, household, now, service);
        }
        let home = &locality.households[household];
        let dossier = &mut self.dossiers[household];
        let cell_before = std::mem::replace(&mut dossier.cell, home.cell);
        let mut review = Review {
            office,
            draws,
            locality,
            household,
            home,
            now,
            rules: office.programme.of_month(now, home.cell),
            facts: &self.facts[household * self.limits..][..self.limits],
            before: &self.before,
            checks: &self.checks[household * self.exchanges..][..self.exchanges],
            cards: &self.cards[household * self.services..][..self.served],
            on_file: &mut self.on_file,
            inclination: dossier.inclination,
            domain_before: office.domain(cell_before),
            domain: office.domain(home.cell),
            moved: cell_before != home.cell || self.before.iter().any(|one| one.moved),
            next_due: Month::NEVER,
            registered: false,
            scored: None,
        };
        let mut books = Books {
            ledger,
            diary: &mut self.diary,
        };
        let mut changed = review.moved;
        let files = &mut self.files[household * self.scenarios..][..self.lived];
        let counts = self.pressure.iter().zip(&mut self.paid);
        for ((scenario, file), (pressure, paid)) in files.iter_mut().enumerate().zip(counts) {
            let was = file.state;
            if !review.rests(scenario, file) {
                changed |= review.decide(scenario, file, *pressure, &mut books);
            }
            *paid += i64::from(file.state == State::Paid) - i64::from(was == State::Paid);
            review.registered |= file.state.on_file();
        }
        let (next_due, registered) = (review.next_due, review.registered);
        if changed {
            self.changed.push(household as HouseholdIndex);
        }
        let cards = &mut self.cards[household * self.services..][..self.served];
        for (service, card) in cards.iter_mut().enumerate() {
            if card.clock.due() == now {
                let updates = &office.service(service, now, home.cell).updates;
                card.clock.updated(updates, draws, home.id, home.index, now);
            }
        }
        let updates = cards.iter().filter(|_| registered);
        let next = updates.fold(next_due, |next, card| next.min(card.clock.due()));
        if next > now && next < Month::NEVER {
            self.wake_at(household, next);
        }
    }

    /// A service takes note of the household as it is.
    fn observe(
        &mut self,
        office: &Office,
        draws: &Draws,
        locality: &Locality,
        household: usize,
        now: Month,
        service: usize,
    ) {
        let home = &locality.households[household];
        let card = &mut self.cards[household * self.services + service];
        if home.size == 0 {
            card.reluctance = f32::INFINITY;
            return;
        }
        if !card.all_registered {
            let files = &self.files[household * self.scenarios..][..self.lived];
            let served = office.programme.services.iter().zip(files);
            let mut served = served.filter(|(of, _)| **of == service);
            card.all_registered = !served.any(|(_, file)| file.state == State::Unregistered);
        }
        let open = !card.all_registered && now >= office.campaign.opens(home);
        let rules = office.programme.working(service, now, home.cell);
        let facts = &self.facts[household * self.limits + rules.limits];
        // One thinks of registering again when something happens in the family, or when the
        // administration begins to work in another way.
        let administration = rules.administration as u16;
        let otherwise = card.administration != administration;
        card.administration = administration;
        let again =
            || otherwise || card.reluctance == f32::INFINITY || moved(&self.before, rules.limits);
        let keeper = &office.services[rules.administration];
        if !open {
            card.reluctance = f32::INFINITY;
        } else if again() {
            let log = home.log_consumption(office.inputs);
            let index = home.index.unwrap_or(log);
            let inclination = self.dossiers[household].inclination;
            let campaign = &office.campaign;
            card.reluctance = campaign.reluctance(inclination, log, index, facts, &keeper.works);
        }
        let updates = |month| &office.service(service, month, home.cell).updates;
        card.clock.catch_up(updates, draws, home.id, now);
        card.clock
            .observe(&keeper.updates, draws, home.id, home.index, now);
    }
}
