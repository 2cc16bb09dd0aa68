//! The parts of a run, each timed alone on one locality of median size.
//!
//! `cargo bench` runs them; `benches/README.md` describes each and gives measurements. Nothing here
//! passes or fails.

use std::path::PathBuf;

use daam::engine::{self, LocalitySimulator, Order, Outcome, Plan, Repeat, RunContext};
use daam::events::{Ageing, Agenda, Chronicle};
use daam::inputs::Inputs;
use daam::kernel::{Draws, Month, Stream, Sums};
use daam::measures::Tally;
use daam::model::Model;
use daam::morocco;
use daam::morocco::START;
use daam::policy::Scenario;
use daam::population::synthesis::Synthesizer;
use daam::population::{Locality, Site, layout};
use daam::programme::{CaseRegister, Ledger, Office, Programme};
use daam::report::{self, Folder, Formats};
use divan::Bencher;

/// Last month of the main job: 37 months from the start.
const LAST: Month = Month::new(2026, 12);
const SEED: u64 = 20_231_228;

fn main() {
    divan::main();
}

fn model() -> Model {
    morocco::model().expect("the embedded tables and law are read by every run")
}

fn inputs() -> Inputs {
    model().inputs
}

/// The first `number` built-in scenarios.
fn scenarios(number: usize) -> Vec<Scenario> {
    let model = model();
    let names = model.law.library().names();
    let names: Vec<String> = names[..number]
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    model
        .scenarios(&names)
        .expect("the built-in scenarios are read by every run")
}

/// The locality with the median number of persons.
fn place(inputs: &Inputs) -> Site {
    let mut places = layout(inputs, 1);
    places.sort_by_key(|place| (place.persons, place.id));
    places.swap_remove(places.len() / 2)
}

/// What a benchmark of one locality needs; everything else borrows from it.
struct Ground {
    inputs: Inputs,
    place: Site,
    programme: Programme,
    scenarios: usize,
    draws: Draws,
}

impl Ground {
    fn new(scenarios: usize) -> Self {
        let inputs = inputs();
        let place = place(&inputs);
        let named = self::scenarios(scenarios);
        let ordered = Programme::in_order(named, &inputs, LAST);
        let ordered = ordered.expect("the built-in scenarios are sound");
        let programme = Programme::new(&ordered, &inputs, LAST)
            .expect("they were just read")
            .sharing_history();
        Self {
            inputs,
            place,
            programme,
            scenarios,
            draws: Draws::new(SEED, 0),
        }
    }

    fn synthesizer(&self) -> Synthesizer<'_> {
        Synthesizer::new(&self.inputs).expect("the embedded tables make a synthesizer")
    }

    fn ageing(&self) -> Ageing<'_> {
        let ages = self.programme.watched_ages();
        Ageing::new(&self.inputs, &ages, &[1.0; 20], LAST)
            .expect("every assumption the events read is there")
    }

    fn office(&self) -> Office<'_> {
        Office::new(&self.inputs, &self.programme, LAST)
            .expect("every assumption the programme reads is there")
    }

    fn months(&self) -> usize {
        (LAST - START) as usize + 1
    }

    /// The locality as it is at the start.
    fn locality(&self, synthesizer: &Synthesizer<'_>) -> Locality {
        let mut locality = Locality::default();
        synthesizer.populate(&self.place, &self.draws, &mut locality);
        locality
    }
}

/// All embedded tables, read and checked.
#[divan::bench]
fn reading_the_inputs(bencher: Bencher) {
    bencher.bench(inputs);
}

/// People and families of one locality.
#[divan::bench]
fn synthesis(bencher: Bencher) {
    let ground = Ground::new(1);
    let synthesizer = ground.synthesizer();
    let mut locality = Locality::default();
    bencher.bench_local(|| {
        locality.clear();
        synthesizer.populate(&ground.place, &ground.draws, &mut locality);
    });
}

/// Draws the event clocks of 2024 and simulates its twelve months of events.
#[divan::bench]
fn a_year_of_events(bencher: Bencher) {
    let ground = Ground::new(1);
    let synthesizer = ground.synthesizer();
    let ageing = ground.ageing();
    let start = ground.locality(&synthesizer);
    bencher
        .with_inputs(|| {
            let chronicle = Chronicle::new(&ground.inputs, LAST);
            (start.clone(), Agenda::default(), chronicle, Vec::new())
        })
        .bench_local_refs(|(locality, agenda, chronicle, newborns)| {
            let january = Month::new(2024, 1);
            ageing.draw_clocks(&ground.draws, locality, january, agenda);
            for now in january.through(Month::new(2024, 12)) {
                ageing.apply(&ground.draws, locality, now, agenda, chronicle, newborns);
                locality.clear_marks();
            }
        });
}

