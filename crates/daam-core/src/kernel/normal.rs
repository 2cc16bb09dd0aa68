//! The normal distribution, with the same bits on every machine.

/// Probability that a standard normal variable is below `x`.
pub fn cumulative(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// Quantile of the standard normal distribution at probability `p` (0 < p < 1).
///
/// Rational approximation of Wichura, "Algorithm AS 241: the percentage points of the
/// normal distribution", Applied Statistics 37 (1988); relative error below 1e-7
/// (its variant PPND7), then one Newton step against [`cumulative`].
pub fn quantile(p: f64) -> f64 {
    let q = p - 0.5;
    let start = if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        q * (((59.109_374_720 * r + 159.291_132_02) * r + 50.434_271_938) * r + 3.387_132_717_9)
            / (((67.187_563_600 * r + 78.757_757_664) * r + 17.895_169_469) * r + 1.0)
    } else {
        let tail = libm::sqrt(-libm::log(if q < 0.0 { p } else { 1.0 - p }));
        let value = if tail <= 5.0 {
            let r = tail - 1.6;
            (((0.170_238_210_3 * r + 1.306_728_481_6) * r + 2.756_815_390_0) * r + 1.423_437_277_7)
                / ((0.120_211_321_75 * r + 0.737_001_642_50) * r + 1.0)
        } else {
            let r = tail - 5.0;
            (((0.017_337_203_997 * r + 0.428_682_948_37) * r + 3.081_226_386_0) * r
                + 6.657_905_115_0)
                / ((0.012_258_202_635 * r + 0.241_978_942_25) * r + 1.0)
        };
        value.copysign(q)
    };
    let density = libm::exp(-0.5 * start * start) * 0.398_942_280_401_432_7;
    start - (cumulative(start) - p) / density
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantile_undoes_cumulative() {
        for step in 1..2000 {
            let p = f64::from(step) / 2000.0;
            assert!((cumulative(quantile(p)) - p).abs() < 1e-12, "{p}");
        }
        assert!((quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-12);
        assert!((quantile(1e-9) + 5.997_807_015_007_686).abs() < 1e-7);
    }
}
