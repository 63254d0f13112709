//! The only SQL of Drillbook: opening, migrating, writing and checking the workspace file. What the rows mean is decided elsewhere.
