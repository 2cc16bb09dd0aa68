//! Simulation of the island, and properties that must hold for any country.

use super::*;
use crate::engine::{
    Check, Observer, Order, Outcome, Plan, Repeat, RunContext, Simulation, Visit, replay, run,
};
use crate::kernel::Centimes;
use crate::measures::{Group, Period};
use crate::population::NONE;
use crate::programme::{CaseRegister, LocalityView, State};

const SCENARIOS: [&str; 2] = ["baseline", "larger_floor"];

fn plan(model: &Model) -> Plan {
    let names = SCENARIOS.map(str::to_owned);
    Plan {
        scenarios: model.scenarios(&names).expect("its own scenarios"),
        from: START,
        to: Month::new(2025, 12),
        sample: 0.02,
        order: Order::Drawn,
        seed: 7,
        replication: 0,
        scale: 1,
        threads: 2,
        lines: Vec::new(),
    }
}

/// A figure of the whole island.
fn figure(outcome: &Outcome, scenario: &str, period: Period, group: Group, name: &str) -> f64 {
    let found = outcome
        .table
        .get(scenario, period, Place::COUNTRY, group, name);
    found.unwrap_or_else(|| panic!("no {name} of {scenario} in {period}"))
}

/// Sums awards household by household.
#[derive(Default)]
struct Awards {
    /// By month and scenario: centimes for the whole country.
    paid: Vec<[f64; 2]>,
    /// By domain: number of households that one simulated household represents.
    weights: Vec<f64>,
    wrong: Vec<String>,
}

impl Observer for Awards {
    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        let month = (view.now - START) as usize;
        if self.paid.len() <= month {
            self.paid.resize(month + 1, Default::default());
        }
        let country = &view.inputs.country;
        for (index, home) in (0u32..).zip(&view.locality.households) {
            let members = view.locality.members(index);
            let living = members.filter(|member| view.locality.person(*member).present());
            let living = living.count();
            if living != usize::from(home.size) {
                self.wrong.push(format!(
                    "{}: the gone are counted at home {index}",
                    view.now
                ));
            }
            for (scenario, case) in register.cases(index).iter().enumerate() {
                let award = case.account.award;
                if award > Centimes::ZERO && living == 0 {
                    self.wrong
                        .push(format!("{}: nobody left, and paid ({index})", view.now));
                }
                let domain = country.cells[home.cell as usize].domain();
                self.paid[month][scenario] += self.weights[domain] * award.0 as f64;
            }
        }
    }
}

