import type { Attempt, Labelled } from '../attempt.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Figures } from '../measure/figures.ts'
import { type Ours, ours } from '../ours.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { learner } from './learner.ts'
import { type Choice, choices, dressed, type Thief, thieves } from './thief.ts'

const size = { people: 400, days: 100 }
const daySeconds = 86_400
/** From this day on thieves come; the world before it is what the judge has learned. */
const from = 80
const [tries, fresh] = [1000, 1500]
const budget = 0.045

/**
 * What a thief gains by trying a thousand times and watching whether a code is asked: he learns which line, browser and hour
 * pass most often, and then goes to accounts he has never touched. Beside him one of the same kind who never tried.
 */
export function probingFigures(seed: string): Figures {
  const world = corporateWorld(seed, size)
  const start = world[0]?.attempt.at ?? 0
  const known = world.filter(({ attempt }) => attempt.at < start + from * daySeconds)
  const donors = donorsOf(known)
  return Object.assign({}, ...thieves.map((thief) => figuresOf(thief, { seed, known, donors })))
}

interface Scene {
  readonly seed: string
  readonly known: readonly Labelled[]
  /** The latest sign-in of each account. */
  readonly donors: readonly Attempt[]
}

function figuresOf(thief: Thief, { seed, known, donors }: Scene): Figures {
  const chance = chanceOf(seed, `probing ${thief}`)
  const judge = ours(budget)
  for (const one of known) taught(judge, one)
  const half = Math.floor(donors.length / 2)
  const [tried, untouched] = [donors.slice(0, half), donors.slice(half)]
  const caught = (choose: () => Choice) => {
    const asked = Array.from({ length: fresh }, () =>
      asks(judge, dressed(chance, thief, chance.one(untouched), choose())),
    )
    return asked.filter(Boolean).length / fresh
  }
  const before = caught(() => drawnChoice(chance))
  const learned = learner(chance, choices)
  for (let n = 0; n < tries; n++) {
    const choice = learned.next()
    const attempt = dressed(chance, thief, chance.one(tried), choice)
    const isAsked = asks(judge, attempt)
    learned.saw(choice, !isAsked)
    // He cannot pass a code; where none was asked he is in, and the judge learns what it learns of that.
    judge.learn(attempt, { success: !isAsked, code: isAsked ? 'failed' : 'none' })
  }
  const after = caught(() => learned.best())
  return {
    [`probing/${thief} caught, never tried`]: before,
    [`probing/${thief} caught, after 1,000 tries`]: after,
    [`probing/${thief} gain`]: before - after,
  }
}

const asks = (judge: Ours, attempt: Attempt) => judge.asks?.(attempt, judge.score(attempt)) === true

const drawnChoice = (chance: Chance): Choice => ({
  line: chance.below(choices.line),
  browser: chance.below(choices.browser),
  eighth: chance.below(choices.eighth),
})

function taught(judge: Ours, { attempt, label }: Labelled): void {
  const isRight = attempt.password === 'right'
  const isAsked = isRight && asks(judge, attempt)
  const code = isAsked ? (label.passes ? 'passed' : 'failed') : 'none'
  judge.learn(attempt, { success: isRight && code !== 'failed', code, issued: label.issued })
}

function donorsOf(known: readonly Labelled[]): Attempt[] {
  const latest = new Map<string, Attempt>()
  for (const { attempt, label } of known)
    if (label.by === 'person' && attempt.password === 'right') latest.set(attempt.account, attempt)
  return [...latest.values()]
}
