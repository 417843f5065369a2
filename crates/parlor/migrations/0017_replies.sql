-- Mails that came as an answer, so that none is taken twice.

CREATE TABLE answers_by_mail (
    -- The mail that was answered.
    mail_id UUID NOT NULL REFERENCES outbox (id),
    -- What the answer calls itself, hashed.
    message_hash BYTEA NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (mail_id, message_hash)
) CLUSTERED;
