import { turnOn } from '../../../../src/risk/devices/turns.ts'
import type { Attacker, Attempt, Labelled } from '../../attempt.ts'
import { type Chance, chanceOf, drawn } from '../../chance.ts'
import { homes } from './companies.ts'
import { foreignAgent, popularAgent } from './devices.ts'
import { begin } from './sign-ins.ts'

export const attackers = ['naive', 'vpn', 'targeted', 'very-targeted', 'infostealer', 'clone'] as const

const daySeconds = 86_400
/** Seconds after the hour of the donor: within the first two minutes an older cookie is not told (decision 54), and no thief knows when those are. */
const afterwards = 300

/**
 * Attackers who have the right password, each set against a real sign-in of a victim: hour, company and role stay as they were,
 * some days later but before the victim comes again. They only ask what would happen, and leave nothing. They begin after so many days.
 */
export function attacksOn(
  seed: string | number,
  world: readonly Labelled[],
  share: number,
  days = 40,
): Labelled[] {
  const chance = chanceOf(seed, 'corporate attackers')
  const next = followers(world)
  const renewals = renewalsIn(world)
  const start = (world[0]?.attempt.at ?? 0) + days * daySeconds
  return world.flatMap(({ attempt, label }) => {
    if (label.by !== 'person' || attempt.password === 'wrong' || attempt.at < start) return []
    if (!chance.hits(share)) return []
    const gap = ((next.get(attempt.n) ?? attempt.at + 3 * daySeconds) - attempt.at) / daySeconds
    return attackers.map((by) => ({
      attempt: attackOf(chance, by, attempt, { gap, renewed: renewals.get(attempt.cookie?.id ?? '') ?? [] }),
      label: { n: 0, by, passes: false, probe: true, place: label.place },
      donor: attempt,
    }))
  })
}

/** When each account comes next. */
function followers(world: readonly Labelled[]): Map<number, number> {
  const next = new Map<number, number>()
  const latest = new Map<string, number>()
  for (const { attempt } of world) {
    const before = latest.get(attempt.account)
    if (before !== undefined) next.set(before, attempt.at)
    latest.set(attempt.account, attempt.n)
  }
  return next
}

/** When each cookie was renewed, in seconds. */
function renewalsIn(world: readonly Labelled[]): Map<string, number[]> {
  const all = new Map<string, number[]>()
  for (const { attempt, label } of world) {
    const id = attempt.cookie?.id ?? label.issued?.id
    if (id && attempt.password === 'right') all.set(id, [...(all.get(id) ?? []), attempt.at])
  }
  return all
}

interface Moment {
  /** Days until the victim comes again. */
  readonly gap: number
  /** When the victim's cookie was renewed. */
  readonly renewed: readonly number[]
}

function attackOf(chance: Chance, by: Attacker, victim: Attempt, { gap, renewed }: Moment): Attempt {
  const at = victim.at + Math.floor(chance.next() * Math.max(0, gap)) * daySeconds + afterwards
  const day = (at - begin) / daySeconds
  const blank = { ...victim, at, cookie: undefined, key: undefined, trips: victim.trips }
  if (by === 'naive') return { ...blank, ...farAway(chance), agent: foreignAgent(chance, day) }
  if (by === 'vpn') return { ...blank, ...hired(chance), agent: popularAgent(chance, day) }
  if (by === 'targeted') return { ...blank, ip: `t${victim.asn}.${chance.below(1e6)}` }
  if (by === 'very-targeted') return blank
  const stolen = { ...blank, ...residential(chance), cookie: stolenFrom(chance, victim, { at, renewed }) }
  return by === 'clone' ? { ...stolen, key: victim.key } : stolen
}

/** What a thief holds of a cookie he took some days before: the turn it had then. */
function stolenFrom(
  chance: Chance,
  { cookie, at: last }: Attempt,
  { at, renewed }: { at: number; renewed: readonly number[] },
): Attempt['cookie'] {
  if (!cookie) return undefined
  const taken = at - chance.wait(3) * daySeconds
  const then = renewed.findLast((one) => one <= Math.min(taken, last)) ?? renewed[0] ?? last
  return { id: cookie.id, turn: turnOn(then / daySeconds) }
}

const countries = ['US', 'RU', 'CN', 'VN', 'BR', 'NG', 'RO', 'DE', 'NL', 'IN'] as const

function farAway(chance: Chance) {
  const country = chance.one(countries)
  const network = 90_000 + country.charCodeAt(0) * 10 + chance.below(8)
  const use = chance.hits(0.5) ? ('hosting' as const) : ('plain' as const)
  return { ip: `x${network}.${chance.below(1e6)}`, asn: network, country, use }
}

function hired(chance: Chance) {
  const network = 95_000 + chance.below(12)
  const use = chance.hits(0.7) ? ('hosting' as const) : ('plain' as const)
  return { ip: `v${network}.${chance.below(1e5)}`, asn: network, country: 'JP', use }
}

// A proxy on somebody's line at home in Japan.
function residential(chance: Chance) {
  const network = drawn(chance, homes)
  return { ip: `r${network}.${chance.below(1e6)}`, asn: network, country: 'JP', use: 'plain' as const }
}
