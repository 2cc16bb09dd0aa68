//! Monthly child allowance.
//!
//! Each of the oldest children of the household, up to a maximum number, gives an amount by age,
//! schooling and rank; a child without father who lives with a widowed mother without pension adds
//! a complement in the first ranks, a severely disabled child a supplement in all ranks. Source:
//! decree 2.23.1067 (from press summaries) and the agency's page of amounts, see
//! `scenarios/law.toml`; `tests/cases/child_allowance.toml`.

use super::facts::Facts;
use super::law_in_force::{LawInForce, rule};
use crate::kernel::{Centimes, Problem};
use crate::population::School;

/// Amount for an orphan who is not at school.
#[derive(Clone, Copy)]
enum OrphanOutOfSchool {
    /// The amount of a child out of school plus the complement.
    Complement,
    /// The amount of a child out of school.
    Ordinary,
    /// The amount of an orphan at school.
    Full,
}

/// Characteristics of a child that the allowance depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChildKind {
    /// Below the age from which schooling counts (6 years).
    pub young: bool,
    /// At school.
    pub at_school: bool,
    /// Fatherless child living with a widowed mother without pension.
    pub orphan: bool,
    /// Severely disabled.
    pub severely_disabled: bool,
    /// Of compulsory school age.
    pub compulsory: bool,
    /// Level of school attended.
    pub level: SchoolLevel,
    /// Under the age limit of the universal grant (a reform).
    pub universal: bool,
}

/// School levels for which a reform may pay different amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum SchoolLevel {
    /// None, or a level that is not distinguished.
    #[default]
    Other,
    /// Primary.
    Primary,
    /// Lower secondary (collège).
    LowerSecondary,
    /// Upper secondary (lycée).
    UpperSecondary,
}

impl From<School> for SchoolLevel {
    fn from(school: School) -> Self {
        match school {
            School::Primary => Self::Primary,
            School::LowerSecondary => Self::LowerSecondary,
            School::UpperSecondary => Self::UpperSecondary,
            School::None | School::Preschool | School::Tertiary => Self::Other,
        }
    }
}

impl ChildKind {
    /// Number of kinds that the schedule distinguishes: it ignores the school level and the
    /// universal grant.
    const COUNT: usize = 32;

    fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(|code| Self {
            young: code & 1 != 0,
            at_school: code & 2 != 0,
            orphan: code & 4 != 0,
            severely_disabled: code & 8 != 0,
            compulsory: code & 16 != 0,
            level: SchoolLevel::Other,
            universal: false,
        })
    }

    #[inline]
    fn code(self) -> usize {
        usize::from(self.young)
            | usize::from(self.at_school) << 1
            | usize::from(self.orphan) << 2
            | usize::from(self.severely_disabled) << 3
            | usize::from(self.compulsory) << 4
    }
}

rule! {
    /// The allowance of a month.
    pub struct ChildAllowance {
        /// Ranks that receive the full amounts.
        first_ranks: usize = "child_allowance.first_ranks",
        /// Rank among all births of the mother instead of among the eligible children (doubt D1).
        by_birth: bool = "child_allowance.rank_order" {
            "eligible_children" => false, "all_births" => true
        },
        /// By class of rank (first, later) and kind of child, without the disability supplement.
        base: [[Centimes; ChildKind::COUNT]; 2] = base_amounts,
        supplement: Centimes = "disability.supplement",
        /// Amount added by school level.
        levels: [Centimes; 4] = level_amounts,
        /// Whether orphans receive the amount of their level too.
        orphans_level: bool = "orphan.level_amount",
    }
}

impl ChildAllowance {
    /// Whether some amount depends on the school level.
    pub(super) fn pays_levels(&self) -> bool {
        self.levels.iter().any(|amount| *amount > Centimes::ZERO)
    }

    /// Whether a rank, from 1, receives the full amounts.
    pub const fn is_first(&self, rank: usize) -> bool {
        rank <= self.first_ranks
    }

