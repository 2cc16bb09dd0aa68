//! Simulates one locality from the first month to the last: the core of every run.

use super::observer::Observer;
use super::plan::Plan;
use crate::events::{Ageing, Agenda};
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem};
use crate::measures::{LocalityState, Tally};
use crate::model::Model;
use crate::population::{Locality, PopulationSource, Site};
use crate::programme::{CaseRegister, Diverge, Office, Programme, birth_factor};

/// What is the same for every locality.
pub struct LocalitySimulator<'a> {
    /// Official tables.
    pub inputs: &'a Inputs,
    /// Where people come from.
    pub people: &'a dyn PopulationSource,
    /// What happens to them.
    pub ageing: &'a Ageing<'a>,
    /// What the programme does.
    pub office: &'a Office<'a>,
    /// Random numbers.
    pub draws: Draws,
    /// Last month simulated.
    pub last: Month,
}

/// Memory of one worker, used again for each locality.
#[derive(Default)]
pub struct Workspace {
    locality: Locality,
    agenda: Agenda,
    newborns: Vec<u32>,
    register: CaseRegister,
    state: LocalityState,
}

/// Prepares what is the same for every locality of a plan, and calls `work` with it.
///
/// Births follow the last scenario: the scenarios of a plan share one demography, except perhaps
/// the first, with which they are compared.
pub(super) fn with_simulator<T>(
    plan: &Plan,
    model: &Model,
    programme: Programme,
    work: impl FnOnce(&LocalitySimulator) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let inputs = &model.inputs;
    let first = &plan.scenarios[0];
    let own = plan.scenarios.last().unwrap_or(first);
    let births = birth_factor(own, first, inputs, plan.to)?;
    let people = model.people()?;
    let ageing = Ageing::new(inputs, &programme.watched_ages(), &births, plan.to)?;
    let office = Office::new(inputs, &programme, plan.to)?;
    model.all_read()?;
    work(&LocalitySimulator {
        inputs,
        people: &*people,
        ageing: &ageing,
        office: &office,
        draws: Draws::new(plan.seed, 0),
        last: plan.to,
    })
}

