//! Where people live: the places of a country, found by postal code or name, and the facts that a place settles.
//!
//! The files are the country's own: `places/places.tsv` (code, name, postal codes, area, weight, the place it is part of), `places/areas.tsv` (tag, name, the area it is
//! part of), `places/spellings.tsv` (how people shorten a word, the word) and `places/facts.yaml`. Tags are free (`department:92`, `land:09`); a place's own is
//! `place:CODE`. Nothing about the person is kept but the facts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use jalon_rules::{FactId, FactValue, slips};

use crate::finder::{fold, words};

/// A place that people live in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locality {
    /// Its official code.
    pub code: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
    /// Its postal codes.
    pub postal_codes: Arc<str>,
    /// The areas it is part of, itself included, as tags.
    pub areas: Vec<Arc<str>>,
    /// Name of the smallest area it is part of, to tell places of one name apart.
    pub area: Arc<str>,
}

/// A fact that the place settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ByPlace {
    pub(crate) fact: FactId,
    /// Values, each with the areas in which it holds; the first that fits counts.
    pub(crate) values: Vec<(FactValue, Vec<Arc<str>>)>,
    /// The value everywhere else.
    pub(crate) elsewhere: FactValue,
}

/// The places of a country.
#[derive(Debug, Clone, Default)]
pub struct Places {
    pub(crate) files: Files,
    pub(crate) facts: Vec<ByPlace>,
    index: Arc<OnceLock<Index>>,
}

/// The tables as they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Files {
    pub(crate) places: Arc<str>,
    pub(crate) areas: Arc<str>,
    pub(crate) spellings: Arc<str>,
}

/// Most places that a search gives: more would be no help.
const MOST: usize = 12;

/// Longest text that is looked at, in characters.
const LONGEST: usize = 80;

impl Places {
    pub(crate) fn new(files: Files, facts: Vec<ByPlace>) -> Self {
        Self { files, facts, index: Arc::default() }
    }

    /// Whether the country has places to choose from.
    pub fn is_empty(&self) -> bool {
        self.files.places.is_empty()
    }

    /// The places that a postal code, a name, or both may mean, the likeliest first; a dozen at most.
    ///
    /// The first call reads the tables, which takes some tens of milliseconds for a large country.
    pub fn find(&self, text: &str) -> Vec<Locality> {
        self.index().find(text)
    }

    /// The place with an official code.
    pub fn by_code(&self, code: &str) -> Option<Locality> {
        let index = self.index();
        index.row(code).map(|row| index.locality(row))
    }

    /// The name that a code stands for, and that of the smallest area around it: of the very place, be it a part of another.
    pub fn named(&self, code: &str) -> Option<(Arc<str>, Arc<str>)> {
        let index = self.index();
        let row = index.row(code)?;
        Some((row.name.clone(), index.areas.get(&row.area).map(|(name, _)| name.clone())?))
    }

    /// Whether a place settles this fact.
    pub fn settles(&self, fact: FactId) -> bool {
        self.facts.iter().any(|by_place| by_place.fact == fact)
    }

    /// What a place settles.
    pub fn facts_of(&self, place: &Locality) -> Vec<(FactId, FactValue)> {
        let value = |by_place: &ByPlace| {
            let here = by_place.values.iter().find(|(_, areas)| areas.iter().any(|area| place.areas.contains(area)));
            here.map_or(by_place.elsewhere, |(value, _)| *value)
        };
        self.facts.iter().map(|by_place| (by_place.fact, value(by_place))).collect()
    }

    /// The tags of all areas and places.
    pub(crate) fn tags(&self) -> BTreeSet<Arc<str>> {
        let index = self.index();
        index.rows.iter().map(|row| own_tag(&row.code)).chain(index.areas.keys().cloned()).collect()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.files))
    }
}

/// A line of a table that cannot be read: its number from 1, and why.
pub(crate) type Unreadable = (usize, &'static str);

/// What cannot be read in the table of places.
pub(crate) fn unreadable_places(text: &str) -> Vec<Unreadable> {
    let wrong = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        match columns[..] {
            [code, name, _, area, weight, _] if !code.is_empty() && !name.is_empty() && area.contains(':') => {
                weight.parse::<u32>().is_err().then_some("the weight is not a number")
            }
            [_, _, _, _, _, _] => Some("a place has a code, a name and an area"),
            _ => Some("a place has six columns"),
        }
    };
    text.lines().enumerate().filter_map(|(place, line)| Some((place + 1, wrong(line)?))).collect()
}

#[derive(Debug)]
struct Index {
    /// Sorted by code.
    rows: Vec<Row>,
    /// Folded names, sorted, with the row.
    names: Vec<(String, usize)>,
    /// Postal codes, sorted, with the row.
    postal_codes: Vec<(Arc<str>, usize)>,
    /// Each area's name and the area it is part of.
    areas: BTreeMap<Arc<str>, (Arc<str>, Arc<str>)>,
    spellings: BTreeMap<String, String>,
}

#[derive(Debug)]
struct Row {
    code: Arc<str>,
    name: Arc<str>,
    postal_codes: Arc<str>,
    area: Arc<str>,
    weight: u32,
    part_of: Option<Arc<str>>,
}

