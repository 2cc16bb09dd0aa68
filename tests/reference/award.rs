//! What a household is due in a month, and whether it is eligible.

use daam::kernel::Month;
use daam::population::{Person, School, Trait};

use super::family::{Child, Family, Reason};
use super::law::Law;

/// Component as which the monthly award is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Component {
    #[default]
    None,
    ChildAllowance,
    LumpSum,
    Uniform,
}

/// Input of the law for a household: what is on its file and what no register knows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub score: f64,
    /// Exclusion known to the registers, and the share of the award kept despite it.
    pub known: Reason,
    pub bridge: f64,
    /// Whether it applies for benefits that do not depend on the score.
    pub asks: bool,
    pub paid: bool,
    pub in_grace: bool,
    pub log_consumption: f32,
    pub lot: f32,
}

/// Result of a check of the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub amount: i64,
    pub component: Component,
    /// Whether the score gives entitlement, and with it access to one-off grants.
    pub by_score: bool,
    pub reason: Reason,
}

impl Verdict {
    pub(super) fn refused(reason: Reason) -> Self {
        Self {
            amount: 0,
            component: Component::None,
            by_score: false,
            reason,
        }
    }

    pub(super) fn entitled(&self) -> bool {
        self.component != Component::None
    }

    pub(super) fn of(law: &Law, family: &Family, standing: &Standing) -> Self {
        if !law.active || family.size == 0 {
            return Self::refused(Reason::Law);
        }
        let mut verdict = if standing.known != Reason::None && standing.bridge <= 0.0 {
            Self::refused(standing.known)
        } else {
            Self::of_eligible(law, family, standing)
        };
        let uniform = law.uniform * family.size;
        if standing.asks && uniform > 0 {
            verdict.amount += uniform;
            verdict.reason = Reason::None;
            if verdict.component == Component::None {
                verdict.component = Component::Uniform;
            }
        }
        verdict
    }

    /// For a household that nothing excludes, or that keeps part of its award for a while.
    fn of_eligible(law: &Law, family: &Family, standing: &Standing) -> Self {
        let share = share_due(law, family, standing);
        if share > 0.0 {
            let kept = if standing.known == Reason::None {
                1.0
            } else {
                standing.bridge
            };
            let amount = part(entitlement(law, family), share * kept);
            if amount <= 0 {
                return Self::refused(Reason::Law);
            }
            let component = if family.children > 0 {
                Component::ChildAllowance
            } else {
                Component::LumpSum
            };
            return Self {
                amount,
                component,
                by_score: true,
                reason: Reason::None,
            };
        }
        let amount = law.universal_child * family.universal;
        if amount > 0 && standing.asks {
            let component = Component::ChildAllowance;
            return Self {
                amount,
                component,
                by_score: false,
                reason: Reason::None,
            };
        }
        Self::refused(Reason::Score)
    }
}

/// A share of an amount, rounded to the centime.
fn part(amount: i64, share: f64) -> i64 {
    libm::round(amount as f64 * share) as i64
}

/// Share of the award due under the eligibility rule.
fn share_due(law: &Law, family: &Family, standing: &Standing) -> f64 {
    let outside = law.with_children && family.children == 0
        || law.with_young_children && family.young == 0
        || law.with_old_members && family.old == 0
        || law.with_orphans && family.orphans == 0;
    let all_or_nothing = |eligible: bool| f64::from(u8::from(eligible));
    if outside {
        0.0
    } else if law.by_everyone {
        1.0
    } else if law.by_consumption {
        all_or_nothing(standing.log_consumption <= law.consumption_limit)
    } else if law.by_lottery {
        all_or_nothing(standing.lot < law.lottery_share)
    } else {
        let margin = if standing.paid { law.exit_margin } else { 0.0 };
        if standing.score <= law.threshold + margin || standing.in_grace {
            return 1.0;
        }
        match law.taper_end {
            Some(end) if standing.score < end => (end - standing.score) / (end - law.threshold),
            _ => 0.0,
        }
    }
}

/// Monthly entitlement of a household whose score, claim and exclusions allow it.
pub(super) fn entitlement(law: &Law, family: &Family) -> i64 {
    let mut amount = if family.children > 0 {
        let (base, supplements) = for_children(law, family);
        if law.survivor_pension_deducted && family.survivor_pensions > 0 {
            base + supplements
        } else {
            floored(law, base, supplements)
        }
    } else if family.is_single_of_working_age() && !law.lump_sum_for_singles {
        0
    } else {
        law.lump_sum
    };
    let old = if law.old_with_lump_sum_only && family.children > 0 {
        0
    } else {
        (family.supplemented_old - law.old_uncounted).max(0)
    };
    amount += law.old_supplement * old + law.disabled_adult_supplement * family.disabled_adults;
    if family.has_lone_parent() {
        amount += law.lone_parent;
    }
    if law.capped {
        amount = amount.min(law.cap);
    }
    if law.survivor_pension_deducted {
        amount = (amount - law.survivor_pension * family.survivor_pensions).max(0);
    }
    if amount > 0 {
        amount += law.top_up;
    }
    amount.max(0)
}

