//! The plotters backend that writes SVG. Its unit is a tenth of a pixel.

use super::lettering::{Weight, text_width};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::convert::Infallible;
use std::fmt::Write as _;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Writes the elements of one chart; [`SvgBackend::finish`] gives the whole picture.
pub(super) struct SvgBackend<'a> {
    body: &'a mut String,
    size: (u32, u32),
    /// The attributes of the stroke being collected: neighbours alike share one `<path>`.
    open_stroke: String,
}

impl<'a> SvgBackend<'a> {
    /// A backend of `size` tenths of a pixel that writes into `body`.
    pub(super) const fn new(body: &'a mut String, size: (u32, u32)) -> Self {
        Self {
            body,
            size,
            open_stroke: String::new(),
        }
    }

    fn end_stroke(&mut self) {
        if !self.open_stroke.is_empty() {
            self.body.push_str("\"/>");
            self.open_stroke.clear();
        }
    }

    fn element(&mut self, text: &str) {
        self.end_stroke();
        self.body.push_str(text);
    }
}

/// Wraps `body` into an SVG of `size` tenths of a pixel that names and describes itself.
pub(super) fn finish(body: &str, size: (u32, u32), title: &str, description: &str) -> String {
    let (width, height) = (tenths(i64::from(size.0)), tenths(i64::from(size.1)));
    let (title, description) = (escaped(title), escaped(description));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\" \
         font-family=\"Pretendard, Pretendard Variable, Noto Sans KR, sans-serif\">\
         <title>{title}</title><desc>{description}</desc>{body}</svg>"
    )
}

/// A length in tenths of a pixel as pixels, without a needless ".0".
fn tenths(length: i64) -> String {
    let (whole, rest) = (length.abs() / 10, length.abs() % 10);
    let sign = if length < 0 { "-" } else { "" };
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

fn at(coordinate: i32) -> String {
    tenths(i64::from(coordinate))
}

/// `text` for XML: markup characters escaped, and what XML 1.0 does not allow left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

fn paint(name: &str, color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    let mut out = format!(" {name}=\"#{red:02x}{green:02x}{blue:02x}\"");
    if color.alpha < 1.0 {
        let _ = write!(out, " {name}-opacity=\"{:.2}\"", color.alpha.max(0.0));
    }
    out
}

fn stroke(style: &impl BackendStyle) -> String {
    format!(
        "{} stroke-width=\"{}\"",
        paint("stroke", style.color()),
        tenths(i64::from(style.stroke_width()))
    )
}

fn weight(style: &impl BackendTextStyle) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::SemiBold,
        FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.end_stroke();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, point, &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let look = if fill {
            paint("fill", style.color())
        } else {
            format!(" fill=\"none\"{}", stroke(style))
        };
        let (x, y) = (at(from.0.min(to.0)), at(from.1.min(to.1)));
        let (width, height) = (at((to.0 - from.0).abs()), at((to.1 - from.1).abs()));
        self.element(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{look}/>"
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let look = stroke(style);
        if self.open_stroke != look {
            self.end_stroke();
            let _ = write!(self.body, "<path fill=\"none\"{look} d=\"");
            self.open_stroke = look;
        }
        for (index, point) in path.into_iter().enumerate() {
            let step = if index == 0 { 'M' } else { 'L' };
            let _ = write!(self.body, "{step}{} {}", at(point.0), at(point.1));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let look = if fill {
            paint("fill", style.color())
        } else {
            format!(" fill=\"none\"{}", stroke(style))
        };
        let (x, y, r) = (at(centre.0), at(centre.1), tenths(i64::from(radius)));
        self.element(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{look}/>"));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<String> = corners
            .into_iter()
            .map(|p| format!("{},{}", at(p.0), at(p.1)))
            .collect();
        self.element(&format!(
            "<polygon points=\"{}\"{}/>",
            points.join(" "),
            paint("fill", style.color())
        ));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        place: BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        // Capital height is .72 of the size in Pretendard; `Bottom` means the baseline.
        let down = match style.anchor().v_pos {
            VPos::Bottom => 0.0,
            VPos::Center => 0.36 * style.size(),
            VPos::Top => 0.72 * style.size(),
        };
        let (x, y) = (at(place.0), at(place.1 + down as i32));
        let heavy = match weight(style) {
            Weight::Regular => String::new(),
            heavy @ Weight::SemiBold => format!(" font-weight=\"{}\"", heavy.number()),
        };
        let (size, look, text) = (
            tenths(style.size() as i64),
            paint("fill", style.color()),
            escaped(text),
        );
        self.element(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{heavy}{anchor}{look}>{text}</text>"
        ));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = text_width(text, style.size(), weight(style));
        Ok((
            width.ceil().max(0.0) as u32,
            style.size().ceil().max(0.0) as u32,
        ))
    }
}
