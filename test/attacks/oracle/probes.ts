import { sql } from '#platform/sql.ts'
import { world } from '../../support/house-of-file.ts'
import { type Answer, asked, featuresOf } from './answer.ts'
import { atHome, chrome, firefox, type Jar, newJar, newVictim, password, type Victim } from './people.ts'
import type { Probe } from './stumps.ts'

/** What of an account somebody outside would like to know, and which of these is the case. */
interface Try {
  readonly question: 'sign-in refused' | 'sign-in asked' | 'operation asked'
  readonly label: string
  readonly group: number
  does(): Promise<Answer>
}

/** A try with all that was seen of it. */
export interface Tried extends Pick<Try, 'question' | 'label' | 'group'> {
  readonly answer: Answer
  readonly seen: Record<string, number>
}

/** Fewer tries at one ID than lead to a wait. */
const triesEach = 4
const wrong = 'not-this-one-7'

/**
 * As good as so many tries, those of all kinds mixed, one after the other: whatever else the machine does meets all alike. Of time
 * is told how long it took, how long beside the tries around it, and the fastest of the tries at the same account.
 */
export async function probed(url: string, many: number): Promise<Tried[]> {
  const jars = { own: await newJar(url), other: await newJar(url) }
  const tries = mixed([
    ...(await refusals(url, Math.ceil((many * 0.6) / 4 / triesEach))),
    ...(await askings(url, Math.ceil((many * 0.25) / 5 / triesEach), jars)),
    ...(await operations(url, Math.ceil((many * 0.15) / 4 / triesEach), jars.own)),
  ])
  const tried: Tried[] = []
  const times = new Map<string, number[]>()
  for (const { question, label, group, does } of tries) {
    const answer = await does()
    const before = times.get(question) ?? []
    const beside = before.slice(-8).toSorted((a, b) => a - b)[4] ?? answer.ms
    times.set(question, [...before.slice(-8), answer.ms])
    tried.push({
      question,
      label,
      group,
      answer,
      seen: { ...featuresOf(answer), 'beside ms': answer.ms - beside },
    })
  }
  const fastest = new Map<number, number>()
  for (const { group, answer } of tried)
    fastest.set(group, Math.min(answer.ms, fastest.get(group) ?? answer.ms))
  return tried.map((one) => ({ ...one, seen: { ...one.seen, 'fastest ms': fastest.get(one.group) ?? 0 } }))
}

/** The tries of one question as probes of whether something is so. */
export const probesOf = (
  tried: readonly Tried[],
  question: Try['question'],
  is: (label: string) => boolean,
): Probe[] =>
  tried
    .filter((one) => one.question === question)
    .map(({ seen, label, group }) => ({ seen, group, is: is(label) }))

let groups = 0

/** The same account tried again and again, as often as it may be. */
function repeated(one: Omit<Try, 'group'>): Try[] {
  const group = groups++
  return Array.from({ length: triesEach }, () => ({ ...one, group }))
}

/** Sign-ins that are refused: of IDs nobody has, with a wrong password, of who is suspended with either. */
async function refusals(url: string, many: number): Promise<Try[]> {
  const tries: Try[] = []
  for (let n = 0; n < many; n++) {
    const victims: [label: string, victim: Victim, word: string][] = [
      ['unknown', { ...(await newVictim()), signInId: unknownId() }, wrong],
      ['known, wrong', await newVictim(), wrong],
      ['suspended, wrong', await newVictim('suspended'), wrong],
      ['suspended, right', await newVictim('suspended'), password],
    ]
    for (const [label, victim, word] of victims) {
      const does = () => signIn(url, victim, { word })
      tries.push(...repeated({ question: 'sign-in refused', label, does }))
    }
  }
  return tries
}

let ids = 0
const unknownId = () => `QQ${`${++ids}`.padStart(5, '0')}QQ`

interface Manner {
  readonly word?: string
  readonly jar?: Jar
  readonly userAgent?: string
  readonly ip?: string
}

const signIn = (url: string, { signInId, ip }: Victim, { word = password, jar, ...manner }: Manner) =>
  asked(url, {
    path: '/api/sign-in',
    headers: headersOf({ ip, ...manner, cookies: jar?.cookies }),
    body: { door: 'administrator', language: 'ja', id: signInId, password: word },
  })

const headersOf = (of: { ip: string; userAgent?: string; cookies?: string | undefined }) => ({
  'x-forwarded-for': of.ip,
  'user-agent': of.userAgent ?? chrome,
  ...(of.cookies && { cookie: of.cookies }),
})

/** Sign-ins with the right password that must pass a code, for five reasons. */
async function askings(
  url: string,
  many: number,
  { own, other }: Record<'own' | 'other', Jar>,
): Promise<Try[]> {
  const reasons: Record<string, Manner> = {
    'never here': { jar: own },
    'device of somebody else': { jar: other },
    'stolen cookie': { jar: own, userAgent: firefox },
    'network distrusted': { jar: own },
    'address that cannot be read': { jar: own, ip: 'nowhere' },
  }
  const tries: Try[] = []
  for (let n = 0; n < many; n++)
    for (const [label, manner] of Object.entries(reasons)) {
      const victim = await newVictim()
      if (label !== 'never here') await atHome(victim, own)
      if (label === 'network distrusted') await raise(victim)
      const does = () => signIn(url, victim, manner)
      tries.push(...repeated({ question: 'sign-in asked', label, does }))
    }
  return tries
}

const raise = ({ ip }: Victim) =>
  world.db.run(sql`
    insert into risk_raised_network (network, until, raised_at)
    values (${ip.replace(/\.7$/, '.0/24')}, platform_now() + interval '1 hour', platform_now()) on conflict do nothing`)

/** Operations of somebody signed in for which a code is asked, for four reasons; the step-up they wait for is there already. */
async function operations(url: string, many: number, own: Jar): Promise<Try[]> {
  const reasons: Record<string, { userAgent?: string; ip?: string }> = {
    'grave by itself': {},
    'another browser': { userAgent: firefox },
    'network distrusted': {},
    'address that cannot be read': { ip: 'nowhere' },
  }
  const tries: Try[] = []
  for (let n = 0; n < many; n++)
    for (const [label, manner] of Object.entries(reasons)) {
      const victim = await newVictim()
      await atHome(victim, own)
      const { headers } = await signIn(url, victim, { jar: own })
      const session = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '')
      const cookies = [own.cookies, ...session.filter((one) => one.startsWith('__Host-session='))].join('; ')
      if (label === 'network distrusted') await raise(victim)
      const ask = (of = manner) =>
        asked(url, {
          ...{ method: 'GET', path: '/api/people/export.csv' },
          headers: headersOf({ ip: victim.ip, ...of, cookies }),
        })
      await ask({})
      tries.push(...repeated({ question: 'operation asked', label, does: () => ask() }))
    }
  return tries
}

// A generator of its own: the order is the same each time and hangs on nothing that is asked.
function mixed<T>(all: readonly T[]): T[] {
  let state = 12_345
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state
  }
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
