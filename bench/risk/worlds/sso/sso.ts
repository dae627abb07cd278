import type { Labelled } from '../../attempt.ts'
import { type Chance, chanceOf, drawn } from '../../chance.ts'
import { agentOf, deviceOf } from './devices.ts'
import { type Knobs, knobs } from './knobs.ts'
import { attemptsOf, begin, days, moment, personOf } from './people.ts'
import { anywhere, countries } from './places.ts'
import { takeoverOf } from './takeovers.ts'

export interface SsoSize {
  readonly people: number
  /** Takeovers; many more than in the data, where they are one in two hundred thousand attempts, so that they can be counted. */
  readonly takeovers: number
  /** Whether the strangers' attempts are made too: half of the stream, and nothing that Freeman learns from. */
  readonly strangers: boolean
}

/** The world that resembles the public single-sign-on data: everything within 391 days, in the order of time. */
export function ssoWorld(seed: string | number, size: SsoSize, set: Knobs = knobs): Labelled[] {
  const chance = chanceOf(seed, 'sso people')
  const people = Array.from({ length: size.people }, (_, n) => personOf(chance, n, set))
  const own = people.flatMap((person) => attemptsOf(chance, person, set))
  const thieves = chanceOf(seed, 'sso takeovers')
  const grown = people.filter((person) => person.times.length >= 4)
  const taken = Array.from({ length: Math.min(size.takeovers, grown.length) }, () =>
    takeoverOf(thieves, thieves.one(grown), set),
  ).flat()
  // As published: the people's attempts are 49 % of all, the rest are strangers'.
  const strangers = size.strangers ? strangersOf(chanceOf(seed, 'sso strangers'), own, set) : []
  return numbered([...own, ...taken, ...strangers])
}

/** In the order of time, with their numbers; donors are named by their new ones. */
export function numbered(all: Labelled[]): Labelled[] {
  const sorted = all.toSorted((a, b) => a.attempt.at - b.attempt.at)
  const numbers = new Map<Labelled['attempt'], number>(sorted.map(({ attempt }, n) => [attempt, n]))
  return sorted.map(({ attempt, label, donor }, n) => ({
    attempt: { ...attempt, n },
    label: { ...label, n, donor: donor && numbers.get(donor) },
  }))
}

function strangersOf(chance: Chance, own: readonly Labelled[], set: Knobs): Labelled[] {
  return Array.from({ length: Math.round((own.length / 0.4914) * 0.5086) }, () => {
    const day = moment(chance, 0, days)
    const exists = chance.hits(0.06 / 0.5086)
    const success = exists && chance.hits(0.43)
    return {
      attempt: {
        n: 0,
        at: begin + Math.floor(day * 86_400),
        account: exists ? (own[chance.below(own.length)]?.attempt.account ?? '') : 'nobody',
        exists,
        password: success ? 'right' : 'wrong',
        ...anywhere(chance, drawn(chance, countries.strangers), true),
        listed: chance.hits(0.195),
        agent: agentOf(deviceOf(chance, day - 60, true), day, set),
        rtt: chance.hits(0.041) ? Math.round(539 * Math.exp(0.62 * chance.normal())) : undefined,
      },
      label: { n: 0, by: 'stranger', passes: false },
    }
  })
}
