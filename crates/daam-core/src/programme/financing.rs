//! Who pays: a rise in the price of butane, a solidarity levy. Both take from what households
//! consume, so that the net effect of a reform can be read.

use super::law_in_force::LawInForce;

/// What a month's law takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Financing {
    /// Dirhams more a bottle.
    price_rise: f64,
    /// Bottles bought after the rise over those before.
    kept: f64,
    bottle_price: f64,
    levy_rate: f64,
    levy_above: f64,
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
    pub(super) fn read(law: &LawInForce) -> Self {
        let price_rise = law.number("butane.price_rise");
        let price = law.assumed.bottle_price;
        let risen = (price + price_rise) / price;
        Self {
            price_rise,
            kept: libm::pow(risen, law.assumed.butane_elasticity),
            bottle_price: price,
            levy_rate: law.number("solidarity_levy.rate"),
            levy_above: law.number("solidarity_levy.above"),
        }
    }

    /// Nothing is asked of anybody.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.price_rise == 0.0 && self.levy_rate == 0.0
    }

    /// What a household of `size` pays: `butane` is what it spends on gas in a month of the
    /// survey's year, `consumption` what each member consumes in a year, dirhams of the month.
    #[must_use]
    pub fn of(&self, size: f64, butane: f64, consumption: f64) -> Contribution {
        let bottles = 12.0 * butane / self.bottle_price * self.kept;
        let above = (consumption - self.levy_above).max(0.0);
        Contribution {
            butane: bottles * self.price_rise,
            levy: self.levy_rate * above * size,
        }
    }
}
