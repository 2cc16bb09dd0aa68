//! Invariants of the population of a locality, at the start and after every month.

use std::collections::HashSet;

use daam::events::{Agenda, Chronicle};
use daam::kernel::{Centimes, Draws, Month};
use daam::morocco::START;
use daam::population::{Locality, Marital, NONE, Person, School, layout};
use daam::programme::{AwardKind, CaseRegister, Facts, Ledger, Programme, entitlement};

use crate::common::{Stage, inputs, on_stage};

const MONTHS: i16 = 25;
/// Localities inspected, spread over the country by census order.
const LOCALITIES: usize = 12;
/// Age in months below which nobody lives without an adult or is a father.
const MINOR: i16 = 15 * 12;
/// Ages of a mother at the birth of a child, in months.
const MOTHER: std::ops::Range<i16> = 180..600;

/// Collects the faults of a locality, one line each.
struct Inspection<'a> {
    locality: &'a Locality,
    now: Month,
    wrong: Vec<String>,
}

impl Inspection<'_> {
    fn of(locality: &Locality, now: Month) -> Vec<String> {
        let mut inspection = Inspection {
            locality,
            now,
            wrong: Vec::new(),
        };
        inspection.homes();
        inspection.couples();
        inspection.mothers();
        inspection.identities();
        inspection.wrong
    }

    fn check(&mut self, holds: bool, what: &str, who: u32) {
        if !holds {
            self.wrong.push(format!("{}: {what} ({who})", self.now));
        }
    }

    fn homes(&mut self) {
        let mut homes_of = vec![0; self.locality.people.len()];
        for (index, home) in (0u32..).zip(&self.locality.households) {
            let mut members = Vec::new();
            for member in self.locality.members(index) {
                members.push(member);
                if members.len() > self.locality.people.len() {
                    self.check(false, "a household's list runs in a circle", index);
                    return;
                }
            }
            for &member in &members {
                homes_of[member as usize] += 1;
                let person = self.locality.person(member);
                self.check(
                    person.household == index,
                    "a member lives elsewhere",
                    member,
                );
                self.check(person.birth <= self.now, "a member is not born yet", member);
            }
            let sizes_agree = members.len() == usize::from(home.size);
            self.check(sizes_agree, "a size is not the number of members", index);
            if members.is_empty() {
                self.check(home.head == NONE, "an empty household has a head", index);
                continue;
            }
            self.check(members.contains(&home.head), "a head is no member", index);
            let mut ages = members.iter().map(|member| self.age(*member));
            let grown = ages.any(|age| age >= MINOR);
            self.check(grown, "a household of under-15s only", index);
        }
        for (index, homes) in (0u32..).zip(homes_of) {
            let expected = i32::from(self.locality.person(index).present());
            self.check(
                homes == expected,
                "not in exactly one list, or gone and in one",
                index,
            );
        }
    }

    fn age(&self, person: u32) -> i16 {
        self.locality.person(person).age_months(self.now)
    }

    fn couples(&mut self) {
        for (index, person) in (0u32..).zip(&self.locality.people) {
            if person.partner == NONE {
                continue;
            }
            let partner = self.locality.person(person.partner);
            self.check(partner.partner == index, "partners are not mutual", index);
            self.check(person.present(), "a gone person has a partner", index);
            let together = partner.household == person.household;
            self.check(together, "spouses live apart", index);
            self.check(partner.sex != person.sex, "spouses of one sex", index);
            let married = person.marital == Marital::Married;
            self.check(married, "a partner who is not married", index);
        }
    }

    fn mothers(&mut self) {
        for (index, person) in (0u32..).zip(&self.locality.people) {
            if person.mother == NONE {
                continue;
            }
            let mother = self.locality.person(person.mother);
            self.check(mother.is_female(), "a mother who is a man", index);
            let age = person.birth - mother.birth;
            self.check(MOTHER.contains(&age), "a mother's age at birth", index);
            let counted = (1..=mother.parity).contains(&person.birth_order);
            self.check(counted, "a birth order beyond the mother's births", index);
            if person.father != NONE {
                let father = self.locality.person(person.father);
                self.check(!father.is_female(), "a father who is a woman", index);
                let older = person.birth - father.birth >= MINOR;
                self.check(older, "a father under 15", index);
            }
        }
    }

    fn identities(&mut self) {
        let people = self.locality.people.iter().map(|person| person.id);
        let distinct: HashSet<u64> = people.collect();
        let all = distinct.len() == self.locality.people.len();
        self.check(all, "two persons have one identity", 0);
        let homes = self.locality.households.iter().map(|home| home.id);
        let distinct: HashSet<u64> = homes.collect();
        let all = distinct.len() == self.locality.households.len();
        self.check(all, "two households have one identity", 0);
    }
}

