-- What is one for the whole installation.
CREATE TABLE installation (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    -- Derived from the key outside the database, to know it by. Nothing follows from it.
    key_mark BYTEA NOT NULL,
    begun_at BIGINT NOT NULL
);
