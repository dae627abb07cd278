import type { Act } from '#platform/act.ts'
import { evenUnenrolled } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { deviceOf } from '../../devices.ts'
import type { Asking } from '../../step-up/asking.ts'
import { hasRoom } from '../adding/has-room.ts'
import { type Added, keepAuthenticator } from '../adding/keep-authenticator.ts'
import { findCeremony, takeCeremony } from '../ceremonies.ts'
import { kindsOn } from '../extras.ts'
import { consecutiveTries } from '../showing/typed-tries.ts'
import type { CeremonyRow } from '../tables.ts'
import { openSecret, sealSecret, stepOf } from './app-secret.ts'

/** The first digits of an app, and what its owner calls it. */
export interface FirstDigits {
  ceremony: string
  name: string
  code: string
}

type Refusal = 'not-offered' | 'app-code-not-accepted' | 'too-many-authenticators'

/**
 * Second half of adding an app: its first digits show that it has the secret, and open nothing a second time. Wrong ones
 * may be typed again within the five minutes: whoever types them has been shown the secret itself.
 */
export async function addApp(
  world: World,
  asking: Asking,
  first: FirstDigits,
): Promise<Outcome<Refusal, Added>> {
  if (!kindsOn(world.profile).includes('app')) return refused('not-offered')
  const { session, client } = asking
  const device = deviceOf(world, client)
  const key = { id: first.ceremony, purpose: 'add-app', device, sessionId: session.id } as const
  const ceremony = await findCeremony(world.db, key)
  if (!ceremony?.secret) return refused('app-code-not-accepted')
  const secret = openSecret(world, session, ceremony.id, ceremony.secret)
  const step = stepOf(secret, first.code, await world.clock.now())
  if (step === undefined) return refused('app-code-not-accepted')
  return world.act(evenUnenrolled(session), async (act) => {
    if (!(await hasRoom(act, session))) return refused('too-many-authenticators')
    if (!(await takeCeremony(act, key))) return refused('app-code-not-accepted')
    const id = await insert(act, world, asking, { ceremony, name: first.name, secret, step })
    await forgiveAll(act, world, consecutiveTries(session))
    return doneWith(await keepAuthenticator(act, world, asking, { id, kind: 'app', name: first.name }))
  })
}

interface NewApp {
  ceremony: CeremonyRow
  name: string
  secret: string
  step: number
}

async function insert(act: Act, world: World, { session }: Asking, app: NewApp): Promise<string> {
  const id = world.random.id()
  await act.run(sql`
    insert into identity_authenticator (company_id, id, account_id, kind, name, created_at, secret, last_step)
    values (${session.companyId}, ${id}, ${session.accountId}, 'app', ${app.name}, ${act.now},
      ${sealSecret(world, session, id, app.secret)}, ${app.step})`)
  // The row has the secret now, sealed for itself; what waited is wiped.
  await act.run(sql`delete from identity_ceremony where id = ${app.ceremony.id}`)
  return id
}
