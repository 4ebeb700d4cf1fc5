//! What editors do at their desk: a source by file, a look ahead, an import; entries by hand; first choices; vocabulary.

mod entries;
mod imports;
mod town;
mod vocabulary;
