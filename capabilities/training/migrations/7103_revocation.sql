-- A certificate may be issued again with a corrected name: each is an edition for the same completion.
ALTER TABLE training_certificate ADD COLUMN edition BIGINT NOT NULL DEFAULT 1;
DROP INDEX training_certificate_once;
CREATE UNIQUE INDEX training_certificate_edition ON training_certificate (programme_id, completion_id, edition);

-- A certificate that was revoked, and the one that replaced it, if any did.
CREATE TABLE training_revocation (
    programme_id UUID NOT NULL,
    certificate_id UUID NOT NULL,
    person_id UUID NOT NULL,
    -- error: given in error; name: the name was wrong; holder: the holder asked; other.
    reason TEXT NOT NULL,
    revoked_at BIGINT NOT NULL,
    replaced_by UUID,
    PRIMARY KEY (programme_id, certificate_id)
);
CREATE INDEX training_revocation_person ON training_revocation (programme_id, person_id);

-- The place of each badge in the lists of revoked ones. A place is given once: it stays taken, and revoked, after its
-- holder was erased, since the badge may still be shown somewhere.
CREATE TABLE training_badge_place (
    programme_id UUID NOT NULL,
    place BIGINT NOT NULL,
    certificate_id UUID,
    person_id UUID,
    revoked BOOLEAN NOT NULL,
    PRIMARY KEY (programme_id, place)
);
CREATE UNIQUE INDEX training_badge_place_certificate ON training_badge_place (programme_id, certificate_id);

-- Certificates that were there before have places in the order of their names.
INSERT INTO training_badge_place (programme_id, place, certificate_id, person_id, revoked)
    SELECT programme_id, ROW_NUMBER() OVER (PARTITION BY programme_id ORDER BY certificate_id) - 1, certificate_id, person_id, FALSE
    FROM training_certificate;
