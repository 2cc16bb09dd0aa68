//! Targeting errors by cause, every month.
//!
//! In a month, a household counts as poor if it was poor before transfers at the previous
//! year-end (in the first year, at the start): consumption is assessed once a year. Its class
//! changes only with an event of the household or its case, so only households changed in the
//! month are counted again; the running sum of the changes is the number.
//!
//! The current score is not recomputed every month: households that it would no longer entitle
//! are counted with those that it entitles, as `score_or_delay`.

use super::super::area::COUNTRY;
use super::super::row_builder::RowBuilder;
use super::super::table::{Group, Period};
use super::super::targeting::{AssessedCase, Leaked, Missed};
use crate::kernel::{At, Grid, Month, Step, sums};
use crate::population::HouseholdIndex;
use crate::programme::{
    AwardKind, ByScenario, Case, CaseRegister, Diverge, Diverging, LocalityView, Programme,
    shares_history,
};

/// Why a household that is not poor is paid, as far as it is known monthly.
const LEAKED: [&str; 3] = ["score_or_delay", "wrongly_kept", "law"];
/// Class of a household: poor and paid, poor and not paid, paid and not poor; neither poor nor paid
/// is [`NEITHER`].
const REACHED: usize = 0;
const FIRST_MISSED: usize = 1;
const FIRST_LEAKED: usize = FIRST_MISSED + Missed::COUNT;
const CLASSES: usize = FIRST_LEAKED + LEAKED.len();
const NEITHER: u8 = CLASSES as u8;

/// Classes in which the households of a locality were last counted; memory of one worker.
#[derive(Debug, Default)]
pub(in crate::measures) struct TargetingState {
    homes: Vec<HouseholdStatus>,
    /// By household and scenario.
    classes: ByScenario<u8>,
    /// Households whose poverty status changed since they were counted.
    judged: Vec<HouseholdIndex>,
}

#[derive(Clone, Copy, Debug)]
struct HouseholdStatus {
    poor: bool,
    milieu: u8,
    persons: u16,
}

impl TargetingState {
    /// Prepares for a new locality.
    pub(in super::super) fn open(&mut self, programme: &Programme) {
        let simulated = programme.shared_history().simulated(0);
        self.homes.clear();
        self.classes.clear(programme.scenarios(), simulated);
        self.judged.clear();
    }

    /// Records whether a household is poor before transfers.
    pub(in super::super) fn judge(&mut self, household: HouseholdIndex, poor: bool) {
        let home = &mut self.homes[household as usize];
        if home.poor != poor {
            home.poor = poor;
            self.judged.push(household);
        }
    }
}

impl Diverge for TargetingState {
    fn diverge(&mut self, diverging: &Diverging) {
        self.classes.diverge(&diverging.scenarios);
    }
}

/// Changes of the numbers of persons.
#[derive(Clone, Debug)]
pub(in crate::measures) struct Months {
    /// By month, scenario and milieu.
    changes: Grid<[i64; CLASSES]>,
}
sums!(Months { changes });
shares_history!(Months { changes });

/// Class of a household under a scenario.
fn class(case: &Case, poor: bool, cause: impl FnOnce() -> usize) -> u8 {
    let paid = case.account.kind != AwardKind::None;
    match (poor, paid) {
        (false, false) => NEITHER,
        (true, true) => REACHED as u8,
        _ => cause() as u8,
    }
}

fn cause(case: &AssessedCase, poor: bool) -> usize {
    if poor {
        return FIRST_MISSED + case.missed() as usize;
    }
    let leaked = match case.leaked() {
        Leaked::Score | Leaked::Delay => 0,
        Leaked::WronglyKept => 1,
        Leaked::Law => 2,
    };
    FIRST_LEAKED + leaked
}

impl Months {
    pub(super) fn new(scenarios: usize, months: usize) -> Self {
        Self {
            changes: Grid::new(Step::Month, [months, scenarios, 2], [0; CLASSES]),
        }
    }

