-- The names of versions, apart from the versions: what was frozen is never edited, what it is called may be.
CREATE TABLE revision_name (
    revision TEXT PRIMARY KEY REFERENCES scenario_revision (id),
    scenario TEXT NOT NULL REFERENCES scenario (id),
    name TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX revision_name_by_scenario ON revision_name (scenario);
