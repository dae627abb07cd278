import autocannon from 'autocannon'
import { figureOf, inTurn } from '../figures.ts'
import type { Part } from './part.ts'
import { signerAtOurs, signerAtPeer } from './signing-in.ts'

/** A signed-in request, beside a server that checks nothing and beside the peer's session look-up. */
export const session: Part = async (stage) => {
  const person = stage.people[0]
  if (!person) throw new Error('Nobody to sign in.')
  const ours = signerAtOurs(stage.sekisho.origin, 1)
  const peer = signerAtPeer(stage.peer.origin, 1)
  const measureOurs = rate(`${stage.sekisho.origin}/api/session`, await ours.signIn(person))
  const bare = await stage.bare()
  const besideBare = await inTurn(stage.rounds, measureOurs, rate(`${bare.origin}/session`, 'none=1'))
  await bare.stop()
  const measurePeer = rate(`${stage.peer.origin}/api/auth/get-session`, await peer.signIn(person))
  const besidePeer = await inTurn(stage.rounds, measureOurs, measurePeer)
  ours.close()
  peer.close()
  return {
    'session.check': figureOf('1/s', 'bare Fastify, same response', besideBare),
    'session.check peer': figureOf('1/s', 'better-auth get-session', besidePeer),
  }
}

function rate(url: string, cookie: string) {
  return async () => {
    const result = await autocannon({ url, connections: 64, duration: 4, headers: { cookie } })
    const wrong = result.non2xx + result.errors
    if (wrong > 0) throw new Error(`${wrong} of the requests to ${url} failed.`)
    return result.requests.average
  }
}
