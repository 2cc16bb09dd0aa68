//! A table of an expensive function of a number of persons.

/// Tabulated values for households of up to [`SEATS`] members, and the function beyond.
#[derive(Clone, Debug)]
pub(super) struct ByNumber {
    known: [f32; SEATS],
    of: fn(u16) -> f32,
}

/// Larger households are very rare.
const SEATS: usize = 32;

impl ByNumber {
    pub(super) fn new(of: fn(u16) -> f32) -> Self {
        Self {
            known: std::array::from_fn(|number| of(number as u16)),
            of,
        }
    }

    #[inline]
    pub(super) fn at(&self, number: u16) -> f32 {
        let known = self.known.get(usize::from(number));
        known.copied().unwrap_or_else(|| (self.of)(number))
    }
}
