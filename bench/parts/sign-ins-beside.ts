import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Figure, figureOf, inTurn, type Measure, type Taken } from '../figures.ts'
import { secondsWorked } from '../quiet.ts'
import type { LeftOut } from '../servers/switch.ts'
import { type Begun, type Switchable, switchable } from '../servers/switchable.ts'
import { rate } from './sign-in.ts'

/** How many people sign in at once. */
const atOnce = 8
/** Seconds between two rounds of those who follow the facts. */
const beat = 5
/** How often everything starts anew. */
const legs = 2

/** What each round of a pair leaves out, and what the figure of their difference is called. */
export interface Compared extends Switchable {
  readonly name: string
  readonly against: string
  readonly ours?: LeftOut
  readonly theirs: LeftOut
}

/**
 * How many full sign-ins, hash included, a server ends per second beside the same without one thing, and what each took of
 * the cores, which others on the machine disturb less. Two processes over two databases differ by some hundredths for as
 * long as they live, even where they do the same: so it is one server, which leaves the thing out in every second round.
 */
export async function signInsBeside(
  data: string,
  rounds: number,
  { name, against, ours = 'nothing', theirs, ...compared }: Compared,
): Promise<Record<string, Figure>> {
  const rates: Taken[] = []
  const works: Pairs[] = []
  for (let leg = 0; leg < legs; leg += 1)
    await switchable({ data: join(data, `${leg}`), atOnce }, compared, async (begun) => {
      const [whole, without] = [steady(begun, ours), steady(begun, theirs)]
      rates.push(await inTurn(Math.ceil(rounds / legs), whole.measure, without.measure))
      // The first of each was to warm up.
      works.push({ ours: whole.milliseconds.slice(1), theirs: without.milliseconds.slice(1) })
    })
  const noisy = rates.reduce((sum, taken) => sum + taken.noisy, 0)
  return {
    [name]: figureOf('sign-ins/s', against, { ...together(rates), noisy }),
    [`${name} CPU`]: figureOf('ms a sign-in, server, PostgreSQL and load', against, together(works)),
  }
}

type Pairs = Pick<Taken, 'ours' | 'theirs'>

const together = (all: Pairs[]): Pairs => ({
  ours: all.flatMap(({ ours }) => ours),
  theirs: all.flatMap(({ theirs }) => theirs),
})

/**
 * As of a server that has long been at it: what is done for the sign-ins before those that are counted takes as much of the
 * time as what is left to do for the last of them, and the rest behind keeps that off the account of the next round.
 */
function steady(
  { server, signer, people }: Begun,
  leftOut: LeftOut,
): { measure: Measure; milliseconds: number[] } {
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
    await server.leaveOut(leftOut)
    await before()
    const [begun, worked] = [signedIn, secondsWorked()]
    const found = await counted()
    milliseconds.push((1000 * (secondsWorked() - worked)) / (signedIn - begun))
    await wait(beat * 1000)
    return found
  }
  return { measure, milliseconds }
}
