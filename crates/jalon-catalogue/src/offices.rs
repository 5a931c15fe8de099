//! The local offices of bodies: `places/offices.tsv` (body, codes of the places it serves, name, street, town, telephone, site).
//!
//! An operator imports them (`jalon import offices`); a catalogue without them sends people to the body's own page.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::model::BodyId;
use crate::places::Locality;

/// An office that people can go to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Office {
    /// The body it is of.
    pub body: BodyId,
    /// Official codes of the places it serves.
    pub places: Vec<Arc<str>>,
    /// Its name.
    pub name: Arc<str>,
    /// Its street; may be empty.
    pub street: Arc<str>,
    /// Its postal code and town.
    pub town: Arc<str>,
    /// Its telephone number; may be empty.
    pub phone: Arc<str>,
    /// Its site; may be empty.
    pub site: Arc<str>,
}

/// The offices of a catalogue.
#[derive(Debug, Clone, Default)]
pub struct Offices {
    pub(crate) text: Arc<str>,
    index: Arc<OnceLock<Index>>,
}

#[derive(Debug, Default)]
struct Index {
    offices: Vec<Office>,
    /// By body, then by place.
    near: BTreeMap<BodyId, BTreeMap<Arc<str>, Vec<usize>>>,
}

impl Offices {
    pub(crate) fn new(text: Arc<str>) -> Self {
        Self { text, index: Arc::default() }
    }

    /// Whether any office of a body is known.
    pub fn has(&self, body: &BodyId) -> bool {
        self.index().near.contains_key(body)
    }

    /// The offices of a body that serve a place.
    pub fn near(&self, body: &BodyId, place: &Locality) -> Vec<&Office> {
        let index = self.index();
        let of_place = index.near.get(body).and_then(|near| near.get(&place.code));
        of_place.into_iter().flatten().map(|at| &index.offices[*at]).collect()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for office in self.text.lines().filter_map(parse) {
                let at = index.offices.len();
                let near = index.near.entry(office.body.clone()).or_default();
                office.places.iter().for_each(|place| near.entry(place.clone()).or_default().push(at));
                index.offices.push(office);
            }
            index
        })
    }
}

/// An office from its line; none when a column is missing.
pub(crate) fn parse(line: &str) -> Option<Office> {
    let [body, places, name, street, town, phone, site] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let sound = !body.is_empty() && !places.is_empty() && !name.is_empty() && !town.is_empty();
    sound.then(|| Office {
        body: body.into(),
        places: places.split(',').map(Into::into).collect(),
        name: name.into(),
        street: street.into(),
        town: town.into(),
        phone: phone.into(),
        site: site.into(),
    })
}

/// The table of offices, as `places/offices.tsv` keeps it.
pub fn write_offices<'a>(offices: impl IntoIterator<Item = &'a Office>) -> String {
    let line = |o: &Office| format!("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", o.body, o.places.join(","), o.name, o.street, o.town, o.phone, o.site);
    offices.into_iter().map(line).collect()
}
