//! What the rules of reforms take for granted: neither law nor statistics, each with a range.
//!
//! Read once, whether a scenario needs it or not, so that every assumption is listed with a
//! run.

use crate::inputs::assumed;

assumed! {
    /// Values of `scenarios/assumptions.toml` that reforms and responses read.
    #[derive(Clone, Debug)]
    pub(super) struct Assumed {
        /// Pension of a widow, dirhams a month.
        pub survivor_pension: f64 = "pension.survivor_dh_per_month",
        /// Price of a bottle of butane in the survey's year, dirhams.
        pub bottle_price: f64 = "butane.bottle_price",
        /// Change in bottles bought for a change in their price, both in logarithm.
        pub butane_elasticity: f64 = "butane.price_elasticity",
        /// Fall in the logarithm of drop-out for 100 DH a month of gap.
        pub schooling: f64 = "behaviour.schooling_per_100_dh",
        /// Share of declared hirings that stay undeclared for 100 DH a month more to lose.
        pub formal_work: f64 = "behaviour.formal_work_per_100_dh",
        /// Chance a month that a paid household with an undeclared worker meets a declared job.
        pub formal_offers: f64 = "behaviour.formal_offers_per_month",
        /// Share of households just above the threshold that declare less.
        pub bunching: f64 = "behaviour.bunching_share",
        /// Part of declared spending such a household leaves out.
        pub bunching_cut: f64 = "behaviour.bunching_cut",
        /// Rise in the pressure to register for a share paid higher by one.
        pub take_up: f64 = "behaviour.take_up_by_neighbours",
        /// Rise in fertility for 100 DH a month more a young child.
        pub fertility_child: f64 = "behaviour.fertility_per_100_dh",
        /// Rise in fertility for 1,000 DH more at birth.
        pub fertility_birth: f64 = "behaviour.fertility_per_1000_dh_at_birth",
    }
}
