//! The French catalogue is part of the program: a file that comes or goes makes it anew.

fn main() {
    println!("cargo::rerun-if-changed=../../catalogue/fr");
}
