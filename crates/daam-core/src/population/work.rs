//! Work state, derived from a person's ranks.
//!
//! A person keeps a rank in propensity to be active and a rank in quality of work; comparing these
//! ranks with the rates of the person's age, sex and domain gives the state. As rates change with
//! age, just enough people change state for the cross-section to match the table at every date.
//! Mobility comes from redrawing the ranks (`events/work.rs`).

use super::{Person, Work, occupation};
use crate::inputs::{Inputs, Labour, RETIREMENT_AGE};
use crate::kernel::Month;

/// Sets the work state and the occupation that follow from the person's ranks now.
pub fn assign_work(person: &mut Person, inputs: &Inputs, domain: usize, now: Month) {
    let age = person.age(now);
    person.work = if age < 15 || person.at_school() {
        Work::Inactive
    } else {
        state(person, &inputs.labour, domain, age)
    };
    let active = inputs
        .labour
        .chances(domain, person.is_female(), age)
        .active;
    occupation::assign_occupation(person, &inputs.occupations, domain, active);
}

fn state(person: &Person, labour: &Labour, domain: usize, age: usize) -> Work {
    let female = person.is_female();
    if age >= RETIREMENT_AGE {
        // Formal careers end with a pension; others continue to work according to their ranks.
        let career = labour.chances(domain, female, RETIREMENT_AGE - 1);
        let formal = person.activity_rank < career.active && person.work_rank < career.formal;
        if formal {
            return Work::Pensioner;
        }
    }
    let chances = labour.chances(domain, female, age);
    if person.activity_rank >= chances.active {
        Work::Inactive
    } else if person.work_rank < chances.public {
        Work::Public
    } else if person.work_rank < chances.formal {
        Work::Declared
    } else if person.work_rank > 1.0 - chances.unemployed {
        Work::Unemployed
    } else {
        Work::Informal
    }
}
