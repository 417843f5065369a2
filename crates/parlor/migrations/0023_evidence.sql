-- What the audit log tells of one thing, for its evidence.
CREATE INDEX audit_of_thing ON audit (organization_id, thing_id) WHERE thing_id IS NOT NULL;
