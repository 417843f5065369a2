-- Changes that a program named by a key, so that one which is sent again is done once.

CREATE TABLE once_keys (
    -- Derived from the key and whoever sent it; the key itself is not kept.
    id BYTEA PRIMARY KEY,
    -- Derived from the request, to know another one under the same key.
    print BYTEA NOT NULL,
    -- Who does it now: an attempt that was given up cannot commit any more.
    attempt BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    -- Written in the transaction of the change itself.
    done_at BIGINT,
    -- The first answer, locked by the key.
    answer BYTEA
);
CREATE INDEX once_keys_by_age ON once_keys (begun_at);
