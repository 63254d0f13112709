-- A rehearsal of a scenario, kept to be played again after every edit. It is no evidence: nothing of it
-- is counted, and it may be changed and taken away.
CREATE TABLE rehearsal (
    id TEXT PRIMARY KEY,
    scenario TEXT NOT NULL REFERENCES scenario (id),
    name TEXT NOT NULL,
    difficulty TEXT NOT NULL CHECK (difficulty IN ('high', 'mid', 'low')),
    steps TEXT NOT NULL CHECK (json_valid(steps)),
    made TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX rehearsal_by_scenario ON rehearsal (scenario);
