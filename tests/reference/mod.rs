//! The slow twin: an independent reference implementation of the programme's month that follows the
//! law literally, for every household and scenario, and recomputes everything each month.
//!
//! The engine reviews a household only when something happened to it, keeps what it has read, lets
//! scenarios share what they have in common and accumulates changes. The twin does none of this. It
//! uses the data (inputs, law), synthesis, demography and draws, but nothing of the engine's
//! decisions or counts; the two must agree exactly, for every case in every month and in the
//! figures of a run.
//!
//! Files, in reading order:
//!
//! | file | holds |
//! |---|---|
//! | `law` | the parameters of one month, in one place, under one scenario |
//! | `family` | what the rules see of a household |
//! | `award` | what it is due, and whether it is eligible |
//! | `register` | what the registers know of it, and when its file is brought up to date |
//! | `score` | its score |
//! | `case` | its case, taken through a month |
//! | `standing` | what is known against it, responses, accompaniment |
//! | `month` | a locality's month: people, cases, grants |
//! | `year` | the closing of a year: consumption, poverty, errors |
//! | `totals`, `sheet`, `welfare` | sums, and the indicators read out of them |
//! | `world` | people and assumptions |
//! | `compare` | the engine beside it |
//!
//! By default two localities are compared to the end of 2027, under every built-in scenario and a
//! few with responses. `DAAM_TWIN=SHARE:MONTH[:SCENARIOS]` chooses a share of the localities, a
//! last month and scenarios, as in `0.2%:2030-12` or `0.1%:2024-12:baseline,taper,taper+bunching`,
//! where the last scenario has a behavioural response switched on.

mod award;
mod case;
mod compare;
mod family;
mod law;
mod month;
mod register;
mod score;
mod sheet;
mod standing;
mod totals;
mod welfare;
mod world;
mod year;

use daam::engine::{Order, Plan, Visit, replay};
use daam::events::Ageing;
use daam::inputs::Inputs;
use daam::kernel::{Draws, Month};
use daam::morocco::START;
use daam::policy::{Scenario, Value, load_built_in};
use daam::population::Site;
use daam::population::synthesis::Synthesizer;

use crate::common::{built_in_names, law, model};
use compare::{Comparison, figures};
use law::Reading;
use sheet::Weights;
use totals::Totals;
use world::{Assumed, Nature};

/// Scenarios with behavioural responses that no built-in scenario has.
const RESPONDING: [&str; 3] = [
    "floor_reform+schooling",
    "threshold_9_90+bunching",
    "universal_0_5+take_up",
];

/// What to simulate: two localities, one per milieu, to the end of 2027, or what `DAAM_TWIN` says.
fn plan() -> Plan {
    let asked = std::env::var("DAAM_TWIN").unwrap_or_else(|_| "0.0001%:2027-12".to_owned());
    let mut parts = asked.split(':');
    let mut part = || parts.next().expect("DAAM_TWIN is SHARE:MONTH[:SCENARIOS]");
    let share = part().strip_suffix('%').expect("a share in per cent");
    let to = part().parse().expect("a month");
    let names: Vec<&str> = match parts.next() {
        Some(names) => names.split(',').collect(),
        None => built_in_names().into_iter().chain(RESPONDING).collect(),
    };
    let law = law();
    let scenario = |name: &&str| {
        let (base, response) = name.split_once('+').unwrap_or((*name, ""));
        let mut scenario = load_built_in(&law, &[base.to_owned()])
            .expect("built in")
            .remove(0);
        if !response.is_empty() {
            let parameter = format!("behaviour.{response}");
            let varied = scenario.varied(&parameter, START.plus(1), Value::Flag(true));
            scenario = varied.expect("a flag");
            scenario.name = (*name).to_owned();
        }
        scenario
    };
    Plan {
        scenarios: names.iter().map(scenario).collect(),
        from: START,
        to,
        sample: share.parse::<f64>().expect("a number") / 100.0,
        order: Order::Drawn,
        seed: Plan::SEED,
        replication: 0,
        scale: 1,
        threads: 2,
        lines: Vec::new(),
    }
}

