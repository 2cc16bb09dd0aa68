//! One figure over replications: its mean and its standard errors.

use super::errors::{StandardErrors, Uncertainty};

/// A figure over replications.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ReplicatedFigure {
    pub count: u32,
    sum: f64,
    squares: f64,
    zones: u32,
    /// Sum of the variances of all zones, and of their squares; NaN where one is not known.
    variance: f64,
    variance_squares: f64,
}

impl ReplicatedFigure {
    /// Adds a replication: the figure, and what each zone adds to its variance.
    pub(super) fn add(&mut self, value: f64, zones: impl Iterator<Item = f64>) {
        self.count += 1;
        self.sum += value;
        self.squares += value * value;
        for variance in zones {
            self.zones += 1;
            self.variance += variance;
            self.variance_squares += variance * variance;
        }
    }

    pub(super) fn mean(&self) -> f64 {
        self.sum / f64::from(self.count)
    }

    /// Degrees of freedom of the variance between localities: fewer where few zones hold most of
    /// it, as for poverty. Johnson and Rust, "Population inferences and variance estimation for
    /// NAEP data", Journal of Educational Statistics 17 (1992), whose number is for normal
    /// contributions of zones. With a kurtosis of k a sum of squares has 2k/(k - 1) in place of
    /// their 3 for each effective zone, so at least two thirds of it, which is taken: sums over
    /// localities are skewed, and the variance found is small just when the figure is too low.
    fn freedom(&self) -> f64 {
        let zones = f64::from(self.zones);
        if self.variance_squares == 0.0 {
            return zones.max(1.0);
        }
        let alike = self.variance * self.variance / self.variance_squares;
        let normal = (3.16 - 2.77 / libm::sqrt(zones)) * alike;
        (normal * 2.0 / 3.0).clamp(1.0, zones.max(1.0))
    }

    pub(super) fn errors(&self, how: &Uncertainty) -> Option<StandardErrors> {
        let count = f64::from(self.count);
        let simulation = self.variance / count / count;
        if self.zones == 0 || simulation.is_nan() {
            return None;
        }
        let mut assumptions = 0.0;
        if how.drawn && self.count > 1 {
            let between = (self.squares - self.sum * self.sum / count) / (count - 1.0);
            assumptions = (between - simulation * count).max(0.0);
        }
        let freedom = self.freedom();
        // Degrees of freedom of a sum of variances: Satterthwaite, Biometrics Bulletin 2 (1946).
        let parts =
            simulation * simulation / freedom + assumptions * assumptions / (count - 1.0).max(1.0);
        let all = simulation + assumptions;
        Some(StandardErrors {
            sampling: libm::sqrt((1.0 - how.visited) * simulation),
            chance: libm::sqrt(how.visited * simulation),
            assumptions: libm::sqrt(assumptions),
            freedom: [
                freedom,
                if parts > 0.0 {
                    all * all / parts
                } else {
                    freedom
                },
            ],
        })
    }
}
