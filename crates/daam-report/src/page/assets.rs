//! Assets embedded in a page: style, fonts, and chart code. Shared with the explorer of
//! `daam serve`, so that both look the same and format numbers alike.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The style sheet: its variables hold every colour, for light, dark and print.
pub const STYLE: &str = include_str!("page.css");

/// Apache ECharts, only the parts in use, as the global `echarts`. Licences:
/// `src/assets/charts/NOTICE`.
pub const CHARTS_JS: &str = include_str!("../assets/charts/echarts.min.js");

/// Helpers that build elements: `make`, `drawn`, `fill`, `options`. They come first in a script,
/// whose parts share one scope (`script/tsconfig.json`).
pub const DOM_JS: &str = include_str!("script/dom.js");

/// `look`: colours, dashes and symbols of the series, and number formats of each language.
pub const LOOK_JS: &str = include_str!("script/look.js");

/// The fonts of a page, as data URLs in its style sheet.
pub fn fonts() -> String {
    const LATIN: &str = "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-200B,\
                         U+2012-206F,U+20AC,U+2122,U+2212";
    const ARABIC: &str = "U+0600-06FF,U+0750-077F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC";
    let faces: [(u16, &str, &[u8]); 4] = [
        (400, LATIN, include_bytes!("../assets/plex-latin-400.woff2")),
        (600, LATIN, include_bytes!("../assets/plex-latin-600.woff2")),
        (
            400,
            ARABIC,
            include_bytes!("../assets/plex-arabic-400.woff2"),
        ),
        (
            600,
            ARABIC,
            include_bytes!("../assets/plex-arabic-600.woff2"),
        ),
    ];
    faces
        .iter()
        .map(|(weight, range, bytes)| {
            format!(
                "@font-face{{font-family:'IBM Plex Sans Arabic';font-weight:{weight};\
                 src:url(data:font/woff2;base64,{}) format('woff2');unicode-range:{range}}}\n",
                STANDARD.encode(bytes)
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::style::PALETTE;

    #[test]
    fn charts_and_figures_have_the_same_colours() {
        for (number, colour) in (1..).zip(PALETTE) {
            let (red, green, blue) = (colour.0, colour.1, colour.2);
            let variable = format!("--series-{number}: #{red:02x}{green:02x}{blue:02x};");
            assert!(STYLE.contains(&variable), "{variable}");
        }
    }
}
