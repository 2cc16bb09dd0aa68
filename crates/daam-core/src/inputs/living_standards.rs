//! Distribution of consumption per person in 2022, and the position of each region in it.
//!
//! Sources: `living_standards_quantiles.csv`, `poverty_lines.csv` and
//! `poverty_inequality.csv` (HCP living-standards survey 2022-23 and the curve fitted to
//! its published moments, see SOURCES.md).
//!
//! Method: in each milieu the quantile curve passes through every decile bound and every
//! known headcount, straight between them on the scale (normal quantile, log consumption),
//! with a Pareto tail above the ninth decile whose mean is the published one. A region is
//! a normal position `shift + spread * s` on that scale, `s` being standard normal over its
//! persons; the milieu's own law of positions is the mixture of its regions, so whatever
//! the positions, the milieu keeps HCP's distribution exactly.

use super::calibration::Calibration;
use super::country::{Country, domain};
use crate::kernel::{Milieu, normal};

/// Half-width of the tabulated range of `s`.
const REACH: f64 = 5.0;

/// Grid points per unit of `s`.
const FINENESS: f64 = 32.0;

/// Consumption per person and year in dirhams of 2022.
#[derive(Clone, Debug)]
pub struct LivingStandards {
    curves: [QuantileCurve; 2],
    mixtures: [Mixture; 2],
    /// By domain: log consumption on the grid of `s`.
    laid: Vec<Vec<f32>>,
    /// Absolute poverty line by milieu, dirhams of 2022 per person and year.
    pub poverty_line: [f64; 2],
    /// Vulnerability line by milieu: 1.5 times the poverty line (HCP's definition).
    pub vulnerability_line: [f64; 2],
}

/// Quantile curve of a milieu.
#[derive(Clone, Debug)]
pub struct QuantileCurve {
    /// Normal quantile and log consumption, ascending.
    knots: Vec<(f64, f64)>,
    pareto: f64,
}

impl QuantileCurve {
    /// The curve through the `known` points (share of persons, and the consumption below which they
    /// are), in any order, with a Pareto tail above `ninth`, the ninth decile, whose mean
    /// is `top`.
    pub fn through(mut known: Vec<(f64, f64)>, ninth: f64, top: f64) -> Self {
        known.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut knots: Vec<(f64, f64)> = Vec::new();
        for (headcount, bound) in known {
            let knot = (normal::quantile(headcount), libm::log(bound));
            // Published rates are rounded: a knot that would make the curve decrease is left out.
            if knots
                .last()
                .is_none_or(|last| knot.0 > last.0 + 0.01 && knot.1 > last.1)
            {
                knots.push(knot);
            }
        }
        Self {
            knots,
            pareto: 1.0 / (1.0 - ninth / top),
        }
    }

    /// Log consumption at a normal quantile `z`.
    pub fn at(&self, z: f64) -> f64 {
        let last = self.knots.len() - 1;
        let (top_z, top) = self.knots[last];
        if z > top_z {
            let above = 1.0 - normal::cumulative(z);
            let share = (above / (1.0 - normal::cumulative(top_z))).max(1e-12);
            return top - libm::log(share) / self.pareto;
        }
        let after = self.knots.partition_point(|knot| knot.0 < z).clamp(1, last);
        let ((z0, from), (z1, to)) = (self.knots[after - 1], self.knots[after]);
        from + (z - z0) / (z1 - z0) * (to - from)
    }
}

impl LivingStandards {
    /// Curve of consumption, poverty line and vulnerability line by milieu (dirhams of 2022 per
    /// person and year), with the regions at the positions of a calibration.
    pub fn new(
        curves: [QuantileCurve; 2],
        (poverty_line, vulnerability_line): ([f64; 2], [f64; 2]),
        country: &Country,
        calibration: &Calibration,
    ) -> Self {
        let mut standards = Self {
            curves,
            mixtures: Default::default(),
            laid: Vec::new(),
            poverty_line,
            vulnerability_line,
        };
        standards.fit_domains(country, calibration);
        standards
    }

    /// By milieu, the curve of consumption.
    pub fn curve(&self, milieu: Milieu) -> &QuantileCurve {
        &self.curves[milieu as usize]
    }

