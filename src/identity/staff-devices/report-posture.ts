import { compactVerify, decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { Posture, postureGaps } from './contract.ts'
import { keyFrom } from './keys.ts'
import { type DeviceRow, holdDevice } from './rows.ts'

const Claims = Posture.extend({ iat: z.int() })
type Claims = z.infer<typeof Claims>
const [day, hour, minute] = [86_400_000, 3_600_000, 60_000]

/** An agent reports how its device stands. Its key says whose report it is; an older one than the last counts nothing. */
export async function reportPosture(world: World, report: string): Promise<Outcome<'report-not-accepted'>> {
  const device = await deviceIn(world, report)
  const claims = device && (await claimsIn(report, device))
  if (!device || !claims) return refused('report-not-accepted')
  return world.act({ by: 'system', name: 'device-agent' }, async (act) => {
    const held = await holdDevice(act, device.id)
    const at = new Date(claims.iat * 1000)
    const isNow = Math.abs(act.now.getTime() - at.getTime()) <= 10 * minute
    if (!held || held.withdrawn_at || !isNow || (held.reported_at && at <= held.reported_at))
      return refused('report-not-accepted')
    const { iat: _, ...posture } = claims
    const lacks = gapsOf(world, posture)
    await act.run(sql`
      update identity_staff_device set reported_at = ${at}, posture = ${JSON.stringify(posture)}::jsonb,
        lacks = ${lacks}::text[], good_until = ${goodUntil(world, posture, at)}
      where company_id = ${held.company_id} and id = ${held.id}`)
    act.note('staff-device-reported', {
      companyId: held.company_id,
      subject: held.account_id,
      data: { device: held.id, lacks },
    })
    return done
  })
}

async function deviceIn(world: World, report: string): Promise<DeviceRow | undefined> {
  try {
    const { kid, alg } = decodeProtectedHeader(report)
    return alg === 'EdDSA' && z.uuid().safeParse(kid).success && kid
      ? await world.db.row<DeviceRow>(sql`select * from identity_staff_device where id = ${kid}`)
      : undefined
  } catch {
    return undefined
  }
}

async function claimsIn(report: string, device: DeviceRow): Promise<Claims | undefined> {
  try {
    const { payload } = await compactVerify(report, keyFrom(device.agent_key), { algorithms: ['EdDSA'] })
    return Claims.safeParse(JSON.parse(Buffer.from(payload).toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** What a device lacks of the operator's policy besides the age of its updates, which only time can tell. */
function gapsOf({ profile: { access } }: World, { diskEncrypted, screenLockMinutes }: Posture) {
  const locks = screenLockMinutes > 0 && screenLockMinutes <= access.screenLockMinutes
  return postureGaps.filter((gap) => (gap === 'disk' && !diskEncrypted) || (gap === 'screen-lock' && !locks))
}

/** Until when the report holds: its own time, and that of the last update, whichever is over first. */
function goodUntil({ profile: { access } }: World, { patchedOn }: Posture, at: Date): Date {
  const fresh = at.getTime() + access.reportHours * hour
  const patched = new Date(`${patchedOn}T00:00:00+09:00`).getTime() + (access.patchDays + 1) * day
  return new Date(Math.min(fresh, patched))
}
