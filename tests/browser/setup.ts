import { ownPostgres } from "./town/postgres.ts";

/** Starts what all workers share; what it answers runs at the end. */
export default ownPostgres;
