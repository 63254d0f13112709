//! The use cases on one open workspace. Each change is one operation inside one transaction; time and ids come from `clock` and nowhere else.