    /// Tabulates every domain's distribution on its milieu's curve at calibrated positions.
    pub fn fit_domains(&mut self, country: &Country, calibration: &Calibration) {
        let mut persons = vec![0.0; country.domains()];
        for cell in &country.cells {
            persons[cell.domain()] += cell.persons as f64;
        }
        self.laid = vec![Vec::new(); country.domains()];
        self.mixtures = Milieu::ALL.map(|milieu| Mixture::new(milieu, &persons, calibration));
        for milieu in Milieu::ALL {
            let mixture = &self.mixtures[milieu as usize];
            for region in 0..calibration.region.len() {
                let index = domain(region, milieu);
                let (shift, spread) = calibration.position(region, milieu);
                self.laid[index] = grid()
                    .map(|s| {
                        let z = mixture.normal_quantile(shift + spread * s);
                        self.curves[milieu as usize].at(z) as f32
                    })
                    .collect();
            }
        }
    }

    /// Log of consumption per person (dirhams of 2022 per year) of a domain's households at
    /// standard position `s`.
    #[inline]
    pub fn log_consumption(&self, domain: usize, s: f32) -> f32 {
        let laid = &self.laid[domain];
        let x = ((s + REACH as f32) * FINENESS as f32).clamp(0.0, (laid.len() - 1) as f32 - 1e-3);
        let below = x as usize;
        let weight = x - below as f32;
        laid[below] + weight * (laid[below + 1] - laid[below])
    }
}

/// Moments of a region's distribution of consumption.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moments {
    /// Mean consumption per person, dirhams of 2022 a year.
    pub mean: f64,
    /// Share below the poverty line.
    pub poor: f64,
    /// Share from the poverty line to the vulnerability line.
    pub vulnerable: f64,
}

impl LivingStandards {
    /// Moments of a domain, by integration over its standard normal positions.
    pub fn moments(&self, domain: usize) -> Moments {
        self.integrated(
            domain % 2,
            self.laid[domain].iter().map(|log| f64::from(*log)),
        )
    }

    /// Moments that a domain would have at another position, its milieu's distribution unchanged.
    pub fn moments_at(&self, domain: usize, shift: f64, spread: f64) -> Moments {
        let milieu = domain % 2;
        let logs = grid().map(|s| {
            let z = self.mixtures[milieu].normal_quantile(shift + spread * s);
            self.curves[milieu].at(z)
        });
        self.integrated(milieu, logs)
    }

    fn integrated(&self, milieu: usize, logs: impl Iterator<Item = f64>) -> Moments {
        let mut moments = Moments::default();
        let mut total = 0.0;
        for (s, log) in grid().zip(logs) {
            let weight = libm::exp(-0.5 * s * s);
            let consumption = libm::exp(log);
            total += weight;
            moments.mean += weight * consumption;
            if consumption < self.poverty_line[milieu] {
                moments.poor += weight;
            } else if consumption < self.vulnerability_line[milieu] {
                moments.vulnerable += weight;
            }
        }
        moments.mean /= total;
        moments.poor /= total;
        moments.vulnerable /= total;
        moments
    }
}

/// Standard positions at which a domain's distribution is tabulated.
fn grid() -> impl Iterator<Item = f64> {
    let points = (2.0 * REACH * FINENESS) as usize;
    (0..=points).map(|point| point as f64 / FINENESS - REACH)
}

/// Distribution of positions over a milieu: a tabulated mixture of its regions' normal
/// distributions.
#[derive(Clone, Debug, Default)]
struct Mixture {
    table: Vec<f64>,
}

impl Mixture {
    const REACH: f64 = 9.0;
    const FINENESS: f64 = 64.0;

    fn new(milieu: Milieu, persons: &[f64], calibration: &Calibration) -> Self {
        let parts: Vec<_> = (0..calibration.region.len())
            .map(|region| {
                (
                    persons[domain(region, milieu)],
                    calibration.position(region, milieu),
                )
            })
            .collect();
        let total: f64 = parts.iter().map(|part| part.0).sum();
        let points = (2.0 * Self::REACH * Self::FINENESS) as usize;
        let table = (0..=points)
            .map(|point| {
                let t = point as f64 / Self::FINENESS - Self::REACH;
                let below: f64 = parts
                    .iter()
                    .map(|(weight, (shift, spread))| {
                        weight / total * normal::cumulative((t - shift) / spread)
                    })
                    .sum();
                normal::quantile(below.clamp(1e-12, 1.0 - 1e-12))
            })
            .collect();
        Self { table }
    }

    fn normal_quantile(&self, t: f64) -> f64 {
        let x =
            ((t + Self::REACH) * Self::FINENESS).clamp(0.0, (self.table.len() - 1) as f64 - 1e-9);
        let below = x as usize;
        let weight = x - below as f64;
        self.table[below] + weight * (self.table[below + 1] - self.table[below])
    }
}
