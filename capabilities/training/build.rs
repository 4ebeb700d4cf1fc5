//! Makes the program build again when a module, a picture or the list of courses changes, or a new one comes.

fn main() {
    println!("cargo:rerun-if-changed=../../content/courses");
}
