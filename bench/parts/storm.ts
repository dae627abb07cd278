import { type Figure, median, quantile } from '../figures.ts'
import { asker } from '../load.ts'
import type { Part, Person, Stage } from './part.ts'
import { signerAtOurs, signerAtPeer } from './signing-in.ts'

const crowd = 256

/** How long signed-in people wait while 256 others sign in at once; beside their own quiet and beside the peer. */
export const storm: Part = async (stage) => {
  const ours = await weather(
    stage,
    signerAtOurs(stage.sekisho.origin, crowd),
    `${stage.sekisho.origin}/api/session`,
  )
  const peer = await weather(
    stage,
    signerAtPeer(stage.peer.origin, crowd),
    `${stage.peer.origin}/api/auth/get-session`,
  )
  return {
    'storm p99': waiting(ours.storm, 'itself idle', median(ours.idle)),
    'storm p99 peer': waiting(peer.storm, 'ours in the same storm', median(ours.storm)),
  }
}

type Signer = ReturnType<typeof signerAtOurs>

async function weather(stage: Stage, signer: Signer, url: string) {
  const cookie = await signer.signIn(personOf(stage, 0))
  const seen = { idle: [] as number[], storm: [] as number[] }
  for (let round = 0; round < stage.rounds; round += 1) {
    seen.idle.push(await p99(url, cookie, new Promise((later) => setTimeout(later, 2500))))
    const all = Array.from({ length: crowd }, (_, number) => signer.signIn(personOf(stage, number)))
    seen.storm.push(await p99(url, cookie, Promise.all(all)))
  }
  signer.close()
  return seen
}

/** The p99 in milliseconds of four people who look once every 10 ms until something is over. */
async function p99(url: string, cookie: string, until: Promise<unknown>): Promise<number> {
  const { origin, pathname } = new URL(url)
  const { ask, close } = asker(origin, 8)
  const waits: number[] = []
  let isOver = false
  const looking = async () => {
    while (!isOver) {
      const begin = performance.now()
      const answer = await ask('GET', pathname, { cookie })
      if (answer.status !== 200) throw new Error(`A signed-in person was refused: ${answer.status}`)
      waits.push(performance.now() - begin)
      await new Promise((later) => setTimeout(later, 10))
    }
  }
  const people = Array.from({ length: 4 }, looking)
  await until
  isOver = true
  await Promise.all(people)
  close()
  return quantile(waits, 0.99)
}

function waiting(values: number[], against: string, theirs: number): Figure {
  const value = median(values)
  const short = (number: number) => Number(number.toPrecision(4))
  return {
    value: short(value),
    unit: 'ms',
    against,
    ratio: short(value / theirs),
    runs: values.length,
    min: short(Math.min(...values)),
    max: short(Math.max(...values)),
    theirs: short(theirs),
  }
}

const personOf = (stage: Stage, number: number): Person => {
  const person = stage.people[number % stage.people.length]
  if (!person) throw new Error('Nobody to sign in.')
  return person
}
