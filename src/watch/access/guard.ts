import { evenLimited, isStaff } from '#platform/author.ts'
import type { Guard } from '#platform/handling/guard.ts'
import { Halt } from '#platform/http/fault.ts'
import { isWithin, networksOf } from '#platform/outside/public-address.ts'
import { rulesInForce } from './handling-rules.ts'
import { reasonAgainst } from './policy.ts'

type Asked = Parameters<Guard>[0]

// Who opens to all, opens to each only what is his own; what a device is registered with is among it.
const ownOnly = ['signed in', 'with a password of ours', 'any staff']

/**
 * Decides each call of the staff by who it is (the route has asked that), how his device stands and what the route
 * holds; and where files of a class may be fetched. A refusal is a fact; observed only, it would have been one.
 */
export const guardStaff: Guard = async (asked) => {
  const { world, route, session } = asked
  const { mode } = world.profile.access
  if (mode === 'off' || !isStaff(session.kind) || ownOnly.includes(route.who.name)) return
  const reason = reasonAgainst(session.staffDevice, holdsOf(asked)) ?? (await reasonOutside(asked))
  if (!reason) return
  if (mode === 'enforce') {
    await note(asked, 'access-refused', reason)
    throw new Halt(reason, 403, { holds: holdsOf(asked) })
  }
  if (isNews(`${session.id} ${route.method} ${route.path} ${reason}`))
    await note(asked, 'access-would-be-refused', reason)
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
  return rules[holdsOf(asked)].download === 'office' ? 'not-outside-office' : undefined
}

const note = ({ world, route, session, client }: Asked, name: string, reason: string): Promise<void> =>
  world.act(evenLimited(session), async (act) => {
    const { method, path, holds = 'customer' } = route
    const data = { reason, holds, route: `${method} ${path}`, device: session.staffDevice ?? 'none' }
    act.note(name, { data, personal: { network: client.network } })
  })

// What is only observed is told once a session, route and reason, or every click would be a fact.
const told = new Set<string>()
function isNews(key: string): boolean {
  if (told.has(key)) return false
  if (told.size >= 10_000) told.clear()
  told.add(key)
  return true
}
