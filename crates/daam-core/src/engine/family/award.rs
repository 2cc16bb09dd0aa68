//! What a described family is due, month by month.

use super::PreparedFamily;
use crate::inputs::Inputs;
use crate::kernel::{Centimes, Month};
use crate::population::{Locality, Person, School};
use crate::programme::{
    Case, EligibilityInput, Exclusion, Facts, Programme, Rules, State, Verdict, verdict,
    verdict_with_grace, with_one_off,
};

/// What a family is due in a month.
#[derive(Clone, Debug)]
pub struct Due {
    /// The month.
    pub month: Month,
    /// Its score.
    pub score: f64,
    /// Whether and what it is due.
    pub verdict: Verdict,
    /// Rank, base and supplement of each child for whom an amount is due.
    pub children: Vec<(usize, Centimes, Centimes)>,
    /// Supplements, by the parameter that sets each.
    pub supplements: Vec<(&'static str, Centimes)>,
    /// Grants for births that are paid this month.
    pub birth_grant: Centimes,
    /// School grants of the month.
    pub school_grant: Centimes,
}

impl PreparedFamily {
    /// What the family is due in each month under the rules of a scenario, once it has claimed: who
    /// is paid keeps the margins and the grace that the law leaves to those it pays. Where a lot or
    /// true consumption decides, which nobody described, it is due to those who are chosen.
    pub fn dues<'a>(
        &self,
        inputs: &Inputs,
        programme: &Programme,
        rules: &dyn Fn(Month) -> &'a Rules,
        (from, to): (Month, Month),
    ) -> Vec<Due> {
        let first = self.since().max(inputs.calendar.start);
        let mut case = Case::new(first);
        let months = first.through(to).map(|month| {
            let household = self.household(month);
            let due = self.due_to(inputs, programme, rules(month), (&household, month), &case);
            let (due, grace) = due;
            case.grace = grace;
            case.state = if due.verdict.entitled() {
                State::Paid
            } else {
                State::Registered
            };
            due
        });
        months.filter(|due| due.month >= from).collect()
    }

    /// What the family is due in a month if it claims then.
    pub fn due(&self, inputs: &Inputs, programme: &Programme, rules: &Rules, now: Month) -> Due {
        let household = self.household(now);
        let case = Case::new(now);
        self.due_to(inputs, programme, rules, (&household, now), &case)
            .0
    }

    /// What it is due in a month, given how its case stands, and when its months of grace end.
    fn due_to(
        &self,
        inputs: &Inputs,
        programme: &Programme,
        rules: &Rules,
        (household, now): (&Locality, Month),
        case: &Case,
    ) -> (Due, Month) {
        let facts = self.facts(programme, rules, household, now);
        let score = programme.scores[rules.score].of(&self.variables(inputs, now));
        let known = self.excluded(&facts, rules);
        let mut stands = EligibilityInput::applying(score, known).chosen();
        stands.paid = case.state == State::Paid;
        let (verdict, grace) = verdict_with_grace(case, &stands, &facts, rules, now);
        let paid = |grant: Centimes| {
            if verdict.by_score && grant > Centimes::ZERO {
                with_one_off(&facts, rules, grant)
            } else {
                Centimes::ZERO
            }
        };
        let school_grant = if rules.school_grant.falls_in(now.of_year()) {
            rules.school_grant.due(pupils(household).into_iter())
        } else {
            Centimes::ZERO
        };
        let universal = rules.universal_child.amount;
        let due = Due {
            month: now,
            score,
            verdict,
            children: rules.child_allowance.each(&facts, universal).collect(),
            supplements: rules
                .supplements
                .each(&facts)
                .filter(|one| one.1 > Centimes::ZERO)
                .collect(),
            birth_grant: self
                .births_paid(inputs, now)
                .map(|child| {
                    let age = now - child.birth;
                    paid(rules.birth_grant.due(child.birth_order, age))
                })
                .sum(),
            school_grant: paid(school_grant),
        };
        (due, grace)
    }

    /// What its composition gives in a month at a score, if the registers know of an exclusion.
    pub(super) fn due_at(
        &self,
        programme: &Programme,
        rules: &Rules,
        now: Month,
        (score, known): (f64, Exclusion),
    ) -> Centimes {
        let facts = self.facts(programme, rules, &self.household(now), now);
        let known = known.or(self.excluded(&facts, rules));
        let standing = EligibilityInput::applying(score, known).chosen();
        verdict(&facts, &standing, rules).due.amount
    }

    fn excluded(&self, facts: &Facts, rules: &Rules) -> Exclusion {
        facts.exclusion[rules.perimeter as usize]
    }

    /// The family as the rules see it.
    fn facts(
        &self,
        programme: &Programme,
        rules: &Rules,
        household: &Locality,
        now: Month,
    ) -> Facts {
        let limits = &programme.limits[rules.limits];
        let members: Vec<bool> = self
            .family
            .members()
            .map(|one| one.family_benefit)
            .collect();
        let benefit = |person: &Person| members.get(person.id as usize) == Some(&true);
        Facts::of(household, 0, now, limits, benefit, |person| person.school)
    }

    /// The children whose birth grant falls in a month: of births since the programme began, so
    /// long after as it takes to claim.
    fn births_paid(&self, inputs: &Inputs, now: Month) -> impl Iterator<Item = &Person> {
        let delay = libm::round(inputs.programme.birth_claim_delay_months) as i16;
        let born = now.plus(-delay);
        let people = self.kin.people.iter();
        people.filter(move |person| person.birth == born && born >= inputs.calendar.start)
    }
}

/// The unmarried members with the school each attends, the oldest first.
fn pupils(household: &Locality) -> Vec<(&Person, School)> {
    let members = household.members(0).map(|member| household.person(member));
    let mut pupils: Vec<_> = members.map(|person| (person, person.school)).collect();
    pupils.sort_by_key(|(person, _)| (person.birth, person.id));
    pupils
}
