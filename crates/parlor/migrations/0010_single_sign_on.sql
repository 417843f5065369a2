-- Single sign-on: members who are proved by their company's own provider.

-- Whom a provider calls by which name. The name is the provider's own for them, never their address.
CREATE TABLE provider_names (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX provider_names_of_person ON provider_names (person_id);

-- A browser that was sent to the provider and is not back yet. What it carries is derived from the id.
CREATE TABLE provider_visits (
    id UUID PRIMARY KEY,
    browser_hash BYTEA NOT NULL UNIQUE,
    goes_to TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX provider_visits_over ON provider_visits (made_at);
