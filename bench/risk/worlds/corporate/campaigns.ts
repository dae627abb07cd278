import type { Campaign, Labelled } from '../../attempt.ts'
import { type Chance, chanceOf } from '../../chance.ts'
import { foreignAgent, popularAgent } from './devices.ts'
import { begin } from './sign-ins.ts'

export const campaigns = ['C1', 'C2', 'C3', 'C4', 'C5'] as const

interface Plan {
  readonly attempts: number
  readonly days: number
  readonly addresses: number
  /** Share of tries on accounts that exist. */
  readonly known: number
  /** Share of tries on those that are right. */
  readonly right: number
  /** How many passwords are gone through; none: each try has one of its own. */
  readonly passwords: number | undefined
  readonly isJapanese: boolean
}

// Stuffing in a burst; slowly over lines of people; a spray; guessing backwards along the numbers; ten tries a day.
const plans: Record<Campaign, Plan> = {
  C1: {
    attempts: 9000,
    days: 0.3,
    addresses: 3000,
    known: 0.3,
    right: 0.04,
    passwords: undefined,
    isJapanese: false,
  },
  C2: {
    attempts: 12_000,
    days: 14,
    addresses: 12_000,
    known: 0.3,
    right: 0.015,
    passwords: undefined,
    isJapanese: false,
  },
  C3: { attempts: 3000, days: 3, addresses: 2000, known: 1, right: 0.01, passwords: 4, isJapanese: true },
  C4: {
    attempts: 8000,
    days: 0.06,
    addresses: 400,
    known: 0.33,
    right: 0.03,
    passwords: 2,
    isJapanese: false,
  },
  C5: { attempts: 200, days: 20, addresses: 200, known: 1, right: 0.15, passwords: 5, isJapanese: true },
}

/** A campaign against a world, from this day on. Every try is real: who gets in stays in. */
export function campaignOn(seed: string, by: Campaign, world: readonly Labelled[], from: number): Labelled[] {
  const plan = plans[by]
  const chance = chanceOf(seed, `campaign ${by}`)
  const accounts = new Map(
    world.flatMap(({ attempt, label }) =>
      label.by === 'person' && attempt.exists ? [[attempt.account, attempt]] : [],
    ),
  )
  const targets = [...accounts.values()].toSorted((a, b) => Number(a.account) - Number(b.account))
  return Array.from({ length: plan.attempts }, (_, n) => {
    const day = from + (plan.days * (n + chance.next())) / plan.attempts
    const isKnown = chance.hits(plan.known)
    // Guessing backwards goes along the numbers; the others pick.
    const target = by === 'C4' ? targets[n % targets.length] : chance.one(targets)
    const isRight = isKnown && chance.hits(plan.right)
    const { company, role, account, fingerprint } = target ?? { account: 'none' }
    return {
      attempt: {
        ...{ n: 0, at: begin + Math.floor(day * 86_400), exists: isKnown },
        ...(isKnown ? { account, company, role } : { account: `${1_000_000 + chance.below(9_000_000)}` }),
        password: isRight ? 'right' : 'wrong',
        fingerprint: isRight && plan.passwords === undefined ? fingerprint : guess(chance, plan),
        ...source(chance, plan),
        agent: chance.hits(0.5) ? popularAgent(chance, day) : foreignAgent(chance, day),
      },
      label: { n: 0, by, passes: false },
    }
  })
}

const guess = (chance: Chance, { passwords }: Plan) =>
  passwords === undefined ? chance.below(65_536) : 7000 + chance.below(passwords)

function source(chance: Chance, { addresses, isJapanese }: Plan) {
  const host = chance.below(addresses)
  const asn = isJapanese ? 64_000 + (host % 30) : 90_000 + (host % 200)
  const country = isJapanese ? 'JP' : (['US', 'VN', 'BR', 'RU', 'IN', 'JP'][host % 6] ?? 'US')
  return {
    ip: `b${asn}.${host}`,
    asn,
    country,
    use: host % 3 === 0 && !isJapanese ? ('hosting' as const) : ('plain' as const),
  }
}
