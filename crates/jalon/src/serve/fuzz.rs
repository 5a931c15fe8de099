//! Random files of settings, from real ones.

use jalon_catalogue::Catalogue;
use jalon_fuzz::{Target, YAML, shape};

use super::config::Settings;
use super::read::Source;

/// A mistake is told at a line of the file that there is.
#[test]
fn settings() {
    let catalogue = Catalogue::embedded();
    let example = include_str!("../../../../docs/examples/jalon.yaml");
    let pieces = [YAML, &["true", "-1", "0", "65536", "https://", "http://127.0.0.1", "@", "?", "env: X", "file: x", "demo", "none: ", "[[[["]].concat();
    let bodies = include_str!("../../../../docs/bodies.md").split("```yaml file=jalon.yaml\n").nth(1).and_then(|rest| rest.split("```").next());
    let seeds = [Some(example), bodies].into_iter().flatten().map(|seed| seed.as_bytes().to_vec()).collect();
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "settings", seeds, pieces: &pieces };
    target.run_text(|text| {
        let read = Source::parse("jalon.yaml", text).and_then(Settings::of);
        let told = read.and_then(|read| read.check_names(&catalogue));
        if let Err(mistake) = &told {
            assert!(mistake.place.is_none_or(|(line, _)| line <= text.split(['\n', '\r']).count() + 1), "{mistake}");
        }
        // Which value is wrong, and in which way.
        told.map_err(|mistake| (mistake.path.clone(), shape(&mistake.message)))
    });
}
