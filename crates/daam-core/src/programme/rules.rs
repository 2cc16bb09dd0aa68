//! A scenario's rules of one month in one place, read from the law once.

use super::exclusion::Perimeter;
use super::facts::Facts;
use super::law_in_force::LawInForce;
use super::{
    Accompaniment, Administration, BirthGrant, Bridge, ChildAllowance, Eligibility, Extras,
    Financing, Floor, InstitutionOrphans, Limits, LumpSum, Responses, SchoolGrant, Score,
    Supplements, UniversalChild,
};
use crate::kernel::{Centimes, Problem};

/// Everything the programme looks up in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The programme pays at all.
    pub active: bool,
    /// Highest score of an eligible household.
    pub threshold: f64,
    /// Who else is eligible, and how the award falls beyond the threshold.
    pub eligibility: Eligibility,
    /// How the score is computed; index into [`Programme::scores`](super::Programme::scores).
    pub score: usize,
    /// Whose work and pension exclude the household.
    pub perimeter: Perimeter,
    /// What the registers know of it; index into
    /// [`Programme::exchanges`](super::Programme::exchanges).
    pub exchange: usize,
    /// Ages and numbers of children that count; index into
    /// [`Programme::limits`](super::Programme::limits).
    pub limits: usize,
    /// Monthly allowance for children.
    pub child_allowance: ChildAllowance,
    /// Least total of a household with children.
    pub floor: Floor,
    /// Allowance of a household without children.
    pub lump_sum: LumpSum,
    /// What is given on top of the schedule.
    pub supplements: Supplements,
    /// Cap, top-up, uniform amount: what reforms make of the whole.
    pub extras: Extras,
    /// Grant at birth.
    pub birth_grant: BirthGrant,
    /// Grant at the start of the school year.
    pub school_grant: SchoolGrant,
    /// Accounts of children in institutions.
    pub institution_orphans: InstitutionOrphans,
    /// Grant for young children whatever the score.
    pub universal_child: UniversalChild,
    /// Award kept after a declared hiring.
    pub bridge: Bridge,
    /// The way out of the programme into an income.
    pub accompaniment: Accompaniment,
    /// How the administration works; index into
    /// [`Programme::administrations`](super::Programme::administrations).
    pub administration: usize,
    /// Who pays.
    pub financing: Financing,
    /// Responses of behaviour switched on.
    pub responses: Responses,
}

impl Rules {
    /// Reads the rules of the month; `schooling` is the path of drop-out that holds here, and
    /// the exchange is filled in once all rules are known.
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

    /// Something is given to the household whatever its score.
    pub(super) fn gives_to_all(&self, facts: &Facts) -> bool {
        self.active
            && (self.universal_child.due(facts) > Centimes::ZERO
                || self.extras.uniform(facts) > Centimes::ZERO)
    }
}

/// What the rules of all scenarios share: each distinct one once.
#[derive(Default)]
pub(super) struct Shared {
    pub limits: Vec<Limits>,
    pub scores: Vec<Score>,
    pub administrations: Vec<Administration>,
}

/// Index of a value among those in use, added when it is new.
pub(super) fn known<T: PartialEq>(values: &mut Vec<T>, value: T) -> usize {
    if let Some(index) = values.iter().position(|one| *one == value) {
        return index;
    }
    values.push(value);
    values.len() - 1
}
