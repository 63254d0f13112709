//! A clock that stands still until it is told to go on, and ids that count.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use drill_workbook::clock::Clock;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// 22 November 2021, 09:40 in Seoul.
const START: i64 = 1_637_541_600;

/// A fixed clock. Ids are 0000…0001, 0000…0002 and so on in the shape of a UUIDv7.
#[derive(Debug)]
pub struct FixedClock {
    state: Mutex<(DateTime<Utc>, u64)>,
}

impl Default for FixedClock {
    fn default() -> Self {
        Self {
            state: Mutex::new((DateTime::from_timestamp(START, 0).expect("a moment"), 0)),
        }
    }
}

impl FixedClock {
    /// Goes on (or back).
    pub fn advance(&self, by: TimeDelta) {
        self.with(|(now, _)| *now += by);
    }

    fn with<T>(&self, work: impl FnOnce(&mut (DateTime<Utc>, u64)) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.with(|(now, _)| *now)
    }

    fn new_id(&self) -> Uuid {
        self.with(|(_, count)| {
            *count += 1;
            Uuid::from_u64_pair(0x7000, 0x8000_0000_0000_0000 | *count)
        })
    }

    fn new_timeless_id(&self) -> Uuid {
        self.with(|(_, count)| {
            *count += 1;
            Uuid::from_u64_pair(0x4000, 0x8000_0000_0000_0000 | *count)
        })
    }

    fn local(&self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        moment.with_timezone(&FixedOffset::east_opt(9 * 3600).expect("an offset"))
    }
}
