//! How the five levels moved: two stacked bars of 100 %, before and after.

use super::ink::picture;
use super::lettering::{Weight, text_width};
use super::theme::Theme;

/// What the chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    /// The question it answers; also its name.
    pub title: String,
    /// What the picture shows, for those who do not see it.
    pub description: String,
    /// Before, then after.
    pub bars: [Bar; 2],
    /// Names of the five levels.
    pub levels: [String; 5],
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Its five parts from level 1 to 5.
    pub segments: [Segment; 5],
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// How many people.
    pub count: usize,
    /// What is printed in it where it fits.
    pub text: String,
}

const WIDTH: f64 = 328.0;
const LEFT: f64 = 40.0;
const BAR: f64 = 28.0;

/// Draws the two bars.
#[must_use]
pub fn distribution(chart: &Distribution, theme: Theme) -> String {
    picture(
        (WIDTH, 112.0),
        theme,
        &chart.title,
        &chart.description,
        |ink| {
            ink.text(&chart.title, (LEFT, 14.0), ink.heading());
            for (bar, top) in chart.bars.iter().zip([24.0, 56.0]) {
                ink.text(&bar.name, (LEFT - 10.0, top + 18.5), ink.quiet().right());
                let people: usize = bar.segments.iter().map(|s| s.count).sum();
                let mut x = LEFT;
                for (level, segment) in bar.segments.iter().enumerate().filter(|(_, s)| s.count > 0)
                {
                    let width = (WIDTH - LEFT) * segment.count as f64 / people as f64;
                    // A hair of paper between the parts keeps them apart in grey print.
                    let drawn = (width - 1.0).max(0.5);
                    ink.fill_rect(
                        (x, top),
                        (x + drawn, top + BAR),
                        ink.colours.levels[level],
                        1.0,
                    );
                    if text_width(&segment.text, 12.0, Weight::SemiBold) + 4.0 <= drawn {
                        let letters = ink
                            .heading()
                            .sized(12.0)
                            .centred()
                            .coloured(ink.colours.on_levels[level]);
                        ink.text(&segment.text, (x + drawn / 2.0, top + 18.5), letters);
                    }
                    x += width;
                }
            }
            let mut x = LEFT;
            for (level, name) in chart.levels.iter().enumerate() {
                ink.fill_rect((x, 96.0), (x + 10.0, 106.0), ink.colours.levels[level], 1.0);
                ink.outline_rect((x, 96.0), (x + 10.0, 106.0), ink.colours.line_2);
                ink.text(name, (x + 15.0, 105.0), ink.quiet());
                x += 31.0 + text_width(name, 12.0, Weight::Regular);
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_share_the_whole_width_and_empty_levels_are_not_drawn() {
        let bar = |counts: [usize; 5]| Bar {
            name: "전".into(),
            segments: counts.map(|count| Segment {
                count,
                text: count.to_string(),
            }),
        };
        let svg = distribution(
            &Distribution {
                title: "t".into(),
                description: "d".into(),
                bars: [bar([1, 1, 0, 0, 0]), bar([0; 5])],
                levels: ["1", "2", "3", "4", "5"].map(String::from),
            },
            Theme::Light,
        );
        assert_eq!(svg.matches("height=\"28\"").count(), 2);
        assert!(svg.contains("width=\"143\" height=\"28\""), "{svg}");
    }
}