/// What the children give, and their supplements; beyond the maximum number of children, those
/// under the age limit of the universal grant still give that grant.
fn for_children(law: &Law, family: &Family) -> (i64, i64) {
    let (mut base, mut supplements, mut beyond) = (0, 0, family.universal);
    for (rank, child) in (1..).zip(&family.paid_children) {
        let rank = if law.rank_by_birth {
            child.birth_order.max(1)
        } else {
            rank
        };
        let amount = for_child(law, child, rank <= law.first_ranks);
        if child.universal {
            base += amount.max(law.universal_child);
            beyond -= 1;
        } else {
            base += amount;
        }
        if child.severely_disabled {
            supplements += law.disability_supplement;
        }
    }
    (base + law.universal_child * beyond, supplements)
}

fn for_child(law: &Law, child: &Child, first: bool) -> i64 {
    let [under_6, in_school, out_of_school] = if first {
        [
            law.first_under_6,
            law.first_in_school,
            law.first_out_of_school,
        ]
    } else {
        [
            law.later_under_6,
            law.later_in_school,
            law.later_out_of_school,
        ]
    };
    let schooled = child.at_school || child.severely_disabled && law.disabled_as_schooled;
    let ordinary = if child.young {
        under_6
    } else if schooled {
        in_school
    } else if child.compulsory {
        part(out_of_school, law.out_of_school_share)
    } else {
        out_of_school
    };
    let level = [0, law.primary, law.lower_secondary, law.upper_secondary][child.level];
    if !child.orphan {
        return ordinary + level;
    }
    let complement = if first { law.orphan_complement } else { 0 };
    let of_orphan = if child.young && !law.young_orphan_complemented {
        ordinary
    } else if child.young || schooled {
        ordinary + complement
    } else if law.orphan_out_of_school_full {
        in_school + complement
    } else if law.orphan_out_of_school_ordinary {
        ordinary
    } else {
        ordinary + complement
    };
    of_orphan + if law.orphan_level_amount { level } else { 0 }
}

/// The minimum that a household with children receives.
fn floored(law: &Law, base: i64, supplements: i64) -> i64 {
    if law.floor_for_adults {
        law.floor + base + supplements
    } else if law.floor_counts_disability {
        law.floor.max(base + supplements)
    } else {
        law.floor.max(base) + supplements
    }
}

/// What a one-off grant adds to the month of an entitled household.
pub(super) fn with_one_off(law: &Law, family: &Family, grant: i64) -> i64 {
    if family.children == 0 || !law.floor_counts_one_offs {
        return grant;
    }
    let (base, supplements) = for_children(law, family);
    floored(law, base + grant, supplements) - floored(law, base, supplements)
}

/// Grant at a birth, claimed `months` after it.
pub(super) fn birth_grant(law: &Law, birth_order: u8, months: i16) -> i64 {
    match birth_order {
        _ if i64::from(months) > law.birth_claim_months => 0,
        1 => law.birth_first,
        2 => law.birth_second,
        _ => 0,
    }
}

/// Whether the school grant is paid in this month.
pub(super) fn pays_school(law: &Law, now: Month) -> bool {
    i64::from(now.of_year()) == law.school_month && law.school_lower + law.school_upper > 0
}

/// School grant for pupils, oldest first.
pub(super) fn school_grant<'a>(
    law: &Law,
    pupils: impl Iterator<Item = (&'a Person, School)>,
) -> i64 {
    let for_pupil = |(pupil, school): (&Person, School)| match school {
        _ if law.school_public_only && pupil.has(Trait::PrivateSchool) => 0,
        School::Primary | School::LowerSecondary => law.school_lower,
        School::UpperSecondary => law.school_upper,
        _ => 0,
    };
    let paid = pupils.map(for_pupil).filter(|grant| *grant > 0);
    paid.take(law.school_max_children as usize).sum()
}

/// Share of the award kept in month `now` after a member's declared hiring in month `hired`.
pub(super) fn bridge(law: &Law, hired: Month, now: Month) -> f64 {
    let months = now - hired;
    if months < law.bridge_full {
        1.0
    } else if months < law.bridge_full + law.bridge_partial {
        law.bridge_share
    } else {
        0.0
    }
}
