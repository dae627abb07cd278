import { availableParallelism } from 'node:os'
import { verify } from '@node-rs/argon2'
import { type Figure, figureOf, inTurn } from '../figures.ts'
import { perSecond, timesInAll } from '../load.ts'
import type { Part, Person, Stage } from './part.ts'
import { type Signer, signerAtOurs, signerAtPeer } from './signing-in.ts'

const seconds = 4

/** Full sign-ins with risk and facts, beside the bare hash on the same cores and beside the peer with the same hash. */
export const signIn: Part = async (stage) => {
  await warmUp(stage)
  return {
    ...(await at(8, stage)),
    ...(await at(32, stage)),
    ...(await withoutHash(stage)),
    ...(await loop(stage)),
  }
}

/**
 * The code of a server that has been running for a day is compiled to the end. Of one that has just begun, the first hundred
 * sign-ins take twice the work of those after the first thousand; at a hash each, a round alone never gets that far.
 */
export const warmUpTimes = 1500

async function warmUp({ sekisho, peer, people }: Stage): Promise<void> {
  for (const signer of [signerAtOurs(sekisho.origin, 8), signerAtPeer(peer.origin, 8)]) {
    await timesInAll(8, warmUpTimes, signingIn(signer, people))
    signer.close()
  }
}

async function at(atOnce: number, { sekisho, peer, people, rounds }: Stage): Promise<Record<string, Figure>> {
  const ours = signerAtOurs(sekisho.origin, atOnce)
  const theirs = signerAtPeer(peer.origin, atOnce)
  const besideCeiling = await inTurn(rounds, rate(ours, people, atOnce), hashesPerSecond)
  const besidePeer = await inTurn(rounds, rate(ours, people, atOnce), rate(theirs, people, atOnce))
  ours.close()
  theirs.close()
  return {
    [`sign-in.hash ${atOnce} at once`]: figureOf('1/s', 'argon2id verify, two cores', besideCeiling),
    [`sign-in.peer ${atOnce} at once`]: figureOf('1/s', 'better-auth, same hash', besidePeer),
  }
}

/** What is left of a sign-in when hashing takes no time. */
async function withoutHash(stage: Stage): Promise<Record<string, Figure>> {
  const [server, peer] = [await stage.bareOfHash(), await stage.peerOfHash()]
  const ours = signerAtOurs(server.origin, 32)
  const theirs = signerAtPeer(peer.origin, 32)
  const taken = await inTurn(stage.rounds, rate(ours, stage.stubbed, 32), rate(theirs, stage.stubbed, 32))
  ours.close()
  theirs.close()
  await Promise.all([server.stop(), peer.stop()])
  return { 'sign-in.rest': figureOf('1/s', 'better-auth, hash stubbed in both', taken) }
}

/** How long the server's event loop stands still at worst while it hashes at full load. */
async function loop({ sekisho, people, rounds }: Stage): Promise<Record<string, Figure>> {
  const signer = signerAtOurs(sekisho.origin, 32)
  const delays: number[] = []
  const goal = 10
  for (let round = 0; round < rounds; round += 1) {
    await sekisho.loopDelay()
    await rate(signer, people, 32)()
    delays.push(await sekisho.loopDelay())
  }
  signer.close()
  const taken = { ours: delays, theirs: [goal] }
  return { 'sign-in.loop': figureOf('ms p99', 'the goal, at full load', taken) }
}

/** How many sign-ins end per second, so many at once, each of somebody else. */
export const rate =
  (signer: Signer, people: Person[], atOnce: number, forSeconds = seconds) =>
  () =>
    perSecond(atOnce, forSeconds, signingIn(signer, people))

/** One after the other, so that all have signed in as often: who comes least often of all is the one who is asked for a code. */
export const signingIn = (signer: Signer, people: Person[]) => {
  let next = 0
  return async () => {
    const person = people[next++ % people.length]
    if (person) await signer.signIn(person)
  }
}

// The ceiling: the same verification by the library alone, on a thread a core that never waits for the next.
const sample =
  '$argon2id$v=19$m=19456,t=2,p=1$c2VraXNob3Nla2lzaG8$Xv9Cyw2MlKGBmYcPYEVYkFsRxNVuHbD0BgmbIZn4Z0k'
const hashesPerSecond = () =>
  perSecond(2 * availableParallelism(), seconds, async () => void (await verify(sample, 'tsubaki7kumo')))
