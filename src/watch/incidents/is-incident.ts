import { type Db, sql } from '#platform/sql.ts'

/** Whether there is such an incident, open or closed: what the law asks may come after its closing. */
export const isIncident = async (db: Db, id: string): Promise<boolean> =>
  (await db.row(sql`select 1 from watch_incident where id = ${id}`)) !== undefined
