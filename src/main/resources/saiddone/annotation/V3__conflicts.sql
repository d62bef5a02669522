-- Whether an event happened in another copy of the database and came here by a merge. It is kept as it was, with its author and
-- time; the state follows the merge, which is an event of this copy (docs/annotations.md).
ALTER TABLE event ADD COLUMN came INTEGER NOT NULL DEFAULT 0 CHECK (came IN (0, 1));

-- What another copy says of a record that was changed here too; ours stands until somebody chooses.
CREATE TABLE conflict (
    key    TEXT PRIMARY KEY NOT NULL,
    body   TEXT NOT NULL,
    record TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.record'),
    about  TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.key')
) STRICT;
CREATE INDEX conflict_about ON conflict (record, about);
