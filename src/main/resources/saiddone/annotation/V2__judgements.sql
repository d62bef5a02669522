-- What happened, in order. Nothing in here is ever changed or taken out: undoing is one more event. Everything below can be
-- rebuilt from it (docs/annotations.md).
CREATE TABLE event (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      TEXT NOT NULL UNIQUE,
    at       TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    kind     TEXT NOT NULL,
    json     TEXT NOT NULL CHECK (json_valid(json)),
    undoes   INTEGER REFERENCES event (id)
) STRICT;
CREATE INDEX event_of_reviewer ON event (reviewer, id, kind, undoes);

CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

-- INSERT OR REPLACE deletes without the trigger above.
CREATE TRIGGER event_is_not_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR uid = NEW.uid)
BEGIN
    SELECT RAISE(ABORT, 'the event log is append-only');
END;

-- The present state. Each row is its record as JSON; the columns beside it are read from that and can't disagree with it.
CREATE TABLE reviewer (
    key  TEXT PRIMARY KEY NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE code_group (
    key  TEXT PRIMARY KEY NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE code (
    key         TEXT PRIMARY KEY NOT NULL,
    body        TEXT NOT NULL,
    code_group  TEXT GENERATED ALWAYS AS (body ->> '$.group') REFERENCES code_group (key),
    merged_into TEXT GENERATED ALWAYS AS (body ->> '$.mergedInto') REFERENCES code (key)
) STRICT;
CREATE INDEX code_in_group ON code (code_group);
CREATE INDEX code_merged ON code (merged_into);

-- Which event made which version of the codebook.
CREATE TABLE codebook_version (
    version INTEGER PRIMARY KEY NOT NULL,
    event   INTEGER NOT NULL REFERENCES event (id)
) STRICT;

-- `standing` is the code that the judgement counts for: its own, or the one that its own was merged into.
CREATE TABLE judgement (
    key        TEXT PRIMARY KEY NOT NULL,
    body       TEXT NOT NULL,
    standing   TEXT NOT NULL DEFAULT '',
    reviewer   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.reviewer') REFERENCES reviewer (key),
    code       TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.code') REFERENCES code (key),
    transcript TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.transcript'),
    model      TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.model'),
    place      TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.place'),
    presence   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.presence')
) STRICT;
CREATE INDEX judgement_of_transcript ON judgement (transcript, reviewer);
CREATE UNIQUE INDEX judgement_at_place ON judgement (code, transcript, place, reviewer);
CREATE INDEX judgement_counts ON judgement (standing, model, transcript, presence, reviewer);
CREATE INDEX judgement_of_reviewer ON judgement (reviewer);

CREATE TRIGGER judgement_made AFTER INSERT ON judgement
BEGIN
    UPDATE judgement SET standing = (SELECT coalesce(merged_into, key) FROM code WHERE key = NEW.code) WHERE key = NEW.key;
END;

CREATE TRIGGER judgement_recoded AFTER UPDATE OF body ON judgement WHEN NEW.code <> OLD.code
BEGIN
    UPDATE judgement SET standing = (SELECT coalesce(merged_into, key) FROM code WHERE key = NEW.code) WHERE key = NEW.key;
END;

CREATE TRIGGER code_merged_or_not AFTER UPDATE OF body ON code WHEN NEW.merged_into IS NOT OLD.merged_into
BEGIN
    UPDATE judgement SET standing = coalesce(NEW.merged_into, NEW.key) WHERE code = NEW.key;
END;

CREATE TABLE reviewed (
    key        TEXT PRIMARY KEY NOT NULL,
    body       TEXT NOT NULL,
    reviewer   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.reviewer') REFERENCES reviewer (key),
    transcript TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.transcript')
) STRICT;
CREATE INDEX reviewed_transcript ON reviewed (transcript, reviewer);
CREATE INDEX reviewed_by ON reviewed (reviewer, transcript);

-- The explicit negatives of the reviews, a row each, for counting.
CREATE TABLE reviewed_absent (
    code       TEXT NOT NULL REFERENCES code (key),
    model      TEXT NOT NULL,
    transcript TEXT NOT NULL,
    reviewer   TEXT NOT NULL,
    reviewed   TEXT NOT NULL REFERENCES reviewed (key) ON DELETE CASCADE,
    PRIMARY KEY (code, model, transcript, reviewer)
) STRICT, WITHOUT ROWID;
CREATE INDEX reviewed_absent_of ON reviewed_absent (reviewed);

CREATE TRIGGER reviewed_made AFTER INSERT ON reviewed
BEGIN
    INSERT INTO reviewed_absent (code, model, transcript, reviewer, reviewed)
    SELECT value, NEW.body ->> '$.subject.model', NEW.transcript, NEW.reviewer, NEW.key FROM json_each(NEW.body, '$.absent');
END;

CREATE TRIGGER reviewed_again AFTER UPDATE OF body ON reviewed
BEGIN
    DELETE FROM reviewed_absent WHERE reviewed = NEW.key;
    INSERT INTO reviewed_absent (code, model, transcript, reviewer, reviewed)
    SELECT value, NEW.body ->> '$.subject.model', NEW.transcript, NEW.reviewer, NEW.key FROM json_each(NEW.body, '$.absent');
END;

CREATE TABLE overrule (
    key        TEXT PRIMARY KEY NOT NULL,
    body       TEXT NOT NULL,
    reviewer   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.reviewer') REFERENCES reviewer (key),
    transcript TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.transcript')
) STRICT;
CREATE INDEX overrule_of_transcript ON overrule (transcript);
CREATE INDEX overrule_of_reviewer ON overrule (reviewer);

CREATE TABLE queue (
    key  TEXT PRIMARY KEY NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE queue_item (
    key        TEXT PRIMARY KEY NOT NULL,
    body       TEXT NOT NULL,
    queue      TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.queue') REFERENCES queue (key),
    position   INTEGER NOT NULL GENERATED ALWAYS AS (body ->> '$.position'),
    transcript TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.transcript')
) STRICT;
CREATE UNIQUE INDEX queue_item_in_order ON queue_item (queue, position);
CREATE INDEX queue_item_of_transcript ON queue_item (transcript);
