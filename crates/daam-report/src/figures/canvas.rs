//! A drawing surface: plotters' SVG writer at a tenth of a pixel, with support for Arabic text.

use std::cell::RefCell;
use std::sync::OnceLock;

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, IntoDrawingArea, PathElement, Polygon, RGBColor, Rectangle, SVGBackend,
    Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle, register_font};

use daam_core::kernel::{Language, Problem};

/// The family under which the embedded font is known to plotters and to the renderer.
pub(super) const FAMILY: &str = "IBM Plex Sans Arabic";
/// Fallbacks where an SVG is opened without the font.
const FALLBACK: &str = "'IBM Plex Sans Arabic', 'IBM Plex Sans', 'Noto Sans', sans-serif";
pub(super) const REGULAR: &[u8] = include_bytes!("../assets/IBMPlexSansArabic-Regular.ttf");
pub(super) const SEMI_BOLD: &[u8] = include_bytes!("../assets/IBMPlexSansArabic-SemiBold.ttf");

/// plotters places shapes on whole units: ten units make a pixel.
const UNITS: f64 = 10.0;
/// plotters takes a font's size to be 1.24 em.
const PLOTTERS_EM: f64 = 1.24;
/// plotters measures text by line height, which is 1.5 em in this font.
const LINE_EM: f64 = 1.5;

/// Which end of a text is at its point; left and right are those of the sheet in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Left,
    Middle,
    Right,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct LabelStyle {
    pub size: f64,
    pub bold: bool,
    pub color: RGBColor,
    pub anchor: Anchor,
}

impl LabelStyle {
    pub(super) const fn new(size: f64, color: RGBColor) -> Self {
        Self {
            size,
            bold: false,
            color,
            anchor: Anchor::Left,
        }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A sheet of a width and a height in pixels; shapes land on it in the order they are drawn.
pub(super) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    /// The first error, kept here so that drawing code needs no error handling.
    fault: RefCell<Option<String>>,
    pub language: Language,
    pub width: f64,
    pub height: f64,
}

/// Draws a sheet and returns it as SVG with a title for screen readers.
pub(super) fn draw(
    (width, height): (f64, f64),
    title: &str,
    language: Language,
    paint: impl FnOnce(&Canvas<'_>),
) -> Result<String, Problem> {
    let mut svg = String::new();
    let fault = {
        let size = ((width * UNITS) as u32, (height * UNITS) as u32);
        let canvas = Canvas {
            area: SVGBackend::with_string(&mut svg, size).into_drawing_area(),
            fault: RefCell::new(None),
            language,
            width,
            height,
        };
        register()?;
        canvas.rectangle((0.0, 0.0), (width, height), super::style::PAPER);
        paint(&canvas);
        canvas.note(canvas.area.present().map_err(|error| error.to_string()));
        canvas.fault.into_inner()
    };
    match fault {
        Some(fault) => Err(Problem::new(format!("a figure cannot be drawn: {fault}"))),
        None => Ok(dress(&svg, (width, height), title)),
    }
}

/// plotters' SVG with its size in pixels, a screen-reader title and text baselines unshifted.
fn dress(svg: &str, (width, height): (f64, f64), title: &str) -> String {
    let body = svg.find('>').map_or("", |end| &svg[end + 1..]);
    let body = body
        .replace(" dy=\"-0.5ex\"", "")
        .replace(
            &format!("font-family=\"{FAMILY}\""),
            &format!("font-family=\"{FALLBACK}\""),
        )
        .replace("font-weight=\"bold\"", "font-weight=\"600\"");
    let title = escaped(title);
    // The sheet itself is left-to-right, even in a right-to-left page.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" direction=\"ltr\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>{body}",
        width * UNITS,
        height * UNITS,
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn register() -> Result<(), Problem> {
    static DONE: OnceLock<bool> = OnceLock::new();
    let done = *DONE.get_or_init(|| {
        register_font(FAMILY, FontStyle::Normal, REGULAR).is_ok()
            && register_font(FAMILY, FontStyle::Bold, SEMI_BOLD).is_ok()
    });
    if done {
        Ok(())
    } else {
        Err(Problem::new("the font of the figures cannot be read"))
    }
}

fn units((x, y): (f64, f64)) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}

fn stroke(color: RGBColor, width: f64) -> ShapeStyle {
    ShapeStyle::from(color).stroke_width((width * UNITS).round() as u32)
}

impl Canvas<'_> {
    fn note(&self, outcome: Result<(), String>) {
        if let Err(fault) = outcome {
            self.fault.borrow_mut().get_or_insert(fault);
        }
    }

    /// A line through points.
    pub(super) fn line(&self, points: &[(f64, f64)], color: RGBColor, width: f64) {
        let path: Vec<_> = points.iter().copied().map(units).collect();
        let shape = PathElement::new(path, stroke(color, width));
        self.note(self.area.draw(&shape).map_err(|error| error.to_string()));
    }

    pub(super) fn polygon(&self, points: &[(f64, f64)], color: RGBColor) {
        let path: Vec<_> = points.iter().copied().map(units).collect();
        let shape = Polygon::new(path, color);
        self.note(self.area.draw(&shape).map_err(|error| error.to_string()));
    }

    /// A filled rectangle between two corners.
    pub(super) fn rectangle(&self, one: (f64, f64), other: (f64, f64), color: RGBColor) {
        let shape = Rectangle::new([units(one), units(other)], ShapeStyle::from(color).filled());
        self.note(self.area.draw(&shape).map_err(|error| error.to_string()));
    }

    pub(super) fn disc(&self, centre: (f64, f64), radius: f64, color: RGBColor) {
        let shape = Circle::new(
            units(centre),
            radius * UNITS,
            ShapeStyle::from(color).filled(),
        );
        self.note(self.area.draw(&shape).map_err(|error| error.to_string()));
    }

    /// Draws a text with its baseline at a point.
    pub(super) fn text(&self, text: &str, at: (f64, f64), look: LabelStyle) {
        let shown = if self.language == Language::Arabic && text.chars().any(is_arabic) {
            // The renderer assumes a left-to-right paragraph: an isolate makes it right-to-left.
            format!("\u{2067}{text}\u{2069}")
        } else {
            text.to_owned()
        };
        let horizontal = match look.anchor {
            Anchor::Left => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::Right => HPos::Right,
        };
        let style = TextStyle::from(font(look.size * PLOTTERS_EM * UNITS, look.bold))
            .color(&look.color)
            .pos(Pos::new(horizontal, VPos::Bottom));
        let shape = Text::new(shown, units(at), style);
        self.note(self.area.draw(&shape).map_err(|error| error.to_string()));
    }
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&letter)
}

