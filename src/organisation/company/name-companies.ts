import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** The names of companies by id, for a member who must choose for which one he signs in; those that are not there are left out. */
export async function nameCompanies({ db }: Pick<World, 'db'>, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; name: string }>(sql`
    select id, name from organisation_company where id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row.name]))
}