impl Index {
    fn new(files: &Files) -> Self {
        let columns = |line: &str| -> Vec<Arc<str>> { line.split('\t').map(Arc::from).collect() };
        let spellings: BTreeMap<String, String> =
            files.spellings.lines().filter_map(|line| line.split_once('\t')).map(|(short, long)| (fold(short), fold(long))).collect();
        let areas = files.areas.lines().map(columns).filter_map(|c| Some((c.first()?.clone(), (c.get(1)?.clone(), c.get(2)?.clone())))).collect();
        let mut rows: Vec<Row> = files
            .places
            .lines()
            .map(columns)
            .filter_map(|c| {
                let [code, name, postal_codes, area, weight, part_of] = c.try_into().ok()?;
                let part_of = (!part_of.is_empty()).then_some(part_of);
                Some(Row { code, name, postal_codes, area, weight: weight.parse().ok()?, part_of })
            })
            .collect();
        rows.sort_by(|a, b| a.code.cmp(&b.code));
        let mut names: Vec<(String, usize)> = rows.iter().enumerate().map(|(place, row)| (folded(&row.name, &spellings), place)).collect();
        names.sort_unstable();
        let of_row =
            |(place, row): (usize, &Row)| row.postal_codes.split(',').filter(|code| !code.is_empty()).map(|code| (code.into(), place)).collect::<Vec<_>>();
        let mut postal_codes: Vec<(Arc<str>, usize)> = rows.iter().enumerate().flat_map(of_row).collect();
        postal_codes.sort_unstable();
        Self { rows, names, postal_codes, areas, spellings }
    }

    fn row(&self, code: &str) -> Option<&Row> {
        self.rows.binary_search_by(|row| (*row.code).cmp(code)).ok().map(|place| &self.rows[place])
    }

    /// The place of a row: the whole, when the row is a part of one.
    fn locality(&self, row: &Row) -> Locality {
        let row = row.part_of.as_deref().and_then(|whole| self.row(whole)).unwrap_or(row);
        let mut areas = vec![own_tag(&row.code)];
        let mut area = row.area.clone();
        // An area that is part of itself would never end.
        while !area.is_empty() && !areas.contains(&area) {
            areas.push(area.clone());
            area = self.areas.get(&area).map(|(_, part_of)| part_of.clone()).unwrap_or_default();
        }
        let name = self.areas.get(&row.area).map(|(name, _)| name.clone()).unwrap_or_default();
        Locality { code: row.code.clone(), name: row.name.clone(), postal_codes: row.postal_codes.clone(), areas, area: name }
    }

    fn find(&self, text: &str) -> Vec<Locality> {
        let text: String = text.chars().take(LONGEST).collect();
        let (digits, letters): (Vec<&str>, Vec<&str>) = words(&text).partition(|word| word.chars().any(|c| c.is_ascii_digit()) && word.len() >= 4);
        let name = folded(&letters.join(" "), &self.spellings);
        let by_code: Option<BTreeSet<usize>> =
            (!digits.is_empty()).then(|| digits.iter().flat_map(|code| self.with_postal_code(&code.to_uppercase())).collect());
        // From the likeliest to the farthest: the whole name, its beginning, a slip.
        let mut ranked: Vec<(u8, std::cmp::Reverse<u32>, usize)> = match (&by_code, name.is_empty()) {
            (Some(rows), true) => rows.iter().map(|row| (0, *row)).collect(),
            (rows, false) => {
                let fits = |row: &usize| rows.as_ref().is_none_or(|rows| rows.contains(row));
                self.with_name(&name).into_iter().filter(|(_, row)| fits(row)).collect()
            }
            (None, true) => Vec::new(),
        }
        .into_iter()
        .map(|(rank, row): (u8, usize)| (rank, std::cmp::Reverse(self.rows[row].weight), row))
        .collect();
        // A name that does not go with the code: the code alone.
        if let (true, Some(rows)) = (ranked.is_empty(), &by_code) {
            ranked = rows.iter().map(|row| (0, std::cmp::Reverse(self.rows[*row].weight), *row)).collect();
        }
        ranked.sort_unstable();
        let exact = ranked.first().is_some_and(|(rank, ..)| *rank == 0);
        let mut found: Vec<Locality> = Vec::new();
        for (_, _, row) in ranked.into_iter().take_while(|(rank, ..)| !exact || *rank == 0) {
            let place = self.locality(&self.rows[row]);
            if found.len() < MOST && !found.iter().any(|known| known.code == place.code) {
                found.push(place);
            }
        }
        found
    }

    fn with_postal_code(&self, code: &str) -> Vec<usize> {
        let first = self.postal_codes.partition_point(|(known, _)| **known < *code);
        self.postal_codes[first..].iter().take_while(|(known, _)| **known == *code).map(|(_, row)| *row).collect()
    }

    fn with_name(&self, name: &str) -> Vec<(u8, usize)> {
        let first = self.names.partition_point(|(known, _)| known.as_str() < name);
        let mut found: Vec<(u8, usize)> =
            self.names[first..].iter().take_while(|(known, _)| known.starts_with(name)).map(|(known, row)| (u8::from(known != name), *row)).collect();
        if found.is_empty() && name.chars().count() >= 4 {
            let most = if name.chars().count() >= 8 { 2 } else { 1 };
            let near = self.names.iter().filter(|(known, _)| known.len().abs_diff(name.len()) <= most && slips(known, name, most) <= most);
            found = near.map(|(_, row)| (2, *row)).collect();
        }
        found
    }
}

/// A name without accents, hyphens and shortened words.
fn folded(name: &str, spellings: &BTreeMap<String, String>) -> String {
    let word = |word: &str| {
        let folded = fold(word);
        spellings.get(&folded).cloned().unwrap_or(folded)
    };
    words(name).map(word).collect::<Vec<_>>().join(" ")
}

fn own_tag(code: &str) -> Arc<str> {
    format!("place:{code}").into()
}
