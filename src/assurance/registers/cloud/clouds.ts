import { z } from 'zod'
import { handlingClasses } from '#platform/handling/classes.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import { Line, Lines } from '../pattern/contract.ts'
import type { Register, Written } from '../pattern/register.ts'

/** The cloud services of the group: none is in use without an assessment that found it in order (S2-42). */
export const clouds: Register = {
  kind: 'cloud',
  path: 'clouds',
  what: 'cloud services',
  holds: 'confidential',
  table: part`assurance_cloud`,
  own: z.object({
    provider: Line,
    purpose: Lines,
    handling: z.enum(handlingClasses),
    state: z.enum(['considered', 'in-use', 'ended']),
    signOnNames: z.array(Line).max(50),
  }),
  objects: async (db, written) =>
    written.form.state === 'in-use' && !(await isAssessed(db, written)) ? 'cloud-not-assessed' : undefined,
}

async function isAssessed(db: Db, { id }: Written): Promise<boolean> {
  if (!id) return false
  const last = await db.row<{ is_good: boolean }>(sql`
    select is_good from assurance_entry_check where entry_id = ${id} order by on_day desc, noted_at desc limit 1`)
  return last?.is_good ?? false
}
