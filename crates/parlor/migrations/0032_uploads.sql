-- Files that come in parts, and go on where they broke off, until a form adds them.
CREATE TABLE uploads (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    -- Empty where it was made at a general task.
    item_id UUID,
    -- Whose it is. Nobody else goes on with it.
    party_id UUID NOT NULL REFERENCES parties (id),
    -- Whether they come from outside.
    outside BOOLEAN NOT NULL,
    -- Where it was made, to ask again whether files may be added there: a word, and the parts of that address.
    landing TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0),
    -- So much of it has arrived, in bytes.
    arrived BIGINT NOT NULL CHECK (arrived <= size),
    expires_at BIGINT NOT NULL,
    -- Once it was put together: where it lies, and what it is.
    version_id UUID UNIQUE,
    media TEXT,
    kept_size BIGINT,
    sha256 BYTEA,
    FOREIGN KEY (organization_id, item_id) REFERENCES items (organization_id, id)
);
CREATE INDEX uploads_of_party ON uploads (party_id, item_id);
CREATE INDEX uploads_by_end ON uploads (expires_at);

CREATE TABLE upload_parts (
    upload_id UUID NOT NULL REFERENCES uploads (id),
    -- Its first byte within the whole.
    start BIGINT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0),
    blob_key TEXT NOT NULL,
    PRIMARY KEY (upload_id, start)
) CLUSTERED;

-- Bytes that nobody is given: they wait for the virus scanner, or it found something in them, and they are destroyed. Bytes
-- without a row are free.
CREATE TABLE quarantine (
    blob_key TEXT PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    size BIGINT NOT NULL,
    since BIGINT NOT NULL,
    -- When something is to be done next; empty, once the bytes are destroyed.
    next_at BIGINT,
    tries BIGINT NOT NULL,
    -- Why they still wait.
    fault TEXT,
    -- What was found.
    virus TEXT
);
CREATE INDEX quarantine_next ON quarantine (next_at);