    /// Each child that gives an amount, oldest first: its rank (from 1), the base and the
    /// supplement. `universal` as for [`ChildAllowance::due`].
    pub fn each(
        &self,
        facts: &Facts,
        universal: Centimes,
    ) -> impl Iterator<Item = (usize, Centimes, Centimes)> {
        facts
            .children()
            .enumerate()
            .map(move |(place, (kind, birth))| {
                let rank = if self.by_birth {
                    usize::from(birth).max(1)
                } else {
                    place + 1
                };
                let class = usize::from(!self.is_first(rank));
                let mut amount = self.base[class][kind.code()];
                if !kind.orphan || self.orphans_level {
                    amount += self.levels[kind.level as usize];
                }
                let base = if kind.universal {
                    amount.max(universal)
                } else {
                    amount
                };
                let supplement = if kind.severely_disabled {
                    self.supplement
                } else {
                    Centimes::ZERO
                };
                (rank, base, supplement)
            })
    }

    /// Amounts due for the children of a household: total of the bases, total of the supplements.
    ///
    /// `universal` is the minimum amount for a child under the age limit of the universal grant, at
    /// any rank and also for children beyond the maximum number.
    pub fn due(&self, facts: &Facts, universal: Centimes) -> (Centimes, Centimes) {
        let mut base = Centimes::ZERO;
        let mut supplements = Centimes::ZERO;
        for (_, amount, supplement) in self.each(facts, universal) {
            base += amount;
            supplements += supplement;
        }
        let listed = facts.children().filter(|(kind, _)| kind.universal).count();
        let beyond = i64::from(facts.universal) - listed as i64;
        (base + universal * beyond, supplements)
    }
}

fn base_amounts(law: &LawInForce) -> Result<[[Centimes; ChildKind::COUNT]; 2], Problem> {
    let kept = law.read("conditionality.out_of_school_share")?;
    let young = [("complement", true), ("ordinary", false)];
    let complement_when_young = law.choice("orphan.under_6", &young)?;
    let disabled = [("schooled", true), ("unschooled", false)];
    let disabled_as_schooled = law.choice("disability.out_of_school_base", &disabled)?;
    let orphans = [
        ("complement", OrphanOutOfSchool::Complement),
        ("ordinary", OrphanOutOfSchool::Ordinary),
        ("full", OrphanOutOfSchool::Full),
    ];
    let orphan_out_of_school = law.choice("orphan.out_of_school", &orphans)?;
    let complement = law.read("orphan.complement")?;
    let mut base = [[Centimes::ZERO; ChildKind::COUNT]; 2];
    let classes = [("first_ranks", complement), ("later_ranks", Centimes::ZERO)];
    for (amounts, (ranks, complement)) in base.iter_mut().zip(classes) {
        let amount = |what: &str| law.read(&format!("child_allowance.{ranks}_{what}"));
        let under_6 = amount("under_6")?;
        let in_school = amount("in_school")?;
        let out_of_school = amount("out_of_school")?;
        for kind in ChildKind::all() {
            let schooled = kind.at_school || (kind.severely_disabled && disabled_as_schooled);
            let ordinary = match (kind.young, schooled) {
                (true, _) => under_6,
                (false, true) => in_school,
                (false, false) if kind.compulsory => part(out_of_school, kept),
                (false, false) => out_of_school,
            };
            let orphan = match orphan_out_of_school {
                _ if kind.young && !complement_when_young => ordinary,
                _ if kind.young || schooled => ordinary + complement,
                OrphanOutOfSchool::Complement => ordinary + complement,
                OrphanOutOfSchool::Ordinary => ordinary,
                OrphanOutOfSchool::Full => in_school + complement,
            };
            amounts[kind.code()] = if kind.orphan { orphan } else { ordinary };
        }
    }
    Ok(base)
}

fn level_amounts(law: &LawInForce) -> Result<[Centimes; 4], Problem> {
    Ok([
        Centimes::ZERO,
        law.read("school_level.primary")?,
        law.read("school_level.lower_secondary")?,
        law.read("school_level.upper_secondary")?,
    ])
}

/// A share of an amount, rounded to the centime; exact for a share of one.
fn part(amount: Centimes, share: f64) -> Centimes {
    Centimes(libm::round(amount.0 as f64 * share) as i64)
}
