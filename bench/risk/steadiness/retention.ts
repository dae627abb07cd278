import { limits } from '../../../src/risk/model/limits.ts'
import { type Figures, meanOf } from '../measure/figures.ts'
import { type Played, play } from '../measure/play.ts'
import { isOwn } from '../misuse/scene.ts'
import { ours } from '../ours.ts'
import { attackers, attacksOn } from '../worlds/corporate/attackers.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { numbered } from '../worlds/sso/sso.ts'

/** Longer than anything is kept, or keeping it longer could not help; sign-ins of the last days are measured. */
const size = { people: 250, days: 420 }
const measuredDays = 180

/** D5: what it costs to forget after half a year: the same world, judged with a memory of 180 days and with one that keeps all. */
export function retentionFigures(seed: string): Figures {
  const people = corporateWorld(seed, size)
  const last = people.at(-1)?.attempt.at ?? 0
  const late = people.filter(({ attempt }) => attempt.at >= last - measuredDays * 86_400)
  const world = numbered([...people, ...attacksOn(seed, late, 0.25, 0)])
  const short = play(world, ours(0.045))
  const long = within({ horizonDays: 100_000 }, () => play(world, ours(0.045)))
  const change = (isWanted: (one: Played['world'][number]) => boolean) => {
    const some = world.filter((one) => one.attempt.at >= last - measuredDays * 86_400 && isWanted(one))
    const [kept, all] = [short, long].map(({ asked }) =>
      meanOf(some.map(({ attempt }) => asked[attempt.n] ?? 0)),
    )
    return (kept ?? Number.NaN) - (all ?? Number.NaN)
  }
  return {
    'retention/people asked more': change(isOwn),
    ...Object.fromEntries(
      attackers.map((by) => [`retention/${by} caught less`, -change(({ label }) => label.by === by)]),
    ),
  }
}

// The model's own limits, changed for this thread while it works.
function within<T>(other: Partial<Record<keyof typeof limits, number>>, work: () => T): T {
  const before = { ...limits }
  Object.assign(limits, other)
  try {
    return work()
  } finally {
    Object.assign(limits, before)
  }
}
