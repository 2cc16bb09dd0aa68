//! Transitions of households through the registers: none is lost between two states.

use daam::events::{Agenda, Chronicle};
use daam::kernel::Draws;
use daam::morocco::START;
use daam::population::{Locality, layout};
use daam::programme::{CaseRegister, Ledger, STOCKS, State, Stock, Transition};

use crate::common::{Stage, inputs, on_stage};

/// Months simulated after the first; the law of both scenarios changes within them.
const MONTHS: i16 = 30;
/// Localities inspected, spread over the country.
const LOCALITIES: usize = 12;

/// Households by state, all domains together, at the end of every month.
fn stocks(ledger: &Ledger, scenario: usize) -> Vec<[i64; State::COUNT]> {
    let by_domain: Vec<Vec<[i64; STOCKS]>> = (0..ledger.domains())
        .map(|domain| ledger.stocks(scenario, domain))
        .collect();
    (0..=MONTHS as usize)
        .map(|month| {
            std::array::from_fn(|state| {
                by_domain
                    .iter()
                    .map(|months| months[month][Stock::States as usize + state])
                    .sum()
            })
        })
        .collect()
}

/// Transitions of a month, all domains together.
fn passages(ledger: &Ledger, scenario: usize, month: usize) -> Vec<(Transition, i64)> {
    (0..ledger.domains())
        .flat_map(|domain| ledger.transitions(scenario, domain, month))
        .collect()
}

/// Stock = stock before + in - out, for every state and month.
fn unbalanced(ledger: &Ledger, scenario: usize) -> Vec<String> {
    let stocks = stocks(ledger, scenario);
    let mut wrong = Vec::new();
    let mut expected = [0i64; State::COUNT];
    for (month, stock) in stocks.iter().enumerate() {
        for (transition, number) in passages(ledger, scenario, month) {
            expected[transition.to as usize] += number;
            if let Some(from) = transition.from {
                expected[from as usize] -= number;
            }
        }
        if *stock != expected {
            wrong.push(format!(
                "month {month}: {stock:?} stand, {expected:?} passed"
            ));
        }
    }
    wrong
}

#[test]
fn states_and_passages_balance_in_every_month_of_every_locality() {
    let names = [
        "baseline",
        "universal_0_5",
        "threshold_shift",
        "no_transfer",
    ];
    let last = START.plus(MONTHS);
    let mut wrong = Vec::new();
    let mut passed = 0;
    on_stage(&names, last, |stage| {
        let Stage {
            synthesizer,
            ageing,
            office,
            ..
        } = stage;
        let draws = Draws::new(23, 0);
        let (months, domains) = (MONTHS as usize + 1, inputs().country.domains());
        let places = layout(inputs(), 1);
        for place in places.iter().step_by(places.len() / LOCALITIES) {
            let mut chronicle = Chronicle::new(inputs(), last);
            let mut ledger = Ledger::new(names.len(), months, domains);
            let (mut locality, mut register) = (Locality::default(), CaseRegister::default());
            let (mut agenda, mut newborns) = (Agenda::default(), Vec::new());
            let mut standing: Vec<Vec<[i64; State::COUNT]>> = vec![Vec::new(); names.len()];
            synthesizer.populate(place, &draws, &mut locality);
            register.open(office, &draws, place, &locality);
            for now in START.through(last) {
                if now == START || now.of_year() == 1 {
                    ageing.draw_clocks(&draws, &locality, now, &mut agenda);
                }
                let (chronicle, born) = (&mut chronicle, &mut newborns);
                ageing.apply(&draws, &mut locality, now, &mut agenda, chronicle, born);
                register.month(
                    office,
                    (&draws, place),
                    &mut locality,
                    born,
                    now,
                    &mut ledger,
                );
                locality.clear_marks();
                for (scenario, standing) in standing.iter_mut().enumerate() {
                    standing.push(count(&locality, &register, scenario));
                }
            }
            for (scenario, standing) in standing.iter().enumerate() {
                let named =
                    |line: String| format!("locality {}, scenario {scenario}, {line}", place.id);
                wrong.extend(unbalanced(&ledger, scenario).into_iter().map(named));
                if stocks(&ledger, scenario) != *standing {
                    wrong.push(named("the files and the ledger differ".to_owned()));
                }
                passed += passages(&ledger, scenario, 5).len();
            }
        }
    });
    assert!(passed > 0, "nobody passed from one state to another");
    assert!(
        wrong.is_empty(),
        "{} wrong, first: {}",
        wrong.len(),
        wrong[0]
    );
}

/// Cases by state as the register holds them; an empty household has left.
fn count(locality: &Locality, register: &CaseRegister, scenario: usize) -> [i64; State::COUNT] {
    let mut states = [0; State::COUNT];
    for (index, home) in (0u32..).zip(&locality.households) {
        let state = register.cases(index)[scenario].state;
        assert_eq!(state == State::Left, home.size == 0, "household {index}");
        states[state as usize] += 1;
    }
    states
}
