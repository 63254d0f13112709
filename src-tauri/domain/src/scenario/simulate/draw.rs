//! Random numbers that are the same on every machine: ChaCha8, and only arithmetic and functions of
//! `libm` on top of it.

use crate::minutes::Minutes;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// The draws of one run. Every run has a stream of its own, so that it comes out the same whatever
/// other runs there are.
pub(super) struct Draws(ChaCha8Rng);

impl Draws {
    pub fn of(seed: u64, run: u32) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(u64::from(run));
        Self(generator)
    }

    /// From 0 (inclusive) to 1 (exclusive), in steps of 2⁻⁵³.
    pub fn share(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Heads or tails.
    pub fn coin(&mut self) -> bool {
        self.0.next_u64() >> 63 == 1
    }

    /// A normal variate, by the polar method (Marsaglia and Bray 1964).
    fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.share() - 1.0, 2.0 * self.share() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * libm::sqrt(-2.0 * libm::log(square) / square);
            }
        }
    }

    /// A gamma variate with a shape of at least 1 (Marsaglia and Tsang 2000).
    fn gamma(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / libm::sqrt(9.0 * d);
        loop {
            let x = self.normal();
            let root = 1.0 + c * x;
            if root <= 0.0 {
                continue;
            }
            let v = root * root * root;
            let u = self.share();
            let square = x * x;
            if u < 1.0 - 0.0331 * square * square
                || libm::log(u) < 0.5 * square + d * (1.0 - v + libm::log(v))
            {
                return d * v;
            }
        }
    }
}

/// How long something takes: a PERT distribution (a beta with λ = 4) over whole seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pert {
    least: u64,
    most: u64,
    /// The two shapes of the beta; their sum is 6.
    shapes: (f64, f64),
}

impl Pert {
    /// The distribution of an estimate. One that is not in order is taken as if it were.
    pub fn of(minutes: Minutes) -> Self {
        let (min, max) = (minutes.min.min(minutes.max), minutes.min.max(minutes.max));
        let likely = minutes.likely.clamp(min, max);
        let (least, most) = (u64::from(min) * 60, u64::from(max) * 60);
        let width = f64::from(max - min).max(1.0);
        Self {
            least,
            most,
            shapes: (
                1.0 + 4.0 * f64::from(likely - min) / width,
                1.0 + 4.0 * f64::from(max - likely) / width,
            ),
        }
    }

    /// So many seconds. Draws nothing when there is nothing to choose.
    pub fn seconds(&self, draws: &mut Draws) -> u64 {
        if self.least == self.most {
            return self.least;
        }
        let (low, high) = (draws.gamma(self.shapes.0), draws.gamma(self.shapes.1));
        let share = low / (low + high);
        let width = (self.most - self.least) as f64;
        let more = libm::round(width * share) as u64;
        self.least + more.min(self.most - self.least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(min: u32, likely: u32, max: u32) -> Vec<u64> {
        let pert = Pert::of(Minutes::new(min, likely, max));
        let mut draws = Draws::of(7, 0);
        (0..20_000).map(|_| pert.seconds(&mut draws)).collect()
    }

    #[test]
    fn the_first_draws_are_the_same_on_every_machine() {
        let mut draws = Draws::of(7, 3);
        let pert = Pert::of(Minutes::new(2, 5, 10));
        let first: Vec<u64> = (0..8).map(|_| pert.seconds(&mut draws)).collect();
        assert_eq!(first, [354, 290, 218, 465, 287, 291, 265, 224]);
    }

    #[test]
    fn drawn_lengths_have_the_mean_of_the_pert_distribution() {
        let drawn = lengths(2, 5, 10);
        let mean = drawn.iter().sum::<u64>() as f64 / drawn.len() as f64 / 60.0;
        assert!(
            (mean - (2.0 + 4.0 * 5.0 + 10.0) / 6.0).abs() < 0.03,
            "{mean}"
        );
    }

    #[test]
    fn drawn_lengths_have_the_spread_of_the_pert_distribution() {
        let drawn = lengths(0, 10, 60);
        let mean = drawn.iter().sum::<u64>() as f64 / drawn.len() as f64;
        let square = |s: &u64| (*s as f64 - mean) * (*s as f64 - mean);
        let spread = (drawn.iter().map(square).sum::<f64>() / drawn.len() as f64).sqrt() / 60.0;
        let expected = ((mean / 60.0) * (60.0 - mean / 60.0) / 7.0).sqrt();
        assert!((spread - expected).abs() < 0.15, "{spread} {expected}");
    }

    #[test]
    fn a_length_stays_between_its_least_and_its_most() {
        for (min, likely, max) in [
            (0, 0, 1),
            (0, 5, 5),
            (3, 3, 90),
            (0, 0, u32::MAX),
            (9, 0, 1),
        ] {
            let (least, most) = (u64::from(min.min(max)) * 60, u64::from(min.max(max)) * 60);
            assert!(
                lengths(min, likely, max)
                    .iter()
                    .all(|s| (least..=most).contains(s))
            );
        }
    }

    #[test]
    fn a_certain_length_draws_nothing() {
        let mut draws = Draws::of(1, 1);
        assert_eq!(Pert::of(Minutes::exactly(4)).seconds(&mut draws), 240);
        assert_eq!(draws.share(), Draws::of(1, 1).share());
    }
}
