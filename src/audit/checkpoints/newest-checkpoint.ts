import { type Db, sql } from '#platform/sql.ts'

/** The newest checkpoint as it was signed; undefined while nothing is sealed. */
export const newestCheckpoint = async (db: Db): Promise<string | undefined> =>
  (await db.row<{ note: string }>(sql`select note from audit_checkpoint order by size desc limit 1`))?.note
