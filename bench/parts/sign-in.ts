import { verify } from '@node-rs/argon2'
import { type Figure, figureOf, inTurn } from '../figures.ts'
import { perSecond } from '../load.ts'
import type { Part, Person, Stage } from './part.ts'
import { signerAtOurs, signerAtPeer } from './signing-in.ts'

const seconds = 4

/** Full sign-ins with risk and facts, beside the bare hash on the same cores and beside the peer with the same hash. */
export const signIn: Part = async (stage) => ({
  ...(await at(8, stage)),
  ...(await at(32, stage)),
})

async function at(atOnce: number, stage: Stage): Promise<Record<string, Figure>> {
  const ours = signerAtOurs(stage.sekisho.origin, atOnce)
  const peer = signerAtPeer(stage.peer.origin, atOnce)
  const one = (signer: { signIn(person: Person): Promise<string> }) => async (worker: number) => {
    await signer.signIn(personOf(stage, worker))
  }
  const measureOurs = () => perSecond(atOnce, seconds, one(ours))
  const besideCeiling = await inTurn(stage.rounds, measureOurs, hashesPerSecond)
  const besidePeer = await inTurn(stage.rounds, measureOurs, () => perSecond(atOnce, seconds, one(peer)))
  ours.close()
  peer.close()
  return {
    [`sign-in.hash ${atOnce} at once`]: figureOf('1/s', 'argon2id verify, two cores', besideCeiling),
    [`sign-in.peer ${atOnce} at once`]: figureOf('1/s', 'better-auth, same hash', besidePeer),
  }
}

const personOf = (stage: Stage, worker: number): Person => {
  const person = stage.people[worker % stage.people.length]
  if (!person) throw new Error('Nobody to sign in.')
  return person
}

// The ceiling: the same verification, two at once, with nothing around it.
const sample =
  '$argon2id$v=19$m=19456,t=2,p=1$c2VraXNob3Nla2lzaG8$Xv9Cyw2MlKGBmYcPYEVYkFsRxNVuHbD0BgmbIZn4Z0k'
const hashesPerSecond = () => perSecond(2, seconds, async () => void (await verify(sample, 'tsubaki7kumo')))