fn font(size: f64, bold: bool) -> FontDesc<'static> {
    let style = if bold {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    FontDesc::new(FontFamily::Name(FAMILY), size, style)
}

/// Width of a text in pixels; of Arabic, an upper bound, as letters are measured unjoined.
pub(super) fn width(text: &str, look: LabelStyle) -> f64 {
    let visible: String = text
        .chars()
        .filter(|letter| !('\u{2066}'..='\u{2069}').contains(letter))
        .collect();
    if register().is_err() {
        return 0.0;
    }
    font(look.size * LINE_EM * UNITS, look.bold)
        .box_size(&visible)
        .map_or(0.0, |(width, _)| f64::from(width) / UNITS)
}

/// Balances directional isolates per line: one left open is closed at the end of the line and
/// reopened on the next, so that the rest keeps its direction.
fn isolated(lines: Vec<String>) -> Vec<String> {
    const CLOSED: char = '\u{2069}';
    let mut open: Vec<char> = Vec::new();
    let whole = |line: String| {
        let mut text: String = open.iter().collect();
        for letter in line.chars() {
            match letter {
                '\u{2066}'..='\u{2068}' => open.push(letter),
                // The ellipsis may have cut off the opening isolate.
                CLOSED if open.pop().is_none() => continue,
                _ => {}
            }
            text.push(letter);
        }
        text.extend(open.iter().map(|_| CLOSED));
        text
    };
    lines.into_iter().map(whole).collect()
}

/// Wraps a text at spaces into lines no wider than `room`; beyond `most` lines, an ellipsis ends
/// it.
pub(super) fn wrap(text: &str, look: LabelStyle, room: f64, most: usize) -> Vec<String> {
    // Longer text would not fit on any sheet and is not measured.
    const LONGEST: usize = 400;
    let end = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let count = lines.len();
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
            continue;
        }
        let longer = format!("{line} {word}");
        if width(&longer, look) <= room {
            *line = longer;
        } else if count < most {
            lines.push(word.to_owned());
        } else {
            line.push('…');
            break;
        }
    }
    for line in &mut lines {
        while width(line, look) > room && line.chars().count() > 2 {
            if line.ends_with('…') {
                line.pop();
            }
            line.pop();
            line.push('…');
        }
    }
    isolated(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::style::LABEL;

    #[test]
    fn a_word_wider_than_the_room_is_cut_with_an_ellipsis() {
        let lines = wrap("anticonstitutionnellement", LABEL, 60.0, 1);
        assert_eq!(lines.len(), 1);
        assert!(
            lines[0].ends_with('…') && width(&lines[0], LABEL) <= 60.0,
            "{lines:?}"
        );
    }

    #[test]
    fn what_an_isolate_holds_keeps_its_direction_on_every_line() {
        let text = "قبل \u{2068}one two three four five six\u{2069} بعد";
        for (room, most) in [(60.0, 9), (60.0, 2), (90.0, 3), (4_000.0, 1)] {
            let lines = wrap(text, LABEL, room, most);
            for line in &lines {
                let mut depth = 0_i32;
                for letter in line.chars() {
                    match letter {
                        '\u{2066}'..='\u{2068}' => depth += 1,
                        '\u{2069}' => depth -= 1,
                        _ => {}
                    }
                    assert!(depth >= 0, "{lines:?}");
                }
                assert_eq!(depth, 0, "{lines:?}");
                // Latin words are inside an isolate on every line.
                let latin = line.find(|letter: char| letter.is_ascii_alphabetic());
                let opened = line.find('\u{2068}');
                assert!(
                    latin.is_none_or(|at| opened.is_some_and(|open| open < at)),
                    "{lines:?}"
                );
            }
        }
    }
}
