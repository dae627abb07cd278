import { sql } from '#platform/sql.ts'
import { world } from '../../support/house-of-file.ts'
import { type Answer, asked } from './answer.ts'
import { atHome, chrome, firefox, type Jar, newJar, newVictim, password, type Victim } from './people.ts'

/** What of an account somebody outside would like to know, and which of these is the case. */
export interface Try {
  readonly question: 'sign-in refused' | 'sign-in asked' | 'operation asked'
  readonly label: string
  /** Tries at one account. */
  readonly group: number
  does(): Promise<Answer>
}

/** Fewer tries at one ID than lead to a wait. */
const triesEach = 4
const wrong = 'not-this-one-7'

/** As good as so many tries, those of each kind together, four at an account. */
export async function triesOfEachKind(url: string, many: number): Promise<Try[]> {
  const jars = { own: await newJar(url), other: await newJar(url) }
  const each = (share: number, kinds: number) => Math.ceil((many * share) / kinds / triesEach)
  return [
    ...(await refusals(url, each(0.4, 5), jars.own)),
    ...(await askings(url, each(0.35, 5), jars)),
    ...(await operations(url, each(0.25, 4), jars.own)),
  ]
}

let groups = 0

/** The same account tried again and again, as often as it may be. */
function repeated(one: Omit<Try, 'group'>): Try[] {
  const group = groups++
  return Array.from({ length: triesEach }, () => ({ ...one, group }))
}

const atOnce = 8

/** Makes so many, a few at once. */
async function made(many: number, make: () => Promise<Try[]>): Promise<Try[]> {
  const tries: Try[] = []
  for (let n = 0; n < many; n += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, many - n) }, make)
    tries.push(...(await Promise.all(some)).flat())
  }
  return tries
}

/**
 * Sign-ins that are refused, all from one browser: of IDs nobody has, with a wrong password, of who was here with this browser
 * before, of who is suspended with either.
 */
async function refusals(url: string, many: number, jar: Jar): Promise<Try[]> {
  const one = (label: string, victim: Victim, word = wrong) =>
    repeated({ question: 'sign-in refused', label, does: () => signIn(url, victim, { word, jar }) })
  return made(many, async () => {
    const here = await newVictim()
    await atHome(here, jar)
    return [
      ...one('unknown', { ...(await newVictim()), signInId: unknownId() }),
      ...one('known, wrong', await newVictim()),
      ...one('known here, wrong', here),
      ...one('suspended, wrong', await newVictim('suspended')),
      ...one('suspended, right', await newVictim('suspended'), password),
    ]
  })
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
  return made(many, async () => {
    const tries: Try[] = []
    for (const [label, manner] of Object.entries(reasons)) {
      const victim = await newVictim()
      if (label !== 'never here') await atHome(victim, own)
      if (label === 'network distrusted') await raise(victim)
      const does = () => signIn(url, victim, manner)
      tries.push(...repeated({ question: 'sign-in asked', label, does }))
    }
    return tries
  })
}

const raise = ({ ip }: Victim) =>
  world.db.run(sql`
    insert into risk_raised_network (network, until, raised_at)
    values (${ip.replace(/\.7$/, '.0/24')}, platform_now() + interval '1 day', platform_now()) on conflict do nothing`)

/** Operations of somebody signed in for which a code is asked, for four reasons; the step-up they wait for is there already. */
async function operations(url: string, many: number, own: Jar): Promise<Try[]> {
  const reasons: Record<string, { userAgent?: string; ip?: string }> = {
    'grave by itself': {},
    'another browser': { userAgent: firefox },
    'network distrusted': {},
    'address that cannot be read': { ip: 'nowhere' },
  }
  return made(many, async () => {
    const tries: Try[] = []
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
      tries.push(...repeated({ question: 'operation asked', label, does: () => ask() }))
      await ask({})
    }
    return tries
  })
}
