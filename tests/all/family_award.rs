//! What a described family is due, against what the engine pays.

use std::fmt::Write;

use daam::engine::family::{Due, Family, PreparedFamily};
use daam::events::{Agenda, Chronicle};
use daam::inputs::index_variables;
use daam::kernel::{Centimes, Draws, Month};
use daam::morocco::START;
use daam::population::{
    InformationSource, Locality, Marital, Occupation, Person, Sex, Trait, Variables, Work, layout,
};
use daam::programme::{CaseRegister, Exclusion, Ledger, OneOff, Programme, State};

use crate::common::{Stage, inputs, on_stage, scenarios};

/// The dues of a family under a scenario.
fn dues(scenario: &str, text: &str, last: Month) -> Vec<Due> {
    let programme = Programme::new(&scenarios(&[scenario]), inputs(), last).expect("sound rules");
    let family = Family::parse("family.toml", text).expect("a good description");
    let family = PreparedFamily::new(inputs(), family).expect("a possible family");
    let rules = |month| programme.rules(0, month, family.cell);
    family.dues(inputs(), &programme, &rules, (START, last))
}

fn dirhams(due: &Due) -> f64 {
    due.verdict.due.amount.dirhams()
}

/// The months in which the award changes, and the award from then on.
fn changes(dues: &[Due]) -> Vec<(String, f64)> {
    let mut changes: Vec<(String, f64)> = Vec::new();
    for due in dues {
        if changes.last().map(|last| last.1) != Some(dirhams(due)) {
            changes.push((due.month.to_string(), dirhams(due)));
        }
    }
    changes
}

const PLACE: &str = "milieu = 'rural'\nregion = 8\nmonth = '2026-01'\n";
const COUPLE: &str = "[[adult]]\nage = 40\nsex = 'male'\n\
     [[adult]]\nage = 36\nsex = 'female'\nrelation = 'spouse'\n";

#[test]
fn birthdays_and_a_birth_to_come_change_what_is_due() {
    let three = "[[child]]\nborn = '2005-07'\n[[child]]\nborn = '2020-09'\n\
         [[child]]\nborn = '2026-04'\n";
    let dues = dues(
        "baseline",
        &format!("{PLACE}{COUPLE}{three}"),
        Month::new(2027, 1),
    );
    let changes = changes(&dues);
    let told: Vec<(&str, f64)> = changes
        .iter()
        .map(|(month, due)| (&month[..], *due))
        .collect();
    // Two children at 150 and 200, 175 and 250, 200 and 300 reach the floor at most; with the third
    // 200 + 300 + 300; without the first 300 + 300; with the second out of school from 6 on 200.
    assert_eq!(
        told,
        [
            ("2023-12", 500.0),
            ("2026-04", 800.0),
            ("2026-07", 600.0),
            ("2026-09", 500.0),
        ]
    );
    let births: Vec<&Due> = dues
        .iter()
        .filter(|due| due.birth_grant > Centimes::ZERO)
        .collect();
    assert_eq!(births.len(), 0, "the third birth gives nothing");
}

#[test]
fn the_first_two_births_give_a_grant_once() {
    let two = "[[child]]\nborn = '2024-03'\n[[child]]\nborn = '2026-05'\n";
    let grants = |text: &str| -> Vec<f64> {
        let dues = dues("baseline", text, Month::new(2026, 12));
        let grants = dues.iter().map(|due| due.birth_grant.dirhams());
        grants.filter(|grant| *grant > 0.0).collect()
    };
    assert_eq!(grants(&format!("{PLACE}{COUPLE}{two}")), [2000.0, 1000.0]);
    let away = two.replace("born = '2024-03'", "born = '2024-03'\nbirth_order = 2");
    assert_eq!(grants(&format!("{PLACE}{COUPLE}{away}")), [1000.0]);
    let twins = "[[child]]\nborn = '2024-03'\n[[child]]\nborn = '2024-03'\n";
    assert_eq!(grants(&format!("{PLACE}{COUPLE}{twins}")), [3000.0]);
    let public = COUPLE.replace("'male'", "'male'\nwork = 'public'");
    assert!(grants(&format!("{PLACE}{public}{two}")).is_empty());
}

