import { listStaff } from '#desk/public.ts'
import { approveDevice, staffDevices, withdrawDevice } from '#identity/public.ts'
import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import type { StaffDevices } from './contract.ts'

/** Every company device of the staff, what its agent said last, and what it lacks (S2-41). */
export async function listDevices(world: World, session: Session): Promise<StaffDevices> {
  const names = new Map((await listStaff(world.db)).map(({ accountId, name }) => [accountId, name]))
  const nobody = { ja: '', en: '' }
  return {
    mode: world.profile.access.mode,
    devices: (await staffDevices(world.db)).map(({ accountId, posture, ...device }) => ({
      ...device,
      owner: names.get(accountId) ?? nobody,
      isOwn: accountId === session.accountId,
      ...(posture && { system: posture.system, patchedOn: posture.patchedOn }),
    })),
  }
}

/** The security office lets a device in; never one's own. */
export const letIn = (watching: Watching, id: string) =>
  atTheWatch(watching, (act) => approveDevice(act, id, { accountId: watching.session.accountId }))

/** The security office takes a device's trust away, and says why. */
export const takeAway = (watching: Watching, id: string, why: string) =>
  atTheWatch(watching, (act) => withdrawDevice(act, id, { accountId: watching.session.accountId, why }))
