import { newestDrawn } from '#platform/facts/facts-of.ts'
import type { AuditReceiver } from '#platform/profile.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { ReceiversShown } from './contract.ts'

interface Row {
  name: string
  seq: number
  last_success_at: Date | null
  failures: number
  fault: string | null
  next_try_at: Date | null
}

/** The receivers of the profile, how far each is behind, and when it last got something. */
export async function listReceivers({ db, profile }: Pick<World, 'db' | 'profile'>): Promise<ReceiversShown> {
  const names = profile.auditReceivers.map(({ name }) => name)
  const rows = await db.rows<Row>(sql`
    select name, seq, last_success_at, failures, fault, next_try_at from audit_receiver
    where name = any(${names}::text[])`)
  const newest = (await db.row<{ seq: number }>(sql`${newestDrawn}`))?.seq ?? 0
  const byName = new Map(rows.map((row) => [row.name, row]))
  return {
    receivers: profile.auditReceivers.map((receiver) => ({
      ...{ name: receiver.name, to: receiver.to, where: whereOf(receiver), personal: receiver.personal },
      ...standing(byName.get(receiver.name), newest),
    })),
  }
}

function standing(row: Row | undefined, newest: number) {
  return {
    behind: Math.max(0, newest - (row?.seq ?? 0)),
    failures: row?.failures ?? 0,
    ...(row?.last_success_at && { lastSuccessAt: row.last_success_at.toISOString() }),
    ...(row?.fault && { fault: row.fault }),
    ...(row?.next_try_at && { nextTryAt: row.next_try_at.toISOString() }),
  }
}

function whereOf(receiver: AuditReceiver): string {
  if (receiver.to === 'file') return receiver.path
  return receiver.to === 'syslog' ? `${receiver.host}:${receiver.port}` : new URL(receiver.url).host
}
