import type { Labelled } from '../attempt.ts'
import { type Figures, quantileOf } from '../measure/figures.ts'
import { play } from '../measure/play.ts'
import { oursInProduction } from '../ours.ts'
import { attacksOn } from '../worlds/corporate/attackers.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { numbered } from '../worlds/sso/sso.ts'

/** As many sign-ins as are needed before a line is set by what is usual. */
const first = 200

/**
 * Where the line must lie while nothing is usual yet: what 99 of 100 sign-ins on proved devices without a key stay below, and what 99 of
 * 100 thieves of the victim's very address and browser reach. `firstAskAt` in the policy lies between.
 */
export function firstLine(seed: string): Figures {
  const people = corporateWorld(`${seed}/first`, { people: 60, days: 40 }).map(keyless)
  const world = numbered([...people, ...attacksOn(seed, people, 0.5, 0)])
  const judge = oursInProduction()
  const proved: number[] = []
  const thieves: number[] = []
  let counted = 0
  play(world, {
    ...judge,
    score(attempt) {
      const { account } = judge.seen(attempt)
      const { score } = judge.explain(attempt)
      const by = world[attempt.n]?.label.by
      if (counted < first && account.last && by === 'very-targeted') thieves.push(score)
      return judge.score(attempt)
    },
    learn(attempt, outcome) {
      const { seen, account } = judge.seen(attempt)
      const { score } = judge.explain(attempt)
      if (outcome.success && account.last && counted++ < first)
        if (account.devices.some(({ id }) => id === seen.cookie?.id)) proved.push(score)
      judge.learn(attempt, outcome)
    },
  })
  return {
    'corporate/first line/proved devices, 99 of 100 below': quantileOf(proved, 0.99),
    'corporate/first line/same address, 99 of 100 above': quantileOf(thieves, 0.01),
  }
}

const keyless = ({ attempt, label, ...rest }: Labelled): Labelled => ({
  ...rest,
  attempt: { ...attempt, key: undefined },
  label: { ...label, issued: label.issued && { ...label.issued, key: undefined } },
})
