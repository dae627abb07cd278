import { figureOf } from '../figures.ts'
import { asker } from '../load.ts'
import type { Part } from './part.ts'
import { signerAtOurs } from './signing-in.ts'

/** After a session ended on one process: how many requests a second process still let through. It must be none. */
export const revocation: Part = async (stage) => {
  const signer = signerAtOurs(stage.sekisho.origin, 1)
  const second = await stage.second()
  const elsewhere = asker(second.origin, 1)
  const through: number[] = []
  for (const person of stage.people.slice(0, 20)) {
    const cookie = await signer.signIn(person)
    const before = await elsewhere.ask('GET', '/api/session', { cookie })
    if (before.status !== 200) throw new Error('The second process did not know the session.')
    await signer.ask('POST', '/api/sign-out', { cookie })
    const after = await elsewhere.ask('GET', '/api/session', { cookie })
    through.push(after.status === 401 ? 0 : 1)
  }
  signer.close()
  elsewhere.close()
  await second.stop()
  const letThrough = through.reduce((all, one) => all + one, 0)
  return {
    'session.ended elsewhere': {
      ...figureOf('let through', '20 ended sessions', { ours: [letThrough], theirs: [20] }),
      runs: 20,
    },
  }
}
