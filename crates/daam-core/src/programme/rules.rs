//! A scenario's rules for one month and place, read from the law once.

use super::exclusion::Perimeter;
use super::facts::Facts;
use super::law_in_force::LawInForce;
use super::{
    Accompaniment, Administration, BirthGrant, Bridge, ChildAllowance, Eligibility, Extras,
    Financing, Floor, InstitutionOrphans, Limits, LumpSum, Responses, SchoolGrant, Score,
    Supplements, UniversalChild,
};
use crate::kernel::{Centimes, Problem};

/// Everything the programme looks up for a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Whether the programme pays at all.
    pub active: bool,
    /// Highest score of an eligible household.
    pub threshold: f64,
    /// Who else is eligible, and how the award tapers beyond the threshold.
    pub eligibility: Eligibility,
    /// How the score is computed; index into [`Programme::scores`](super::Programme::scores).
    pub score: usize,
    /// Whose work and pension exclude the household.
    pub perimeter: Perimeter,
    /// What the registers know of exclusions; index into
    /// [`Programme::exchanges`](super::Programme::exchanges).
    pub exchange: usize,
    /// Ages, numbers of children and options of a reading; index into
    /// [`Programme::limits`](super::Programme::limits).
    pub limits: usize,
    /// Monthly allowance for children.
    pub child_allowance: ChildAllowance,
    /// Minimum total of a household with children.
    pub floor: Floor,
    /// Allowance of a household without children.
    pub lump_sum: LumpSum,
    /// Amounts on top of the schedule.
    pub supplements: Supplements,
    /// Cap, top-up, uniform amount: how reforms modify the total.
    pub extras: Extras,
    /// Grant at birth.
    pub birth_grant: BirthGrant,
    /// Grant at the start of the school year.
    pub school_grant: SchoolGrant,
    /// Accounts of children in institutions.
    pub institution_orphans: InstitutionOrphans,
    /// Universal grant for young children.
    pub universal_child: UniversalChild,
    /// Award kept after a declared hiring.
    pub bridge: Bridge,
    /// Accompaniment out of the programme into an income.
    pub accompaniment: Accompaniment,
    /// How the administration works; index into
    /// [`Programme::administrations`](super::Programme::administrations).
    pub administration: usize,
    /// How households pay for the programme.
    pub financing: Financing,
    /// Behavioural responses that are switched on.
    pub responses: Responses,
}

impl Rules {
    /// Reads the rules of the month; `schooling` is the index of the drop-out path that applies
    /// here. The exchange is filled in once all rules are known.
    pub(super) fn read(
        law: &LawInForce,
        shared: &mut Shared,
        schooling: usize,
    ) -> Result<Self, Problem> {
        let child_allowance = ChildAllowance::read(law)?;
        let limits = Limits::read(law, schooling, child_allowance.pays_levels())?;
        Ok(Self {
            active: law.read("programme.active")?,
            threshold: Eligibility::threshold(law)?,
            eligibility: Eligibility::read(law)?,
            perimeter: Perimeter::read(law)?,
            exchange: 0,
            limits: known(&mut shared.limits, limits),
            score: known(&mut shared.scores, Score::read(law, &law.inputs.index)?),
            child_allowance,
            floor: Floor::read(law)?,
            lump_sum: LumpSum::read(law)?,
            supplements: Supplements::read(law)?,
            extras: Extras::read(law)?,
            birth_grant: BirthGrant::read(law)?,
            school_grant: SchoolGrant::read(law)?,
            institution_orphans: InstitutionOrphans::read(law)?,
            universal_child: UniversalChild::read(law)?,
            bridge: Bridge::read(law)?,
            accompaniment: Accompaniment::read(law)?,
            administration: known(&mut shared.administrations, Administration::read(law)?),
            financing: Financing::read(law)?,
            responses: Responses::read(law)?,
        })
    }

    /// Whether the household is given something whatever its score.
    pub(super) fn gives_to_all(&self, facts: &Facts) -> bool {
        self.active
            && (self.universal_child.due(facts) > Centimes::ZERO
                || self.extras.uniform(facts) > Centimes::ZERO)
    }
}

/// Parts that the rules of all scenarios share, each distinct one stored once.
#[derive(Default)]
pub(super) struct Shared {
    pub limits: Vec<Limits>,
    pub scores: Vec<Score>,
    pub administrations: Vec<Administration>,
}

/// Index of a value among `values`, to which it is added if new.
pub(super) fn known<T: PartialEq>(values: &mut Vec<T>, value: T) -> usize {
    if let Some(index) = values.iter().position(|one| *one == value) {
        return index;
    }
    values.push(value);
    values.len() - 1
}