#[test]
fn a_mother_with_a_pension_excludes_only_where_she_is_head_or_spouse() {
    let reason = |relation: &str| {
        let mother = format!(
            "{PLACE}[[adult]]\nage = 40\nsex = 'female'\n[[adult]]\nage = 66\nsex = 'female'\n\
             work = 'pensioner'\nrelation = '{relation}'\n[[child]]\nage = 9\n"
        );
        let dues = dues("baseline", &mother, Month::new(2026, 1));
        dues.last().map(|due| due.verdict.reason.name())
    };
    assert_eq!(reason("parent"), Some("none"));
    let head = "[[adult]]\nage = 66\nsex = 'female'\nwork = 'pensioner'\n\
         [[adult]]\nage = 40\nsex = 'female'\nrelation = 'child'\n";
    let dues = dues("baseline", &format!("{PLACE}{head}"), Month::new(2026, 1));
    assert_eq!(dues[0].verdict.reason.name(), "pension");
}

#[test]
fn orphans_at_their_grandfathers_have_their_amount() {
    let award = |mother: &str| {
        let text = format!(
            "{PLACE}[[adult]]\nage = 70\nsex = 'male'\n[[adult]]\nage = 40\nsex = 'female'\n\
             relation = 'child'\nwidowed = true\n[[child]]\nage = 9\nrelation = 'other'\n{mother}\n\
             in_school = true\n[[child]]\nage = 8\nrelation = 'other'\n{mother}\nin_school = true\n"
        );
        dues("baseline", &text, Month::new(2026, 2))
            .last()
            .map(dirhams)
    };
    assert_eq!(award("mother = 2"), Some(800.0));
    assert_eq!(award("mother = 0"), Some(600.0));
}

/// A household as somebody who knows it would describe it; none where a description cannot say what
/// matters: a member the registers do not know, a pupil behind or without a certificate, a child of
/// a widow whose father is another.
fn described(locality: &Locality, household: u32, now: Month, seen: &Variables) -> Option<String> {
    let home = locality.household(household);
    let head = locality.person(home.head);
    let mut members: Vec<u32> = locality.members(household).collect();
    members.sort_by_key(|member| (*member != home.head, *member));
    let place = |of: u32| {
        members
            .iter()
            .position(|member| *member == of)
            .map_or(0, |at| at + 1)
    };
    let cell = &inputs().country.cells[home.cell as usize];
    let mut text = format!(
        "milieu = '{}'\nregion = {}\nmonth = '{now}'\n",
        cell.milieu.name(),
        cell.region + 1
    );
    for &member in &members {
        let person = locality.person(member);
        let fatherless = place(person.mother) > 0
            && locality.person(person.mother).marital == Marital::Widowed
            && !person.has(Trait::OrphanOfFather);
        let pupil =
            person.at_school() && (person.school_delay > 0 || !person.has(Trait::Certified));
        // A level that is reached later is set for some from the start.
        let early = person.age(now) == 15 && person.education == 4;
        if person.declared > now || fatherless || pupil || early {
            return None;
        }
        let relation = if member == home.head {
            "head"
        } else if member == head.partner {
            "spouse"
        } else if [head.mother, head.father].contains(&member) {
            "parent"
        } else if [person.mother, person.father].contains(&home.head) {
            "child"
        } else {
            "other"
        };
        let _ = write!(
            text,
            "[[adult]]\nrelation = '{relation}'\nborn = '{}'\nmother = {}\nfather = {}\n{}",
            person.birth,
            place(person.mother),
            place(person.father),
            alone(person, now),
        );
    }
    text += "[index]\n";
    for (slot, name) in index_variables(cell.milieu).iter().enumerate() {
        let _ = writeln!(text, "{name} = {:?}", seen.values[slot]);
    }
    Some(text)
}

/// What is said of a person alone.
fn alone(person: &Person, now: Month) -> String {
    let mut text = String::new();
    let sex = if person.sex == Sex::Male {
        "male"
    } else {
        "female"
    };
    let marital = match person.marital {
        Marital::Single => "single",
        Marital::Married => "married",
        Marital::Divorced => "divorced",
        Marital::Widowed => "widowed",
    };
    let work = match person.work {
        Work::Inactive => "none",
        Work::Unemployed => "unemployed",
        Work::Informal => "informal",
        Work::Declared => "declared",
        Work::Public => "public",
        Work::Pensioner => "pensioner",
    };
    let _ = writeln!(
        text,
        "sex = '{sex}'\nmarital = '{marital}'\nwork = '{work}'\neducation = {}\n\
         birth_order = {}\nin_school = {}\nseverely_disabled = {}\nsurvivor_pension = {}",
        if person.age(now) < 15 {
            0
        } else {
            person.education
        },
        person.birth_order,
        person.at_school(),
        person.has(Trait::SeverelyDisabled),
        person.has(Trait::SurvivorPension),
    );
    if person.at_school() && person.has(Trait::PrivateSchool) {
        text += "private_school = true\n";
    }
    let occupation = match person.occupation {
        Occupation::None => return text,
        Occupation::SeniorManager => "senior_manager",
        Occupation::MiddleManager => "middle_manager",
        Occupation::Craftsman => "craftsman",
        Occupation::EquipmentOperator => "equipment_operator",
        Occupation::Trader => "trader",
        Occupation::FarmOperator => "farm_operator",
        Occupation::Other => "other",
    };
    text + &format!("occupation = '{occupation}'\n")
}

