-- The first layout. Frozen once released: a test holds its text. All rows carry the laptop they were
-- written on, its counter and a hash of their content, so that they can be exchanged and rot is found.
PRAGMA application_id = 1148348780;

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    is_here INTEGER NOT NULL CHECK (is_here IN (0, 1))
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE import_ledger (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (json_valid(counts)),
    made TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undoing', 'undone')),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE service (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE team (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    service TEXT REFERENCES service (id),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX team_by_service ON team (service);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    joined TEXT,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE membership (
    person TEXT NOT NULL REFERENCES person (id),
    seq INTEGER NOT NULL,
    team TEXT NOT NULL REFERENCES team (id),
    "from" TEXT,
    until TEXT,
    is_leader INTEGER NOT NULL CHECK (is_leader IN (0, 1)),
    is_tech_lead INTEGER NOT NULL CHECK (is_tech_lead IN (0, 1)),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (person, seq)
) STRICT;
CREATE INDEX membership_by_team ON membership (team);

CREATE TABLE season (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE scenario (
    id TEXT PRIMARY KEY,
    team TEXT REFERENCES team (id),
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

-- A scenario is kept element by element, so that an edit writes only what it changed.
CREATE TABLE scenario_element (
    scenario TEXT NOT NULL REFERENCES scenario (id),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (scenario, kind, id)
) STRICT;

CREATE TABLE scenario_revision (
    id TEXT PRIMARY KEY,
    scenario TEXT NOT NULL REFERENCES scenario (id),
    parent TEXT,
    name TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('named', 'sealed', 'exported', 'imported')),
    body TEXT NOT NULL CHECK (json_valid(body)),
    made TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_scenario ON scenario_revision (scenario);

CREATE TABLE drill (
    id TEXT PRIMARY KEY,
    season TEXT NOT NULL REFERENCES season (id),
    round INTEGER,
    focus TEXT NOT NULL CHECK (focus IN ('team', 'committee')),
    kind TEXT NOT NULL CHECK (kind IN ('drill', 'rehearsal')),
    target_date TEXT,
    scenario TEXT REFERENCES scenario (id),
    revision TEXT REFERENCES scenario_revision (id),
    difficulty TEXT NOT NULL CHECK (difficulty IN ('high', 'mid', 'low')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'sealed', 'running', 'retrospective', 'closed', 'cancelled')),
    ended_on TEXT,
    import TEXT REFERENCES import_ledger (id),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX drill_by_season ON drill (season);
CREATE INDEX drill_by_scenario ON drill (scenario);
CREATE INDEX drill_by_import ON drill (import);

CREATE TABLE drill_team (
    drill TEXT NOT NULL REFERENCES drill (id),
    team TEXT NOT NULL REFERENCES team (id),
    seq INTEGER NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (drill, team)
) STRICT;
CREATE INDEX drill_by_team ON drill_team (team);

CREATE TABLE participation (
    drill TEXT NOT NULL REFERENCES drill (id),
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('designer', 'observer', 'participant', 'facilitator')),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    seq INTEGER NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (drill, person)
) STRICT;
CREATE INDEX participation_by_person ON participation (person);

-- What a plan holds besides its drill row: stages, ticks, channels, goals.
CREATE TABLE plan_item (
    drill TEXT NOT NULL REFERENCES drill (id),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (drill, kind, id)
) STRICT;

CREATE TABLE page_opening (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    scope TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX page_opening_by_drill ON page_opening (drill);

CREATE TABLE run_event (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    seq INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    recorded TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL,
    UNIQUE (drill, seq)
) STRICT;

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    author TEXT REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('good', 'regret', 'improvement', 'nextTime')),
    text TEXT NOT NULL,
    at INTEGER,
    replaces TEXT,
    recorded TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_drill ON note (drill);
CREATE INDEX note_by_author ON note (author);

CREATE TABLE rating (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    person TEXT NOT NULL REFERENCES person (id),
    measure TEXT NOT NULL CHECK (json_valid(measure)),
    before INTEGER CHECK (before BETWEEN 10 AND 50),
    after INTEGER CHECK (after BETWEEN 10 AND 50),
    before_mode TEXT NOT NULL CHECK (before_mode IN ('recalled', 'measured')),
    replaces TEXT,
    recorded TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX rating_by_drill ON rating (drill);
CREATE INDEX rating_by_person ON rating (person);

CREATE TABLE survey_answer (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    process INTEGER CHECK (process BETWEEN 1 AND 5),
    worth INTEGER CHECK (worth BETWEEN 1 AND 5),
    real INTEGER CHECK (real BETWEEN 1 AND 5),
    comment TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX survey_answer_by_drill ON survey_answer (drill);

CREATE TABLE question (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    asked_by TEXT REFERENCES person (id),
    text TEXT NOT NULL,
    answer TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX question_by_drill ON question (drill);
CREATE INDEX question_by_asker ON question (asked_by);

CREATE TABLE follow_up (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT REFERENCES person (id),
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'verified', 'dropped')),
    note TEXT,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_by_drill ON follow_up (drill);
CREATE INDEX follow_up_by_owner ON follow_up (owner);

CREATE TABLE retro (
    drill TEXT PRIMARY KEY REFERENCES drill (id),
    stage TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE document_sent (
    id TEXT PRIMARY KEY,
    drill TEXT NOT NULL REFERENCES drill (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    sent TEXT NOT NULL,
    device TEXT NOT NULL, lamport INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX document_sent_by_drill ON document_sent (drill);

-- Local to this laptop: how to take steps back, a document at a time.
CREATE TABLE undo_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    document_kind TEXT NOT NULL,
    document TEXT NOT NULL,
    label TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)),
    made TEXT NOT NULL,
    is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
) STRICT;
CREATE INDEX undo_log_by_document ON undo_log (document_kind, document, is_undone);

-- Evidence is appended, never edited. It goes only together with the import that brought its drill.
CREATE TRIGGER scenario_revision_stays BEFORE UPDATE ON scenario_revision
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;
CREATE TRIGGER page_opening_stays BEFORE UPDATE ON page_opening
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;
CREATE TRIGGER run_event_stays BEFORE UPDATE ON run_event
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;
CREATE TRIGGER note_stays BEFORE UPDATE ON note
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;
CREATE TRIGGER rating_stays BEFORE UPDATE ON rating
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;
CREATE TRIGGER survey_answer_stays BEFORE UPDATE ON survey_answer
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;
CREATE TRIGGER document_sent_stays BEFORE UPDATE ON document_sent
BEGIN SELECT RAISE (ABORT, 'evidence stays as it is'); END;

CREATE TRIGGER scenario_revision_is_kept BEFORE DELETE ON scenario_revision
WHEN NOT EXISTS (SELECT 1 FROM import_ledger WHERE state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
CREATE TRIGGER page_opening_is_kept BEFORE DELETE ON page_opening
WHEN NOT EXISTS (SELECT 1 FROM drill d JOIN import_ledger i ON i.id = d.import WHERE d.id = OLD.drill AND i.state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
CREATE TRIGGER run_event_is_kept BEFORE DELETE ON run_event
WHEN NOT EXISTS (SELECT 1 FROM drill d JOIN import_ledger i ON i.id = d.import WHERE d.id = OLD.drill AND i.state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
CREATE TRIGGER note_is_kept BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM drill d JOIN import_ledger i ON i.id = d.import WHERE d.id = OLD.drill AND i.state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
CREATE TRIGGER rating_is_kept BEFORE DELETE ON rating
WHEN NOT EXISTS (SELECT 1 FROM drill d JOIN import_ledger i ON i.id = d.import WHERE d.id = OLD.drill AND i.state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
CREATE TRIGGER survey_answer_is_kept BEFORE DELETE ON survey_answer
WHEN NOT EXISTS (SELECT 1 FROM drill d JOIN import_ledger i ON i.id = d.import WHERE d.id = OLD.drill AND i.state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
CREATE TRIGGER document_sent_is_kept BEFORE DELETE ON document_sent
WHEN NOT EXISTS (SELECT 1 FROM drill d JOIN import_ledger i ON i.id = d.import WHERE d.id = OLD.drill AND i.state = 'undoing')
BEGIN SELECT RAISE (ABORT, 'evidence is kept'); END;