#[test]
fn the_island_is_one_country_in_every_table() {
    let model = small_model();
    let inputs = &model.inputs;
    let localities = model.localities(1).expect("its own people").len();
    assert!((200..240).contains(&localities), "{localities}");
    let domains = inputs.country.domains();
    assert_eq!((domains, inputs.pyramid.persons.len()), (6, 6));
    let rates = inputs.mortality.rates(true, 2024);
    assert!(rates.iter().all(|rate| (0.0..3.0).contains(rate)));
    for ages in inputs.marital.shares.iter().flatten() {
        for shares in ages {
            assert!(
                (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9,
                "{shares:?}"
            );
            assert!(shares.iter().all(|share| *share >= 0.0), "{shares:?}");
        }
    }
    for place in model.law.territory().places() {
        let known = match place.is_region() {
            true => inputs.country.regions[usize::from(place.code) - 1] == place.name,
            false => inputs
                .country
                .provinces
                .iter()
                .any(|one| one.0 == place.code),
        };
        assert!(known, "{place:?}");
    }
}

#[test]
fn every_scenario_of_the_island_is_sound_and_differs() {
    let law = small_law();
    let names: Vec<String> = law
        .library()
        .names()
        .iter()
        .map(|name| (*name).into())
        .collect();
    let all = crate::policy::load(&law, &names).unwrap_or_else(|problems| panic!("{problems}"));
    let digests = all.iter().map(|one| one.digest_text());
    let digests: std::collections::BTreeSet<String> = digests.collect();
    assert_eq!(digests.len(), 3);
}

/// Asserts that all checks of a run have been made and have passed.
fn assert_checks_hold(outcome: &Outcome) {
    let checks = &outcome.record.checks;
    let failed: Vec<&Check> = checks.iter().filter(|one| !one.passed).collect();
    assert!(failed.is_empty() && !checks.is_empty(), "{failed:?}");
}

#[test]
fn two_years_of_the_island_keep_what_must_hold() {
    let model = small_model();
    let plan = plan(&model);
    let outcome = run(&plan, &model, &Repeat::PLAIN, RunContext::alone(&())).expect("a run");
    assert_checks_hold(&outcome);

    let people = |year, name| {
        let period = Period::Year(year);
        figure(&outcome, "baseline", period, Group::All, name)
    };
    // A few people emigrate; births and deaths account for the rest of the change.
    let grown = people(2025, "population") - people(2024, "population");
    let natural = people(2025, "births") - people(2025, "deaths");
    let left = (natural - grown) / people(2024, "population");
    assert!((-0.002..0.006).contains(&left), "{left}");

    let visit = Visit::sample(&plan, &model).expect("its own people");
    let mut awards = Awards {
        weights: visit.weights.by_domain,
        ..Awards::default()
    };
    replay(&plan, &model, &visit.places, &(), &mut awards).expect("a replay");
    assert!(awards.wrong.is_empty(), "{:?}", &awards.wrong[..1]);
    for (number, scenario) in SCENARIOS.iter().enumerate() {
        for (month, paid) in START.through(plan.to).zip(&awards.paid) {
            let period = Period::Month(month);
            let of = |group| figure(&outcome, scenario, period, group, "budget_cost");
            // A component that nobody is paid has no row.
            let component = |name| {
                let group = Group::Part("component", name);
                let table = &outcome.table;
                let paid = table.get(scenario, period, Place::COUNTRY, group, "budget_cost");
                paid.unwrap_or(0.0)
            };
            let monthly = component("child_allowance") + component("lump_sum");
            let once = component("birth_grant") + component("school_grant");
            let all = monthly + once + component("institution_orphans");
            let cost = of(Group::All);
            assert!(
                (all - cost).abs() <= 1e-9 * cost,
                "{scenario} {month}: {all} {cost}"
            );
            let table = &outcome.table;
            let arrears = table.get(scenario, period, Place::COUNTRY, Group::All, "arrears_cost");
            let awards = paid[number] / 100.0 + arrears.unwrap_or(0.0);
            assert!(
                (awards - monthly).abs() <= 1e-9 * cost,
                "{scenario} {month}: {awards} awarded, {monthly} paid"
            );
        }
    }
    let total = |scenario: usize| awards.paid.iter().map(|paid| paid[scenario]).sum::<f64>();
    assert!(0.0 < total(0) && total(0) < total(1));
}

/// Records the families who return from abroad and how the registers treat them.
#[derive(Default)]
struct ReturnedFamilies {
    known: (usize, usize),
    /// Households of the current locality whose members are all new.
    back: Vec<u32>,
    families: usize,
    paid: usize,
    wrong: Vec<String>,
}

impl Observer for ReturnedFamilies {
    fn opens(&mut self, view: &LocalityView, _register: &CaseRegister) {
        self.known = (view.locality.households.len(), view.locality.people.len());
        self.back.clear();
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        let locality = view.locality;
        let (homes, people) = self.known;
        for index in homes as u32..locality.households.len() as u32 {
            let members: Vec<u32> = locality.members(index).collect();
            if members.is_empty() || members.iter().any(|member| (*member as usize) < people) {
                continue;
            }
            self.back.push(index);
            self.families += 1;
            let home = locality.household(index);
            let head = locality.person(home.head);
            let with_spouse = head.partner == NONE || members.contains(&head.partner);
            let cases = register.cases(index);
            let new = cases.iter().all(|case| case.state == State::Unregistered);
            let settled = home.index.is_some() && home.formed == view.now && members.len() > 1;
            if !(with_spouse && new && settled) {
                self.wrong
                    .push(format!("{} household {index}: {home:?}", view.now));
            }
        }
        if view.now == Month::new(2025, 12) {
            let paid = |index: &&u32| register.cases(**index)[0].state == State::Paid;
            self.paid += self.back.iter().filter(paid).count();
        }
        self.known = (locality.households.len(), locality.people.len());
    }
}

#[test]
fn families_come_back_at_a_rate_and_are_new_to_the_registers() {
    let model = small_model();
    let lived = |rate: f64| {
        let assumptions = model.inputs.assumptions.clone();
        let assumptions = assumptions.changed("return_migration.rate_per_year", rate);
        let model = model
            .under(assumptions.expect("an assumption"))
            .expect("a model");
        let plan = plan(&model);
        let outcome = run(&plan, &model, &Repeat::PLAIN, RunContext::alone(&())).expect("a run");
        assert_checks_hold(&outcome);
        let visit = Visit::sample(&plan, &model).expect("its own people");
        let mut returns = ReturnedFamilies::default();
        replay(&plan, &model, &visit.places, &(), &mut returns).expect("a replay");
        let end = Period::Year(2025);
        let of = |name| figure(&outcome, "baseline", end, Group::All, name);
        (returns, of("population"), of("households"))
    };
    let (nobody, population, households) = lived(0.0);
    assert_eq!(nobody.families, 0);
    let (returns, more_people, more_households) = lived(0.03);
    assert!(returns.wrong.is_empty(), "{:?}", &returns.wrong[..1]);
    // Two years at 3 returns per 100 households a year, nearly all of families of two or more.
    let grown = more_households / households;
    assert!((1.04..1.08).contains(&grown), "{grown}");
    assert!(
        (1.04..1.09).contains(&(more_people / population)),
        "{more_people} {population}"
    );
    assert!(
        returns.families > 100 && returns.paid > 0,
        "{} {}",
        returns.families,
        returns.paid
    );
}

#[test]
fn a_simulation_begins_in_the_month_of_the_country_s_calendar() {
    let mut model = small_model();
    model.inputs.calendar.start = Month::new(2023, 11);
    let early = Simulation::new(&model).expect("its own scenarios").run();
    assert_eq!(
        early.err().map(|problem| problem.to_string()).as_deref(),
        Some("the law begins in 2023-12, and the simulation already in 2023-11")
    );
    let start = Month::new(2026, 4);
    model.inputs.calendar.start = start;
    let simulation = Simulation::new(&model).expect("its own scenarios");
    let refused = simulation.clone().months("2026-03"..="2026-12").err();
    assert_eq!(
        refused.map(|problem| problem.to_string()).as_deref(),
        Some(
            "months run from 2026-04, the first simulated, to 2040-12, not from 2026-03 to 2026-12"
        )
    );
    let simulation = simulation.months("2026-04"..="2027-12").expect("months");
    let run = simulation.sample(0.02).expect("a share").run();
    let run = run.expect("a run");
    assert!(run.record().checks.iter().all(|check| check.passed));
    let periods = run.table().rows.iter().map(|row| row.period);
    let first = periods.filter_map(|period| match period {
        Period::Month(month) => Some(month),
        Period::Year(_) => None,
    });
    assert_eq!(first.min(), Some(start));
    let value = |period: &str, indicator: &str| {
        let found = run.table().find("baseline", period, "MA", "all", indicator);
        found.ok().map(|row| row.value)
    };
    // The register opens when the simulation starts: nobody is paid yet, many are by the end.
    assert!(value("2026-04", "households") > Some(100_000.0));
    let paid = |period| value(period, "paid_households").unwrap_or(0.0);
    let (first, last) = (paid("2026-04"), paid("2027-12"));
    assert!(
        last > 10_000.0 && first < last / 2.0,
        "{first}, then {last}"
    );
    // A year of nine months has no fertility rate.
    assert_eq!(value("2026", "total_fertility_rate"), None);
    assert!(value("2027", "total_fertility_rate") > Some(1.0));
}