#[test]
fn a_described_household_is_due_what_the_engine_pays_it() {
    // Past the September of the first school grants.
    let last = START.plus(13);
    on_stage(&["baseline"], last, |stage| {
        let Stage {
            programme,
            synthesizer,
            ageing,
            office,
        } = stage;
        let draws = Draws::new(5, 0);
        let mut chronicle = Chronicle::new(inputs(), last);
        let mut ledger = Ledger::new(1, 14, inputs().country.domains());
        let (mut locality, mut register) = (Locality::default(), CaseRegister::default());
        let (mut agenda, mut newborns) = (Agenda::default(), Vec::new());
        let places = layout(inputs(), 1);
        let place = &places[places.len() / 3];
        synthesizer.populate(place, &draws, &mut locality);
        register.open(office, &draws, place, &locality);
        // Families compared; of them births, school grants and exclusions.
        let mut compared = [0; 4];
        for now in START.through(last) {
            if now == START || now.of_year() == 1 {
                ageing.draw_clocks(&draws, &locality, now, &mut agenda);
            }
            let counted = (&mut chronicle, &mut newborns);
            ageing.apply(
                &draws,
                &mut locality,
                now,
                &mut agenda,
                counted.0,
                counted.1,
            );
            let month = (&draws, place);
            register.month(office, month, &mut locality, &newborns, now, &mut ledger);
            locality.clear_marks();
            for household in 0..locality.households.len() as u32 {
                let once = |kind: OneOff| -> Centimes {
                    let paid = register.log().payments.iter();
                    let own = paid.filter(|one| one.household == household && one.kind == kind);
                    own.map(|one| one.amount).sum()
                };
                let (birth, school) = (once(OneOff::BirthGrant), once(OneOff::SchoolGrant));
                let case = &register.cases(household)[0];
                let granted = birth + school > Centimes::ZERO;
                let looked_at = granted || (household + now.ordinal() as u32).is_multiple_of(5);
                if !looked_at || case.state != State::Paid {
                    continue;
                }
                let seen = InformationSource::OnFile;
                let seen = Variables::of(inputs(), &draws, &locality, household, now, seen);
                let Some(text) = described(&locality, household, now, &seen) else {
                    continue;
                };
                let family = Family::parse("family.toml", &text).expect("a good description");
                let family = PreparedFamily::new(inputs(), family)
                    .unwrap_or_else(|problem| panic!("{problem}\n{text}"));
                let rules = programme.rules(0, now, family.cell);
                let due = family.due(inputs(), programme, rules, now);
                let score = seen.score(&programme.scores[rules.score].formula);
                assert!(
                    (due.score - score).abs() < 1e-9,
                    "{} or {score}:\n{text}",
                    due.score
                );
                let facts = register.facts(household, rules.limits);
                let excluded = facts.exclusion[rules.perimeter as usize];
                if excluded != Exclusion::None {
                    // A family benefit is drawn or not: nobody described it.
                    let benefit = excluded == Exclusion::FamilyBenefit;
                    assert!(benefit || !due.verdict.entitled(), "{excluded:?}\n{text}");
                    compared[3] += 1;
                } else if due.score <= rules.threshold {
                    let paid = (case.account.award, birth, school);
                    let told = (due.verdict.due.amount, due.birth_grant, due.school_grant);
                    assert_eq!(told, paid, "{now}:\n{text}");
                    compared[0] += 1;
                    compared[1] += i32::from(birth > Centimes::ZERO);
                    compared[2] += i32::from(school > Centimes::ZERO);
                }
            }
        }
        assert!(compared[0] > 500 && compared[1] > 0, "{compared:?}");
        assert!(compared[2] > 50 && compared[3] > 0, "{compared:?}");
    });
}
