-- When the owners of a programme's entries are asked next: one job stands for it, and whoever finds this time long past
-- knows that the job was lost.
CREATE TABLE directory_asking (
    programme_id UUID NOT NULL,
    next_due BIGINT NOT NULL,
    PRIMARY KEY (programme_id),
    FOREIGN KEY (programme_id) REFERENCES programme (programme_id)
);
