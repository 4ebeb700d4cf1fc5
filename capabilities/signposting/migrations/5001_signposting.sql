-- What a programme's directory as a whole is at: every change of a service raises the sequence, and each machine's
-- search index follows it. The vocabulary has a version of its own. Settings are a small JSON document.
CREATE TABLE directory_state (
    programme_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    needs_version BIGINT NOT NULL,
    settings TEXT NOT NULL,
    PRIMARY KEY (programme_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);

-- Where services come from. `address` is a web address, or empty where files are sent by hand.
CREATE TABLE directory_source (
    programme_id UUID NOT NULL,
    source_id UUID NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    address TEXT NOT NULL,
    mapping TEXT NOT NULL,
    every_hours BIGINT,
    next_due BIGINT,
    running_since BIGINT,
    last_good_at BIGINT,
    last_outcome TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (programme_id, source_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);

-- Each time that a source was read, and what came of it. `report` is JSON: repairs and refusals with their reasons.
CREATE TABLE directory_import (
    programme_id UUID NOT NULL,
    import_id UUID NOT NULL,
    source_id UUID NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    seen BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    repaired BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (programme_id, import_id),
    FOREIGN KEY (programme_id, source_id) REFERENCES directory_source (programme_id, source_id)
);
CREATE INDEX directory_import_source ON directory_import (programme_id, source_id, started_at);

-- A service. `body` is the cleaned entry with accepted corrections laid over it, as JSON of HSDS 3.0's names; `original`
-- is the entry as its source last gave it, where corrections differ from it. `stage` is draft, listed, hidden or gone.
CREATE TABLE directory_service (
    programme_id UUID NOT NULL,
    service_id UUID NOT NULL,
    source_id UUID,
    source_key TEXT NOT NULL,
    organization_id UUID,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    status TEXT NOT NULL,
    stage TEXT NOT NULL,
    body TEXT NOT NULL,
    original TEXT,
    digest BYTEA NOT NULL,
    checked_on TEXT,
    modified_at BIGINT NOT NULL,
    changed_seq BIGINT NOT NULL,
    owner_person UUID,
    owner_email TEXT,
    owner_asked_at BIGINT,
    PRIMARY KEY (programme_id, service_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);
CREATE UNIQUE INDEX directory_service_source ON directory_service (programme_id, source_id, source_key);
CREATE INDEX directory_service_change ON directory_service (programme_id, changed_seq, service_id);
CREATE INDEX directory_service_stage ON directory_service (programme_id, stage, status, service_id);
CREATE INDEX directory_service_organization ON directory_service (programme_id, organization_id);

-- Which service is given at which place, under the place's own id: for what is published.
CREATE TABLE directory_place (
    programme_id UUID NOT NULL,
    place_id UUID NOT NULL,
    service_id UUID NOT NULL,
    PRIMARY KEY (programme_id, place_id, service_id),
    FOREIGN KEY (programme_id, service_id) REFERENCES directory_service (programme_id, service_id)
);
CREATE INDEX directory_place_service ON directory_place (programme_id, service_id);

-- Who runs services, as JSON of HSDS 3.0's names.
CREATE TABLE directory_organization (
    programme_id UUID NOT NULL,
    organization_id UUID NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    body TEXT NOT NULL,
    modified_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, organization_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);

-- Lists of terms, the terms, and which services carry them.
CREATE TABLE directory_taxonomy (
    programme_id UUID NOT NULL,
    taxonomy_id UUID NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (programme_id, taxonomy_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);
CREATE TABLE directory_term (
    programme_id UUID NOT NULL,
    term_id UUID NOT NULL,
    taxonomy_id UUID,
    parent_id UUID,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (programme_id, term_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);
CREATE TABLE directory_service_term (
    programme_id UUID NOT NULL,
    service_id UUID NOT NULL,
    term_id UUID NOT NULL,
    PRIMARY KEY (programme_id, service_id, term_id),
    FOREIGN KEY (programme_id, service_id) REFERENCES directory_service (programme_id, service_id)
);
CREATE INDEX directory_service_term_term ON directory_service_term (programme_id, term_id, service_id);

-- Services that the programme puts first for a topic.
CREATE TABLE directory_pin (
    programme_id UUID NOT NULL,
    topic TEXT NOT NULL,
    service_id UUID NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (programme_id, topic, service_id),
    FOREIGN KEY (programme_id, service_id) REFERENCES directory_service (programme_id, service_id)
);

-- A programme's own needs, and its changes to the product's; `body` is JSON. `retired` takes one out of use.
CREATE TABLE directory_need (
    programme_id UUID NOT NULL,
    slug TEXT NOT NULL,
    body TEXT NOT NULL,
    retired BOOLEAN NOT NULL,
    changed_by UUID,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, slug),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);

-- "This is wrong", from anybody: a reason and a day, nothing of who said it.
CREATE TABLE directory_wrong (
    programme_id UUID NOT NULL,
    wrong_id UUID NOT NULL,
    service_id UUID NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL,
    day TEXT NOT NULL,
    settled_at BIGINT,
    settled_by UUID,
    PRIMARY KEY (programme_id, wrong_id),
    FOREIGN KEY (programme_id, service_id) REFERENCES directory_service (programme_id, service_id)
);
CREATE INDEX directory_wrong_service ON directory_wrong (programme_id, service_id, settled_at);

-- Whether a service was any use, counted by month: yes, no, could_not_get_in. Nothing else is kept.
CREATE TABLE directory_use (
    programme_id UUID NOT NULL,
    service_id UUID NOT NULL,
    month TEXT NOT NULL,
    answer TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (programme_id, service_id, month, answer),
    FOREIGN KEY (programme_id, service_id) REFERENCES directory_service (programme_id, service_id)
);

-- What an owner says should be changed; `fields` is JSON. It is laid over the entry once an editor accepts it.
CREATE TABLE directory_correction (
    programme_id UUID NOT NULL,
    correction_id UUID NOT NULL,
    service_id UUID NOT NULL,
    fields TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    settled_at BIGINT,
    settled_by UUID,
    PRIMARY KEY (programme_id, correction_id),
    FOREIGN KEY (programme_id, service_id) REFERENCES directory_service (programme_id, service_id)
);
CREATE INDEX directory_correction_service ON directory_correction (programme_id, service_id, state);
