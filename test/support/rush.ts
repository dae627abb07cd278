import { startSession } from '../../src/identity/sessions/start-session.ts'
import { type Browser, newBrowser } from './browser.ts'
import { enterMany, type LargeCompany } from './bulk.ts'
import type { TestWorld } from './world.ts'

/** The session cookies of so many new travellers of the company, as sign-in leaves them. */
export async function manySignedIn(
  world: TestWorld,
  company: LargeCompany,
  count: number,
): Promise<string[]> {
  const people = await enterMany(world, company, { kind: 'traveller', count })
  return Promise.all(people.map(({ accountId }) => signedIn(world, company.companyId, accountId)))
}

/** The session cookie of somebody, as sign-in leaves it. One act each: it ends with the one session it begins. */
export function signedIn(world: TestWorld, companyId: string, accountId: string): Promise<string> {
  const device = world.keys.mac('device', world.random.token())
  const who = { companyId, accountId, securityVersion: 1, device, network: '127.0.0.0/24' }
  const start = { ...who, userAgentFamily: 'Chrome / Linux', proof: 'code' } as const
  return world.act({ by: 'system', name: 'tests' }, (act) => startSession(act, world, start).cookie.value)
}

/** A browser that comes with this session. */
export function browserOf(url: string, session: string): Browser {
  const browser = newBrowser(url)
  browser.cookies.set('__Host-session', session)
  return browser
}
