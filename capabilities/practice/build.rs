//! Makes the program build again when a person to talk with or a drill changes, or a new one comes.

fn main() {
    for folder in ["../../content/scenarios", "../../content/drills"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
