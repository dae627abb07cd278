import { openData, reservedOf } from '../../src/platform/fact.ts'
import { sql } from '../../src/platform/sql.ts'
import type { World } from '../../src/platform/world.ts'

/** A fact as a test reads it: personal and reserved fields opened. */
export interface OpenedFact {
  readonly name: string
  readonly at: Date
  readonly author: { readonly kind: string; readonly id: string; readonly accountId: string | null }
  readonly companyId: string | null
  readonly subject: string | null
  readonly data: Record<string, unknown>
  readonly personal: Record<string, unknown> | undefined
  readonly reserved: Record<string, unknown> | undefined
}

interface Row {
  name: string
  at: Date
  author_kind: string
  author_id: string
  author_account_id: string | null
  company_id: string | null
  subject_id: string | null
  data: Record<string, unknown>
  personal: Buffer | null
}

/** The facts of a world in their order, all or those of one name. */
export async function readFacts(world: World, name?: string): Promise<OpenedFact[]> {
  const rows = await world.db.rows<Row>(sql`
    select name, at, author_kind, author_id, author_account_id, company_id, subject_id, data, personal
    from platform_fact where ${name ?? null}::text is null or name = ${name ?? null} order by seq`)
  return Promise.all(rows.map((row) => open(world, row)))
}

async function open(world: World, row: Row): Promise<OpenedFact> {
  const plain = row.personal && (await world.sealer.open(world.db, row.subject_id ?? undefined, row.personal))
  return {
    name: row.name,
    at: row.at,
    author: { kind: row.author_kind, id: row.author_id, accountId: row.author_account_id },
    companyId: row.company_id,
    subject: row.subject_id,
    data: openData(row.data),
    personal: plain ? JSON.parse(plain) : undefined,
    reserved: reservedOf(world.sealer, { subject: row.subject_id, data: row.data }),
  }
}
