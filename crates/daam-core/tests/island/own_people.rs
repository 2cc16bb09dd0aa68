//! A population that does not come from synthesis, with cases known for some households.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::{START, small_model};
use crate::engine::{Observer, ProcessGroup, Repeat, RunContext, Simulation, run};
use crate::inputs::Inputs;
use crate::kernel::{Centimes, Draws, Month, Problem};
use crate::model::Model;
use crate::population::{
    Belongings, CaseStatus, FOUND, Household, InitialCase, Locality, Marital, NONE,
    PopulationSource, Sex, Site, child_id, newcomer,
};
use crate::programme::{CaseRegister, LocalityView, State};

/// The same number of three-person families in every cell; out of every seven families the first
/// five have a case, one of each status.
struct Families<'a> {
    inputs: &'a Inputs,
    start: Month,
    households: u32,
    digest: &'static str,
}

const STATUSES: [CaseStatus; 5] = [
    CaseStatus::Registered,
    CaseStatus::Claimed,
    CaseStatus::Paid,
    CaseStatus::Suspended,
    CaseStatus::Rejected,
];

impl PopulationSource for Families<'_> {
    fn start(&self) -> Month {
        self.start
    }

    fn localities(&self, scale: u32) -> Result<Vec<Site>, Problem> {
        if scale != 1 {
            return Err(Problem::new("there are families for one country only"));
        }
        let cells = (0u16..).zip(&self.inputs.country.cells);
        let places = cells.map(|(cell, of)| Site {
            id: cell.into(),
            cell,
            domain: of.domain() as u16,
            rank: (0, 1),
            households: self.households,
            persons: 3 * self.households,
        });
        Ok(places.collect())
    }

    fn fill(&self, place: &Site, _draws: &Draws, into: &mut Locality) -> Result<(), Problem> {
        if place.households == 1 {
            return Err(Problem::new("families.csv ends early"));
        }
        for number in 0..u64::from(place.households) {
            let id = child_id(u64::from(place.id), START, number);
            let home = into.found(Household {
                id,
                cell: place.cell,
                size: 0,
                first: NONE,
                head: NONE,
                formed: FOUND,
                position: -1.0,
                wealth: -1.0,
                residual: 0.0,
                index: None,
                belongings: Belongings::default(),
            });
            let first = into.people.len() as u32;
            for (age, sex) in [(40, Sex::Female), (43, Sex::Male), (7, Sex::Male)] {
                let person = newcomer(child_id(id, START, age), sex, START.plus(-12 * age as i16));
                let person = into.add(person);
                into.join(person, home);
            }
            for (own, other) in [(first, first + 1), (first + 1, first)] {
                let parent = into.person_mut(own);
                (parent.marital, parent.partner) = (Marital::Married, other);
            }
            let child = into.person_mut(first + 2);
            (child.mother, child.father, child.origin) = (first, first + 1, home);
            if let Some(status) = STATUSES.get(number as usize % 7) {
                let known = InitialCase {
                    status: *status,
                    score: Some(5.0),
                    award: Centimes(12_345),
                };
                into.initial_cases.push((home, known));
            }
        }
        Ok(())
    }

    fn digest(&self) -> String {
        self.digest.to_owned()
    }
}

/// State, score and award of every case before the first month and at the end of each.
#[derive(Default)]
struct States(Vec<Vec<(State, f64, Centimes)>>);

impl Observer for States {
    fn opens(&mut self, view: &LocalityView, register: &CaseRegister) {
        self.month(view, register);
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        let homes = 0..view.locality.households.len() as u32;
        let cases = homes.map(|home| &register.cases(home)[0]);
        let noted = cases.map(|case| (case.state, case.score, case.account.award));
        self.0.push(noted.collect());
    }
}

fn island_of_families(start: Month, households: u32, digest: &'static str) -> Model {
    small_model().with_people(move |inputs| {
        Ok(Box::new(Families {
            inputs,
            start,
            households,
            digest,
        }))
    })
}

