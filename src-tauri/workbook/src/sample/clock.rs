//! A clock that can be set back to when something of the sample happened.

use crate::clock::Clock;
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// The own clock until it is set.
pub(super) struct SetBack {
    own: Arc<dyn Clock>,
    at: Mutex<Option<DateTime<Utc>>>,
}

impl SetBack {
    pub(super) fn new(own: Arc<dyn Clock>) -> Self {
        Self {
            own,
            at: Mutex::new(None),
        }
    }

    /// Today as it really is.
    pub(super) fn real_today(&self) -> NaiveDate {
        self.own.today()
    }

    /// Sets it to `seconds` past two in the afternoon, `days_ago` days before today.
    pub(super) fn set(&self, days_ago: u64, seconds: u32) {
        let now = self.own.local(self.own.now());
        let day = now
            .date_naive()
            .checked_sub_days(Days::new(days_ago))
            .unwrap_or(NaiveDate::MIN);
        let two = NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default();
        let moment = day.and_time(two).and_local_timezone(*now.offset()).single();
        let moment = moment.map(|m| m.to_utc() + TimeDelta::seconds(seconds.into()));
        *self.at.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }

    /// Lets it go on with the real time.
    pub(super) fn release(&self) {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Clock for SetBack {
    fn now(&self) -> DateTime<Utc> {
        let at = *self.at.lock().unwrap_or_else(PoisonError::into_inner);
        at.unwrap_or_else(|| self.own.now())
    }

    fn new_id(&self) -> Uuid {
        self.own.new_id()
    }

    fn new_timeless_id(&self) -> Uuid {
        self.own.new_timeless_id()
    }

    fn local(&self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        self.own.local(moment)
    }
}
