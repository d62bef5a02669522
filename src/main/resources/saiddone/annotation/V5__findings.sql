-- What reviewers make of what the checks found. A ruling names the tag that it made without standing on it: the tag may go.
CREATE TABLE finding_ruling (
    key        TEXT PRIMARY KEY NOT NULL,
    reviewer   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.reviewer') STORED REFERENCES reviewer (key),
    transcript TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.finding.transcript') STORED,
    body       TEXT NOT NULL
) STRICT;
CREATE INDEX finding_ruling_of_transcript ON finding_ruling (transcript);
CREATE INDEX finding_ruling_of_reviewer ON finding_ruling (reviewer);

CREATE TABLE muted_check (
    key      TEXT PRIMARY KEY NOT NULL,
    reviewer TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.reviewer') STORED REFERENCES reviewer (key),
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX muted_check_of_reviewer ON muted_check (reviewer);
