//! How the administration works, against how it works today: factors of a reform.
//!
//! One is today, as fitted and assumed; offices that open, registers that are interconnected
//! or an enrolment made for everybody are other factors. A wait that has begun when a factor
//! changes runs to its end, so a reform takes hold little by little; and no mean wait is shorter
//! than a month.

use super::law_in_force::rule;

rule! {
    /// Factors on times, chances and pressure; all one today.
    pub struct Administration {
        /// Everybody is registered and claims at once.
        pub automatic: bool = "administration.automatic_enrolment",
        /// On the pressure to register.
        pub outreach: f32 = "administration.outreach",
        /// On how much need decides registration.
        pub need_slope: f32 = "administration.need_slope",
        /// On the months from registration to claim.
        pub claim_wait: f32 = "administration.claim_wait",
        /// On the share of decisions taken in the month after the claim.
        pub late_decisions: f32 = "administration.late_decisions",
        /// On the months between updates of a file.
        pub update_wait: f32 = "administration.update_wait",
        /// On the months until a change is declared.
        pub declaration_wait: f32 = "administration.declaration_wait",
        /// On the months of an appeal.
        pub appeal_wait: f32 = "administration.appeal_wait",
        /// On the months until a reason of exclusion is found.
        pub detection_wait: f32 = "administration.detection_wait",
        /// On the share of reasons not found at once.
        pub missed_at_once: f32 = "administration.missed_at_once",
        /// On the months until a reason is seen to have ended.
        pub end_wait: f32 = "administration.end_wait",
    }
}
