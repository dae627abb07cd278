import { z } from 'zod'
import { type Db, sql } from '#platform/sql.ts'

/** What an agency is called in addresses, commands and facts. */
export const Handle = z.string().regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 'handle')

/** `federation_agency`: a travel agency whose system hands its users over. */
export interface AgencyRow {
  id: string
  handle: string
  issuer: string
  name_ja: string
  name_en: string
  entry_url: string
  home_url: string
  suspended_at: Date | null
  created_at: Date
}

/** The agency of this handle, suspended or not. */
export const agencyCalled = (db: Db, handle: string): Promise<AgencyRow | undefined> =>
  db.row<AgencyRow>(sql`select * from federation_agency where handle = ${handle}`)

/** An agency's name in both languages. */
export const nameOf = (agency: Pick<AgencyRow, 'name_ja' | 'name_en'>) => ({
  ja: agency.name_ja,
  en: agency.name_en,
})
