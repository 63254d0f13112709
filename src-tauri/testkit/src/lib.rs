//! For tests only: builders, a fixed clock, normalisers.
