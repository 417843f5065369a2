-- When each guest was here last, over all that is open to them.
CREATE INDEX visits_of_contact ON visits (organization_id, contact_id, last_at);
