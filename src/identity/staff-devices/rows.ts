import type { DeviceState } from '#platform/handling/device-state.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { DeviceView, Posture } from './contract.ts'
import { fingerprintOf } from './keys.ts'

/** A device with whose it is. */
export interface DeviceRow {
  company_id: string
  id: string
  account_id: string
  name: string
  public_key: Buffer
  agent_key: Buffer
  registered_at: Date
  approved_at: Date | null
  withdrawn_at: Date | null
  withdrawn_why: string | null
  reported_at: Date | null
  good_until: Date | null
  posture: Posture | null
  lacks: DeviceView['lacks']
  state: DeviceState
}

/** Devices of one of the staff, or of all; the newest first. */
export const devicesOf = (db: Db, companyId: string, accountId?: string): Promise<DeviceRow[]> =>
  db.rows<DeviceRow>(sql`
    select d.*, identity_staff_device_state(d, platform_now()) as state from identity_staff_device d
    where d.company_id = ${companyId} and (${accountId ?? null}::uuid is null or d.account_id = ${accountId ?? null}::uuid)
    order by d.registered_at desc, d.id limit 1000`)

/** One device, held to the end of the act. */
export const holdDevice = (db: Db, id: string): Promise<DeviceRow | undefined> =>
  db.row<DeviceRow>(sql`
    select d.*, identity_staff_device_state(d, platform_now()) as state from identity_staff_device d
    where d.id = ${id} for update`)

/** A device as people see it. */
export const deviceView = (row: DeviceRow): DeviceView => ({
  id: row.id,
  name: row.name,
  state: row.state,
  registeredAt: row.registered_at.toISOString(),
  lacks: row.lacks,
  fingerprint: fingerprintOf(row.public_key, row.agent_key),
  ...(row.approved_at && { approvedAt: row.approved_at.toISOString() }),
  ...(row.withdrawn_at && { withdrawnAt: row.withdrawn_at.toISOString() }),
  ...(row.withdrawn_why && { withdrawnWhy: row.withdrawn_why }),
  ...(row.reported_at && { reportedAt: row.reported_at.toISOString() }),
  ...(row.good_until && { goodUntil: row.good_until.toISOString() }),
  ...(row.posture && { posture: row.posture }),
})
