//! Times of day as people write them, and the moments they mean one after the other.

/// A time as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stamp {
    /// The date that stands with it.
    pub day: Option<Day>,
    /// Minutes of the day, or since the start for a relative one.
    pub minute: i64,
    /// Minutes east of Greenwich, where a zone stands with it.
    pub zone: Option<i64>,
    /// Whether morning or afternoon is said.
    pub half: Option<Half>,
    /// Whether it counts from the start: T+15.
    pub is_relative: bool,
}

/// A date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// With its year.
    Full {
        /// The year that is written.
        year: i64,
        /// Days since 1970.
        days: i64,
    },
    /// Month and day alone: 11/22.
    NoYear {
        /// From 1.
        month: i64,
        /// From 1.
        day: i64,
    },
}

/// A time of one kept entry, with the date that heads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// A date alone, on a line since the entry before.
    pub heading: Option<Day>,
    /// The entry's own.
    pub stamp: Stamp,
}

/// Before or after noon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

const DAY: i64 = 24 * 60;

/// Stands in where no year is written anywhere, so that 2/29 is a day, too.
const LEAP_YEAR: i64 = 2_000;

/// A step back by more than this means that the day has changed.
const NEXT_DAY: i64 = 6 * 60;

/// The moments of all entries in minutes on one scale. What counts from the start counts from the
/// first time of day; what stands before the first date is of that date.
pub(super) fn moments(whens: &[Option<When>]) -> Vec<Option<i64>> {
    let mut clock = Clock::default();
    let dates = whens.iter().flatten();
    let mut dates = dates
        .flat_map(|when| [when.heading, when.stamp.day])
        .flatten();
    let first = dates.clone().next();
    clock.year = dates.find_map(|day| match day {
        Day::Full { year, .. } => Some(year),
        Day::NoYear { .. } => None,
    });
    clock.day = first.map(|day| clock.resolve(day));
    let told = whens.iter().map(|when| {
        let when = (*when)?;
        if let Some(heading) = when.heading {
            clock.head(heading);
        }
        let is_relative = when.stamp.is_relative;
        Some(if is_relative {
            (true, when.stamp.minute)
        } else {
            (false, clock.moment(when.stamp))
        })
    });
    let told: Vec<Option<(bool, i64)>> = told.collect();
    let start = told.iter().flatten().find(|(is_relative, _)| !is_relative);
    let start = start.map_or(0, |(_, moment)| *moment);
    let at = |(is_relative, minute)| if is_relative { start + minute } else { minute };
    told.into_iter().map(|told| told.map(at)).collect()
}

/// Turns stamps into moments on one scale.
#[derive(Debug, Default)]
struct Clock {
    day: Option<i64>,
    year: Option<i64>,
    zone: Option<i64>,
    last: Option<i64>,
    last_half: Option<Half>,
}

impl Clock {
    /// The lines that follow are of this day.
    fn head(&mut self, day: Day) {
        self.day = Some(self.resolve(day));
        self.last = None;
    }

    /// Days since 1970. A date without a year is the one nearest to the day before it.
    fn resolve(&mut self, day: Day) -> i64 {
        match day {
            Day::Full { year, days } => {
                self.year = Some(year);
                days
            }
            Day::NoYear { month, day } => {
                let year = self.year.unwrap_or(LEAP_YEAR);
                let near = self.day.or_else(|| days(year, month, day.min(28)));
                let near = near.unwrap_or(0);
                let found = (year - 4..=year + 4)
                    .filter_map(|year| Some((year, days(year, month, day)?)))
                    .min_by_key(|(_, days)| (days - near).abs());
                let (year, days) = found.unwrap_or((year, near));
                self.year = Some(year);
                days
            }
        }
    }

    /// The moment a time of day means, in minutes.
    fn moment(&mut self, stamp: Stamp) -> i64 {
        let zone = *self.zone.get_or_insert(stamp.zone.unwrap_or(0));
        let minute = stamp.minute - stamp.zone.map_or(0, |own| own - zone);
        let minute = if self.means_afternoon(stamp, minute) {
            minute + DAY / 2
        } else {
            minute
        };
        let moment = if let Some(day) = stamp.day {
            let day = self.resolve(day);
            self.day = Some(day);
            day * DAY + minute
        } else {
            // Without a date a time of another zone is the one within this day.
            let minute = minute.rem_euclid(DAY);
            let day = self.day.unwrap_or(0);
            let back = self
                .last
                .map_or(0, |last| last - NEXT_DAY - day * DAY - minute);
            // Rounded up: a step back of any length goes on with the next day that comes after it.
            let on = (back.max(0) + DAY - 1) / DAY;
            if on > 0 {
                self.day = Some(day + on);
            }
            (day + on) * DAY + minute
        };
        self.last = Some(self.last.map_or(moment, |last| last.max(moment)));
        self.last_half = stamp.half.or(self.last_half);
        moment
    }

