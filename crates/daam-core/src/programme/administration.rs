//! How the administration works, against how it works today: factors of a reform.
//!
//! One is today, as fitted and assumed; offices that open, registers that are interconnected
//! or an enrolment made for everybody are other factors. A wait that has begun when a factor
//! changes runs to its end, so a reform takes hold little by little; and no mean wait is shorter
//! than a month.

use super::law_in_force::LawInForce;

/// Factors on times, chances and pressure; all one today.
#[derive(Clone, Debug, PartialEq)]
pub struct Administration {
    /// Everybody is registered and claims at once.
    pub automatic: bool,
    /// On the pressure to register.
    pub outreach: f32,
    /// On how much need decides registration.
    pub need_slope: f32,
    /// On the months from registration to claim.
    pub claim_wait: f32,
    /// On the share of decisions taken in the month after the claim.
    pub late_decisions: f32,
    /// On the months between updates of a file.
    pub update_wait: f32,
    /// On the months until a change is declared.
    pub declaration_wait: f32,
    /// On the months of an appeal.
    pub appeal_wait: f32,
    /// On the months until a reason of exclusion is found.
    pub detection_wait: f32,
    /// On the share of reasons not found at once.
    pub missed_at_once: f32,
    /// On the months until a reason is seen to have ended.
    pub end_wait: f32,
}

impl Administration {
    pub(super) fn read(law: &LawInForce) -> Self {
        let factor = |name: &str| law.number(&format!("administration.{name}")) as f32;
        Self {
            automatic: law.flag("administration.automatic_enrolment"),
            outreach: factor("outreach"),
            need_slope: factor("need_slope"),
            claim_wait: factor("claim_wait"),
            late_decisions: factor("late_decisions"),
            update_wait: factor("update_wait"),
            declaration_wait: factor("declaration_wait"),
            appeal_wait: factor("appeal_wait"),
            detection_wait: factor("detection_wait"),
            missed_at_once: factor("missed_at_once"),
            end_wait: factor("end_wait"),
        }
    }
}
