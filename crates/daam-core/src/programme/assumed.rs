//! What the rules of reforms take for granted: neither law nor statistics, each with a range.
//!
//! Read once, whether a scenario needs it or not, so that every assumption is listed with a
//! run.

use crate::inputs::Inputs;
use crate::kernel::Problem;

/// Values of `scenarios/assumptions.toml` that reforms and responses read.
#[derive(Clone, Debug)]
pub(super) struct Assumed {
    /// Pension of a widow, dirhams a month.
    pub survivor_pension: f64,
    /// Price of a bottle of butane in the survey's year, dirhams.
    pub bottle_price: f64,
    /// Change in bottles bought for a change in their price, both in logarithm.
    pub butane_elasticity: f64,
    /// Fall in the logarithm of drop-out for 100 DH a month of gap.
    pub schooling: f64,
    /// Share of declared hirings that stay undeclared for 100 DH a month more to lose.
    pub formal_work: f64,
    /// Chance a month that a paid household with an undeclared worker meets a declared job.
    pub formal_offers: f64,
    /// Share of households just above the threshold that declare less.
    pub bunching: f64,
    /// Part of declared spending such a household leaves out.
    pub bunching_cut: f64,
    /// Rise in the pressure to register for a share paid higher by one.
    pub take_up: f64,
    /// Rise in fertility for 100 DH a month more a young child.
    pub fertility_child: f64,
    /// Rise in fertility for 1,000 DH more at birth.
    pub fertility_birth: f64,
}

impl Assumed {
    pub(super) fn new(inputs: &Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name);
        Ok(Self {
            survivor_pension: value("pension.survivor_dh_per_month")?,
            bottle_price: value("butane.bottle_price")?,
            butane_elasticity: value("butane.price_elasticity")?,
            schooling: value("behaviour.schooling_per_100_dh")?,
            formal_work: value("behaviour.formal_work_per_100_dh")?,
            formal_offers: value("behaviour.formal_offers_per_month")?,
            bunching: value("behaviour.bunching_share")?,
            bunching_cut: value("behaviour.bunching_cut")?,
            take_up: value("behaviour.take_up_by_neighbours")?,
            fertility_child: value("behaviour.fertility_per_100_dh")?,
            fertility_birth: value("behaviour.fertility_per_1000_dh_at_birth")?,
        })
    }
}