/// Factors on births by year under a scenario, relative to the first: the response to the amounts
/// paid for a birth and a young child.
fn birth_factors(inputs: &Inputs, scenario: &Scenario, first: &Scenario, last: Month) -> Vec<f64> {
    let assumed = Assumed::of(inputs);
    let years = START.year()..=last.year();
    let factor = |year: i16| {
        let month = Month::new(year, 12).min(last);
        let read = |scenario| {
            law::Law::read(&Reading {
                scenario,
                inputs,
                place: None,
                month,
            })
        };
        let (law, first) = (read(scenario), read(first));
        if !law.fertility_responds {
            return 1.0;
        }
        let more = |one: i64, other: i64| (one - other) as f64 / 100.0;
        let child = more(law.first_under_6, first.first_under_6);
        let child = child.max(more(law.universal_child, first.universal_child));
        let births =
            more(law.birth_first, first.birth_first) + more(law.birth_second, first.birth_second);
        let of_child = assumed.fertility_child * child / 100.0;
        let of_birth = assumed.fertility_birth * (births / 2.0) / 1000.0;
        (1.0 + (of_child + of_birth)).clamp(0.5, 2.0)
    };
    years.map(factor).collect()
}

/// Payments for children in institutions under a scenario, by month, centimes.
fn institutions(inputs: &Inputs, scenario: &Scenario, last: Month) -> Vec<i64> {
    let children = libm::round(Assumed::of(inputs).institution_children) as i64;
    let paid = |month| {
        let law = law::Law::read(&Reading {
            scenario,
            inputs,
            place: None,
            month,
        });
        i64::from(law.active) * law.institution_orphan * children
    };
    START.through(last).map(paid).collect()
}

/// Simulates some localities next to the engine.
fn compare<'a>(plan: &'a Plan, nature: &'a Nature<'a>, places: &[Site]) -> Comparison<'a> {
    let mut comparison = Comparison {
        plan,
        nature,
        twin: None,
        totals: Totals::new(nature.inputs, plan.scenarios.len(), plan.to),
        differences: Vec::new(),
    };
    replay(plan, model(), places, &(), &mut comparison).expect("a replay");
    comparison
}

fn twin_agrees(plan: &Plan) {
    let inputs = &model().inputs;
    let (first, last) = (&plan.scenarios[0], plan.to);
    let own = plan.scenarios.last().unwrap_or(first);
    let births = birth_factors(inputs, own, first, last);
    let synthesizer = &Synthesizer::new(inputs).expect("synthesis");
    let ageing = &Ageing::new(inputs, &[], &births, last).expect("events");
    let draws = Draws::new(plan.seed, plan.replication);
    let nature = &Nature {
        inputs,
        synthesizer,
        ageing,
        draws,
    };
    let visit = Visit::sample(plan, model()).expect("its people");
    let half = visit.places.len().div_ceil(2);
    let compared: Vec<Comparison> = std::thread::scope(|scope| {
        let parts = visit.places.chunks(half);
        let threads: Vec<_> = parts
            .map(|places| scope.spawn(move || compare(plan, nature, places)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("a twin"))
            .collect()
    });
    let mut totals = Totals::new(inputs, plan.scenarios.len(), last);
    let mut differences = Vec::new();
    for part in compared {
        totals.add(&part.totals);
        differences.extend(part.differences);
    }
    let told = differences.join("\n");
    assert!(differences.is_empty(), "cases differ:\n{told}");
    let scenarios = plan.scenarios.iter();
    let institutions: Vec<_> = scenarios
        .map(|one| institutions(inputs, one, last))
        .collect();
    let weights = Weights::of(inputs, &visit.places);
    let (differences, same) = figures(plan, model(), &weights, &totals, &institutions);
    let told = differences[..differences.len().min(40)].join("\n");
    assert!(
        differences.is_empty(),
        "{} figures differ:\n{told}",
        differences.len()
    );
    let months = (last - START) as usize + 1;
    let least = 100 * months * plan.scenarios.len();
    assert!(same >= least, "only {same} figures were compared");
}

#[test]
fn the_twin_agrees_under_every_built_in_scenario() {
    twin_agrees(&plan());
}
