-- What this file is, for whoever opens it with another tool, and for the app to know its own.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

INSERT INTO meta (key, value) VALUES ('format', 'said-and-done annotations');
