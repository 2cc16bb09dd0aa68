//! What the administration did in a month, and under which rule.

use super::snapshot::{Snapshot, rules};
use daam_core::kernel::{Centimes, Month};
use daam_core::policy::{Law, Scenario, Value};
use daam_core::population::HouseholdIndex;
use daam_core::programme::{
    AwardKind, ChildKind, Exclusion, LocalityView, MonthLog, OneOff, Reason, Rules, State,
    Transition, entitlement,
};

const BIRTH_GRANTS: [&str; 2] = ["birth_grant.first", "birth_grant.second"];

/// Cites the law of a scenario.
pub(super) struct LawCitations<'a> {
    pub law: &'a Law,
    pub scenario: &'a Scenario,
}

impl LawCitations<'_> {
    /// The parameters' values and sources at a month.
    pub(super) fn cite(&self, parameters: &[&str], month: Month) -> String {
        let cited = parameters
            .iter()
            .filter_map(|parameter| self.scenario.cite(self.law, parameter, month))
            .map(|citation| citation.to_string());
        cited.collect::<Vec<_>>().join("; ")
    }

    /// Sentences on the checks, case transitions and payments of the month.
    pub(super) fn work(
        &self,
        (view, log): (&LocalityView, &MonthLog),
        index: HouseholdIndex,
        before: &Snapshot,
        after: &Snapshot,
        said: &mut Vec<String>,
    ) {
        checks(before, after, said);
        let mut steps = log.steps.iter();
        while let Some(step) = steps.find(|step| step.household == index && step.scenario == 0) {
            said.push(self.step(view, step.transition, after));
        }
        self.award(view, before, after, said);
        let payments = log.payments.iter();
        for payment in payments.filter(|payment| payment.household == index) {
            if payment.scenario == 0 {
                said.push(self.payment(payment.kind, payment.amount, after, view.now));
            }
        }
    }

    fn step(&self, view: &LocalityView, transition: Transition, after: &Snapshot) -> String {
        let now = view.now;
        match transition.to {
            State::Registered => "enters the registers".to_owned(),
            State::Claimed => format!(
                "claims; were it accepted, {} DH a month would be due",
                due(after, rules(view, after.cell))
            ),
            State::Paid => match transition.from {
                Some(State::Suspended) => "payment is restored".to_owned(),
                _ => format!("the claim of {} is accepted", after.case.claimed),
            },
            State::Suspended => {
                format!(
                    "payment is suspended: {}",
                    self.reason(transition.reason, after, now)
                )
            }
            State::Rejected => match transition.from {
                Some(State::Suspended) => format!(
                    "the suspension becomes a refusal: {}",
                    self.reason(transition.reason, after, now)
                ),
                _ => format!(
                    "the claim is refused: {}",
                    self.reason(transition.reason, after, now)
                ),
            },
            State::Left => "the household dissolves: nobody is left".to_owned(),
            State::Unregistered => "is formed, in no register".to_owned(),
        }
    }

    fn reason(&self, reason: Reason, after: &Snapshot, now: Month) -> String {
        match reason {
            Reason::None => "no reason is noted".to_owned(),
            Reason::Score => format!(
                "the score on file, {:.6}, is above the threshold; {}",
                after.case.score,
                self.cite(&["eligibility.threshold"], now)
            ),
            Reason::Law => format!(
                "the law gives such a household nothing; {}",
                self.cite(&["programme.active", "lump_sum.single_working_age"], now)
            ),
            other => format!(
                "the registers know of an exclusion ({}); {}",
                other.name().replace('_', " "),
                self.cite(&["eligibility.exclusion_perimeter"], now)
            ),
        }
    }

    fn award(
        &self,
        view: &LocalityView,
        before: &Snapshot,
        after: &Snapshot,
        said: &mut Vec<String>,
    ) {
        let (then, now) = (before.case.account, after.case.account);
        if now.award == then.award && now.kind == then.kind {
            return;
        }
        if now.kind == AwardKind::None {
            said.push(format!(
                "no longer paid ({} DH a month until then)",
                then.award
            ));
            return;
        }
        let was = if then.kind == AwardKind::None {
            String::new()
        } else {
            format!(" instead of {}", then.award)
        };
        said.push(format!(
            "is paid {} DH a month{was}: {}",
            now.award,
            self.why(view, after)
        ));
    }

    /// How an award is computed.
    fn why(&self, view: &LocalityView, after: &Snapshot) -> String {
        let (rules, now) = (rules(view, after.cell), view.now);
        let supplements = rules.supplements.each(&after.facts);
        let supplements: Vec<_> = supplements.filter(|one| one.1 > Centimes::ZERO).collect();
        let with = supplements.iter();
        let with: String = with
            .map(|(parameter, amount)| format!(", with {amount} of {parameter}"))
            .collect();
        let mut parameters: Vec<&str> = supplements.iter().map(|one| one.0).collect();
        if after.case.account.kind == AwardKind::LumpSum {
            parameters.insert(0, "lump_sum.amount");
            let cited = self.cite(&parameters, now);
            return format!("lump sum, no child counts{with}; {cited}");
        }
        if !after.case.account.by_score {
            let cited = self.cite(&["universal_child.amount"], now);
            return format!("grant whatever the score; {cited}");
        }
        let universal = rules.universal_child.amount;
        let mut parts = Vec::new();
        let mut sum = Centimes::ZERO;
        let each = rules.child_allowance.each(&after.facts, universal);
        let kinds = after.facts.children();
        for ((child, (rank, base, supplement)), (kind, _)) in
            after.children.iter().zip(each).zip(kinds)
        {
            let amount = base + supplement;
            sum += amount;
            parts.push(format!("p{child} (rank {rank}) {amount}"));
            parameters.extend(used(rules.child_allowance.is_first(rank), kind, universal));
        }
        let total = after.case.account.award;
        let schedule = total - rules.supplements.total(&after.facts);
        let (base, extra) = rules.child_allowance.due(&after.facts, universal);
        let rest = if schedule == sum {
            with
        } else if schedule != rules.floor.total(base, extra) {
            format!(", {sum} in all{with}, {total} with what the scenario adds or takes off")
        } else {
            parameters.extend(["floor.amount", "floor.basis"]);
            format!(", {sum} in all, brought to {schedule} by the floor{with}")
        };
        parameters.sort_unstable();
        parameters.dedup();
        let cited = self.cite(&parameters, now);
        format!("child allowance, {}{rest}; {cited}", parts.join(" + "))
    }

    /// Those parameters whose value is the amount; all of them when none matches.
    fn of_amount(
        &self,
        parameters: [&'static str; 2],
        amount: Centimes,
        now: Month,
    ) -> Vec<&'static str> {
        let holds = |parameter: &&str| {
            let held = self
                .scenario
                .held(parameter, now)
                .and_then(Value::as_number);
            held.map(Centimes::from_dirhams) == Some(amount)
        };
        let held: Vec<&str> = parameters.into_iter().filter(holds).collect();
        if held.is_empty() {
            parameters.to_vec()
        } else {
            held
        }
    }

    fn payment(&self, kind: OneOff, amount: Centimes, after: &Snapshot, now: Month) -> String {
        match kind {
            OneOff::Arrears => {
                let since = match after.case.state {
                    State::Paid => format!(", back to {}", after.case.claimed),
                    // Stopped again in the same month, which changes `claimed`, the month paid back
                    // to.
                    _ => String::new(),
                };
                format!("receives {amount} DH of arrears{since}")
            }
            OneOff::BirthGrant => format!(
                "receives a birth grant of {amount} DH; {}",
                self.cite(&self.of_amount(BIRTH_GRANTS, amount, now), now)
            ),
            OneOff::SchoolGrant => format!(
                "receives a school grant of {amount} DH; {}",
                self.cite(
                    &[
                        "school_grant.primary_and_lower_secondary",
                        "school_grant.upper_secondary"
                    ],
                    now
                )
            ),
        }
    }
}

