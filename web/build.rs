//! Makes the program build again when the built assets, the phone page or a catalogue change.

fn main() {
    for folder in ["assets/dist", "../capture/dist", "../locales"] {
        // Cargo can watch only what exists; an empty folder stands for "not built yet".
        if let Err(problem) = std::fs::create_dir_all(folder) {
            println!("cargo:warning={folder} cannot be made: {problem}");
        }
        println!("cargo:rerun-if-changed={folder}");
    }
}
