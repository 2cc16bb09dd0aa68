//! Who pays for a reform: a rise in the price of butane, a solidarity levy. Both reduce household
//! consumption, so that the net effect of a reform can be measured.

use super::law_in_force::{LawInForce, rule};
use crate::kernel::Problem;

rule! {
    /// Taxes and price changes of a month's law.
    pub struct Financing {
        /// Rise in the price of a bottle, dirhams.
        price_rise: f64 = "butane.price_rise",
        /// Ratio of bottles bought after the rise to those before.
        kept: f64 = bottles_kept,
        bottle_price: f64 = bottle_price,
        levy_rate: f64 = "solidarity_levy.rate",
        levy_above: f64 = "solidarity_levy.above",
    }
}

/// What a household pays in a year, in current dirhams.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contribution {
    /// Additional cost of its butane bottles.
    pub butane: f64,
    /// The levy.
    pub levy: f64,
}

impl Financing {
    /// Whether no household is asked to pay.
    pub fn is_none(&self) -> bool {
        self.price_rise == 0.0 && self.levy_rate == 0.0
    }

    /// What a household of `size` pays: `butane` is its monthly spending on gas in the survey's
    /// year, `consumption` each member's yearly consumption, in current dirhams.
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