fn school_on_file(person: &Person) -> School {
    if person.at_school_on_file() {
        person.school
    } else {
        School::None
    }
}

/// Finds empty households that are paid, and awards that do not match the current facts.
///
/// The register re-evaluates only households with events; this re-evaluates all.
fn inspect_accounts(
    locality: &Locality,
    register: &CaseRegister,
    programme: &Programme,
    now: Month,
) -> Vec<String> {
    let mut wrong = Vec::new();
    for (index, home) in (0u32..).zip(&locality.households) {
        for (scenario, file) in register.cases(index).iter().enumerate() {
            let account = &file.account;
            let rules = programme.rules(scenario, now, home.cell);
            let paid = account.kind != AwardKind::None;
            if paid != (account.award > Centimes::ZERO) {
                wrong.push(format!("{now}: an award without a component ({index})"));
            }
            if paid && home.size == 0 {
                wrong.push(format!("{now}: an empty household is paid ({index})"));
            }
            if paid && account.by_score {
                let limits = &programme.limits[rules.limits];
                let facts = Facts::of(locality, index, now, limits, |_| true, school_on_file);
                let due = entitlement(&facts, rules);
                if (account.award, account.kind) != (due.amount, due.kind) {
                    let (award, amount) = (account.award, due.amount);
                    wrong.push(format!("{now}: {award} paid, {amount} due ({index})"));
                }
            }
        }
    }
    wrong
}

#[test]
fn people_homes_and_couples_hold_together_in_every_month() {
    let last = START.plus(MONTHS);
    let mut wrong: Vec<String> = Vec::new();
    on_stage(&["baseline", "universal_0_5"], last, |stage| {
        let Stage {
            programme,
            synthesizer,
            ageing,
            office,
        } = stage;
        let draws = Draws::new(11, 0);
        let (months, domains) = (MONTHS as usize + 1, inputs().country.domains());
        let mut chronicle = Chronicle::new(inputs(), last);
        let mut ledger = Ledger::new(2, months, domains);
        let (mut locality, mut register) = (Locality::default(), CaseRegister::default());
        let (mut agenda, mut newborns) = (Agenda::default(), Vec::new());
        let places = layout(inputs(), 1);
        for place in places.iter().step_by(places.len() / LOCALITIES) {
            locality.clear();
            synthesizer.populate(place, &draws, &mut locality);
            assert_eq!(locality.people.len(), place.persons as usize);
            assert_eq!(locality.households.len(), place.households as usize);
            let mut found = Inspection::of(&locality, START);
            register.open(office, &draws, place, &locality);
            for now in START.through(last) {
                if now == START || now.of_year() == 1 {
                    ageing.draw_clocks(&draws, &locality, now, &mut agenda);
                }
                let (chronicle, newborns) = (&mut chronicle, &mut newborns);
                ageing.apply(&draws, &mut locality, now, &mut agenda, chronicle, newborns);
                register.month(
                    office,
                    (&draws, place),
                    &mut locality,
                    newborns,
                    now,
                    &mut ledger,
                );
                locality.clear_marks();
                found.extend(Inspection::of(&locality, now));
                found.extend(inspect_accounts(&locality, &register, programme, now));
            }
            let named = |line: &String| format!("locality {}, {line}", place.id);
            wrong.extend(found.iter().map(named));
        }
    });
    let shown: Vec<&str> = wrong.iter().take(20).map(String::as_str).collect();
    assert!(
        wrong.is_empty(),
        "{} wrong, first:\n{}",
        wrong.len(),
        shown.join("\n")
    );
}
