-- Who follows anything of an item is asked for each of its pages: a party after the other, so that nothing has to be sorted.

DROP INDEX follows_of_item;
CREATE INDEX follows_of_item ON follows (item_id, organization_id, party_id, thing_id, facets) WHERE ended_at IS NULL;
