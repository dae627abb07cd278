import type { Judge } from '../attempt.ts'
import { type Figures, meanOf, quantileOf } from './figures.ts'
import type { Played } from './play.ts'
import { type Sample, thresholdAt } from './sample.ts'

/** What people feel of it: by the judge's own asking, or at a target rate of 4 % for those that do not ask by themselves. */
export function frictionOf(judge: Pick<Judge, 'asks'>, played: Played, sample: Sample): Figures {
  const threshold = thresholdAt(played, sample, 0.04)
  const isAsked = (n: number) => (judge.asks ? played.asked[n] === 1 : (played.scores[n] ?? 0) >= threshold)
  return {
    'asked in all': shareOf(sample.test, isAsked),
    ...counts(played, isAsked),
    ...groups(played, sample, isAsked),
    ...companies(played, sample, isAsked),
  }
}

const shareOf = (some: readonly number[], isAsked: (n: number) => boolean) =>
  some.length === 0 ? Number.NaN : some.filter(isAsked).length / some.length

/** Codes a person has been asked for after N sign-ins, and the share of the person asked most after his tenth. */
function counts({ world }: Played, isAsked: (n: number) => boolean): Figures {
  const own = ownOf(world)
  const figures: Figures = {}
  for (const after of [2, 5, 12, 39]) {
    const asked = own
      .filter((all) => all.length >= after)
      .map((all) => all.slice(1, after).filter(isAsked).length)
    figures[`median codes in sign-ins 2–${after}`] = quantileOf(asked, 0.5)
    figures[`mean codes in sign-ins 2–${after}`] = meanOf(asked)
  }
  const later = own.filter((all) => all.length >= 20).map((all) => shareOf(all.slice(10), isAsked))
  figures['p95 person after 10 sign-ins'] = quantileOf(later, 0.95)
  return figures
}

/** Each person's own sign-ins, by number. */
function ownOf(world: Played['world']): number[][] {
  const own = new Map<string, number[]>()
  for (const [n, { attempt, label }] of world.entries()) {
    if (label.by !== 'person' || attempt.password === 'wrong') continue
    const all = own.get(attempt.account) ?? []
    own.set(attempt.account, all)
    all.push(n)
  }
  return [...own.values()]
}

/** By place, role, and how much of a past there is. */
function groups({ world }: Played, { test }: Sample, isAsked: (n: number) => boolean): Figures {
  const past = new Map<string, number>()
  const before = world.map(({ attempt, label }) => {
    const own = past.get(attempt.account) ?? 0
    if (label.by === 'person' && attempt.password === 'right') past.set(attempt.account, own + 1)
    return own
  })
  const sizeOf = (n: number) => {
    const own = before[n] ?? 0
    return own < 5 ? '1–4' : own < 20 ? '5–19' : own < 60 ? '20–59' : '60+'
  }
  const figures: Figures = {}
  const by = (name: string, keyOf: (n: number) => string | undefined) => {
    for (const [key, some] of Map.groupBy(test, keyOf)) figures[`${name} ${key}`] = shareOf(some, isAsked)
  }
  by('place', (n) => world[n]?.label.place)
  by('role', (n) => world[n]?.attempt.role)
  by('past', sizeOf)
  const often = frequencies(world)
  by('comes', (n) => often.get(world[n]?.attempt.account ?? ''))
  return figures
}

/** How often each person comes, over the whole world. */
function frequencies(world: Played['world']): Map<string, string> {
  const days = ((world.at(-1)?.attempt.at ?? 0) - (world[0]?.attempt.at ?? 0)) / 86_400
  const own = Map.groupBy(
    world.filter(({ label }) => label.by === 'person'),
    ({ attempt }) => attempt.account,
  )
  const often = (each: number) =>
    each < 2 ? 'daily' : each < 5 ? 'every few days' : each < 10 ? 'weekly' : 'more seldom than weekly'
  return new Map([...own].map(([account, all]) => [account, often(days / all.length)]))
}

/** The company asked most, against the mean; only those with two hundred sign-ins, or chance would be the measure. */
function companies({ world }: Played, { test }: Sample, isAsked: (n: number) => boolean): Figures {
  const mean = shareOf(test, isAsked)
  const shares = [...Map.groupBy(test, (n) => world[n]?.attempt.company).values()]
    .filter((some) => some.length >= 200)
    .map((some) => shareOf(some, isAsked))
  return { 'worst company to mean': Math.max(...shares) / mean }
}
