import type { Labelled } from '../attempt.ts'
import { chanceOf } from '../chance.ts'
import { aucOf, type Figures } from './figures.ts'
import type { Played } from './play.ts'
import type { Sample } from './sample.ts'

type Feature = (one: Labelled['attempt']) => number

// What attackers leave as their donors have it must not tell them apart.
const untouched: Record<string, Feature> = {
  hour: ({ at }) => (at / 3600) % 24,
  company: ({ company }) => Number(company?.slice(1)),
  role: ({ role }) => ['traveller', 'approver', 'administrator', 'arranger'].indexOf(role ?? ''),
  fingerprint: ({ fingerprint }) => fingerprint ?? 0,
}

/** The audits of a world: leakage of untouched features, what a scorer by lot gives, and what labels drawn by lot give. */
export function audited(
  seed: string,
  { own, lots }: Record<'own' | 'lots', Played>,
  sample: Sample,
): Figures {
  const { test, attackers } = sample
  const all = [...attackers.values()].flat()
  const scoresOf = (some: readonly number[]) => some.map((n) => lots.scores[n] ?? 0)
  return {
    ...leakage(own.world, sample),
    'corporate/audit/random scorer': aucOf(scoresOf(all), scoresOf(test)),
    'corporate/audit/permuted labels': permuted(seed, own, [...test, ...all]),
  }
}

function leakage(world: readonly Labelled[], { attackers }: Sample): Figures {
  const figures: Figures = {}
  const all = [...attackers.values()].flat()
  const donors = all.flatMap((n) => world[n]?.label.donor ?? [])
  for (const [name, feature] of Object.entries(untouched)) {
    const featureOf = (n: number) => {
      const one = world[n]
      return one ? feature(one.attempt) : Number.NaN
    }
    figures[`corporate/audit/leakage ${name}`] = aucOf(all.map(featureOf), donors.map(featureOf))
  }
  return figures
}

/** Our own scores against labels that were dealt anew: no better than chance, or the measuring itself is wrong. */
function permuted(seed: string, { scores }: Played, both: readonly number[]): number {
  const chance = chanceOf(seed, 'permutation')
  const dealt = both.map((n) => ({ n, isAttacker: chance.hits(0.3) }))
  const of = (isAttacker: boolean) =>
    dealt.filter((one) => one.isAttacker === isAttacker).map(({ n }) => scores[n] ?? 0)
  return aucOf(of(true), of(false))
}
