//! Rows of equal width in one block of memory.

/// Rows of equal width.
#[derive(Clone, Debug)]
pub(crate) struct Rows<T> {
    width: usize,
    values: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self {
            width: 1,
            values: Vec::new(),
        }
    }
}

impl<T> Rows<T> {
    /// Removes all rows and sets the width, at least one.
    pub(crate) fn clear(&mut self, width: usize) {
        self.width = width.max(1);
        self.values.clear();
    }

    /// Resizes to a number of rows; new values are `value`.
    pub(crate) fn resize(&mut self, rows: usize, value: T)
    where
        T: Clone,
    {
        self.values.resize(rows * self.width, value);
    }

    #[inline]
    pub(crate) fn row(&self, row: usize) -> &[T] {
        &self.values[row.wrapping_mul(self.width)..][..self.width]
    }

    #[inline]
    pub(crate) fn row_mut(&mut self, row: usize) -> &mut [T] {
        &mut self.values[row.wrapping_mul(self.width)..][..self.width]
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut [T]> {
        self.values.chunks_exact_mut(self.width)
    }

    /// The row of an index, if it exists.
    pub(crate) fn get(&self, row: usize) -> Option<&[T]> {
        self.values.get(row * self.width..(row + 1) * self.width)
    }
}