    /// Recounts the households changed in a month.
    pub(in crate::measures) fn count(
        &mut self,
        state: &mut TargetingState,
        view: &LocalityView,
        register: &CaseRegister,
    ) {
        let LocalityView {
            inputs,
            locality,
            now,
            ..
        } = *view;
        let growth = inputs.prices.real_consumption(now);
        for household in state.homes.len()..locality.households.len() {
            let home = &locality.households[household];
            let milieu = view.cell(home).milieu as usize;
            let line = inputs.living_standards.poverty_line[milieu];
            let before = libm::exp(f64::from(home.log_consumption(inputs))) * growth;
            state.homes.push(HouseholdStatus {
                poor: before < line,
                milieu: milieu as u8,
                persons: 0,
            });
            state.judged.push(household as HouseholdIndex);
        }
        state.classes.resize(state.homes.len(), NEITHER);
        let judged = std::mem::take(&mut state.judged);
        for household in judged.iter().chain(register.changed()) {
            self.recount(state, view, register, *household);
        }
        state.judged = judged;
        state.judged.clear();
    }

    fn recount(
        &mut self,
        state: &mut TargetingState,
        view: &LocalityView,
        register: &CaseRegister,
        household: HouseholdIndex,
    ) {
        let (programme, now) = (view.programme, view.now);
        let home = view.locality.household(household);
        let before = state.homes[household as usize];
        let after = HouseholdStatus {
            poor: before.poor,
            milieu: view.cell(home).milieu as u8,
            persons: home.size,
        };
        state.homes[household as usize] = after;
        let as_before = (before.milieu, before.persons) == (after.milieu, after.persons);
        let classes = state.classes.row_mut(household as usize);
        let period = view.month_index();
        for (scenario, (case, counted)) in register.cases(household).iter().zip(classes).enumerate()
        {
            let class = class(case, after.poor, || {
                let rules = programme.rules(scenario, now, home.cell);
                let assessed = AssessedCase {
                    case,
                    check: register.cross_check(household, rules.exchange),
                    above: false,
                };
                cause(&assessed, after.poor)
            });
            let was = std::mem::replace(counted, class);
            if was == class && as_before {
                continue;
            }
            let changes = &mut self.changes[At { period, scenario }];
            for (home, class, sign) in [(before, was, -1), (after, class, 1)] {
                if class != NEITHER {
                    changes[usize::from(home.milieu)][usize::from(class)] +=
                        sign * i64::from(home.persons);
                }
            }
        }
    }

    pub(super) fn rows(&self, scenario: usize, out: &mut RowBuilder) {
        let weights = out.milieu_weights();
        let reported: Vec<Month> = out.months().collect();
        let mut numbers = [[0; CLASSES]; 2];
        for period in 0..self.changes.periods() {
            let changes = &self.changes[At { period, scenario }];
            for (numbers, changes) in numbers.iter_mut().zip(changes) {
                for (number, change) in numbers.iter_mut().zip(changes) {
                    *number += change;
                }
            }
            let month = out.calendar().month(period);
            if reported.contains(&month) {
                let weighted = std::array::from_fn(|class| {
                    let of = |milieu: usize| numbers[milieu][class] as f64 * weights[milieu];
                    of(0) + of(1)
                });
                rows_of(month, &weighted, out);
            }
        }
    }
}

/// Rows of a month, from numbers of persons by class.
fn rows_of(month: Month, persons: &[f64; CLASSES], out: &mut RowBuilder) {
    let (missed, leaked) = persons[FIRST_MISSED..].split_at(Missed::COUNT);
    let missed_names = Missed::ALL.map(Missed::name);
    for (indicator, names, parts) in [
        ("exclusion_error", &missed_names[..], missed),
        ("inclusion_error", &LEAKED[..], leaked),
    ] {
        let error: f64 = parts.iter().sum();
        let whole = persons[REACHED] + error;
        if whole <= 0.0 {
            continue;
        }
        let all = std::iter::once((Group::All, error));
        let causes = names.iter().zip(parts);
        let causes = causes.map(|(cause, part)| (Group::Part("cause", cause), *part));
        for (group, part) in all.chain(causes) {
            let period = Period::Month(month);
            out.push(
                period,
                COUNTRY.place,
                group,
                indicator,
                "share",
                part / whole,
            );
        }
    }
}
