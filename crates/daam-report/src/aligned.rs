//! Tables for a terminal, aligned by display width in any script.

use comfy_table::{CellAlignment, Table, presets};

/// Columns of a terminal of default size.
pub(crate) const WIDTH: usize = 80;

/// Lines of cells in columns separated by two blanks: the first `left` columns are left-aligned,
/// the others right-aligned.
pub(crate) fn aligned(lines: Vec<Vec<String>>, left: usize) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).add_rows(lines);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((if index == 0 { 0 } else { 2 }, 0));
        if index >= left {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let lines = table.lines();
    lines
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}

/// The same, each line indented by two blanks.
pub(crate) fn indented(lines: Vec<Vec<String>>, left: usize) -> String {
    let lines = aligned(lines, left);
    lines.lines().map(|line| format!("  {line}\n")).collect()
}

/// Display width of the widest line of a text.
pub(crate) fn width(text: &str) -> usize {
    use unicode_width::UnicodeWidthStr as _;
    text.lines().map(|line| line.width()).max().unwrap_or(0)
}

pub(crate) fn cells<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other_in_every_script() {
        // A directional isolate and a vowel sign have no width.
        let lines = vec![
            cells(["", "A"]),
            cells(["\u{2068}الكلفة\u{2069}", "12"]),
            cells(["دَعم", "3"]),
        ];
        let text = aligned(lines, 1);
        let widths: Vec<usize> = text.lines().map(width).collect();
        assert_eq!(widths, [10, 10, 10], "{text}");
        assert_eq!(indented(vec![cells(["a", "b"])], 2), "  a  b\n");
    }
}