impl LocalitySimulator<'_> {
    /// Simulates a locality from the start to the last month and adds it to the tally.
    ///
    /// `observer` is told of every month; `()` observes nothing and costs nothing.
    ///
    /// # Errors
    /// People who cannot be read.
    pub fn simulate(
        &self,
        place: &Site,
        workspace: &mut Workspace,
        tally: &mut Tally,
        observer: &mut impl Observer,
    ) -> Result<(), Problem> {
        let Workspace {
            locality,
            agenda,
            newborns,
            register,
            state,
        } = workspace;
        locality.clear();
        self.people.fill(place, &self.draws, locality)?;
        register.open(self.office, &self.draws, place, locality);
        state.open(self.office.programme());
        let calendar = self.inputs.calendar;
        let opening = self
            .office
            .view(&self.draws, place, locality, calendar.start);
        observer.opens(&opening, register);
        for (month, now) in calendar.months(self.last).enumerate() {
            if month == 0 || now.of_year() == 1 {
                self.ageing.draw_clocks(&self.draws, locality, now, agenda);
            }
            self.ageing.apply(
                &self.draws,
                locality,
                now,
                agenda,
                &mut tally.chronicle,
                newborns,
            );
            if let Some(diverging) = self.office.programme().diverging(month) {
                register.diverge(&diverging);
                state.diverge(&diverging);
            }
            register.month(
                self.office,
                (&self.draws, place),
                locality,
                newborns,
                now,
                &mut tally.ledger,
            );
            let view = self.office.view(&self.draws, place, locality, now);
            observer.month(&view, register);
            tally.count_month(&view, register, state);
            if now.of_year() == 12 || now == self.last {
                tally.count_year(&view, register, state);
                register.close_year(now);
            }
            locality.clear_marks();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::plan::Order;
    use crate::policy::{Law, Scenario, read_with_base};
    use crate::programme::CopySharedHistory;
    use crate::testing::{START, small_model};

    /// Changes of the law from 2026 on, except `no_transfer`, which holds from the start.
    const CHANGES: [(&str, &[(&str, &str)]); 8] = [
        ("no_transfer", &[("programme.active", "false")]),
        (
            "fewer_delays",
            &[
                ("administration.detection_wait", "0.3"),
                ("administration.missed_at_once", "0.3"),
                ("administration.end_wait", "0.3"),
                ("administration.update_wait", "0.5"),
                ("administration.late_decisions", "0.5"),
            ],
        ),
        (
            "accompaniment",
            &[
                ("accompaniment.entry_share", "0.005"),
                ("accompaniment.cost", "240"),
            ],
        ),
        (
            "top_up",
            &[("butane.price_rise", "8"), ("top_up.amount", "45")],
        ),
        ("exit_grace", &[("eligibility.exit_grace_months", "6")]),
        ("strict", &[("eligibility.threshold", "9.0")]),
        ("widows", &[("orphan.survivor_pension", "'differential'")]),
        (
            "archipelago_only",
            &[
                ("eligibility.threshold", "15\nwhere.region = 3"),
                ("floor.amount", "600\nwhere.milieu = 'rural'"),
            ],
        ),
    ];

    /// The law in force, then each of [`CHANGES`].
    fn scenarios(law: &Law) -> Vec<Scenario> {
        let changed = CHANGES.map(|(name, changes)| {
            let from = if name == "no_transfer" {
                START
            } else {
                Month::new(2026, 1)
            };
            let mut text = format!("extends = 'baseline'\ntitle.en = '{name}'\n");
            for (parameter, value) in changes {
                text += &format!(
                    "[[change]]\nparameter = '{parameter}'\nfrom = '{from}'\nvalue = {value}\n"
                );
            }
            let made = read_with_base(law, name, &text);
            made.unwrap_or_else(|problems| panic!("{problems}"))
        });
        let law_in_force = changed[0].1.clone();
        let changed = changed.into_iter().map(|(made, _)| made);
        std::iter::once(law_in_force).chain(changed).collect()
    }

    /// Everything counted in a few localities under scenarios that diverge from the law in force
    /// at different times and places, or not at all.
    fn counted(share: bool) -> String {
        let model = small_model();
        let inputs = &model.inputs;
        let scenarios = scenarios(&model.law);
        let mut plan = Plan {
            from: START,
            to: Month::new(2027, 2),
            sample: 0.013,
            order: Order::Drawn,
            seed: Plan::SEED,
            replication: 0,
            scale: 1,
            threads: 1,
            lines: Vec::new(),
            scenarios,
        };
        // One that never diverges.
        let mut copy = plan.scenarios[0].clone();
        copy.name = "copy".to_owned();
        plan.scenarios.push(copy);
        let mut programme = Programme::new(&plan.scenarios, inputs, plan.to).expect("rules");
        if share {
            programme = programme.sharing_history();
            assert!(programme.shared_history().simulated(0) < plan.scenarios.len() - 5);
        }
        let mut tally = Tally::new(inputs, plan.scenarios.len(), plan.to, &[]);
        let (places, _) = plan.places(&model).expect("its own people");
        with_simulator(&plan, &model, programme, |simulator| {
            let mut workspace = Workspace::default();
            for place in &places {
                simulator.simulate(place, &mut workspace, &mut tally, &mut ())?;
            }
            tally.copy_shared_history(simulator.office.programme().shared_history());
            Ok(())
        })
        .expect("a life");
        format!("{tally:?}")
    }

    #[test]
    fn a_shared_history_is_the_one_each_scenario_would_have_had() {
        let (simulated, shared) = (counted(false), counted(true));
        let differs = simulated
            .bytes()
            .zip(shared.bytes())
            .position(|(a, b)| a != b);
        let around = |text: &str| {
            let at = differs.unwrap_or(0);
            text[at.saturating_sub(300)..(at + 40).min(text.len())].to_owned()
        };
        assert!(
            simulated == shared,
            "{}\n{}",
            around(&simulated),
            around(&shared)
        );
    }
}
