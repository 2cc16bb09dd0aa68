//! State of work, read off a person's ranks.
//!
//! A person keeps a rank in propensity to be active and a rank in quality of work; the state
//! is where these ranks fall in the chances of their age, sex and domain. As chances change
//! with age, just enough people change state, and the cross-section is the table's at every
//! date. Mobility comes from drawing the ranks afresh (`events/work.rs`).

use super::{Person, Work};
use crate::inputs::{Labour, RETIREMENT_AGE};
use crate::kernel::Month;

/// Sets the state of work that the person's ranks give them now.
pub fn settle(person: &mut Person, labour: &Labour, domain: usize, now: Month) {
    let age = person.age(now);
    person.work = if age < 15 || person.at_school() {
        Work::Inactive
    } else {
        state(person, labour, domain, age)
    };
}

fn state(person: &Person, labour: &Labour, domain: usize, age: usize) -> Work {
    let female = person.is_female();
    if age >= RETIREMENT_AGE {
        // Formal careers end with a pension; the others go on as they can.
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
