import { type Db, sql } from '#platform/sql.ts'

/** A fault that is switched on. */
export interface FaultOn {
  kind: string
  operation: string
  times: number | null
}

/** The faults that are switched on. */
export const listFaults = (db: Db): Promise<FaultOn[]> =>
  db.rows<FaultOn>(sql`select kind, operation, times from travel_simulator_fault order by kind, operation`)

/** Switches all of them off; what has happened to flights stays. */
export const mendFaults = (db: Db): Promise<number> => db.run(sql`delete from travel_simulator_fault`)
