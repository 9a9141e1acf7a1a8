//! Origins: which part of the old edition each part of the new one was.

use std::collections::{HashMap, HashSet};

use super::leaf::Leaf;
use crate::model::address::Address;

/// New address → old address. A part is what it was at its own address, unless its words stood at another one and
/// something else stands there now; what is below such a part went with it.
pub fn origins<'a>(old: &'a [Leaf], new: &'a [Leaf]) -> HashMap<&'a Address, &'a Address> {
    let before: HashMap<&Address, &Leaf> = said(old).map(|leaf| (&leaf.address, leaf)).collect();
    let after: HashMap<&Address, &Leaf> = said(new).map(|leaf| (&leaf.address, leaf)).collect();
    let stays = |leaf: &Leaf| before.get(&leaf.address).is_some_and(|earlier| earlier.text == leaf.text);
    let mut by_text: HashMap<&str, Vec<&Leaf>> = HashMap::new();
    for leaf in said(old).filter(|leaf| after.get(&leaf.address).is_none_or(|later| later.text != leaf.text)) {
        by_text.entry(&leaf.text).or_default().push(leaf);
    }
    let mut origins: HashMap<&Address, &Address> = HashMap::new();
    let mut taken: HashSet<&Address> = HashSet::new();
    for leaf in said(new).filter(|leaf| is_telling(&leaf.text) && !stays(leaf)) {
        let same = by_text.get(leaf.text.as_str()).into_iter().flatten().find(|same| !taken.contains(&same.address));
        if let Some(same) = same {
            origins.insert(&leaf.address, &same.address);
            taken.insert(&same.address);
        }
    }
    add_below(&mut origins, &mut taken, (old, new));
    for leaf in said(new) {
        if let Some(earlier) = before.get(&leaf.address).filter(|earlier| !taken.contains(&earlier.address)) {
            origins.entry(&leaf.address).or_insert(&earlier.address);
        }
    }
    origins
}

/// The parts below those that stood elsewhere: of equal words first, then by their numbers.
fn add_below<'a>(
    origins: &mut HashMap<&'a Address, &'a Address>,
    taken: &mut HashSet<&'a Address>,
    (old, new): (&'a [Leaf], &'a [Leaf]),
) {
    let mut heads: Vec<(&Address, &Address)> = origins.iter().map(|(new, old)| (*new, *old)).collect();
    heads.sort();
    for (head, origin) in heads {
        let children: Vec<&Leaf> = said(new).filter(|leaf| below(&leaf.address, head).is_some()).collect();
        for by_words in [true, false] {
            for leaf in children.iter().filter(|leaf| below(&leaf.address, head).is_some()) {
                if origins.contains_key(&leaf.address) {
                    continue;
                }
                let is_it = |earlier: &&Leaf| {
                    let place = below(&earlier.address, origin);
                    let fits = if by_words { earlier.text == leaf.text } else { place == below(&leaf.address, head) };
                    place.is_some() && fits && !taken.contains(&earlier.address)
                };
                if let Some(earlier) = said(old).find(is_it) {
                    origins.insert(&leaf.address, &earlier.address);
                    taken.insert(&earlier.address);
                }
            }
        }
    }
}

/// How the address of a part goes on below that of another: `p3-1` below `p3` is `-1`.
fn below<'a>(address: &'a Address, head: &Address) -> Option<&'a str> {
    head.anchor_id()?;
    address.as_str().strip_prefix(head.as_str()).filter(|rest| rest.starts_with('-'))
}

fn said(leaves: &[Leaf]) -> impl Iterator<Item = &Leaf> {
    leaves.iter().filter(|leaf| !leaf.text.is_empty())
}

/// Whether equal words are a sign that one part is the other: `услугополучатель;` stands in many lists.
fn is_telling(text: &str) -> bool {
    text.split_whitespace().count() >= 3
}