    /// After "1:50 PM" a bare "2:15" is in the afternoon, too.
    fn means_afternoon(&self, stamp: Stamp, minute: i64) -> bool {
        let is_bare = stamp.half.is_none() && stamp.day.is_none() && stamp.minute < DAY / 2;
        let Some(last) = self.last.filter(|_| is_bare) else {
            return false;
        };
        let later = self.day.unwrap_or(0) * DAY + minute + DAY / 2;
        self.last_half == Some(Half::Afternoon) && later >= last && later - last < NEXT_DAY
    }
}

/// Reads a stamp at the beginning of `text`; returns it with what follows.
pub(super) fn stamp(text: &str) -> Option<(Stamp, &str)> {
    let mut scan = Scan(text.trim_start());
    let opened = scan.any(&["[", "(", "**", "`", "<"]).is_some();
    scan.any(&["**", "`"]);
    let mut stamp = relative(&mut scan).or_else(|| absolute(&mut scan))?;
    let rest = scan.0;
    scan.spaces();
    let is_aside = scan.any(&["("]).is_some();
    match zone(&mut scan).filter(|_| !is_aside || scan.any(&[")"]).is_some()) {
        Some(zone) => stamp.zone = Some(zone),
        None => scan.0 = rest,
    }
    if opened {
        scan.spaces();
        while scan.any(&["]", ")", "**", "`", ">"]).is_some() {}
    }
    Some((stamp, scan.0))
}

/// Reads a date that stands alone: 2026-11-22, 2026년 11월 22일.
pub(super) fn day(text: &str) -> Option<Day> {
    let mut scan = Scan(text.trim());
    let day = date(&mut scan)?;
    let rest = scan
        .0
        .trim_matches(|c: char| c.is_whitespace() || "()[]*:#.요일월화수목금토일".contains(c));
    rest.is_empty().then_some(day)
}

fn relative(scan: &mut Scan<'_>) -> Option<Stamp> {
    let start = scan.0;
    scan.any(&["T", "t"]);
    let found = scan.any(&["+"]).and_then(|_| {
        let first = scan.number(4)?;
        if scan.any(&[":"]).is_some() {
            return Some(first * 60 + scan.number(2)?);
        }
        let rest = scan.0;
        scan.spaces();
        let unit = scan.any(&["min", "m", "분", "h", "시간"]);
        if unit.is_none() {
            scan.0 = rest;
        }
        Some(if matches!(unit, Some("h" | "시간")) {
            first * 60
        } else {
            first
        })
    });
    if found.is_none() {
        scan.0 = start;
    }
    found.map(|minute| Stamp {
        minute,
        is_relative: true,
        ..Stamp::default()
    })
}

fn absolute(scan: &mut Scan<'_>) -> Option<Stamp> {
    let start = scan.0;
    let day = date(scan);
    if day.is_some() {
        scan.any(&["T", "t", ","]);
        scan.spaces();
    }
    let time = time_of_day(scan);
    let Some((minute, half)) = time else {
        scan.0 = start;
        return None;
    };
    Some(Stamp {
        day,
        minute,
        half,
        ..Stamp::default()
    })
}

/// 14:03, 14:03:22, 2:15 PM, 오후 2:15, 오후 2시 15분, 14시.
fn time_of_day(scan: &mut Scan<'_>) -> Option<(i64, Option<Half>)> {
    let before = half(scan);
    scan.spaces();
    let hour = scan.number(2)?;
    let minute = if scan.any(&["시"]).is_some() {
        let rest = scan.0;
        scan.spaces();
        match scan.number(2) {
            Some(minute) if scan.any(&["분"]).is_some() => minute,
            Some(_) | None => {
                scan.0 = rest;
                0
            }
        }
    } else {
        scan.any(&[":", "："])?;
        let minute = scan.exactly(2)?;
        if scan.0.starts_with(':') && scan.0[1..].starts_with(|c: char| c.is_ascii_digit()) {
            scan.any(&[":"]);
            scan.exactly(2)?;
            if scan.any(&[".", ","]).is_some() {
                scan.number(9);
            }
        }
        if scan.0.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        minute
    };
    let rest = scan.0;
    scan.spaces();
    let after = half(scan);
    if after.is_none() {
        scan.0 = rest;
    }
    let half = before.or(after);
    if hour > 23 || minute > 59 {
        return None;
    }
    let hour = match half {
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        Some(Half::Morning) if hour == 12 => 0,
        Some(_) | None => hour,
    };
    Some((hour * 60 + minute, half))
}

