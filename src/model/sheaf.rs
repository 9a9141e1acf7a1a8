//! Sheaves: lists whose copies share what is not changed, so that an edition costs what changed in it.

use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// A list of large parts. A copy of it shares them; a part is copied when it is changed while another copy still has it.
#[derive(Debug, Clone)]
pub struct Sheaf<T>(Vec<Arc<T>>);

impl<T> Sheaf<T> {
    /// How many parts are in it.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parts in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.0.iter().map(|part| &**part)
    }

    /// The part at a place.
    pub fn get(&self, place: usize) -> Option<&T> {
        self.0.get(place).map(|part| &**part)
    }

    /// The first part.
    pub fn first(&self) -> Option<&T> {
        self.get(0)
    }

    /// Adds a part at the end.
    pub fn push(&mut self, part: T) {
        self.0.push(Arc::new(part));
    }

    /// Adds a part at a place, which must not be beyond the end.
    pub fn insert(&mut self, place: usize, part: T) {
        self.0.insert(place, Arc::new(part));
    }

    /// Takes all parts away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Puts the parts in another order; those that compare equal stay as they stand.
    pub fn sort_by(&mut self, mut order: impl FnMut(&T, &T) -> std::cmp::Ordering) {
        self.0.sort_by(|a, b| order(a, b));
    }
}

impl<T: Clone> Sheaf<T> {
    /// The part at a place, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        self.0.get_mut(place).map(Arc::make_mut)
    }

    /// The first part that is so, to be changed; the others stay shared.
    pub fn find_mut(&mut self, is: impl FnMut(&T) -> bool) -> Option<&mut T> {
        let place = self.iter().position(is)?;
        self.get_mut(place)
    }

    /// Takes the part at a place out; it must be there.
    pub fn remove(&mut self, place: usize) -> T {
        Arc::unwrap_or_clone(self.0.remove(place))
    }

    /// All parts, to be changed: none stays shared.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(Arc::make_mut)
    }
}

impl<T> Default for Sheaf<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// What is shared is equal, and is not read.
impl<T: PartialEq> PartialEq for Sheaf<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.0.iter().zip(&other.0).all(|(own, other)| Arc::ptr_eq(own, other) || own == other)
    }
}

impl<T: Eq> Eq for Sheaf<T> {}

impl<T> FromIterator<T> for Sheaf<T> {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Self(parts.into_iter().map(Arc::new).collect())
    }
}

impl<'a, T> IntoIterator for &'a Sheaf<T> {
    type Item = &'a T;
    type IntoIter = std::iter::Map<std::slice::Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|part| &**part)
    }
}

impl<'a, T: Clone> IntoIterator for &'a mut Sheaf<T> {
    type Item = &'a mut T;
    type IntoIter = std::iter::Map<std::slice::IterMut<'a, Arc<T>>, fn(&'a mut Arc<T>) -> &'a mut T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut().map(Arc::make_mut)
    }
}

impl<T> Index<usize> for Sheaf<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.0[place]
    }
}

impl<T: Clone> IndexMut<usize> for Sheaf<T> {
    fn index_mut(&mut self, place: usize) -> &mut T {
        Arc::make_mut(&mut self.0[place])
    }
}
