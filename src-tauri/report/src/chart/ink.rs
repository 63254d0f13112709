//! Drawing in pixels with the colours of a theme: what the charts are made of.

use super::backend::{SvgBackend, finish};
use super::lettering::Weight;
use super::theme::{Colours, Theme};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea as _};
use plotters::element::{Circle, PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

type Area<'a> = DrawingArea<SvgBackend<'a>, Shift>;

/// How a piece of text looks.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub size: f64,
    pub weight: Weight,
    pub colour: RGBColor,
    pub align: HPos,
}

/// Draws in pixels. The backend cannot fail, so nothing here can.
pub(super) struct Ink<'a> {
    area: Area<'a>,
    pub colours: &'static Colours,
}

/// Draws a picture of `width` by `height` pixels named `title` and returns its SVG.
pub(super) fn picture(
    (width, height): (f64, f64),
    theme: Theme,
    title: &str,
    description: &str,
    draw: impl FnOnce(&Ink<'_>),
) -> String {
    let size = (tenths(width).unsigned_abs(), tenths(height).unsigned_abs());
    let mut body = String::new();
    {
        let ink = Ink {
            area: SvgBackend::new(&mut body, size).into_drawing_area(),
            colours: theme.colours(),
        };
        draw(&ink);
        let _ = ink.area.present();
    }
    finish(&body, size, title, description)
}

fn tenths(pixels: f64) -> i32 {
    (pixels * 10.0).round() as i32
}

fn point((x, y): (f64, f64)) -> (i32, i32) {
    (tenths(x), tenths(y))
}

const fn line_of(colour: RGBColor, tenths: u32) -> ShapeStyle {
    ShapeStyle {
        color: plotters::style::RGBAColor(colour.0, colour.1, colour.2, 1.0),
        filled: false,
        stroke_width: tenths,
    }
}

impl Ink<'_> {
    pub(super) fn stroke(&self, path: &[(f64, f64)], colour: RGBColor, width: f64) {
        let points: Vec<(i32, i32)> = path.iter().map(|p| point(*p)).collect();
        let _ = self.area.draw(&PathElement::new(
            points,
            line_of(colour, tenths(width).unsigned_abs()),
        ));
    }

    /// A dotted line straight down.
    pub(super) fn dotted_down(&self, x: f64, from: f64, to: f64, colour: RGBColor) {
        let mut y = from;
        while y < to {
            self.stroke(&[(x, y), (x, (y + 1.5).min(to))], colour, 1.0);
            y += 4.0;
        }
    }

    pub(super) fn fill_rect(
        &self,
        from: (f64, f64),
        to: (f64, f64),
        colour: RGBColor,
        opacity: f64,
    ) {
        let _ = self.area.draw(&Rectangle::new(
            [point(from), point(to)],
            colour.mix(opacity).filled(),
        ));
    }

    pub(super) fn outline_rect(&self, from: (f64, f64), to: (f64, f64), colour: RGBColor) {
        let _ = self.area.draw(&Rectangle::new(
            [point(from), point(to)],
            line_of(colour, 10),
        ));
    }

    pub(super) fn disc(&self, centre: (f64, f64), radius: f64, colour: RGBColor) {
        let _ = self
            .area
            .draw(&Circle::new(point(centre), tenths(radius), colour.filled()));
    }

    pub(super) fn ring(&self, centre: (f64, f64), radius: f64, colour: RGBColor) {
        self.disc(centre, radius, self.colours.paper);
        let _ = self.area.draw(&Circle::new(
            point(centre),
            tenths(radius),
            line_of(colour, 15),
        ));
    }

    pub(super) fn text(&self, text: &str, place: (f64, f64), letters: Letters) {
        let style = match letters.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::SemiBold => FontStyle::Bold,
        };
        let font =
            plotters::style::FontDesc::new(FontFamily::SansSerif, letters.size * 10.0, style);
        let style = TextStyle::from(font)
            .color(&letters.colour)
            .pos(Pos::new(letters.align, VPos::Bottom));
        let _ = self
            .area
            .draw(&Text::new(text.to_owned(), point(place), style));
    }

    /// Regular 12 px text in the third ink.
    pub(super) const fn quiet(&self) -> Letters {
        Letters {
            size: 12.0,
            weight: Weight::Regular,
            colour: self.colours.ink_2,
            align: HPos::Left,
        }
    }

    /// A 14 px heading.
    pub(super) const fn heading(&self) -> Letters {
        Letters {
            size: 14.0,
            weight: Weight::SemiBold,
            colour: self.colours.ink,
            align: HPos::Left,
        }
    }
}

impl Letters {
    pub(super) const fn right(self) -> Self {
        Self {
            align: HPos::Right,
            ..self
        }
    }

    pub(super) const fn centred(self) -> Self {
        Self {
            align: HPos::Center,
            ..self
        }
    }

    pub(super) const fn coloured(self, colour: RGBColor) -> Self {
        Self { colour, ..self }
    }

    pub(super) const fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }
}
