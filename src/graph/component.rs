//! The components of a net: whether every place lies in a circulation of one token (the S-components of Desel and Esparza).

/// Places and transitions with the arcs between them, from both sides.
#[derive(Debug, Clone, Default)]
pub struct Arcs {
    /// For each transition, the places that it takes a token from.
    pub inputs: Vec<Vec<usize>>,
    /// For each transition, the places that it puts a token in.
    pub outputs: Vec<Vec<usize>>,
    /// For each place, the transitions that put a token there.
    pub before: Vec<Vec<usize>>,
    /// For each place, the transitions that take one from there.
    pub after: Vec<Vec<usize>>,
}

impl Arcs {
    /// Nothing but so many places.
    pub fn of_places(count: usize) -> Self {
        Self { before: vec![Vec::new(); count], after: vec![Vec::new(); count], ..Self::default() }
    }

    /// Adds a transition.
    pub fn transition(&mut self, inputs: Vec<usize>, outputs: Vec<usize>) {
        let index = self.inputs.len();
        for (places, ends) in [(&inputs, &mut self.after), (&outputs, &mut self.before)] {
            for place in places {
                if let Some(end) = ends.get_mut(*place) {
                    end.push(index);
                }
            }
        }
        self.inputs.push(inputs);
        self.outputs.push(outputs);
    }

    /// The net whose places are the transitions of this one and the reverse, with all arcs turned round. It is free-choice
    /// if this one is, and its S-components are the T-components of this one.
    pub fn reverse_dual(self) -> Self {
        Self { inputs: self.after, outputs: self.before, before: self.outputs, after: self.inputs }
    }

    /// A place of a free-choice net that lies in no S-component, as every one does in a live and bounded net.
    ///
    /// A minimal siphon of a live and bounded free-choice net is the places of an S-component, and a siphon is minimal if
    /// each of its transitions has one input in it and the whole hangs together (J. Esparza, E. Best, M. Silva, “Minimal
    /// deadlocks in free choice nets”, 1992). So one is made for each place that has none yet, and looked at. If it is no
    /// S-component, the net is not live and bounded, whatever another siphon might be.
    pub fn uncovered(&self) -> Option<usize> {
        let mut covered = vec![false; self.before.len()];
        for place in 0..covered.len() {
            if covered.get(place) == Some(&true) {
                continue;
            }
            let Some(siphon) = self.siphon(place).filter(|siphon| self.is_component(siphon)) else {
                return Some(place);
            };
            covered.iter_mut().zip(&siphon).for_each(|(mark, inside)| *mark |= inside);
        }
        None
    }

    /// A minimal siphon with this place: what puts a token there is led from it by the shortest way, and so on (P. Kemper,
    /// “Linear time algorithm to find a minimal deadlock in a strongly connected free-choice net”, 1993). None if there is
    /// no way, so that the net does not hang together.
    fn siphon(&self, place: usize) -> Option<Vec<bool>> {
        let mut siphon = vec![false; self.before.len()];
        let mut open = Vec::new();
        let add = |place: usize, siphon: &mut Vec<bool>, open: &mut Vec<usize>| {
            if let Some(mark) = siphon.get_mut(place) {
                *mark = true;
            }
            open.extend(of(&self.before, place));
        };
        add(place, &mut siphon, &mut open);
        while let Some(transition) = open.pop() {
            if self.takes_from(transition, &siphon) {
                continue;
            }
            for place in self.way(transition, &siphon)? {
                add(place, &mut siphon, &mut open);
            }
        }
        Some(siphon)
    }

    fn takes_from(&self, transition: usize, siphon: &[bool]) -> bool {
        of(&self.inputs, transition).iter().any(|place| siphon.get(*place) == Some(&true))
    }

    /// The places outside a siphon on the shortest way from it to a transition.
    fn way(&self, to: usize, siphon: &[bool]) -> Option<Vec<usize>> {
        // For each transition that was met, the place that it fills on the way, and for that the transition after it.
        let mut fills: Vec<Option<(usize, usize)>> = vec![None; self.inputs.len()];
        let mut queue = std::collections::VecDeque::from([to]);
        while let Some(transition) = queue.pop_front() {
            if self.takes_from(transition, siphon) {
                let mut places = Vec::new();
                let mut at = transition;
                while let Some((place, next)) = fills.get(at).copied().flatten().filter(|_| at != to) {
                    places.push(place);
                    at = next;
                }
                return Some(places);
            }
            for place in of(&self.inputs, transition) {
                for before in of(&self.before, *place) {
                    if let Some(slot) = fills.get_mut(*before).filter(|slot| slot.is_none() && *before != to) {
                        *slot = Some((*place, transition));
                        queue.push_back(*before);
                    }
                }
            }
        }
        None
    }

    /// Whether everything that touches these places takes one token out of them and puts one in.
    fn is_component(&self, places: &[bool]) -> bool {
        let inside = |ends: &[usize]| ends.iter().filter(|place| places.get(**place) == Some(&true)).count();
        self.inputs.iter().zip(&self.outputs).all(|(inputs, outputs)| {
            let (taken, put) = (inside(inputs), inside(outputs));
            (taken, put) == (0, 0) || (taken, put) == (1, 1)
        })
    }

    /// The largest siphon without this place: those that get no token if only this one holds any. Empty in a live net.
    pub fn siphon_without(&self, place: usize) -> Vec<usize> {
        let mut siphon = vec![true; self.before.len()];
        let mut left: Vec<usize> = self.inputs.iter().map(Vec::len).collect();
        let mut gone = vec![place];
        while let Some(place) = gone.pop() {
            let Some(mark) = siphon.get_mut(place).filter(|mark| **mark) else { continue };
            *mark = false;
            for transition in of(&self.after, place) {
                let Some(count) = left.get_mut(*transition) else { continue };
                *count = count.saturating_sub(1);
                if *count == 0 {
                    gone.extend(of(&self.outputs, *transition));
                }
            }
        }
        siphon.iter().enumerate().filter(|(_, inside)| **inside).map(|(place, _)| place).collect()
    }
}

fn of(ends: &[Vec<usize>], index: usize) -> &[usize] {
    ends.get(index).map_or(&[], Vec::as_slice)
}
