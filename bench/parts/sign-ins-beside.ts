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
 * long as they live, even where they do the same: so it is one server, which leaves the thing out in every second round. What
 * PostgreSQL tidies up minutes later falls on both alike.
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
      // As in a house in use: everybody is known, and counted among all.
      await steady(begun, 'nothing').measure()
      const isTurned = leg % 2 === 1
      const [one, other] = isTurned ? [theirs, ours] : [ours, theirs]
      const [first, second] = [steady(begun, one), steady(begun, other)]
      const taken = await inTurn(Math.ceil(rounds / legs), first.measure, second.measure)
      // The first of each was to warm up.
      const worked = { ours: first.milliseconds.slice(1), theirs: second.milliseconds.slice(1) }
      rates.push(isTurned ? turned(taken) : taken)
      works.push(isTurned ? turned(worked) : worked)
    })
  const noisy = rates.reduce((sum, taken) => sum + taken.noisy, 0)
  return {
    [name]: figureOf('sign-ins/s', against, { ...together(rates), noisy }),
    [`${name} CPU`]: figureOf('ms a sign-in, server, PostgreSQL and load', against, together(works)),
  }
}

type Pairs = Pick<Taken, 'ours' | 'theirs'>

const turned = <T extends Pairs>(pairs: T): T => ({ ...pairs, ours: pairs.theirs, theirs: pairs.ours })
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
