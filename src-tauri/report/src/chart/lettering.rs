//! How wide a piece of text is in Pretendard, and cutting it to fit.

use rustybuzz::{Face, UnicodeBuffer};
use std::sync::OnceLock;

/// The weights charts use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400
    Regular,
    /// 600
    SemiBold,
}

impl Weight {
    pub(super) const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
        }
    }
}

/// Semi-bold letters are this much wider than the regular ones that are measured.
const SEMI_BOLD_IS_WIDER: f64 = 1.04;

/// The width of `text` at `size` pixels.
#[must_use]
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let Some(face) = face() else {
        return text.chars().count() as f64 * size;
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    let shaped = rustybuzz::shape(face, &[], buffer);
    let advance: f64 = shaped
        .glyph_positions()
        .iter()
        .map(|g| f64::from(g.x_advance))
        .sum();
    let regular = advance * size / f64::from(face.units_per_em());
    match weight {
        Weight::Regular => regular,
        Weight::SemiBold => regular * SEMI_BOLD_IS_WIDER,
    }
}

fn face() -> Option<&'static Face<'static>> {
    static FACE: OnceLock<Option<Face<'static>>> = OnceLock::new();
    FACE.get_or_init(|| Face::from_slice(include_bytes!("../../fonts/Pretendard-Regular.ttf"), 0))
        .as_ref()
}

/// `text` cut with an ellipsis so that it is at most `width` pixels wide.
pub(super) fn fitted(text: &str, size: f64, weight: Weight, width: f64) -> String {
    if text_width(text, size, weight) <= width {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().take(200).collect();
    (0..letters.len())
        .rev()
        .map(|kept| format!("{}…", letters[..kept].iter().collect::<String>().trim_end()))
        .find(|cut| text_width(cut, size, weight) <= width)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_wider_than_a_full_stop_and_width_grows_with_size() {
        let wide = text_width("결제시스템팀", 13.0, Weight::Regular);
        assert!((60.0..80.0).contains(&wide), "{wide}");
        assert!(text_width("......", 13.0, Weight::Regular) < wide);
        assert!((text_width("결제시스템팀", 26.0, Weight::Regular) - 2.0 * wide).abs() < 1e-9);
    }

    #[test]
    fn a_name_that_does_not_fit_ends_in_an_ellipsis() {
        let cut = fitted(
            "아주아주 긴 이름을 가진 결제시스템팀",
            13.0,
            Weight::Regular,
            80.0,
        );
        assert!(
            cut.ends_with('…') && text_width(&cut, 13.0, Weight::Regular) <= 80.0,
            "{cut}"
        );
        assert_eq!(fitted("짧은팀", 13.0, Weight::Regular, 80.0), "짧은팀");
    }
}
