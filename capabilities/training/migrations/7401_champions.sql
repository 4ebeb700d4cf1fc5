-- Who passes it on. The name is shown to colleagues only where they agreed.
CREATE TABLE training_champion (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    shown BOOLEAN NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id)
);

-- Who did the train-the-trainer session, and who noted it.
CREATE TABLE training_taught (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    on_day TEXT NOT NULL,
    trainer_id UUID,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id)
);

-- One time that somebody passed it on: no names of those who were reached, no free text.
CREATE TABLE training_passed_on (
    programme_id UUID NOT NULL,
    passing_id UUID NOT NULL,
    -- NULL once the person is erased: the numbers stay and name nobody.
    person_id UUID,
    organisation_id UUID,
    on_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    reached BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, passing_id)
);
CREATE INDEX training_passed_on_person ON training_passed_on (programme_id, person_id);

-- Support that a trainer gave to a learner: no free text.
CREATE TABLE training_support (
    programme_id UUID NOT NULL,
    support_id UUID NOT NULL,
    person_id UUID NOT NULL,
    trainer_id UUID,
    on_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    about TEXT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, support_id)
);
CREATE INDEX training_support_person ON training_support (programme_id, person_id);
CREATE INDEX training_support_trainer ON training_support (programme_id, trainer_id);

-- What a learner has turned off: notes of support about them, letters that an answer is there.
CREATE TABLE training_support_choice (
    programme_id UUID NOT NULL,
    person_id UUID NOT NULL,
    no_notes BOOLEAN NOT NULL,
    no_letters BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, person_id)
);

-- A question to the trainer, with its answer.
CREATE TABLE training_asked (
    programme_id UUID NOT NULL,
    question_id UUID NOT NULL,
    person_id UUID NOT NULL,
    course TEXT NOT NULL,
    -- Empty where it is about the course as a whole.
    module TEXT NOT NULL,
    words TEXT NOT NULL,
    -- Whether the asker agreed that others may read it without their name.
    consent BOOLEAN NOT NULL,
    asked_at BIGINT NOT NULL,
    answer TEXT,
    trainer_id UUID,
    answered_at BIGINT,
    corrected_at BIGINT,
    -- Whether the trainer shows it to others.
    shared BOOLEAN NOT NULL,
    PRIMARY KEY (programme_id, question_id)
);
CREATE INDEX training_asked_person ON training_asked (programme_id, person_id);
CREATE INDEX training_asked_about ON training_asked (programme_id, course, module);
