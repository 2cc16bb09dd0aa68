//! Purpose-made households, and their outcomes under a month's rules.

use daam::inputs::{INDEX_VARIABLES, Inputs, index_variables};
use daam::kernel::{Centimes, Milieu, Month};
use daam::morocco::START;
use daam::population::{Person, School, Sex, Trait, Variables, newcomer};
use daam::programme::{
    ChildKind, EligibilityInput, Exclusion, Facts, Limits, Perimeter, Programme, Rules, verdict,
    with_one_off,
};

/// Months inspected: before and after the steps of the law, and the month of the school grant.
const MONTHS: [Month; 4] = [
    Month::new(2024, 6),
    Month::new(2024, 8),
    Month::new(2024, 9),
    Month::new(2026, 6),
];

/// A household described by hand.
#[derive(Clone, Default)]
struct Home {
    /// Ages of the adults in years.
    adults: &'static [i16],
    /// How many of them are severely disabled.
    disabled_adults: u8,
    /// The oldest first.
    children: Vec<Child>,
    /// The orphans' mother is a widow with a survivor's pension.
    survivor_pension: bool,
    /// A member who is neither head nor spouse has declared employment.
    declared_child: bool,
    above: f64,
    paid: bool,
    hired: Option<i16>,
    consumption: f64,
    lot: f32,
}

#[derive(Clone, Copy, Default)]
struct Child {
    age: i16,
    at_school: bool,
    orphan: bool,
    disabled: bool,
    private: bool,
    birth: u8,
}

impl Child {
    fn school(self) -> School {
        match self.age {
            _ if !self.at_school => School::None,
            ..12 => School::Primary,
            12..15 => School::LowerSecondary,
            15.. => School::UpperSecondary,
        }
    }

    fn pupil(self) -> Person {
        let mut person = newcomer(0, Sex::Female, START);
        person.school = self.school();
        person.set(Trait::PrivateSchool, self.private);
        person
    }
}

/// Children of these ages, every other one at school.
fn children(ages: &[i16]) -> Vec<Child> {
    let child = |(place, age): (usize, &i16)| Child {
        age: *age,
        at_school: *age >= 6 && place % 2 == 1,
        birth: place as u8 + 2,
        ..Child::default()
    };
    ages.iter().enumerate().map(child).collect()
}

impl Home {
    /// A poor couple with a score at the threshold.
    fn couple(ages: &[i16]) -> Self {
        Self {
            adults: &[44, 41],
            children: children(ages),
            consumption: 9000.0,
            lot: 0.2,
            ..Self::default()
        }
    }

    fn facts(&self, limits: &Limits) -> Facts {
        let mut kinds = Vec::new();
        for child in &self.children {
            let months = child.age * 12;
            if months >= limits.child {
                continue;
            }
            let kind = ChildKind {
                young: months < limits.young,
                at_school: child.at_school,
                orphan: child.orphan && (limits.survivors_count || !self.survivor_pension),
                severely_disabled: child.disabled,
                compulsory: (limits.young..limits.compulsory).contains(&months),
                level: child.school().into(),
                universal: months < limits.universal,
            };
            kinds.push((kind, child.birth));
        }
        let size = self.adults.len() + self.children.len();
        let mut facts = Facts::described(size as u16, &kinds, limits.most);
        let aged = |months: i16| {
            self.adults
                .iter()
                .filter(|age| **age * 12 >= months)
                .count()
        };
        facts.old = aged(720) as u8;
        facts.supplemented_old = aged(limits.old) as u8;
        facts.disabled_adults = self.disabled_adults;
        facts.young = kinds.iter().filter(|(kind, _)| kind.young).count() as u8;
        facts.orphans = kinds.iter().filter(|(kind, _)| kind.orphan).count() as u8;
        facts.survivor_pensions = u8::from(self.survivor_pension && facts.orphans > 0);
        facts.single_working_age = size == 1 && facts.old == 0;
        if self.survivor_pension {
            facts.exclusion[Perimeter::HeadOrSpouse as usize] = Exclusion::Pension;
            facts.exclusion[Perimeter::AnyMember as usize] = Exclusion::Pension;
        }
        if self.declared_child {
            facts.exclusion[Perimeter::AnyMember as usize] = Exclusion::DeclaredWork;
            facts.exclusion[Perimeter::AnyMemberButSurvivors as usize] = Exclusion::DeclaredWork;
        }
        facts
    }

    fn standing(&self, facts: &Facts, rules: &Rules, now: Month) -> EligibilityInput {
        let mut known = facts.exclusion[rules.perimeter as usize];
        let mut bridge = 0.0;
        if let Some(months) = self.hired {
            known = Exclusion::DeclaredWork;
            bridge = rules.bridge.share(now.plus(-months), now);
        }
        EligibilityInput {
            paid: self.paid,
            bridge,
            log_consumption: libm::log(self.consumption) as f32,
            lot: self.lot,
            ..EligibilityInput::applying(9.743001 + self.above, known)
        }
    }

