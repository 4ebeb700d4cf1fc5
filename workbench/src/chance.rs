//! Order without chance: a fixed sequence that looks like chance, the same on every machine.

/// A sequence of numbers from one seed (Marsaglia's xorshift with a multiplication after it).
pub struct Sequence(u64);

impl Sequence {
    /// The sequence of this seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// Puts a list in another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = usize::try_from((self.next() >> 32) % (last as u64 + 1)).unwrap_or(0);
            list.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sequence;

    #[test]
    fn the_order_is_the_same_each_time_and_nothing_is_lost() {
        let order = || {
            let mut list: Vec<u32> = (0..50).collect();
            Sequence::new(7).shuffle(&mut list);
            list
        };
        assert_eq!(order(), order());
        let mut sorted = order();
        assert_ne!(sorted, (0..50).collect::<Vec<_>>());
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
    }
}
