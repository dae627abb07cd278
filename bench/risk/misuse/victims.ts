import type { Labelled } from '../attempt.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { type Figures, meanOf } from '../measure/figures.ts'
import { play } from '../measure/play.ts'
import type { Ours } from '../ours.ts'
import { foreignAgent } from '../worlds/corporate/devices.ts'
import { numbered } from '../worlds/sso/sso.ts'
import { isOwn, type Scene, secondOf } from './scene.ts'

/** Share of accounts that somebody has picked out, and his wrong tries before each of the owner's own sign-ins. */
const [picked, tries] = [0.25, 20]

/**
 * C4: somebody who knows IDs fails at them all day, half of the time from the victim's very address with his browser. How often the
 * owner is asked for a code on his own device only because of it: the same days are played with and without the noise.
 */
export function victimFigures({ seed, after, judge, day }: Scene): Figures {
  const chance = chanceOf(seed, 'victims')
  const victims = new Set(
    [...new Set(after.map(({ attempt }) => attempt.account))].filter(() => chance.hits(picked)),
  )
  const isVictims = (one: Labelled) => isOwn(one) && victims.has(one.attempt.account)
  const noise = after.filter(isVictims).flatMap(({ attempt }) => noiseBefore(chance, attempt, day))
  const quiet = answersOf(numbered([...after]), judge.fork(), isVictims)
  const loud = answersOf(numbered([...after, ...noise]), judge.fork(), isVictims)
  const forced = (isHome: boolean) =>
    meanOf(quiet.flatMap((one, n) => (one.isHome === isHome ? [!one.asked && loud[n]?.asked ? 1 : 0] : [])))
  return {
    [`victims/${judge.name}/refused`]: loud.filter(({ isIn }) => !isIn).length,
    [`victims/${judge.name}/codes forced on a known device`]: forced(true),
    [`victims/${judge.name}/codes forced elsewhere`]: forced(false),
  }
}

function noiseBefore(chance: Chance, attempt: Labelled['attempt'], day: number): Labelled[] {
  return Array.from({ length: tries }, (_, n) => {
    const at = Math.max(secondOf(day), attempt.at - 1 - Math.floor(chance.next() * 86_400))
    const near = { ...attempt, at, password: 'wrong' as const, cookie: undefined, key: undefined }
    const far = {
      ip: `n${chance.below(500)}`,
      asn: 91_000 + chance.below(50),
      country: 'US',
      use: 'plain' as const,
    }
    return {
      attempt: {
        ...near,
        ...(n % 2 === 0 ? {} : { ...far, agent: foreignAgent(chance, day) }),
        fingerprint: chance.below(65_536),
      },
      label: { n: 0, by: 'insider', passes: false },
    }
  })
}

interface Answer {
  readonly asked: boolean
  readonly isIn: boolean
  /** On a device the owner had proved before. */
  readonly isHome: boolean
}

function answersOf(world: readonly Labelled[], judge: Ours, isWanted: (one: Labelled) => boolean): Answer[] {
  const answers = new Map<number, Answer>()
  const { asked } = play(world, {
    ...judge,
    learn(attempt, outcome) {
      const { seen, account } = judge.seen(attempt)
      const isHome = account.devices.some(({ id }) => id === seen.cookie?.id)
      answers.set(attempt.n, { asked: false, isIn: outcome.success, isHome })
      judge.learn(attempt, outcome)
    },
  })
  return world.filter(isWanted).map(({ attempt: { n } }) => ({
    ...(answers.get(n) ?? { isIn: false, isHome: false }),
    asked: asked[n] === 1,
  }))
}
