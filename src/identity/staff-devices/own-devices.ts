import { isStaff, type Session } from '#platform/author.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { publicKeyOf, spkiOf } from '../device-keys/signed-by.ts'
import type { DeviceProof, NewDevice, OwnDevices } from './contract.ts'
import { challengeFor, hasSigned, keyFrom } from './keys.ts'
import { devicesOf, deviceView, holdDevice } from './rows.ts'

const mostDevices = 10

/** The reader's devices, and what this browser is to sign. */
export async function ownDevices(world: World, session: Session): Promise<OwnDevices> {
  const { companyId, accountId, id } = session
  const now = await world.clock.now()
  const rows = await devicesOf(world.db, companyId, accountId)
  const proved = await world.db.row<{ staff_device: string }>(sql`
    select staff_device from identity_session
    where company_id = ${companyId} and id = ${id} and staff_device is not null and staff_device_until > ${now}`)
  const { mode, proofMinutes } = world.profile.access
  return {
    mode,
    devices: rows.map(deviceView),
    challenge: challengeFor(world, session, now),
    proofSeconds: proofMinutes * 60,
    ...(proved && { current: proved.staff_device }),
  }
}

/** Somebody of the staff registers the company device he sits at; the security office then decides. */
export function registerDevice(
  world: World,
  session: Session,
  wish: NewDevice,
): Promise<Outcome<'forbidden' | 'device-not-proved' | 'too-many-devices' | 'device-taken', { id: string }>> {
  return world.act(session, async (act) => {
    if (!isStaff(session.kind)) return refused('forbidden')
    const key = publicKeyOf(wish.publicKey, 'P-256')
    const agent = publicKeyOf(wish.agentKey, 'Ed25519')
    if (!key || !agent || !hasSigned(world, act, session, { key, signature: wish.signature }))
      return refused('device-not-proved')
    const { companyId, accountId } = session
    const own = await devicesOf(act, companyId, accountId)
    if (own.filter(({ state }) => state !== 'withdrawn').length >= mostDevices)
      return refused('too-many-devices')
    const id = world.random.id()
    const made = await act.run(sql`
      insert into identity_staff_device (company_id, id, account_id, name, public_key, agent_key, registered_at)
      values (${companyId}, ${id}, ${accountId}, ${wish.name}, ${spkiOf(key)}, ${spkiOf(agent)}, ${act.now})
      on conflict (agent_key) do nothing`)
    if (made === 0) return refused('device-taken')
    act.note('staff-device-registered', { data: { device: id, name: wish.name } })
    return doneWith({ id })
  })
}

/** The browser shows that it holds the key of a device of its own; the session is that device's for some minutes. */
export function proveDevice(
  world: World,
  session: Session,
  { id, signature }: DeviceProof,
): Promise<Outcome<'device-not-proved'>> {
  return world.act(session, async (act) => {
    const device = await holdDevice(act, id)
    if (!device || device.account_id !== session.accountId) return refused('device-not-proved')
    const key = keyFrom(device.public_key)
    if (!hasSigned(world, act, session, { key, signature })) return refused('device-not-proved')
    const until = new Date(act.now.getTime() + world.profile.access.proofMinutes * 60_000)
    const before = await act.row<{ staff_device: string | null }>(sql`
      select staff_device from identity_session where company_id = ${session.companyId} and id = ${session.id}`)
    await act.run(sql`
      update identity_session set staff_device = ${id}, staff_device_until = ${until}
      where company_id = ${session.companyId} and id = ${session.id} and ended_at is null`)
    // Renewed every few minutes; once is news.
    if (before?.staff_device !== id)
      act.note('staff-device-proved', { data: { device: id, state: device.state } })
    return done
  })
}
