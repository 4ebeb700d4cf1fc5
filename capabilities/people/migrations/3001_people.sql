-- A place that runs the programme. Few rows, found by host or slug, so this table alone is keyed by its own id.
CREATE TABLE programme (
    programme_id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_cy TEXT NOT NULL,
    host TEXT,
    zone TEXT NOT NULL,
    safeguarding_en TEXT NOT NULL,
    safeguarding_cy TEXT NOT NULL,
    hide_to BIGINT NOT NULL,
    round_to BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);

-- A body that takes part: council, trust, practice, charity.
CREATE TABLE organisation (
    programme_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    join_code TEXT,
    join_open BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (programme_id, organisation_id)
);
CREATE UNIQUE INDEX organisation_slug ON organisation (programme_id, slug);
CREATE UNIQUE INDEX organisation_join_code ON organisation (programme_id, join_code);

-- A job in an organisation, and how many people who hold it could take part: the denominator of coverage.
CREATE TABLE job_role (
    programme_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    job_role_id UUID NOT NULL,
    name TEXT NOT NULL,
    eligible BIGINT NOT NULL,
    position BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (programme_id, organisation_id, job_role_id),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, organisation_id)
);

-- Which settings of the programme's list an organisation uses.
CREATE TABLE organisation_setting (
    programme_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    setting TEXT NOT NULL,
    PRIMARY KEY (programme_id, organisation_id, setting),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, organisation_id)
);

-- An account. Once it has ended, email_folded is NULL, so that the address may join again.
CREATE TABLE person (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (programme_id, person_id)
);
CREATE UNIQUE INDEX person_email ON person (programme_id, email_folded);
CREATE INDEX person_name ON person (programme_id, name_folded, person_id);

-- A role that a person holds. Its place is the organisation, or the programme itself for roles that span it.
CREATE TABLE membership (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    place UUID NOT NULL,
    organisation_id UUID,
    job_role_id UUID,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (programme_id, person_id, role, place),
    FOREIGN KEY (programme_id, person_id) REFERENCES person (programme_id, person_id),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, organisation_id),
    FOREIGN KEY (programme_id, organisation_id, job_role_id)
        REFERENCES job_role (programme_id, organisation_id, job_role_id)
);
CREATE INDEX membership_organisation ON membership (programme_id, organisation_id, role);

-- A letter that lets one person join. The link's secret is kept as a digest only.
CREATE TABLE invitation (
    programme_id UUID NOT NULL,
    invitation_id UUID NOT NULL,
    token_digest BYTEA NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation_id UUID,
    job_role_id UUID,
    invited_by UUID,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    withdrawn_at BIGINT,
    PRIMARY KEY (programme_id, invitation_id),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, organisation_id)
);
CREATE UNIQUE INDEX invitation_token ON invitation (programme_id, token_digest);
CREATE INDEX invitation_email ON invitation (programme_id, email_folded);

-- Somebody who joins with an organisation's code and has yet to prove the address.
CREATE TABLE enrolment (
    programme_id UUID NOT NULL,
    enrolment_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    job_role_id UUID,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    code_digest BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (programme_id, enrolment_id),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, organisation_id)
);

-- A passkey: the public half of a key pair.
CREATE TABLE passkey (
    programme_id UUID NOT NULL,
    passkey_id UUID NOT NULL,
    person_id UUID NOT NULL,
    credential_id BYTEA NOT NULL,
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (programme_id, passkey_id),
    FOREIGN KEY (programme_id, person_id) REFERENCES person (programme_id, person_id)
);
CREATE UNIQUE INDEX passkey_credential ON passkey (programme_id, credential_id);
CREATE INDEX passkey_person ON passkey (programme_id, person_id);

-- A one-time code that was asked for. No person: nobody has that address, and the asker is not told.
CREATE TABLE sign_in_code (
    programme_id UUID NOT NULL,
    code_id UUID NOT NULL,
    person_id UUID,
    code_digest BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (programme_id, code_id)
);

-- A passkey being made or used: what the server must remember between the two halves.
CREATE TABLE ceremony (
    programme_id UUID NOT NULL,
    ceremony_id UUID NOT NULL,
    person_id UUID,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, ceremony_id)
);
