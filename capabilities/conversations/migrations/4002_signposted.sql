-- The need that the missing service would have met: a slug of the programme's vocabulary of needs.
ALTER TABLE conversation ADD COLUMN gap_need TEXT;

-- Which services a conversation pointed to: one row for each. No foreign key to a directory: a phone may name a service
-- that has left it since. And none to the conversation, for the reason given at conversation_mark.
CREATE TABLE conversation_service (
    programme_id UUID NOT NULL,
    conversation_id UUID NOT NULL,
    service_id UUID NOT NULL,
    PRIMARY KEY (programme_id, conversation_id, service_id)
);
