//! PNG from SVG, with the embedded font, so that Arabic is shaped and ordered correctly.

#[cfg(feature = "png")]
use std::sync::{Arc, OnceLock};

#[cfg(feature = "png")]
use resvg::tiny_skia::{Pixmap, Transform};
#[cfg(feature = "png")]
use resvg::usvg::{Options, Tree, fontdb};

#[cfg(feature = "png")]
use super::canvas::{FAMILY, REGULAR, SEMI_BOLD};
use daam_core::kernel::Problem;

/// Pixels of the PNG per pixel of the SVG: sharp on paper and high-density screens.
const SCALE: f32 = 2.0;

/// Renders an SVG of this crate's figures as the bytes of a PNG.
#[cfg(feature = "png")]
pub fn from_svg(svg: &str) -> Result<Vec<u8>, Problem> {
    let fault = |what: String| Problem::new(format!("a figure cannot be made a PNG: {what}"));
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| fault(error.to_string()))?;
    let size = tree.size();
    let (width, height) = (size.width() * SCALE, size.height() * SCALE);
    let mut image = Pixmap::new(width.ceil() as u32, height.ceil() as u32)
        .ok_or_else(|| fault("it is too large".to_owned()))?;
    let zoom = Transform::from_scale(SCALE, SCALE);
    resvg::render(&tree, zoom, &mut image.as_mut());
    image.encode_png().map_err(|error| fault(error.to_string()))
}

/// Refuses: the library was built without PNG.
#[cfg(not(feature = "png"))]
pub fn from_svg(_svg: &str) -> Result<Vec<u8>, Problem> {
    Err(crate::formats::left_out("png"))
}

#[cfg(feature = "png")]
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    FONTS
        .get_or_init(|| {
            let mut fonts = fontdb::Database::new();
            fonts.load_font_data(REGULAR.to_vec());
            fonts.load_font_data(SEMI_BOLD.to_vec());
            Arc::new(fonts)
        })
        .clone()
}
