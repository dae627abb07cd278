import { doneWith, type Outcome } from '../outcome.ts'
import type { World } from '../world.ts'
import { digestOf } from './digest-of.ts'
import { type OldForm, schemes } from './old-hash.ts'
import { type HashFault, readOldHash } from './read-old-hash.ts'
import { formName, sealOldHash } from './stored.ts'

/** An old hash ready to be stored for somebody: nothing of it can be read without the master key. */
export interface SealedHash {
  readonly stored: string
  /** Scheme and parameters, as `bcrypt,c=10`. */
  readonly form: string
  /** What one look at such a hash takes on this machine; 0 for the fast ones. */
  readonly ms: number
}

/**
 * Reads a hash of another system and seals it, or says why it is not taken over. Call it before the act that stores it:
 * the first hash of a slow form is measured, which takes as long as three sign-ins with it.
 */
export async function takeOverHash(
  world: Pick<World, 'keys'>,
  text: string,
): Promise<Outcome<HashFault, SealedHash>> {
  const read = readOldHash(text)
  if (!read.ok) return read
  const form = formName(read.value)
  return doneWith({ form, ms: await msOf(form, read.value), stored: sealOldHash(world.keys, read.value) })
}

// Of this machine, whatever world it stands in.
const measured = new Map<string, Promise<number>>()

function msOf(name: string, form: OldForm): Promise<number> {
  if (schemes[form.scheme].isFast) return Promise.resolve(0)
  const known = measured.get(name) ?? measure(form)
  measured.set(name, known)
  return known
}

/** The shortest of three: what else the machine did meanwhile is no cost of the hash. */
async function measure(form: OldForm): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY
  for (let n = 0; n < 3; n++) {
    const begun = performance.now()
    await digestOf(form, 'measured')
    shortest = Math.min(shortest, performance.now() - begun)
  }
  return Math.max(1, Math.ceil(shortest))
}
