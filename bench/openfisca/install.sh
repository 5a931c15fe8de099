#!/bin/sh
# Installs OpenFisca-France in an environment of its own, for comparison only: nothing of it is linked into the project.
# usage: bench/openfisca/install.sh [FOLDER]      (then: OPENFISCA=FOLDER/bin/python cargo run --release --package jalon-bench --bin rules)
set -eu
folder="${1:-$(dirname "$0")/../../target/openfisca}"
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet "OpenFisca-France==176.1.8"
echo "$folder/bin/python"