#[test]
fn cases_that_are_known_go_on_from_where_they_stand() {
    let model = island_of_families(START, 70, "a");
    let simulation = Simulation::new(&model).expect("its own scenarios");
    let simulation = simulation
        .months("2023-12"..="2024-03")
        .expect("four months");
    let mut states = States::default();
    simulation.observe(&mut states).expect("people of its own");
    let (mut kept, mut paid, mut on_file) = (0, 0, 0);
    for locality in states.0.chunks(5) {
        let (before, first) = (&locality[0], &locality[1]);
        for (number, (before, first)) in before.iter().zip(first).enumerate() {
            let expected = match STATUSES.get(number % 7) {
                None => State::Unregistered,
                Some(CaseStatus::Registered) => State::Registered,
                Some(CaseStatus::Claimed) => State::Claimed,
                Some(CaseStatus::Paid) => State::Paid,
                Some(CaseStatus::Suspended) => State::Suspended,
                Some(CaseStatus::Rejected) => State::Rejected,
            };
            assert_eq!(before.0, expected);
            assert_eq!(before.2 == Centimes(12_345), expected == State::Paid);
            // The score is the one on file, the award is the law's and no longer the one on file,
            // except for a few families in which somebody has started work.
            if expected == State::Paid && first.0 == State::Paid {
                assert!(first.1 == 5.0 && first.2 != before.2);
                kept += 1;
            }
            paid += u32::from(first.0 == State::Paid);
            on_file += u32::from(first.0.on_file());
        }
    }
    // Ten of each status in each of ten cells.
    assert!(kept >= 90 && on_file >= 500, "{kept}, {on_file}");

    let run = simulation.run().expect("people of its own");
    let figure = run
        .table()
        .find("baseline", "2023-12", "MA", "all", "paid_households");
    assert_eq!(figure.expect("a figure").value, f64::from(paid));
    let failed = run.record().checks.iter().find(|check| !check.passed);
    assert!(failed.is_none(), "{failed:?}");
    assert_ne!(run.record().inputs_digest, model.inputs.digest);
}

#[test]
fn people_who_cannot_be_simulated_are_refused() {
    let told = |start: Month, households: u32| {
        let model = island_of_families(start, households, "a");
        let simulation = Simulation::new(&model).expect("its own scenarios");
        simulation.run().err().map(|problem| problem.message)
    };
    assert_eq!(
        told(START.plus(1), 70).as_deref(),
        Some("the people are those of 2024-01, and the simulation begins in 2023-12")
    );
    assert_eq!(told(START, 1).as_deref(), Some("families.csv ends early"));
}

/// One of two processes, here simulated by threads.
struct OneOfTwo {
    rank: usize,
    to: Mutex<Sender<Vec<u8>>>,
    from: Mutex<Receiver<Vec<u8>>>,
}

impl ProcessGroup for OneOfTwo {
    fn rank(&self) -> usize {
        self.rank
    }

    fn size(&self) -> usize {
        2
    }

    fn send(&self, _to: usize, bytes: &[u8]) -> Result<(), Problem> {
        let to = self.to.lock().expect("one thread sends");
        let gone = |_| Problem::new("the other has ended");
        to.send(bytes.to_vec()).map_err(gone)
    }

    fn receive(&self, _from: usize) -> Result<Vec<u8>, Problem> {
        let from = self.from.lock().expect("one thread receives");
        from.recv().map_err(|_| Problem::new("the other has ended"))
    }
}

#[test]
fn processes_that_simulate_other_people_are_refused() {
    let ((to_one, from_root), (to_root, from_one)) = (channel(), channel());
    let pair = [(0, to_one, from_one, "a"), (1, to_root, from_root, "b")];
    let ended = pair.map(|(rank, to, from, digest)| {
        thread::spawn(move || {
            let (to, from) = (Mutex::new(to), Mutex::new(from));
            let model = island_of_families(START, 8, digest);
            let simulation = Simulation::new(&model).expect("its own scenarios");
            let simulation = simulation.months("2023-12"..="2023-12");
            let context = RunContext {
                processes: &OneOfTwo { rank, to, from },
                ..RunContext::alone(&())
            };
            let plan = simulation.expect("a month").plan().clone();
            let problem = run(&plan, &model, &Repeat::PLAIN, context).err();
            problem.map(|problem| problem.to_string())
        })
    });
    for one in ended {
        let told = one.join().expect("no thread fails").expect("a refusal");
        assert!(
            told.contains("process 1 differs from process 0 in the tables"),
            "{told}"
        );
    }
}
