-- A million judgements. The table is made anew with its columns stored, since reading them out of the JSON for each index made
-- tagging and merging some three times slower and the integrity check on opening, too; the JSON comes last, since it may be long.
-- Whoever puts a judgement in says what it stands for.
DROP TRIGGER code_merged_or_not;
CREATE TABLE judgement_stored (
    key        TEXT PRIMARY KEY NOT NULL,
    standing   TEXT NOT NULL,
    reviewer   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.reviewer') STORED REFERENCES reviewer (key),
    code       TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.code') STORED REFERENCES code (key),
    transcript TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.transcript') STORED,
    model      TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.subject.model') STORED,
    place      TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.place') STORED,
    presence   TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.presence') STORED,
    body       TEXT NOT NULL
) STRICT;
INSERT INTO judgement_stored (key, standing, body) SELECT key, standing, body FROM judgement;
DROP TABLE judgement;
ALTER TABLE judgement_stored RENAME TO judgement;
-- What reviewers say of some conversations is read from this index alone.
CREATE INDEX judgement_of_transcript ON judgement (transcript, reviewer, standing, presence);
CREATE UNIQUE INDEX judgement_at_place ON judgement (code, transcript, place, reviewer);
CREATE INDEX judgement_counts ON judgement (standing, model, transcript, presence);
CREATE INDEX judgement_of_reviewer ON judgement (reviewer);

CREATE TRIGGER judgement_recoded AFTER UPDATE OF body ON judgement WHEN NEW.code <> OLD.code
BEGIN
    UPDATE judgement SET standing = (SELECT coalesce(merged_into, key) FROM code WHERE key = NEW.code) WHERE key = NEW.key;
END;

CREATE TRIGGER code_merged_or_not AFTER UPDATE OF body ON code WHEN NEW.merged_into IS NOT OLD.merged_into
BEGIN
    UPDATE judgement SET standing = coalesce(NEW.merged_into, NEW.key) WHERE code = NEW.key;
END;

-- Conversations by code and model, each by the strongest word on it, kept by the triggers below so that a screen of a million
-- judgements needs no count of a million judgements. A row may be all zero. What reviews said of a code that was merged away
-- stands here too; it is left out when reading.
CREATE TABLE code_count (
    code    TEXT NOT NULL,
    model   TEXT NOT NULL,
    present INTEGER NOT NULL,
    unsure  INTEGER NOT NULL,
    absent  INTEGER NOT NULL,
    PRIMARY KEY (code, model)
) STRICT, WITHOUT ROWID;

INSERT INTO code_count (code, model, present, unsure, absent)
SELECT code, model, sum(word = 3), sum(word = 2), sum(word = 1) FROM (
    SELECT code, model, transcript, max(word) AS word FROM (
        SELECT standing AS code, model, transcript,
               CASE presence WHEN 'PRESENT' THEN 3 WHEN 'UNSURE' THEN 2 ELSE 1 END AS word FROM judgement
        UNION ALL
        SELECT code, model, transcript, 1 FROM reviewed_absent)
    GROUP BY code, model, transcript)
GROUP BY code, model;

-- Nothing is stored here: putting a row in counts a judgement that came to a place (code, model, transcript; sign 1) or left it
-- (sign -1). What the others say there (0: nothing, 1: absent, 2: unsure, 3: present) is asked without the judgement itself, and
-- only a stronger word of its own changes a count. So leaving and coming may be added up in any order.
CREATE VIEW counting AS SELECT '' AS code, '' AS model, '' AS transcript, '' AS presence, 0 AS judgement, 0 AS sign;

CREATE TRIGGER counted INSTEAD OF INSERT ON counting
BEGIN
    INSERT INTO code_count (code, model, present, unsure, absent)
    SELECT NEW.code, NEW.model, NEW.sign * ((own = 3) - (other = 3)), NEW.sign * ((own = 2) - (other = 2)),
           NEW.sign * ((own = 1) - (other = 1))
    FROM (SELECT CASE NEW.presence WHEN 'PRESENT' THEN 3 WHEN 'UNSURE' THEN 2 ELSE 1 END AS own,
                 coalesce((SELECT max(CASE presence WHEN 'PRESENT' THEN 3 WHEN 'UNSURE' THEN 2 ELSE 1 END) FROM judgement
                           WHERE standing = NEW.code AND model = NEW.model AND transcript = NEW.transcript
                             AND rowid <> NEW.judgement),
                          (SELECT 1 FROM reviewed_absent WHERE code = NEW.code AND model = NEW.model
                           AND transcript = NEW.transcript LIMIT 1), 0) AS other)
    WHERE own > other
    ON CONFLICT (code, model) DO UPDATE SET present = present + excluded.present, unsure = unsure + excluded.unsure,
        absent = absent + excluded.absent;
END;

CREATE TRIGGER judgement_made AFTER INSERT ON judgement
BEGIN
    INSERT INTO counting VALUES (NEW.standing, NEW.model, NEW.transcript, NEW.presence, NEW.rowid, 1);
END;

CREATE TRIGGER judgement_stands AFTER UPDATE OF standing ON judgement WHEN NEW.standing <> OLD.standing
BEGIN
    INSERT INTO counting VALUES (OLD.standing, OLD.model, OLD.transcript, OLD.presence, OLD.rowid, -1);
    INSERT INTO counting VALUES (NEW.standing, NEW.model, NEW.transcript, NEW.presence, NEW.rowid, 1);
END;

CREATE TRIGGER judgement_said_anew AFTER UPDATE OF body ON judgement
WHEN NEW.presence <> OLD.presence OR NEW.transcript <> OLD.transcript OR NEW.model <> OLD.model
BEGIN
    INSERT INTO counting VALUES (OLD.standing, OLD.model, OLD.transcript, OLD.presence, OLD.rowid, -1);
    INSERT INTO counting VALUES (OLD.standing, NEW.model, NEW.transcript, NEW.presence, NEW.rowid, 1);
END;

CREATE TRIGGER judgement_gone AFTER DELETE ON judgement
BEGIN
    INSERT INTO counting VALUES (OLD.standing, OLD.model, OLD.transcript, OLD.presence, OLD.rowid, -1);
END;

-- A review's negative counts where nobody else has a word.
CREATE TRIGGER negative_made AFTER INSERT ON reviewed_absent
WHEN NOT EXISTS (SELECT 1 FROM judgement WHERE standing = NEW.code AND model = NEW.model AND transcript = NEW.transcript)
    AND NOT EXISTS (SELECT 1 FROM reviewed_absent WHERE code = NEW.code AND model = NEW.model AND transcript = NEW.transcript
                    AND reviewer <> NEW.reviewer)
BEGIN
    INSERT INTO code_count (code, model, present, unsure, absent) VALUES (NEW.code, NEW.model, 0, 0, 1)
    ON CONFLICT (code, model) DO UPDATE SET absent = absent + 1;
END;

CREATE TRIGGER negative_gone AFTER DELETE ON reviewed_absent
WHEN NOT EXISTS (SELECT 1 FROM judgement WHERE standing = OLD.code AND model = OLD.model AND transcript = OLD.transcript)
    AND NOT EXISTS (SELECT 1 FROM reviewed_absent WHERE code = OLD.code AND model = OLD.model AND transcript = OLD.transcript)
BEGIN
    UPDATE code_count SET absent = absent - 1 WHERE code = OLD.code AND model = OLD.model;
END;
