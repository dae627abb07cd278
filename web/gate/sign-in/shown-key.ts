import { call } from '../../kit/call.ts'
import { makeKey, publicHalf, sign } from '../../kit/own-keys/key.ts'
import { hasShelves, shelfOf } from '../../kit/own-keys/shelf.ts'

/** The key of this browser, and what shows that it is here. */
export interface KeyProof {
  readonly nonce: string
  readonly publicKey: string
  readonly signature: string
}

const shelf = shelfOf<CryptoKeyPair>('sekisho-gate')
/** A store that does not answer must not keep anybody from signing in. */
const patienceMs = 3000

/**
 * Shows the key that stays in this browser to whoever judges the sign-in; made when there is none yet. Nobody sees anything of it:
 * where it cannot be had, the sign-in goes on without. `id` is what was typed with it.
 */
export async function shownKey(id: string): Promise<KeyProof | undefined> {
  if (!keepsKeys()) return undefined
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))
  return Promise.race([proofOver(id), late]).catch(() => undefined)
}

/**
 * Whether this browser keeps what is put there. WebKit clears what scripts have stored of a site nobody came to for a week and leaves
 * the cookies: a key there would be missed at every other sign-in, so none is made.
 */
const keepsKeys = (): boolean => hasShelves() && crypto.subtle !== undefined && !('GestureEvent' in window)

async function proofOver(id: string): Promise<KeyProof | undefined> {
  const [pair, asked] = await Promise.all([
    ownKey(),
    call<{ nonce: string }>({ method: 'GET', path: '/gate/nonce' }),
  ])
  if (!asked.ok) return undefined
  const { nonce } = asked.value
  const signature = await sign(pair.privateKey, `sekisho sign-in ${nonce} ${id}`)
  return { nonce, publicKey: await publicHalf(pair), signature }
}

const ownKey = async (): Promise<CryptoKeyPair> =>
  (await shelf.take('own')) ?? (await shelf.putFirst('own', await makeKey()))