    /// Its outcomes under a month's rules, as numbers: the award, the grants.
    fn outcome(&self, programme: &Programme, rules: &Rules, now: Month, out: &mut Vec<i64>) {
        let facts = self.facts(&programme.limits[rules.limits]);
        let found = verdict(&facts, &self.standing(&facts, rules, now), rules);
        out.extend([
            found.due.amount.0,
            found.due.kind as i64,
            found.reason as i64,
        ]);
        if !found.by_score {
            return;
        }
        let mut grants = vec![
            rules.birth_grant.due(1, 1),
            rules.birth_grant.due(1, 5),
            rules.birth_grant.due(1, 8),
            rules.birth_grant.due(2, 1),
        ];
        if rules.school_grant.falls_in(now.of_year()) {
            let pupils: Vec<Person> = self.children.iter().map(|child| child.pupil()).collect();
            let pupils = pupils.iter().map(|pupil| (pupil, pupil.school));
            grants.push(rules.school_grant.due(pupils));
        }
        let paid = |grant: Centimes| with_one_off(&facts, rules, grant).0;
        out.extend(grants.into_iter().map(paid));
    }
}

fn homes() -> Vec<Home> {
    let seven = || Home::couple(&[20, 19, 15, 12, 9, 5, 1]);
    let of_three = || Home::couple(&[15, 10, 5]);
    let mut schooled = Home::couple(&[19, 16, 14, 12, 9, 8, 7]);
    schooled
        .children
        .iter_mut()
        .for_each(|child| child.at_school = true);
    schooled.children[6].private = true;
    schooled.children[0].disabled = true;
    let mut disabled = Home::couple(&[15, 10, 4]);
    disabled
        .children
        .iter_mut()
        .for_each(|child| child.disabled = true);
    let mut orphans = Home::couple(&[16, 10, 5]);
    orphans.adults = &[44];
    orphans
        .children
        .iter_mut()
        .for_each(|child| child.orphan = true);
    let pensioned = Home {
        survivor_pension: true,
        ..orphans.clone()
    };
    let old = Home {
        adults: &[66, 62, 59],
        ..Home::couple(&[])
    };
    let old_with_child = Home {
        adults: &[66, 62],
        ..of_three()
    };
    let with = |change: &dyn Fn(&mut Home)| {
        let mut home = of_three();
        change(&mut home);
        home
    };
    vec![
        seven(),
        of_three(),
        Home::couple(&[10]),
        Home::couple(&[]),
        Home {
            adults: &[30],
            ..Home::couple(&[])
        },
        schooled,
        disabled,
        orphans,
        pensioned,
        old,
        old_with_child,
        with(&|home| home.disabled_adults = 1),
        with(&|home| home.declared_child = true),
        with(&|home| home.above = 0.01),
        with(&|home| home.above = 0.05),
        with(&|home| home.above = -0.05),
        with(&|home| (home.above, home.paid) = (0.05, true)),
        with(&|home| (home.paid, home.hired) = (true, Some(2))),
        with(&|home| (home.paid, home.hired) = (true, Some(9))),
        with(&|home| home.consumption = 15_000.0),
        with(&|home| home.lot = 0.9),
    ]
}

/// The outcomes of rules.
#[derive(Default, PartialEq)]
pub(super) struct Seen {
    /// Awards of all households, amounts for children in institutions, and contributions of payers.
    pub awards: Vec<i64>,
    /// Scores, as bits.
    pub scores: Vec<u64>,
}

fn under(programme: &Programme, rules: &Rules, now: Month, seen: &mut Seen) {
    let out = &mut seen.awards;
    for home in homes() {
        home.outcome(programme, rules, now, out);
    }
    out.push(rules.institution_orphans.due(100).0);
    for consumption in [20_000.0, 70_000.0] {
        let paid = rules.financing.of(4.0, 100.0, consumption);
        out.extend([paid.butane, paid.levy].map(|dirhams| (100.0 * dirhams) as i64));
    }
    let score = &programme.scores[rules.score];
    for milieu in Milieu::ALL {
        for (region, three) in [(6, 0.0), (0, 1.0)] {
            let mut values = [1.0; INDEX_VARIABLES];
            let names = index_variables(milieu);
            if milieu == Milieu::Rural {
                let three_a_room = names.iter().position(|name| name.contains("at_most_3"));
                values[three_a_room.expect("a variable of the rural index")] = three;
            }
            let variables = Variables {
                region,
                milieu,
                values,
            };
            seen.scores.push(score.of(&variables).to_bits());
        }
    }
}

/// All outcomes of the rules, nationally and in two cells far apart in the index.
pub(super) fn outcomes(programme: &Programme, inputs: &Inputs) -> Seen {
    let cell = |region: usize, milieu: Milieu| {
        let mut cells = inputs.country.cells.iter();
        let found = cells.position(|cell| cell.region == region && cell.milieu == milieu);
        found.expect("every region has both milieux") as u16
    };
    let cells = [cell(5, Milieu::Urban), cell(7, Milieu::Rural)];
    let mut seen = Seen::default();
    for now in MONTHS {
        under(programme, programme.national(0, now), now, &mut seen);
        for cell in cells {
            under(programme, programme.rules(0, now, cell), now, &mut seen);
        }
    }
    seen
}
