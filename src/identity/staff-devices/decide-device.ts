import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { holdDevice } from './rows.ts'

/** Lets a device in that waits; `by` is the account of who decided, or the command line. */
export async function approveDevice(
  act: Act,
  id: string,
  by: { accountId?: string },
): Promise<Outcome<'device-not-found' | 'device-decided' | 'own-device'>> {
  const device = await holdDevice(act, id)
  if (!device) return refused('device-not-found')
  if (device.state !== 'waiting') return refused('device-decided')
  // Nobody lets himself in.
  if (device.account_id === by.accountId) return refused('own-device')
  await act.run(sql`
    update identity_staff_device set approved_at = ${act.now}, approved_by = ${by.accountId ?? 'command line'}
    where company_id = ${device.company_id} and id = ${id}`)
  const { company_id: companyId, account_id: subject } = device
  act.note('staff-device-approved', { companyId, subject, data: { device: id } })
  return done
}

/** Takes a device's trust away; from the next request on it opens nothing. */
export async function withdrawDevice(
  act: Act,
  id: string,
  { accountId, why }: { accountId?: string; why: string },
): Promise<Outcome<'device-not-found' | 'device-decided'>> {
  const device = await holdDevice(act, id)
  if (!device) return refused('device-not-found')
  if (device.state === 'withdrawn') return refused('device-decided')
  await act.run(sql`
    update identity_staff_device set withdrawn_at = ${act.now}, withdrawn_by = ${accountId ?? 'command line'},
      withdrawn_why = ${why}
    where company_id = ${device.company_id} and id = ${id}`)
  const { company_id: companyId, account_id: subject } = device
  act.note('staff-device-withdrawn', { companyId, subject, data: { device: id, why } })
  return done
}

/** Takes the trust of all devices of somebody away who leaves; those that were withdrawn stay as they are. */
export async function withdrawDevicesOf(
  act: Act,
  accountId: string,
  { why }: { why: string },
): Promise<number> {
  const devices = await act.rows<{ company_id: string; id: string }>(sql`
    update identity_staff_device set withdrawn_at = ${act.now}, withdrawn_by = 'account closed', withdrawn_why = ${why}
    where account_id = ${accountId} and withdrawn_at is null returning company_id, id`)
  for (const { company_id: companyId, id } of devices)
    act.note('staff-device-withdrawn', { companyId, subject: accountId, data: { device: id, why } })
  return devices.length
}
