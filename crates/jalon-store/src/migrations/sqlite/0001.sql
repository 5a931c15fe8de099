-- Version 1. Every text and number here may be read by who operates the database; what is personal is sealed.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- Rows are only added at the end and overwritten by rows of the same size: SQLite then never moves a key to another
-- page, and a destroyed key leaves no copy behind.
CREATE TABLE person (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    id      BLOB    NOT NULL UNIQUE,
    erased  INTEGER NOT NULL CHECK (erased IN (0, 1)),
    master  BLOB    NOT NULL,
    wrapped BLOB    NOT NULL
);

CREATE TABLE stream (
    id      BLOB PRIMARY KEY,
    version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE event (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream   BLOB    NOT NULL REFERENCES stream (id),
    version  INTEGER NOT NULL,
    person   BLOB    NOT NULL REFERENCES person (id),
    kind     TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    sealed   BLOB    NOT NULL,
    UNIQUE (stream, version)
);

CREATE TABLE act (
    stream   BLOB NOT NULL,
    key      BLOB NOT NULL,
    versions BLOB NOT NULL,
    PRIMARY KEY (stream, key)
) WITHOUT ROWID;

CREATE TABLE view_generation (
    name     TEXT PRIMARY KEY,
    current  INTEGER NOT NULL,
    building INTEGER
) WITHOUT ROWID;

CREATE TABLE view_row (
    name       TEXT    NOT NULL,
    generation INTEGER NOT NULL,
    scope      TEXT    NOT NULL,
    key        BLOB    NOT NULL,
    shard      INTEGER NOT NULL,
    rank       INTEGER NOT NULL,
    stream     BLOB,
    person     BLOB REFERENCES person (id),
    open       BLOB    NOT NULL,
    sealed     BLOB,
    PRIMARY KEY (name, generation, scope, key)
);
CREATE INDEX view_row_rank ON view_row (name, generation, scope, rank, key);
CREATE INDEX view_row_person ON view_row (person) WHERE person IS NOT NULL;

-- How many rows a scope has. Triggers keep it, so that no way of changing rows can forget it.
CREATE TABLE view_count (
    name       TEXT    NOT NULL,
    generation INTEGER NOT NULL,
    scope      TEXT    NOT NULL,
    shard      INTEGER NOT NULL,
    total      INTEGER NOT NULL,
    PRIMARY KEY (name, generation, scope, shard)
) WITHOUT ROWID;

CREATE TRIGGER view_row_added AFTER INSERT ON view_row BEGIN
    INSERT INTO view_count (name, generation, scope, shard, total)
    VALUES (new.name, new.generation, new.scope, new.shard, 1)
    ON CONFLICT (name, generation, scope, shard) DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER view_row_gone AFTER DELETE ON view_row BEGIN
    UPDATE view_count SET total = total - 1
    WHERE name = old.name AND generation = old.generation AND scope = old.scope AND shard = old.shard;
    DELETE FROM view_count
    WHERE name = old.name AND generation = old.generation AND scope = old.scope AND shard = old.shard AND total = 0;
END;

-- state: 0 waiting (leased when there is a lease), 1 held behind another of its lane, 2 done, 3 dead.
-- ready_at: from when it may be claimed; the end of the lease while there is one.
CREATE TABLE job (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    id       BLOB    NOT NULL UNIQUE,
    queue    TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    state    INTEGER NOT NULL CHECK (state IN (0, 1, 2, 3)),
    ready_at INTEGER NOT NULL,
    due_at   INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lane     TEXT,
    lease    BLOB,
    owner    TEXT,
    error    TEXT,
    stream   BLOB,
    person   BLOB    NOT NULL REFERENCES person (id),
    sealed   BLOB,
    UNIQUE (queue, key)
);
CREATE INDEX job_ready ON job (queue, ready_at, seq) WHERE state = 0;
CREATE INDEX job_dead ON job (queue, seq) WHERE state = 3;
CREATE INDEX job_lane ON job (queue, lane, state, seq) WHERE lane IS NOT NULL;
CREATE INDEX job_person ON job (person) WHERE state <> 2;

CREATE TABLE blob_head (
    id     BLOB PRIMARY KEY,
    person BLOB    NOT NULL REFERENCES person (id),
    size   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX blob_head_person ON blob_head (person);

CREATE TABLE blob_chunk (
    seq    INTEGER PRIMARY KEY,
    blob   BLOB    NOT NULL REFERENCES blob_head (id) ON DELETE CASCADE,
    place  INTEGER NOT NULL,
    sealed BLOB    NOT NULL,
    UNIQUE (blob, place)
);

CREATE TABLE session (
    id      BLOB PRIMARY KEY,
    kind    TEXT    NOT NULL,
    person  BLOB    NOT NULL REFERENCES person (id),
    created INTEGER NOT NULL,
    seen    INTEGER NOT NULL,
    idle    INTEGER NOT NULL,
    ends    INTEGER NOT NULL,
    sealed  BLOB    NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_person ON session (person);
CREATE INDEX session_ends ON session (ends);
