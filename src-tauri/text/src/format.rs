//! Numbers, dates and times as text. The only place where a figure becomes words.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Weekday};
use drill_domain::scenario::Language;

const ENGLISH_MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A whole number with its thousands set apart: 1,240.
#[must_use]
pub fn whole(number: i64) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", grouped(&number.unsigned_abs().to_string()))
}

/// A number with `places` behind the point: 3.7. Minus is a real minus sign; what rounds to zero has none.
#[must_use]
pub fn decimal(number: f64, places: usize) -> String {
    let text = format!("{:.places$}", number.abs());
    let is_zero = text.bytes().all(|b| b == b'0' || b == b'.');
    let sign = if number < 0.0 && !is_zero { "−" } else { "" };
    let (digits, rest) = text
        .find('.')
        .map_or((text.as_str(), ""), |point| text.split_at(point));
    format!("{sign}{}{rest}", grouped(digits))
}

/// Like [`decimal`], with a plus in front of what is above zero: +1.7.
#[must_use]
pub fn signed(number: f64, places: usize) -> String {
    let text = decimal(number, places);
    let is_zero = text.bytes().all(|b| b == b'0' || b == b'.');
    if number > 0.0 && !is_zero {
        format!("+{text}")
    } else {
        text
    }
}

/// A ratio as whole percent: .85 → 85%.
#[must_use]
pub fn percent(ratio: f64) -> String {
    format!("{}%", decimal(ratio * 100.0, 0))
}

/// A change as whole percent with its sign: .85 → +85%.
#[must_use]
pub fn signed_percent(ratio: f64) -> String {
    format!("{}%", signed(ratio * 100.0, 0))
}

/// A score held in tenths: 37 → 3.7.
#[must_use]
pub fn score(tenths: u8) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A day: 2021년 11월 22일, 22 Nov 2021.
#[must_use]
pub fn date(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Ko => format!("{}년 {}월 {}일", day.year(), day.month(), day.day()),
        Language::En => format!("{} {} {}", day.day(), month(day), day.year()),
    }
}

/// A day without its year: 11월 22일, 22 Nov.
#[must_use]
pub fn day(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Ko => format!("{}월 {}일", day.month(), day.day()),
        Language::En => format!("{} {}", day.day(), month(day)),
    }
}

/// The number of a day within its month: 22일, 22.
#[must_use]
pub fn day_of_month(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Ko => format!("{}일", day.day()),
        Language::En => day.day().to_string(),
    }
}

/// A day with its weekday written out: 11월 22일 일요일; Sunday, 22 November.
#[must_use]
pub fn day_and_weekday(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Ko => format!(
            "{}월 {}일 {}요일",
            day.month(),
            day.day(),
            korean_weekday(day)
        ),
        Language::En => day.format("%A, %-d %B").to_string(),
    }
}

/// A day with its weekday in short: 12월 1일 화, Tue 1 Dec.
#[must_use]
pub fn day_and_short_weekday(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Ko => format!("{}월 {}일 {}", day.month(), day.day(), korean_weekday(day)),
        Language::En => day.format("%a %-d %b").to_string(),
    }
}

fn korean_weekday(day: NaiveDate) -> char {
    match day.weekday() {
        Weekday::Mon => '월',
        Weekday::Tue => '화',
        Weekday::Wed => '수',
        Weekday::Thu => '목',
        Weekday::Fri => '금',
        Weekday::Sat => '토',
        Weekday::Sun => '일',
    }
}

/// A time of day: 09:40.
#[must_use]
pub fn time(moment: DateTime<FixedOffset>) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// A day and a time of day: 2021년 11월 22일 09:40, 22 Nov 2021, 09:40.
#[must_use]
pub fn moment(language: Language, moment: DateTime<FixedOffset>) -> String {
    let (day, time) = (date(language, moment.date_naive()), time(moment));
    match language {
        Language::Ko => format!("{day} {time}"),
        Language::En => format!("{day}, {time}"),
    }
}

/// A length of time: 22분, 1시간 30분; 22 min, 1 h 30 min.
#[must_use]
pub fn duration(language: Language, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (language, hours, rest) {
        (Language::Ko, 0, _) => format!("{rest}분"),
        (Language::Ko, _, 0) => format!("{}시간", whole(hours.into())),
        (Language::Ko, _, _) => format!("{}시간 {rest}분", whole(hours.into())),
        (Language::En, 0, _) => format!("{rest} min"),
        (Language::En, _, 0) => format!("{} h", whole(hours.into())),
        (Language::En, _, _) => format!("{} h {rest} min", whole(hours.into())),
    }
}

/// Minutes that are compared with a time box, so never turned into hours: 115분, 115 min.
#[must_use]
pub fn minutes(language: Language, minutes: u32) -> String {
    match language {
        Language::Ko => format!("{}분", whole(minutes.into())),
        Language::En => format!("{} min", whole(minutes.into())),
    }
}

/// Seconds of the drill clock: 07:05, from one hour on 1:07:05.
#[must_use]
pub fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes:02}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// Seconds of a drill's clock, in minutes however long it takes: 7:05, 67:05. It is compared with
/// 70 and 90.
#[must_use]
pub fn drill_clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn month(day: NaiveDate) -> &'static str {
    ENGLISH_MONTHS[day.month0() as usize]
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;

    #[test]
    fn figures_read_as_in_the_record() {
        assert_eq!(whole(1240), "1,240");
        assert_eq!(whole(-1_000_000), "−1,000,000");
        assert_eq!(decimal(3.7, 1), "3.7");
        assert_eq!(decimal(-0.04, 1), "0.0");
        assert_eq!(decimal(1234.56, 1), "1,234.6");
        assert_eq!(signed(1.7, 1), "+1.7");
        assert_eq!(signed(-1.7, 1), "−1.7");
        assert_eq!(signed(0.0, 1), "0.0");
        assert_eq!(signed_percent(0.85), "+85%");
        assert_eq!(percent(0.125), "12%");
        assert_eq!(score(37), "3.7");
    }

    #[test]
    fn days_and_times_read_naturally_in_both_languages() {
        let day_of = NaiveDate::from_ymd_opt(2021, 11, 22).expect("a day");
        assert_eq!(date(Language::Ko, day_of), "2021년 11월 22일");
        assert_eq!(date(Language::En, day_of), "22 Nov 2021");
        assert_eq!(day(Language::Ko, day_of), "11월 22일");
        let seoul = FixedOffset::east_opt(9 * 3600).expect("an offset");
        let at = seoul
            .with_ymd_and_hms(2021, 11, 22, 9, 40, 0)
            .single()
            .expect("a moment");
        assert_eq!(moment(Language::Ko, at), "2021년 11월 22일 09:40");
        assert_eq!(moment(Language::En, at), "22 Nov 2021, 09:40");
        assert_eq!(duration(Language::Ko, 90), "1시간 30분");
        assert_eq!(duration(Language::En, 22), "22 min");
        assert_eq!(minutes(Language::En, 115), "115 min");
        assert_eq!(clock(425), "07:05");
        assert_eq!(clock(4025), "1:07:05");
        assert_eq!(drill_clock(425), "7:05");
        assert_eq!(drill_clock(4025), "67:05");
    }
}
