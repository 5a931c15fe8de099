# Everyday commands; each is one line that can be typed without `just`.

default:
    @just --list

# run the site
serve:
    cargo run --release -- serve

# every test
test:
    cargo xtask test

# the quick tests, while writing
quick:
    cargo nextest run --workspace

# every mistake of the French catalogue, as it is on disk
check:
    cargo run --quiet -- check --catalogue catalogue/fr

# format and lint
tidy:
    cargo fmt --all
    cargo clippy --workspace --all-targets

# the stylesheet
style:
    cargo xtask style
