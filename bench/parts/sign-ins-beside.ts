import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Figure, figureOf, inTurn, type Measure, type Taken } from '../figures.ts'
import { secondsWorked } from '../quiet.ts'
import { type Begun, type Side, sideBySide } from '../servers/side-by-side.ts'
import { rate } from './sign-in.ts'

/** How many people sign in at once. */
const atOnce = 8
/** Seconds between two rounds of those who follow the facts. */
const beat = 5
/** How often everything starts anew. */
const legs = 4

/** Two servers that differ in one thing, and what the figure of their difference is called. */
export interface Compared {
  readonly name: string
  readonly against: string
  readonly ours: Side
  readonly theirs: Side
}

/**
 * How many full sign-ins, hash included, a server ends per second beside one that leaves something out, and what each took of
 * the cores, which others on the machine disturb less. Two processes over two databases differ by some hundredths even where
 * they do the same, and stay so for as long as they live: so everything starts anew four times, with the other side
 * first each time, and a ratio is that of two rounds one after the other.
 */
export async function signInsBeside(
  data: string,
  rounds: number,
  { name, against, ours, theirs }: Compared,
): Promise<Record<string, Figure>> {
  const rates: Taken[] = []
  const works: Omit<Taken, 'noisy'>[] = []
  for (let leg = 0; leg < legs; leg += 1) {
    const isTurned = leg % 2 === 1
    const sides = isTurned ? ([theirs, ours] as const) : ([ours, theirs] as const)
    await sideBySide({ data: join(data, `${leg}`), atOnce }, sides, async (one, other) => {
      const [first, second] = [steady(one), steady(other)]
      const taken = await inTurn(Math.ceil(rounds / legs), first.measure, second.measure)
      const worked = { ours: first.milliseconds.slice(1), theirs: second.milliseconds.slice(1) }
      rates.push(isTurned ? turned(taken) : taken)
      works.push(isTurned ? turned(worked) : worked)
    })
  }
  return {
    [name]: figureOf('sign-ins/s', against, { ...together(rates), noisy: sumOf(rates) }),
    [`${name} CPU`]: figureOf('ms a sign-in, server, PostgreSQL and load', against, together(works)),
  }
}

type Pairs = Pick<Taken, 'ours' | 'theirs'>

const turned = <T extends Pairs>(pairs: T): T => ({ ...pairs, ours: pairs.theirs, theirs: pairs.ours })
const sumOf = (taken: Taken[]) => taken.reduce((sum, { noisy }) => sum + noisy, 0)
const together = (all: Pairs[]): Pairs => ({
  ours: all.flatMap(({ ours }) => ours),
  theirs: all.flatMap(({ theirs }) => theirs),
})

/**
 * As of a server that has long been at it: what is done for the sign-ins before those that are counted takes as much of the
 * time as what is left to do for the last of them, and the rest behind keeps that off the other server's account.
 */
function steady({ signer, people }: Begun): { measure: Measure; milliseconds: number[] } {
  let signedIn = 0
  const milliseconds: number[] = []
  const counting: Begun['signer'] = {
    ...signer,
    signIn: async (person) => {
      const session = await signer.signIn(person)
      signedIn += 1
      return session
    },
  }
  const before = rate(signer, people, atOnce, beat)
  const counted = rate(counting, people, atOnce, 2 * beat)
  const measure = async () => {
    await before()
    const [begun, worked] = [signedIn, secondsWorked()]
    const found = await counted()
    milliseconds.push((1000 * (secondsWorked() - worked)) / (signedIn - begun))
    await wait(beat * 1000)
    return found
  }
  return { measure, milliseconds }
}
