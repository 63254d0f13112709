//! The program's entry: a command line when given one, else the window.

fn main() {}
