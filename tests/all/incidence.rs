//! Targeting indicators computed from sums, compared with a direct count of the same households.

use daam::engine::{Observer, Plan, Repeat, RunContext, Visit, replay, run};
use daam::kernel::{Month, Place};
use daam::measures::{Group, Period, Row};
use daam::morocco::START;
use daam::programme::{AwardKind, CaseRegister, LocalityView, State};

use crate::common::{model, scenarios, small};

const LAST: Month = Month::new(2025, 3);

fn plan() -> Plan {
    Plan {
        seed: 3,
        ..small(scenarios(&["baseline", "threshold_shift"]), LAST)
    }
}

/// A household of the last month.
struct Seen {
    weight: f64,
    persons: f64,
    before: f64,
    poor: bool,
    paid: bool,
    /// The score on file, if any.
    score: Option<f64>,
}

/// Counts all households every month, under the second scenario.
struct Counter {
    weights: [f64; 2],
    /// Whether each household was poor when it was last judged.
    poor: Vec<bool>,
    /// By month, persons who are: poor; poor and unregistered; poor and unpaid; paid; paid and not
    /// poor.
    months: Vec<[f64; 5]>,
    last: Vec<Seen>,
}

impl Observer for Counter {
    fn opens(&mut self, _: &LocalityView, _: &CaseRegister) {
        self.poor.clear();
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        let growth = view.inputs.prices.real_consumption(view.now);
        let households = view.locality.households.iter();
        let standards = &view.inputs.living_standards;
        let cell = |cell: u16| view.inputs.country.cells[cell as usize].milieu as usize;
        let judged: Vec<(f64, bool)> = households
            .map(|home| {
                let before = libm::exp(f64::from(home.log_consumption(view.inputs))) * growth;
                (before, before < standards.poverty_line[cell(home.cell)])
            })
            .collect();
        let known = self.poor.len();
        self.poor.extend(judged[known..].iter().map(|one| one.1));
        let month = (view.now - START) as usize;
        self.months
            .resize(self.months.len().max(month + 1), [0.0; 5]);
        for (index, home) in (0u32..).zip(&view.locality.households) {
            let case = &register.cases(index)[1];
            let weight = self.weights[cell(home.cell)];
            let persons = f64::from(home.size);
            let (poor, paid) = (
                self.poor[index as usize],
                case.account.kind != AwardKind::None,
            );
            let unknown = matches!(case.state, State::Unregistered | State::Left);
            let counted = [poor, poor && unknown, poor && !paid, paid, paid && !poor];
            for (sum, holds) in self.months[month].iter_mut().zip(counted) {
                *sum += weight * persons * f64::from(u8::from(holds));
            }
            if view.now == LAST && home.size > 0 {
                self.last.push(Seen {
                    weight,
                    persons,
                    before: judged[index as usize].0,
                    poor: judged[index as usize].1,
                    paid,
                    score: case.state.on_file().then_some(case.score),
                });
            }
        }
        if view.now.of_year() == 12 {
            self.poor = judged.into_iter().map(|one| one.1).collect();
        }
    }
}

fn counted() -> (Counter, Vec<Row>) {
    let plan = plan();
    let outcome = run(&plan, model(), &Repeat::PLAIN, RunContext::alone(&())).expect("a small run");
    let visit = Visit::sample(&plan, model()).expect("its people");
    let mut counter = Counter {
        weights: visit.weights.by_milieu,
        poor: Vec::new(),
        months: Vec::new(),
        last: Vec::new(),
    };
    replay(&plan, model(), &visit.places, &(), &mut counter).expect("the same again");
    let name = plan.scenarios[1].name.clone();
    let rows = outcome.table.rows.into_iter();
    (counter, rows.filter(|row| *row.scenario == *name).collect())
}

fn value(rows: &[Row], period: Period, group: Group, indicator: &str) -> f64 {
    rows.iter()
        .find(|row| {
            row.period == period
                && row.place == Place::COUNTRY
                && row.group == group
                && row.indicator == indicator
        })
        .unwrap_or_else(|| panic!("no {indicator} {group} {period}"))
        .value
}

#[test]
fn targeting_is_that_of_the_households_counted_one_by_one() {
    let (counter, rows) = counted();
    let cause = Group::Part("cause", "not_registered");
    for (index, [poor, unknown, missed, paid, leaked]) in (0..).zip(&counter.months) {
        let period = Period::Month(START.plus(index));
        let close = |group, indicator, exact: f64| {
            let read = value(&rows, period, group, indicator);
            assert!(
                (read - exact).abs() < 1e-9,
                "{indicator} {period}: {read} {exact}"
            );
        };
        close(Group::All, "exclusion_error", missed / poor);
        close(cause, "exclusion_error", unknown / poor);
        if *paid > 0.0 {
            close(Group::All, "inclusion_error", leaked / paid);
        }
    }
    let year = Period::Year(LAST.year());
    let mut seen = counter.last;
    errors(&rows, year, &mut seen);
    area(&rows, year, &seen);
}

/// Errors in the year: exact for the poor, within the binning error for the bottom shares.
fn errors(rows: &[Row], year: Period, seen: &mut [Seen]) {
    let sum = |holds: &dyn Fn(&Seen) -> bool| -> f64 {
        let those = seen.iter().filter(|one| holds(one));
        those.map(|one| one.weight).sum()
    };
    let missed = sum(&|one| one.poor && !one.paid) / sum(&|one| one.poor);
    let leaked = sum(&|one| one.paid && !one.poor) / sum(&|one| one.paid);
    for (indicator, exact) in [
        ("household_exclusion_error", missed),
        ("household_inclusion_error", leaked),
    ] {
        let read = value(rows, year, Group::All, indicator);
        assert!((read - exact).abs() < 1e-9, "{indicator}: {read} {exact}");
    }
    seen.sort_by(|one, other| one.before.total_cmp(&other.before));
    let persons: f64 = seen.iter().map(|one| one.weight * one.persons).sum();
    for (share, name) in [(0.2, "bottom_20"), (0.4, "bottom_40")] {
        let (mut room, mut missed) = (share * persons, 0.0);
        for one in seen.iter() {
            let part = (one.weight * one.persons).min(room);
            missed += part * f64::from(u8::from(!one.paid));
            room -= part;
        }
        let exact = missed / (share * persons);
        let read = value(rows, year, Group::Part("target", name), "exclusion_error");
        assert!((read - exact).abs() < 0.005, "{name}: {read} {exact}");
    }
}

/// The area under the ROC curve compared with a count over all pairs of persons.
fn area(rows: &[Row], year: Period, seen: &[Seen]) {
    let mut files: Vec<(f64, f64, bool)> = seen
        .iter()
        .filter_map(|one| Some((one.score?, one.weight * one.persons, one.poor)))
        .collect();
    files.sort_by(|one, other| one.0.total_cmp(&other.0));
    let of = |wanted: bool| -> f64 {
        let those = files.iter().filter(|(.., poor)| *poor == wanted);
        those.map(|one| one.1).sum()
    };
    let (mut below, mut pairs) = (0.0, 0.0);
    for (_, persons, poor) in &files {
        if *poor {
            below += persons;
        } else {
            pairs += below * persons;
        }
    }
    let exact = pairs / of(true) / of(false);
    let read = value(rows, year, Group::All, "score_roc_area");
    assert!((read - exact).abs() < 0.003, "{read} {exact}");
}
