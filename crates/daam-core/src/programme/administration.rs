//! How the administration works, as factors on how it works today: levers of a reform.
//!
//! A factor of one is today's administration, as fitted and assumed; new offices, interconnected
//! registers or automatic enrolment are other values. Claims and appeals are decided on month by month
//! and follow a factor at once; a wait for an update or a finding that has already begun runs to its
//! end. No mean wait is shorter than one month.

use super::law_in_force::rule;

rule! {
    /// Factors on waiting times, probabilities and the pressure to register; all one today.
    pub struct Administration {
        /// Everybody is registered and claims at once.
        pub automatic: bool = "administration.automatic_enrolment",
        /// Factor on the pressure to register.
        pub outreach: f32 = "administration.outreach",
        /// Factor on how strongly need determines registration.
        pub need_slope: f32 = "administration.need_slope",
        /// Factor on the months from registration to claim.
        pub claim_wait: f32 = "administration.claim_wait",
        /// Factor on the share of decisions taken in the month after the claim.
        pub late_decisions: f32 = "administration.late_decisions",
        /// Factor on the months between updates of a file.
        pub update_wait: f32 = "administration.update_wait",
        /// Factor on the months until a change is declared.
        pub declaration_wait: f32 = "administration.declaration_wait",
        /// Factor on the months an appeal takes.
        pub appeal_wait: f32 = "administration.appeal_wait",
        /// Factor on the months until a reason for exclusion is detected.
        pub detection_wait: f32 = "administration.detection_wait",
        /// Factor on the share of reasons not detected at once.
        pub missed_at_once: f32 = "administration.missed_at_once",
        /// Factor on the months until the registers see that a reason has ended.
        pub end_wait: f32 = "administration.end_wait",
    }
}
