-- A look ahead: what importing a file or a feed would do. The content of a file is kept until its look is a week old, so
-- that it is imported unchanged. `state` is reading, columns, ready, importing or failed; `body` is JSON: the numbers and
-- the report. `import_id` is set once it was imported.
CREATE TABLE directory_look (
    programme_id UUID NOT NULL,
    look_id UUID NOT NULL,
    source_id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    import_id UUID,
    PRIMARY KEY (programme_id, look_id),
    FOREIGN KEY (programme_id, source_id) REFERENCES directory_source (programme_id, source_id)
);
CREATE INDEX directory_look_source ON directory_look (programme_id, source_id, made_at);
