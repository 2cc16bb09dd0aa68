//! Who pays: a rise in the price of butane, a solidarity levy. Both take from what households
//! consume, so that the net effect of a reform can be read.

use super::law_in_force::{LawInForce, rule};
use crate::kernel::Problem;

rule! {
    /// What a month's law takes.
    pub struct Financing {
        /// Dirhams more a bottle.
        price_rise: f64 = "butane.price_rise",
        /// Bottles bought after the rise over those before.
        kept: f64 = bottles_kept,
        bottle_price: f64 = bottle_price,
        levy_rate: f64 = "solidarity_levy.rate",
        levy_above: f64 = "solidarity_levy.above",
    }
}

/// What a household pays in a year, dirhams of the month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contribution {
    /// More for its bottles.
    pub butane: f64,
    /// The levy.
    pub levy: f64,
}

impl Financing {
    /// Nothing is asked of anybody.
    pub fn is_none(&self) -> bool {
        self.price_rise == 0.0 && self.levy_rate == 0.0
    }

    /// What a household of `size` pays: `butane` is what it spends on gas in a month of the
    /// survey's year, `consumption` what each member consumes in a year, dirhams of the month.
    pub fn of(&self, size: f64, butane: f64, consumption: f64) -> Contribution {
        let bottles = 12.0 * butane / self.bottle_price * self.kept;
        let above = (consumption - self.levy_above).max(0.0);
        Contribution {
            butane: bottles * self.price_rise,
            levy: self.levy_rate * above * size,
        }
    }
}

fn bottles_kept(law: &LawInForce) -> Result<f64, Problem> {
    let price = law.assumed.bottle_price;
    let risen = (price + law.read::<f64>("butane.price_rise")?) / price;
    Ok(libm::pow(risen, law.assumed.butane_elasticity))
}

fn bottle_price(law: &LawInForce) -> Result<f64, Problem> {
    Ok(law.assumed.bottle_price)
}
