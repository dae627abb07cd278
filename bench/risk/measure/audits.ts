import type { Labelled } from '../attempt.ts'
import { chanceOf } from '../chance.ts'
import { ours } from '../ours.ts'
import { aucOf, type Figures } from './figures.ts'
import { play } from './play.ts'
import type { Sample } from './sample.ts'

type Feature = (one: Labelled['attempt']) => number

// What attackers leave as their donors have it must not tell them apart.
const untouched: Record<string, Feature> = {
  hour: ({ at }) => (at / 3600) % 24,
  company: ({ company }) => Number(company?.slice(1)),
  role: ({ role }) => ['traveller', 'approver', 'administrator', 'arranger'].indexOf(role ?? ''),
  fingerprint: ({ fingerprint }) => fingerprint ?? 0,
}

/** The audits of a world: leakage of untouched features, and what labels drawn by lot give. */
export function audited(seed: string, world: readonly Labelled[], sample: Sample): Figures {
  return { ...leakage(world, sample), ...permuted(seed, world, sample) }
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
function permuted(seed: string, world: readonly Labelled[], { test, attackers }: Sample): Figures {
  const { scores } = play(world, ours(0.04))
  const chance = chanceOf(seed, 'permutation')
  const both = [...test, ...[...attackers.values()].flat()]
  const dealt = both.map((n) => ({ n, isAttacker: chance.hits(0.3) }))
  const of = (isAttacker: boolean) =>
    dealt.filter((one) => one.isAttacker === isAttacker).map(({ n }) => scores[n] ?? 0)
  return { 'corporate/audit/permuted labels': aucOf(of(true), of(false)) }
}
