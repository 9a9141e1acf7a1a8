//! Units across regulations. Units are one when their full names are equal in every language of the site, letters and
//! digits alone compared; a unit without a name goes by its abbreviation. One that a language does not name is equal only
//! to others that it does not name.

use std::collections::BTreeMap;

use super::services::bare;
use super::slug::{slug, sum};
use crate::model::act::Act;
use crate::model::regulation::Regulation;
use crate::model::unit::Unit;
use crate::model::words::{Lang, Words};

/// A unit of one or several regulations.
#[derive(Debug, Clone)]
pub struct Performer<'a> {
    /// Its address below `units/`: from its name in the first language of the site.
    pub id: String,
    /// The unit as each regulation has it, by the day of adoption.
    pub units: Vec<(&'a Act, &'a Regulation, &'a Unit)>,
}

/// The full name of a unit, or else its abbreviation.
pub fn called(unit: &Unit) -> &Words {
    if unit.name.is_empty() { &unit.abbreviation } else { &unit.name }
}

/// What makes units equal.
fn key(languages: &[Lang], unit: &Unit) -> Vec<String> {
    let name = |lang| called(unit).text(lang).map(bare).unwrap_or_default();
    languages.iter().map(name).collect()
}

/// All units by their addresses; those that no language of the site names are left out.
pub fn performers<'a>(languages: &[Lang], acts: &[&'a Act]) -> Vec<Performer<'a>> {
    let mut groups: BTreeMap<Vec<String>, Vec<(&'a Act, &'a Regulation, &'a Unit)>> = BTreeMap::new();
    for act in acts {
        for regulation in &act.regulations {
            for unit in &regulation.units {
                let key = key(languages, unit);
                if key.iter().any(|name| !name.is_empty()) {
                    groups.entry(key).or_default().push((*act, regulation, unit));
                }
            }
        }
    }
    let mut performers: BTreeMap<String, Performer<'_>> = BTreeMap::new();
    for (key, mut units) in groups {
        units.sort_by(|(one, first, _), (other, second, _)| {
            (one.adopted, &one.id, &first.id).cmp(&(other.adopted, &other.id, &second.id))
        });
        let name = units.first().and_then(|(_, _, unit)| languages.iter().find_map(|lang| called(unit).text(lang)));
        let mut id = slug(name.unwrap_or_default());
        if performers.contains_key(&id) {
            id = format!("{id}-{}", sum(&key.concat()));
        }
        performers.insert(id.clone(), Performer { id, units });
    }
    performers.into_values().collect()
}
