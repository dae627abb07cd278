import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { judgeSignIn, learn, type Remembered, rememberedOf, type Signals } from '../../src/risk/public.ts'
import { ageDevices } from './devices.ts'
import type { TestWorld } from './world.ts'

const author = { by: 'system', name: 'tests' } as const

/** What a sign-in of some traveller shows: always this browser, this device, this network. */
export const signalsOfTraveller = ({ random }: TestWorld): Signals => ({
  companyId: random.id(),
  accountId: random.id(),
  kind: 'traveller',
  ip: '192.0.2.17',
  network: '192.0.2.0/24',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
  device: Buffer.alloc(32, 1),
  deviceIsNew: false,
  recentFailures: 0,
})

/** A traveller who has been signing in like this for three months. */
export async function knownTraveller(world: TestWorld): Promise<Signals> {
  const traveller = signalsOfTraveller(world)
  await world.act(author, (act) => learn(act, world, traveller, 'code'))
  await ageDevices(world, traveller)
  return traveller
}

/** How a sign-in with these signals is judged, over what is remembered. */
export const signInJudged = (world: TestWorld, signals: Signals) =>
  world.act(author, (act) => signInJudgedIn(act, world, signals))

/** The same within an act that has done something else before. */
export const signInJudgedIn = async (act: Act, world: TestWorld, signals: Signals) =>
  judgeSignIn(act, world, signals, await act.row<Remembered>(sql`${rememberedOf(world, signals)}`))
