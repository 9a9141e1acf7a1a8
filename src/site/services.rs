//! Services and the regulations that have governed them: regulations are of one service when they name it alike in a
//! language, letters alone compared.

use std::collections::{BTreeMap, BTreeSet};

use super::slug::{slug, sum};
use crate::model::act::Act;
use crate::model::regulation::Regulation;
use crate::model::words::{Lang, Words};

/// A service.
#[derive(Debug, Clone)]
pub struct Service<'a> {
    /// Its address below `services/`: from its name in the first language of the site.
    pub id: String,
    /// Its regulations, by the day of adoption.
    pub regulations: Vec<(&'a Act, &'a Regulation)>,
}

impl<'a> Service<'a> {
    /// Its name: as the last regulation has it.
    pub fn name(&self) -> Option<&'a Words> {
        self.regulations.iter().rev().map(|(_, regulation)| called(regulation)).find(|name| !name.is_empty())
    }
}

/// How a regulation calls its service: by its name, or else by the regulation's own title.
pub fn called(regulation: &Regulation) -> &Words {
    if regulation.service.is_empty() { &regulation.title } else { &regulation.service }
}

/// The names of a regulation's service, made comparable, each with its language.
pub fn names(regulation: &Regulation) -> impl Iterator<Item = String> {
    let name = |(lang, text): (&Lang, &crate::model::words::Text)| format!("{lang} {}", bare(&text.text));
    called(regulation).iter().map(name)
}

/// A name by its letters and digits alone: quotes, spaces and case tell no services or units apart.
pub fn bare(name: &str) -> String {
    let signs = name.chars().filter(|sign| sign.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

/// The services of the acts, by their addresses.
pub fn services<'a>(languages: &[Lang], acts: &[&'a Act]) -> Vec<Service<'a>> {
    // The names of a service, and its regulations.
    type Group<'a> = (BTreeSet<String>, Vec<(&'a Act, &'a Regulation)>);
    let mut groups: Vec<Group<'a>> = Vec::new();
    for act in acts {
        for regulation in &act.regulations {
            let mut names: BTreeSet<String> = self::names(regulation).collect();
            let mut members = vec![(*act, regulation)];
            // What has a name in common is one; the groups that it joins become one too.
            let (same, others): (Vec<_>, Vec<_>) =
                groups.into_iter().partition(|(known, _)| !known.is_disjoint(&names));
            groups = others;
            for (known, found) in same {
                names.extend(known);
                members.extend(found);
            }
            groups.push((names, members));
        }
    }
    let mut services: BTreeMap<String, Service<'_>> = BTreeMap::new();
    for (names, mut regulations) in groups {
        regulations.sort_by(|(one, first), (other, second)| {
            (one.adopted, &one.id, &first.id).cmp(&(other.adopted, &other.id, &second.id))
        });
        let first = regulations.first().map(|(_, regulation)| *regulation);
        let name = first.and_then(|first| languages.iter().find_map(|lang| called(first).text(lang)));
        let name = name.or_else(|| first.map(|first| first.id.as_str())).unwrap_or_default();
        let mut id = slug(name);
        if services.contains_key(&id) {
            id = format!("{id}-{}", sum(&names.into_iter().collect::<String>()));
        }
        services.insert(id.clone(), Service { id, regulations });
    }
    services.into_values().collect()
}
