//! The colours of charts. An SVG that is exported has no style sheet, so each theme is drawn apart.

use plotters::style::RGBColor;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}

/// The colours of one theme.
#[derive(Debug, Clone, Copy)]
pub(super) struct Colours {
    pub paper: RGBColor,
    pub ink: RGBColor,
    pub ink_2: RGBColor,
    pub ink_3: RGBColor,
    pub line: RGBColor,
    pub line_2: RGBColor,
    /// The five levels of a score, from 1 to 5.
    pub levels: [RGBColor; 5],
    /// Text on each of the five levels.
    pub on_levels: [RGBColor; 5],
}

const fn rgb(hex: u32) -> RGBColor {
    let [_, red, green, blue] = hex.to_be_bytes();
    RGBColor(red, green, blue)
}

const LIGHT: Colours = Colours {
    paper: rgb(0x00fb_faf8),
    ink: rgb(0x001f_1d1a),
    ink_2: rgb(0x005c_5750),
    ink_3: rgb(0x006d_675e),
    line: rgb(0x00e3_dfd8),
    line_2: rgb(0x00cf_c9bf),
    levels: [
        rgb(0x00ea_e6df),
        rgb(0x00cb_c4b8),
        rgb(0x00a2_9a8d),
        rgb(0x005c_5750),
        rgb(0x001f_1d1a),
    ],
    on_levels: [
        rgb(0x001f_1d1a),
        rgb(0x001f_1d1a),
        rgb(0x001f_1d1a),
        rgb(0x00fb_faf8),
        rgb(0x00fb_faf8),
    ],
};

const DARK: Colours = Colours {
    paper: rgb(0x0017_1614),
    ink: rgb(0x00ed_eae4),
    ink_2: rgb(0x00b8_b2a8),
    ink_3: rgb(0x0093_8c81),
    line: rgb(0x0036_332d),
    line_2: rgb(0x004a_463e),
    levels: [
        rgb(0x002b_2925),
        rgb(0x004a_463e),
        rgb(0x0075_6e63),
        rgb(0x00b8_b2a8),
        rgb(0x00ed_eae4),
    ],
    on_levels: [
        rgb(0x00ed_eae4),
        rgb(0x00ed_eae4),
        rgb(0x0017_1614),
        rgb(0x0017_1614),
        rgb(0x0017_1614),
    ],
};

impl Theme {
    pub(super) const fn colours(self) -> &'static Colours {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}
