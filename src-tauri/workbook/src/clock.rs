//! The only source of the time and of new ids. A test gives its own.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};
use uuid::Uuid;

/// Where the time and new ids come from.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;

    /// A new id that sorts by time of making (UUIDv7).
    fn new_id(&self) -> Uuid;

    /// A new id that tells no time (UUIDv4), for what is kept without a name.
    fn new_timeless_id(&self) -> Uuid;

    /// `moment` where the reader is.
    fn local(&self, moment: DateTime<Utc>) -> DateTime<FixedOffset>;

    /// Today where the reader is.
    fn today(&self) -> NaiveDate {
        self.local(self.now()).date_naive()
    }
}

/// The clock of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn new_timeless_id(&self) -> Uuid {
        Uuid::new_v4()
    }

    fn local(&self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        moment.with_timezone(&Local).fixed_offset()
    }
}
