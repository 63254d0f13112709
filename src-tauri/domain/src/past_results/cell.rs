//! Reading single cells as people write them.

use crate::measure::is_on_scale;
use crate::record::Role;
use chrono::NaiveDate;

/// What a score cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreCell {
    /// A score in tenths of a point.
    Tenths(u8),
    /// A score with more than one decimal, taken to the nearest tenth.
    Rounded(u8),
    /// Nothing: blank, a dash, "없음", "n/a".
    Missing,
    /// A number, but not on the scale.
    OffScale,
    /// Something that is no number.
    Unreadable,
}

/// Reads a score: `2`, `2점`, ` 3.5 `.
#[must_use]
pub fn score_cell(text: &str) -> ScoreCell {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(half_width)
        .collect();
    let text = text.to_lowercase();
    if matches!(
        text.as_str(),
        "" | "-" | "–" | "—" | "." | "없음" | "미응답" | "무응답" | "na" | "n/a" | "null"
    ) {
        return ScoreCell::Missing;
    }
    let digits = text
        .strip_suffix("점")
        .or_else(|| text.strip_suffix("pt"))
        .unwrap_or(&text)
        .replace(',', ".");
    let is_plain = digits
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+'));
    let Some(points) = digits.parse::<f64>().ok().filter(|_| is_plain) else {
        return ScoreCell::Unreadable;
    };
    let tenths = libm::round(points * 10.0);
    if !(10.0..=50.0).contains(&(points * 10.0)) || !is_on_scale(tenths as u8) {
        return ScoreCell::OffScale;
    }
    if (points * 10.0 - tenths).abs() < 1e-9 {
        ScoreCell::Tenths(tenths as u8)
    } else {
        ScoreCell::Rounded(tenths as u8)
    }
}

/// Digits and signs typed in full width, as half width.
fn half_width(letter: char) -> char {
    match u32::from(letter) {
        code @ 0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

/// Reads a day: `2021-01-18`, `2021. 1. 18.`, `1/18/2021`, `20210118`, `2021년 1월 18일`.
#[must_use]
pub fn date_cell(text: &str) -> Option<NaiveDate> {
    let text: String = text.trim().chars().map(half_width).collect();
    // A time behind the day, as spreadsheets add one, is left off.
    let day = match text.split_once('T').or_else(|| text.split_once(" 00:00")) {
        Some((day, _)) => day,
        None => &text,
    };
    let parts: Vec<&str> = day
        .split(|c: char| !c.is_ascii_digit())
        .filter(|p| !p.is_empty())
        .collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        [month, day, year] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        [whole] if whole.len() == 8 => NaiveDate::from_ymd_opt(
            whole[..4].parse().ok()?,
            number(&whole[4..6])?,
            number(&whole[6..])?,
        ),
        _ => None,
    }
}

/// Reads a round: `3`, `3차수`, `3회차`, `제3차`, `Round 3`.
#[must_use]
pub fn round_cell(text: &str) -> Option<u32> {
    let text: String = text.chars().map(half_width).collect();
    let digits: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|p| !p.is_empty())
        .collect();
    match digits.as_slice() {
        [only] => only.parse().ok().filter(|round| *round > 0),
        _ => None,
    }
}

/// Reads a role, Korean or English; the facilitator is among them.
#[must_use]
pub fn role_cell(text: &str) -> Option<Role> {
    let key: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    match key.as_str() {
        "설계자" | "설계" | "designer" => Some(Role::Designer),
        "관찰자" | "관찰" | "observer" => Some(Role::Observer),
        "참가자" | "참여자" | "참가" | "참여" | "participant" => Some(Role::Participant),
        "진행자" | "진행" | "facilitator" => Some(Role::Facilitator),
        _ => None,
    }
}

/// A name as it is kept: `안 선우`, `안선우님` and `안선우 ` are one person. In a Hangul name spaces
/// and a trailing 님 or 씨 go; in others runs of spaces become one.
#[must_use]
pub fn name_cell(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    let joined: String = words.concat();
    if joined.is_empty() || !joined.chars().all(is_hangul) {
        return words.join(" ");
    }
    let bare = joined
        .strip_suffix('님')
        .or_else(|| joined.strip_suffix('씨'))
        .unwrap_or(&joined);
    if bare.chars().count() >= 2 {
        bare.to_owned()
    } else {
        joined
    }
}

/// What two spellings of one name share.
#[must_use]
pub fn same_name(name: &str) -> String {
    name_cell(name).to_lowercase()
}
