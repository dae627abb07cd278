import type { Act } from '#platform/act.ts'
import { evenLimited, isStaff } from '#platform/author.ts'
import { type Guard, opensOwnOnly, outsideRefusal } from '#platform/handling/guard.ts'
import { Halt } from '#platform/http/fault.ts'
import { isWithin, networksOf } from '#platform/outside/public-address.ts'
import { sql } from '#platform/sql.ts'
import { rulesInForce } from './handling-rules.ts'
import { reasonAgainst } from './policy.ts'

type Asked = Parameters<Guard>[0]

/**
 * Decides each call of the staff by who it is (the route has asked that), how his device stands and what the route
 * holds; and where files of a class may be fetched. A refusal is a fact; observed only, it would have been one.
 */
export const guardStaff: Guard = async (asked) => {
  const { world, route, session } = asked
  const { mode } = world.profile.access
  if (mode === 'off' || !isStaff(session.kind) || opensOwnOnly(route)) return
  const reason = reasonAgainst(session.staffDevice, holdsOf(asked)) ?? (await reasonOutside(asked))
  if (!reason) return
  if (mode === 'enforce') {
    await note(asked, 'access-refused', reason)
    throw new Halt(reason, 403, { holds: holdsOf(asked) })
  }
  await noteOnce(asked, reason)
}

// A route that says nothing is taken to hold what is handled most carefully.
const holdsOf = ({ route }: Asked) => route.holds ?? 'customer'

/** Only of files: what may be looked at depends on the device alone. */
async function reasonOutside(asked: Asked): Promise<string | undefined> {
  const { world, route, client } = asked
  if (!route.givesFile) return undefined
  const inOffice =
    client.ip !== undefined && isWithin(client.ip, networksOf(world.profile.access.officeNetworks))
  if (inOffice) return undefined
  const rules = await rulesInForce(world.db)
  return rules[holdsOf(asked)].download === 'office' ? outsideRefusal : undefined
}

const note = (asked: Asked, name: string, reason: string): Promise<void> =>
  asked.world.act(evenLimited(asked.session), async (act) => tell(act, asked, name, reason))

function tell(act: Act, { route, session, client }: Asked, name: string, reason: string): void {
  const { method, path, holds = 'customer' } = route
  const data = { reason, holds, route: `${method} ${path}`, device: session.staffDevice ?? 'none' }
  act.note(name, { data, personal: { network: client.network } })
}

/**
 * What is only observed is told once a session, route and reason, or every click would be a fact: whichever server it
 * reaches, the database knows. What this server has told or seen told it does not ask for again.
 */
async function noteOnce(asked: Asked, reason: string): Promise<void> {
  const { world, session, route } = asked
  const call = `${route.method} ${route.path}`
  const key = `${session.id} ${call} ${reason}`
  if (told.has(key)) return
  await world.act(evenLimited(session), async (act) => {
    const isFirst = await act.run(sql`
      insert into watch_access_observed (session_id, call, reason, told_at)
      values (${session.id}, ${call}, ${reason}, ${act.now}) on conflict do nothing`)
    if (isFirst === 1) tell(act, asked, 'access-would-be-refused', reason)
  })
  if (told.size >= 10_000) told.clear()
  told.add(key)
}

const told = new Set<string>()
