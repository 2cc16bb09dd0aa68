//! A tile for each region and province, near its true neighbours: the map of the page.
//!
//! The layout is a drawing, kept as data with its status in `assets/tile_map.csv`; with it go the
//! Arabic names of the provinces, which the census tables give in Latin letters only.

use std::sync::LazyLock;

/// The position of a region or a province.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub(crate) struct Tile {
    /// Census code: a region up to 12, a province above.
    pub code: u16,
    /// Counted from the west.
    pub column: u8,
    /// Counted from the north; regions have a grid of their own.
    pub row: u8,
    /// A name for narrow tiles; regions have none.
    pub short: String,
    /// The Arabic name of a province.
    pub arabic: String,
}

static TILES: LazyLock<Vec<Tile>> = LazyLock::new(|| {
    let text = include_str!("assets/tile_map.csv");
    let mut rows = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let tiles: Result<_, _> = rows.deserialize().collect();
    tiles.expect("the table inside the program is well formed")
});

/// All tiles, regions first.
pub(crate) fn tiles() -> &'static [Tile] {
    &TILES
}

/// The Arabic name of a province.
pub(crate) fn arabic(code: u16) -> Option<&'static str> {
    let tile = tiles().iter().find(|tile| tile.code == code)?;
    Some(tile.arabic.as_str()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_place_has_a_tile_of_its_own() {
        let census = include_str!("../../../data/rgph2024_province_milieu.csv");
        let known: BTreeSet<u16> = csv::Reader::from_reader(census.as_bytes())
            .records()
            .filter_map(|row| row.ok()?.get(2)?.parse().ok())
            .collect();
        let (regions, provinces): (Vec<_>, Vec<_>) =
            tiles().iter().partition(|tile| tile.code <= 12);
        assert_eq!(regions.len(), 12);
        let drawn: BTreeSet<u16> = provinces.iter().map(|tile| tile.code).collect();
        assert_eq!(drawn, known);
        for half in [regions, provinces] {
            let cells: BTreeSet<_> = half.iter().map(|tile| (tile.column, tile.row)).collect();
            assert_eq!(cells.len(), half.len());
        }
        assert_eq!(arabic(9551), Some("طاطا"));
    }
}
