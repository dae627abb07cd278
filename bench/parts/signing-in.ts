import { asker } from '../load.ts'
import type { Answered } from '../wire.ts'
import type { Person } from './part.ts'

/** Signs people in at ours: gives ID and password at the door, gets a session. Throws when it was refused. */
export function signerAtOurs(origin: string, connections: number) {
  const { ask, close } = asker(origin, connections)
  const signIn = async (person: Person): Promise<string> => {
    const cookie = `__Host-device=${person.device}`
    const typed = { id: person.signInId, password: person.password }
    const body = { door: 'administrator', language: 'ja', ...typed }
    const answer = await ask('POST', '/api/sign-in', { body, cookie })
    if (answer.status !== 200 || JSON.parse(answer.body).step !== 'done')
      throw new Error(`Not signed in: ${answer.body}`)
    // Each sign-in renews it: a browser that came with the one of before would be taken for a copy.
    const renewed = answer.cookies.find((one) => one.startsWith('__Host-device='))
    if (renewed) person.device = renewed.slice('__Host-device='.length).split(';')[0] ?? ''
    return cookieOf(answer, '__Host-session')
  }
  return { signIn, ask, close }
}

/** Signs people in at the peer, by address and password. */
export function signerAtPeer(origin: string, connections: number) {
  const { ask, close } = asker(origin, connections)
  const signIn = async (person: Person): Promise<string> => {
    const body = { email: person.email, password: person.password }
    const answer = await ask('POST', '/api/auth/sign-in/email', { body })
    if (answer.status !== 200) throw new Error(`The peer refused: ${answer.status} ${answer.body}`)
    return cookieOf(answer, 'better-auth.session_token')
  }
  return { signIn, ask, close }
}

/** One of the two. */
export type Signer = Pick<ReturnType<typeof signerAtOurs>, 'signIn' | 'close'>

function cookieOf(answer: Answered, name: string): string {
  const found = answer.cookies.find((cookie) => cookie.startsWith(`${name}=`))
  if (!found) throw new Error(`No cookie ${name} came.`)
  return found.split(';')[0] ?? ''
}
