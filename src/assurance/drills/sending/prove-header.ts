import type { z } from 'zod'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { DrillHeader, DrillProof } from '../contract.ts'
import { drillHeaderName, readDrillHeader } from './drill-header.ts'

/** Says whether a mail somebody asks about is a drill of ours: by its header, its recipient and its subject. */
export async function proveHeader(
  { db, keys }: World,
  { header, to, subject }: z.infer<typeof DrillHeader>,
): Promise<z.infer<typeof DrillProof>> {
  const value = header.replace(new RegExp(`^${drillHeaderName}:`, 'i'), '')
  const message = readDrillHeader(keys, { header: value, to, subject })
  if (!message) return { isOurs: false }
  const drill = await db.row<{ drill: string; title: string }>(sql`
    select d.id as drill, d.title from assurance_drill_message m join assurance_drill d on d.id = m.drill_id where m.id = ${message}`)
  return { isOurs: true, ...drill }
}
