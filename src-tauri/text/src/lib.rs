//! Words in Korean and English: one set of Fluent files read by Rust and the screens alike, and the only place where numbers and dates become text.
