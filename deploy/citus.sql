-- Spreads a migrated database over the machines of a Citus cluster, by organization. Run once, on the coordinator, after
-- the machines were added (citus_add_node) and while no server is on: psql -1 -f citus.sql. See docs/scale.md.

-- What points from row to row is set aside: a table and what it points to cannot be spread at the same instant.
CREATE TEMPORARY TABLE ties AS
    SELECT conrelid::regclass::text AS tied, pg_get_constraintdef(oid) AS said FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace;
DO $$
DECLARE tie RECORD;
BEGIN
    FOR tie IN SELECT conrelid::regclass AS tied, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', tie.tied, tie.conname);
    END LOOP;
END $$;

-- A copy for each machine: few rows, and everything points to them.
SELECT create_reference_table('organizations');
SELECT create_reference_table('people');

-- Whatever has a key that begins with its organization lies where that organization lies. parties goes first: the others
-- are put beside it. domains is one of the few that must be unique over all, and stays on the coordinator.
SELECT create_distributed_table('parties', 'organization_id', shard_count => 128);
SELECT create_distributed_table(spread.name, 'organization_id', colocate_with => 'parties') FROM (
    SELECT c.oid::regclass::text AS name FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
    WHERE x.indisprimary AND c.relnamespace = current_schema()::regnamespace AND a.attname = 'organization_id'
      AND c.relname NOT IN ('parties', 'domains') ORDER BY c.relname
) spread;

DO $$
DECLARE tie RECORD;
BEGIN
    FOR tie IN SELECT tied, said FROM ties ORDER BY tied, said LOOP
        EXECUTE format('ALTER TABLE %s ADD %s', tie.tied, tie.said);
    END LOOP;
END $$;
DROP TABLE ties;