/// The programme's 37 months for people without life events: files opened and updated, claims, new
/// law, payments.
#[divan::bench(args = [1, 8, 27])]
fn the_programme(bencher: Bencher, scenarios: usize) {
    let ground = Ground::new(scenarios);
    let synthesizer = ground.synthesizer();
    let office = ground.office();
    let start = ground.locality(&synthesizer);
    bencher
        .with_inputs(|| {
            let domains = ground.inputs.country.domains();
            let ledger = Ledger::new(ground.scenarios, ground.months(), domains);
            (start.clone(), CaseRegister::default(), ledger)
        })
        .bench_local_refs(|(locality, register, ledger)| {
            register.open(&office, &ground.draws, &ground.place, locality);
            for now in START.through(LAST) {
                register.month(
                    &office,
                    (&ground.draws, &ground.place),
                    locality,
                    &[],
                    now,
                    ledger,
                );
                locality.clear_marks();
            }
        });
}

/// Synthesises a locality, simulates it to December 2026 and tallies it.
#[divan::bench(args = [1, 8, 27])]
fn a_whole_life(bencher: Bencher, scenarios: usize) {
    let ground = Ground::new(scenarios);
    let synthesizer = ground.synthesizer();
    let ageing = ground.ageing();
    let office = ground.office();
    let simulator = LocalitySimulator {
        inputs: &ground.inputs,
        people: &synthesizer,
        ageing: &ageing,
        office: &office,
        draws: ground.draws,
        last: LAST,
    };
    let mut tally = Tally::new(&ground.inputs, ground.scenarios, LAST, &[]);
    let mut workspace = Default::default();
    bencher.bench_local(|| simulator.simulate(&ground.place, &mut workspace, &mut tally, &mut ()));
}

/// Adds the sums of a run of eight scenarios to others, as at the end of a zone of localities.
#[divan::bench]
fn adding_sums(bencher: Bencher) {
    let inputs = inputs();
    let tally = Tally::new(&inputs, 8, LAST, &[]);
    let mut sums = tally.clone();
    bencher.bench_local(|| sums.merge(&tally));
}

/// Four random words drawn in sequence.
#[divan::bench]
fn a_draw(bencher: Bencher) {
    let draws = Draws::new(SEED, 0);
    let mut subject = 0;
    bencher.bench_local(|| {
        subject += 1;
        draws.uniforms(Stream::Life, subject, 0)
    });
}

/// The exponential function of `libm`, which gives the same bits on every platform.
#[divan::bench(sample_size = 1_000)]
fn an_exponential(bencher: Bencher) {
    let mut x = -5.0_f32;
    bencher.bench_local(|| {
        x += 1e-6;
        libm::expf(divan::black_box(x))
    });
}

/// A run of one locality in a thousand under eight scenarios.
fn outcome() -> Outcome {
    let plan = Plan {
        scenarios: scenarios(8),
        from: START,
        to: LAST,
        sample: 0.001,
        order: Order::Drawn,
        seed: SEED,
        replication: 0,
        scale: 1,
        threads: 1,
        lines: Vec::new(),
    };
    engine::run(&plan, &model(), &Repeat::ONCE, RunContext::alone(&()))
        .expect("a small run of the built-in scenarios works")
}

/// Everything a run writes, figures in three languages included.
#[divan::bench(sample_count = 10)]
fn writing_the_report(bencher: Bencher) {
    written(bencher, &Formats::default());
}

/// `results.csv` and `run.toml` alone.
#[divan::bench(sample_count = 20)]
fn writing_the_results(bencher: Bencher) {
    let formats = Formats::named(["csv"]).expect("csv is a format");
    written(bencher, &formats);
}

fn written(bencher: Bencher, formats: &Formats) {
    let outcome = outcome();
    let aside = tempfile::tempdir().expect("the system's temporary folder can be written");
    let target: PathBuf = aside.path().join("run");
    bencher.bench_local(|| {
        let folder = Folder::prepare(&target, true).expect("the folder can be replaced");
        report::write(folder, &outcome, formats).expect("the disk takes a run")
    });
}
