//! Addressed (counter-based) random numbers.

use rand::TryRng;

/// Stream of draws: the decision a draw is used for. It is part of the address, so that two
/// decisions never share a draw.
///
/// The number of a stream is its identity in every published result: append, never renumber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Stream {
    /// Synthesis of a locality's people.
    Synthesis = 1,
    /// Identity of a newborn person.
    Identity = 2,
    /// The year's deaths, births, unions and work changes of a person.
    Life = 3,
    /// The year's moves of a person: leaving home, migration, emigration, separation.
    Moves = 4,
    /// Choice of a partner.
    Partner = 5,
    /// A birth: sex, and traits fixed at birth.
    Birth = 6,
    /// The school year of a pupil.
    School = 7,
    /// State of work at entry and at renewal.
    Work = 8,
    /// The year's change of a household's consumption.
    Welfare = 9,
    /// Disability: age at onset.
    Disability = 10,
    /// Destination of a moving household.
    Destination = 11,
    /// Registration and claim.
    Claim = 12,
    /// Noise of an earlier proxy score, no longer drawn.
    Score = 13,
    /// Who leaves and who stays when a couple separates.
    Separation = 14,
    /// Foster household of a child without adults.
    Fostering = 15,
    /// Registration traits of a person or household: delay of declaration, literacy.
    Traits = 16,
    /// Assets and rooms.
    Belongings = 17,
    /// Current spending: permanent and monthly components.
    Spending = 18,
    /// Updates of a household's file.
    Update = 19,
    /// Findings of the exchange between registers, and their dates.
    Exchange = 20,
    /// Decisions, appeals, returns.
    Decision = 21,
    /// Localities of a sample, and their pairing.
    Sample = 22,
    /// Values of assumptions, drawn from their ranges.
    Assumption = 23,
    /// The year's return of a family from abroad, beside a household.
    ReturnMigration = 24,
}

/// Source of all draws of one replication.
///
/// A draw is a function of (seed, replication, stream, subject, time): the counter-based
/// generator philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
/// SC11) with the seed as key and the rest as counter. Order of calls never matters.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    key: [u32; 2],
}

impl Draws {
    /// The draws of a seed and a replication (from 0).
    pub fn new(seed: u64, replication: u32) -> Self {
        let mixed = seed ^ u64::from(replication).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self {
            key: [mixed as u32, (mixed >> 32) as u32],
        }
    }

    /// Four independent 32-bit words at an address.
    #[inline]
    pub fn words(&self, stream: Stream, subject: u64, time: i16, part: u16) -> [u32; 4] {
        let place = (u32::from(stream as u16) << 16) | u32::from(part);
        philox(
            [
                subject as u32,
                (subject >> 32) as u32,
                place,
                time as u16 as u32,
            ],
            self.key,
        )
    }

    /// Four independent uniforms in the open interval (0, 1) at an address.
    #[inline]
    pub fn uniforms(&self, stream: Stream, subject: u64, time: i16) -> [f32; 4] {
        uniforms(self.words(stream, subject, time, 0))
    }

    /// Four further uniforms at the same address.
    #[inline]
    pub fn more_uniforms(&self, stream: Stream, subject: u64, time: i16, part: u16) -> [f32; 4] {
        uniforms(self.words(stream, subject, time, part))
    }

    /// A sequence of draws at an address, for decisions that need an unknown number of them.
    pub fn sequence(&self, stream: Stream, subject: u64, time: i16) -> StreamRng {
        StreamRng {
            draws: *self,
            stream,
            subject,
            time,
            block: 0,
            words: [0; 4],
            used: 4,
        }
    }
}

/// Midpoint of one of 2^24 equal parts of (0, 1), from a 32-bit word: never 0, never 1.
#[inline]
fn uniform(word: u32) -> f32 {
    ((word >> 8) as f32 + 0.5) * (1.0 / 16_777_216.0)
}

#[inline]
fn uniforms([one, two, three, four]: [u32; 4]) -> [f32; 4] {
    [uniform(one), uniform(two), uniform(three), uniform(four)]
}

/// A sequence of words at one address; a `rand` generator, for use with its distributions.
#[derive(Clone, Debug)]
pub struct StreamRng {
    draws: Draws,
    stream: Stream,
    subject: u64,
    time: i16,
    block: u16,
    words: [u32; 4],
    used: usize,
}

impl StreamRng {
    /// The next word.
    #[inline]
    pub fn word(&mut self) -> u32 {
        if self.used == 4 {
            self.words = self
                .draws
                .words(self.stream, self.subject, self.time, self.block);
            // Long sequences continue in the next time slots: 2^16 blocks of 4 words each.
            let (block, carry) = self.block.overflowing_add(1);
            self.block = block;
            self.time = self.time.wrapping_add(i16::from(carry));
            self.used = 0;
        }
        let word = self.words[self.used];
        self.used += 1;
        word
    }

    /// The next uniform in (0, 1).
    #[inline]
    pub fn uniform(&mut self) -> f32 {
        uniform(self.word())
    }

    /// A number from 0 up to, not including, `bound` (which is positive).
    #[inline]
    pub fn below(&mut self, bound: usize) -> usize {
        ((u64::from(self.word()) * bound as u64) >> 32) as usize
    }
}

impl TryRng for StreamRng {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(self.word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(u64::from(self.word()) | (u64::from(self.word()) << 32))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in bytes.chunks_mut(4) {
            chunk.copy_from_slice(&self.word().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

#[inline]
fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for round in 0..10 {
        if round > 0 {
            key[0] = key[0].wrapping_add(0x9E37_79B9);
            key[1] = key[1].wrapping_add(0xBB67_AE85);
        }
        let one = u64::from(counter[0]) * 0xD251_1F53;
        let two = u64::from(counter[2]) * 0xCD9E_8D57;
        counter = [
            (two >> 32) as u32 ^ counter[1] ^ key[0],
            two as u32,
            (one >> 32) as u32 ^ counter[3] ^ key[1],
            one as u32,
        ];
    }
    counter
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test vectors published with the generator (Random123, `kat_vectors`).
    #[test]
    fn philox_gives_its_published_answers() {
        assert_eq!(
            philox([0; 4], [0; 2]),
            [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
        );
        assert_eq!(
            philox([u32::MAX; 4], [u32::MAX; 2]),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
        assert_eq!(
            philox(
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0]
            ),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn an_address_decides_the_draw_whatever_came_before() {
        let draws = Draws::new(7, 0);
        let alone = draws.uniforms(Stream::Life, 42, 3);
        let _ = draws.uniforms(Stream::Moves, 1, 1);
        assert_eq!(alone, draws.uniforms(Stream::Life, 42, 3));
        assert_ne!(alone, draws.uniforms(Stream::Moves, 42, 3));
        assert_ne!(alone, Draws::new(7, 1).uniforms(Stream::Life, 42, 3));
    }

    /// Mean of 40,000 uniforms: standard error 0.00144; 5 of them fail once in 1.7 million.
    #[test]
    fn uniforms_are_centred() {
        let mut sequence = Draws::new(1, 0).sequence(Stream::Synthesis, 9, 0);
        let mean = (0..40_000)
            .map(|_| f64::from(sequence.uniform()))
            .sum::<f64>()
            / 40_000.0;
        assert!((mean - 0.5).abs() < 5.0 * 0.00144, "{mean}");
    }
}
