//! The random numbers of Python: the same seed gives the same regulations as `gencorpus.py`.
//!
//! The generator is MT19937 (Matsumoto and Nishimura); how CPython seeds it from a text and draws below a bound is read from
//! `Lib/random.py` and `Modules/_randommodule.c`.

use sha2::{Digest, Sha512};

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// `random.Random(seed)`.
pub struct Random {
    state: [u32; SIZE],
    index: usize,
}

impl Random {
    /// Seeded by a text: its bytes and their SHA-512, as one large number, its lowest 32 bits first.
    pub fn new(seed: &str) -> Self {
        let mut bytes = seed.as_bytes().to_vec();
        bytes.extend_from_slice(&Sha512::digest(seed.as_bytes()));
        bytes.reverse();
        let key: Vec<u32> = bytes
            .chunks(4)
            .map(|chunk| chunk.iter().rev().fold(0, |word, byte| (word << 8) | u32::from(*byte)))
            .collect();
        let mut random = Self { state: [0; SIZE], index: SIZE };
        random.plain(19_650_218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..SIZE.max(key.len()) {
            let mixed = random.mixed(i, 1_664_525);
            random.state[i] = mixed.wrapping_add(key[j]).wrapping_add(j as u32);
            i = random.next(i);
            j = (j + 1) % key.len();
        }
        for _ in 0..SIZE - 1 {
            random.state[i] = random.mixed(i, 1_566_083_941).wrapping_sub(i as u32);
            i = random.next(i);
        }
        random.state[0] = 0x8000_0000;
        random
    }

    fn plain(&mut self, seed: u32) {
        self.state[0] = seed;
        for i in 1..SIZE {
            let before = self.state[i - 1];
            self.state[i] = 1_812_433_253_u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(i as u32);
        }
    }

    fn mixed(&self, i: usize, factor: u32) -> u32 {
        let before = self.state[i - 1];
        self.state[i] ^ (before ^ (before >> 30)).wrapping_mul(factor)
    }

    fn next(&mut self, i: usize) -> usize {
        if i + 1 < SIZE {
            return i + 1;
        }
        self.state[0] = self.state[SIZE - 1];
        1
    }

    fn word(&mut self) -> u32 {
        if self.index >= SIZE {
            for i in 0..SIZE {
                let joined = (self.state[i] & 0x8000_0000) | (self.state[(i + 1) % SIZE] & 0x7fff_ffff);
                let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
                self.state[i] = self.state[(i + MIDDLE) % SIZE] ^ (joined >> 1) ^ odd;
            }
            self.index = 0;
        }
        let mut word = self.state[self.index];
        self.index += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// `randrange(bound)`.
    pub fn below(&mut self, bound: usize) -> usize {
        let bits = usize::BITS - bound.leading_zeros();
        loop {
            let drawn = (self.word() >> (32 - bits)) as usize;
            if drawn < bound {
                return drawn;
            }
        }
    }

    /// `randint(from, to)`.
    pub fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to - from + 1)
    }

    /// `sample(range(bound), count)`, for a small bound.
    pub fn sample(&mut self, bound: usize, count: usize) -> Vec<usize> {
        let mut pool: Vec<usize> = (0..bound).collect();
        (0..count)
            .map(|taken| {
                let place = self.below(bound - taken);
                let drawn = pool[place];
                pool[place] = pool[bound - taken - 1];
                drawn
            })
            .collect()
    }

    /// `random()`.
    pub fn fraction(&mut self) -> f64 {
        let (high, low) = (f64::from(self.word() >> 5), f64::from(self.word() >> 6));
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
    }
}