fn half(scan: &mut Scan<'_>) -> Option<Half> {
    let words = [
        ("오전", Half::Morning),
        ("오후", Half::Afternoon),
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ];
    let found = words.into_iter().find(|(word, _)| {
        let head = scan.0.get(..word.len());
        let next = scan
            .0
            .get(word.len()..)
            .and_then(|rest| rest.chars().next());
        let ends = !word.is_ascii() || !next.is_some_and(|c| c.is_ascii_alphanumeric());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word)) && ends
    })?;
    scan.0 = &scan.0[found.0.len()..];
    Some(found.1)
}

/// 2026-11-22, 2026/11/22, 2026.11.22, 2026년 11월 22일, 11/22, 11월 22일.
fn date(scan: &mut Scan<'_>) -> Option<Day> {
    let start = scan.0;
    let found = (|| {
        let first = scan.number(4)?;
        if first >= 1_000 {
            scan.any(&["-", "/", ".", "년"])?;
            scan.spaces();
            let month = scan.number(2)?;
            scan.any(&["-", "/", ".", "월"])?;
            scan.spaces();
            let day = scan.number(2)?;
            scan.any(&["일", "."]);
            let days = days(first, month, day)?;
            return Some(Day::Full { year: first, days });
        }
        scan.any(&["/", "월"])?;
        scan.spaces();
        let day = scan.number(2)?;
        scan.any(&["일"]);
        days(LEAP_YEAR, first, day)?;
        Some(Day::NoYear { month: first, day })
    })();
    if found.is_none() {
        scan.0 = start;
    }
    found
}

fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let part = |n: i64| u32::try_from(n).ok();
    let year = i32::try_from(year).ok()?;
    let date = chrono::NaiveDate::from_ymd_opt(year, part(month)?, part(day)?)?;
    Some(i64::from(
        date.signed_duration_since(chrono::NaiveDate::default())
            .num_days() as i32,
    ))
}

const ZONES: [(&str, i64); 19] = [
    ("UTC", 0),
    ("GMT", 0),
    ("KST", 540),
    ("JST", 540),
    ("IST", 330),
    ("CEST", 120),
    ("CET", 60),
    ("BST", 60),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("ET", -300),
    ("PT", -480),
    ("Z", 0),
];

fn zone(scan: &mut Scan<'_>) -> Option<i64> {
    for (name, minutes) in ZONES {
        let rest = scan.0.strip_prefix(name);
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        if let Some(rest) = rest.filter(|rest| ends(rest)) {
            scan.0 = rest;
            return Some(minutes + offset_after(scan, name));
        }
    }
    zone_digits(scan, true)
}

/// "+09:00", "-0730".
fn zone_digits(scan: &mut Scan<'_>, may_be_there: bool) -> Option<i64> {
    let start = scan.0;
    let sign = match scan.any(&["+", "-"]).filter(|_| may_be_there)? {
        "+" => 1,
        _ => -1,
    };
    let found = (|| {
        let hours = scan.exactly(2)?;
        scan.any(&[":"]);
        let minutes = scan.exactly(2)?;
        let ends = !scan.0.starts_with(|c: char| c.is_ascii_digit());
        (hours <= 14 && minutes < 60 && ends).then_some(sign * (hours * 60 + minutes))
    })();
    if found.is_none() {
        scan.0 = start;
    }
    found
}

/// The hours of "UTC+9".
fn offset_after(scan: &mut Scan<'_>, name: &str) -> i64 {
    let start = scan.0;
    let sign = match scan.any(&["+", "-"]) {
        Some("+") if matches!(name, "UTC" | "GMT") => 60,
        Some("-") if matches!(name, "UTC" | "GMT") => -60,
        Some(_) | None => 0,
    };
    let hours = scan.number(2).filter(|hours| sign != 0 && *hours <= 14);
    let ends = !scan.0.starts_with(|c: char| c.is_ascii_digit() || c == ':');
    match hours.filter(|_| ends) {
        Some(hours) => sign * hours,
        None => {
            scan.0 = start;
            zone_digits(scan, sign != 0).unwrap_or(0)
        }
    }
}

/// What is still to be read.
struct Scan<'a>(&'a str);

impl Scan<'_> {
    fn spaces(&mut self) {
        self.0 = self.0.trim_start();
    }

    fn any(&mut self, words: &[&'static str]) -> Option<&'static str> {
        let found = words.iter().find(|word| self.0.starts_with(**word))?;
        self.0 = &self.0[found.len()..];
        Some(found)
    }

    /// A number of at most `most` digits.
    fn number(&mut self, most: usize) -> Option<i64> {
        let digits = self
            .0
            .bytes()
            .take(most)
            .take_while(u8::is_ascii_digit)
            .count();
        self.exactly(digits)
    }

    fn exactly(&mut self, digits: usize) -> Option<i64> {
        let number = self.0.get(..digits).filter(|n| !n.is_empty())?;
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        self.0 = &self.0[digits..];
        number.parse().ok()
    }
}