/// What would be paid each month.
fn due(after: &Snapshot, rules: &Rules) -> Centimes {
    entitlement(&after.facts, rules).amount
}

fn checks(before: &Snapshot, after: &Snapshot, said: &mut Vec<String>) {
    let words = |exclusion: Exclusion| Reason::from(exclusion).name().replace('_', " ");
    if before.exclusion != after.exclusion {
        said.push(match after.exclusion {
            Exclusion::None => format!(
                "in truth nothing excludes it any longer ({} before)",
                words(before.exclusion)
            ),
            now => format!(
                "something now excludes it in truth, known or not: {}",
                words(now)
            ),
        });
    }
    if before.known != after.known {
        said.push(match after.known {
            Exclusion::None => format!(
                "the monthly exchange of data sees that an exclusion has ended: {}",
                words(before.known)
            ),
            now => format!("the monthly exchange of data finds: {}", words(now)),
        });
    }
}

/// Parameters that determine a child's amount.
fn used(first: bool, kind: ChildKind, universal: Centimes) -> Vec<&'static str> {
    let mut names = vec![
        match (first, kind.young, kind.at_school || kind.severely_disabled) {
            (true, true, _) => "child_allowance.first_ranks_under_6",
            (true, false, true) => "child_allowance.first_ranks_in_school",
            (true, false, false) => "child_allowance.first_ranks_out_of_school",
            (false, true, _) => "child_allowance.later_ranks_under_6",
            (false, false, true) => "child_allowance.later_ranks_in_school",
            (false, false, false) => "child_allowance.later_ranks_out_of_school",
        },
    ];
    if kind.orphan && first {
        names.push("orphan.complement");
    }
    if kind.severely_disabled {
        names.push("disability.supplement");
    }
    if kind.universal && universal > Centimes::ZERO {
        names.push("universal_child.amount");
    }
    names
}
