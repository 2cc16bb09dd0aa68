//! A function of a number of persons that costs more than looking it up.

/// Its values for households of up to [`SEATS`] members, then itself.
#[derive(Clone, Debug)]
pub(super) struct ByNumber {
    known: [f32; SEATS],
    of: fn(u16) -> f32,
}

/// Households with as many members are hardly found.
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
