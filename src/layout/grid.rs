//! The grid that a drawing stands on: nodes in cells of rows and columns, with lanes between, under and beside them.
//!
//! Lines are thought of in coarse coordinates: column `c` is `2c + 1`, the gutter left of it is `2c`; row `r` is `2r + 1`, the
//! channel above it is `2r`. A line that keeps to gutters, channels and empty cells cannot run through a node.

/// The node in each cell, and where each node is.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// How many rows there are.
    pub rows: usize,
    /// How many columns there are.
    pub columns: usize,
    cells: Vec<bool>,
    at: Vec<(usize, usize)>,
}

impl Grid {
    /// Puts each node in its cell, given as row and column.
    pub fn new(at: Vec<(usize, usize)>) -> Self {
        let rows = at.iter().map(|cell| cell.0 + 1).max().unwrap_or(0);
        let columns = at.iter().map(|cell| cell.1 + 1).max().unwrap_or(0);
        let mut cells = vec![false; rows * columns];
        for (row, column) in &at {
            cells[row * columns + column] = true;
        }
        Self { rows, columns, cells, at }
    }

    /// Row and column of a node.
    pub fn cell(&self, node: usize) -> (usize, usize) {
        self.at[node]
    }

    /// Coarse coordinates of a node: x, y.
    pub fn coarse(&self, node: usize) -> (i16, i16) {
        let (row, column) = self.at[node];
        (coarse(column), coarse(row))
    }

    /// Whether a cell is empty; what is outside the grid is.
    pub fn is_free(&self, row: usize, column: usize) -> bool {
        column >= self.columns || row >= self.rows || !self.cells[row * self.columns + column]
    }

    /// Whether the rows `from..to` of a column are empty.
    pub fn column_free(&self, column: usize, from: usize, to: usize) -> bool {
        (from..to).all(|row| self.is_free(row, column))
    }

    /// How far a line can run from a cell to the left and to the right in its row: the coarse x of the last gutters.
    pub fn reach(&self, row: usize, column: usize) -> (i16, i16) {
        let left = (0..column).rev().find(|c| !self.is_free(row, *c)).map_or(0, |c| coarse(c) + 1);
        let right = (column + 1..self.columns).find(|c| !self.is_free(row, *c)).unwrap_or(self.columns);
        (left, coarse(right) - 1)
    }
}

/// The coarse coordinate of a row or column.
pub fn coarse(index: usize) -> i16 {
    i16::try_from(2 * index + 1).unwrap_or(i16::MAX)
}
