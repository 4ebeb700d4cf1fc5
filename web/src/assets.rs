//! Static files in the binary.
