//! Assumptions behind the rules of reforms: neither law nor statistics, each with a range.
//!
//! Read once, whether or not a scenario needs them, so that every run lists every assumption.

use crate::inputs::assumed;

assumed! {
    /// Values of `scenarios/assumptions.toml` that reforms and responses read.
    #[derive(Clone, Debug)]
    pub(super) struct Assumed {
        /// Survivor's pension of a widow, dirhams a month.
        pub survivor_pension: f64 = "pension.survivor_dh_per_month",
        /// Price of a bottle of butane in the survey's year, dirhams.
        pub bottle_price: f64 = "butane.bottle_price",
        /// Price elasticity of bottles bought (change in logarithms).
        pub butane_elasticity: f64 = "butane.price_elasticity",
        /// Fall in log drop-out per 100 DH a month of gap between amounts in and out of school.
        pub schooling: f64 = "behaviour.schooling_per_100_dh",
        /// Share of declared hirings that stay undeclared per 100 DH a month of additional loss.
        pub formal_work: f64 = "behaviour.formal_work_per_100_dh",
        /// Monthly chance that a paid household with an undeclared worker is offered a declared
        /// job.
        pub formal_offers: f64 = "behaviour.formal_offers_per_month",
        /// Share of households just above the threshold that under-declare spending.
        pub bunching: f64 = "behaviour.bunching_share",
        /// Share of spending that such a household leaves undeclared.
        pub bunching_cut: f64 = "behaviour.bunching_cut",
        /// Rise in the pressure to register if the share of households paid rises by one.
        pub take_up: f64 = "behaviour.take_up_by_neighbours",
        /// Rise in fertility per additional 100 DH a month for a young child.
        pub fertility_child: f64 = "behaviour.fertility_per_100_dh",
        /// Rise in fertility per additional 1,000 DH at birth.
        pub fertility_birth: f64 = "behaviour.fertility_per_1000_dh_at_birth",
    }
}
