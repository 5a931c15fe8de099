//! The files that make one law: those of the folder on disk, and those being written, which come first.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jalon_rules::{Compiled, Index, Law, SourceFile};
use lsp_types::Url;

/// Most files of one law: far beyond any real one.
const MOST_FILES: usize = 2_000;
/// Longest file that is read from disk, in bytes: the compiler tells of longer ones.
const LONGEST: u64 = 4 << 20;

/// The laws that are open, one for each folder.
#[derive(Default)]
pub(crate) struct Workspace {
    /// Texts being written, by address.
    open: BTreeMap<Url, String>,
}

/// A law as it stands in the editor.
pub(crate) struct Project {
    /// The address of each file, in the order of the law's files.
    pub(crate) addresses: Vec<Url>,
    pub(crate) files: Vec<SourceFile>,
    pub(crate) compiled: Compiled,
    pub(crate) index: Index,
}

impl Project {
    pub(crate) fn law(&self) -> &Law {
        &self.compiled.law
    }

    /// The place of a file among those of the law.
    pub(crate) fn file(&self, address: &Url) -> Option<u32> {
        self.addresses.iter().position(|known| known == address).and_then(|place| u32::try_from(place).ok())
    }

    pub(crate) fn text(&self, file: u32) -> &str {
        self.files.get(file as usize).map_or("", |file| &file.text)
    }
}

impl Workspace {
    pub(crate) fn write(&mut self, address: Url, text: String) {
        self.open.insert(address, text);
    }

    pub(crate) fn close(&mut self, address: &Url) {
        self.open.remove(address);
    }

    pub(crate) fn open(&self) -> impl Iterator<Item = &Url> {
        self.open.keys()
    }

    /// The law that a file belongs to: every file of rules in its folder `law`, or beside it in the folder it stands in. A file that is on no disk is a law of its own.
    pub(crate) fn project(&self, address: &Url) -> Project {
        let mut texts: BTreeMap<Url, String> = BTreeMap::new();
        let root = address.to_file_path().ok().map(|path| root_of(&path));
        if let Some(root) = &root {
            let mut found = Vec::new();
            // Without a folder `law` around it, what lies deeper may be anything: a home, a disk.
            collect(root, is_law(root), &mut found);
            for path in found {
                let Ok(address) = Url::from_file_path(&path) else { continue };
                if !self.open.contains_key(&address)
                    && let Ok(bytes) = std::fs::read(&path)
                {
                    texts.insert(address, String::from_utf8_lossy(&bytes).into_owned());
                }
            }
        }
        let belongs = |other: &Url| other == address || other.to_file_path().is_ok_and(|path| Some(root_of(&path)) == root);
        texts.extend(self.open.iter().filter(|(other, _)| belongs(other)).map(|(other, text)| (other.clone(), text.clone())));
        let named = |(address, text): (&Url, &String)| SourceFile::new(address.as_str(), text);
        let files: Vec<SourceFile> = texts.iter().map(named).collect();
        let compiled = Law::compile(files.clone());
        let index = Index::of(&files, &compiled.law);
        Project { addresses: texts.into_keys().collect(), files, compiled, index }
    }
}

/// The nearest folder `law` around a file, or its own folder.
fn root_of(path: &Path) -> PathBuf {
    let own = path.parent().unwrap_or(path);
    own.ancestors().find(|folder| is_law(folder)).unwrap_or(own).to_path_buf()
}

fn is_law(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name == "law")
}

/// Every file of rules of a folder and, if `deep`, of those in it, in the order of names. Links are not followed: they could lead back.
fn collect(folder: &Path, deep: bool, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_unstable_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if found.len() == MOST_FILES {
            return;
        }
        let Ok(kind) = entry.file_type() else { continue };
        let path = entry.path();
        if kind.is_dir() {
            if deep {
                collect(&path, deep, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "jalon") && entry.metadata().is_ok_and(|about| about.len() <= LONGEST) {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_is_all_of_its_folder_and_other_rules_are_those_beside_them() {
        let home = tempfile::tempdir().unwrap();
        for file in ["law/a.jalon", "law/deep/b.jalon", "c.jalon", "d.jalon", "other/e.jalon"] {
            let path = home.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let of = |file: &str| {
            let project = Workspace::default().project(&Url::from_file_path(home.path().join(file)).unwrap());
            let names = project.addresses.iter().map(|address| address.path_segments().unwrap().next_back().unwrap().to_owned());
            names.collect::<Vec<_>>().join(" ")
        };
        assert_eq!((of("law/a.jalon"), of("law/deep/b.jalon")), ("a.jalon b.jalon".into(), "a.jalon b.jalon".into()));
        assert_eq!((of("c.jalon"), of("other/e.jalon")), ("c.jalon d.jalon".into(), "e.jalon".into()));
    }
}
