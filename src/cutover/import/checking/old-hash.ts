import { type SealedHash, takeOverHash } from '#platform/old-hashes/take-over.ts'
import type { World } from '#platform/world.ts'
import type { Fault, Leavable } from './reasons.ts'

/** The cells of a line that tell of its old password. */
export interface HashCells {
  password_hash?: string | undefined
  password_format?: string | undefined
}

/** Seals the hash of a line, or says why it is not taken over; with a fault that is left out, the hash alone is missing. */
export async function sealedHashOf(
  world: Pick<World, 'keys'>,
  { password_hash, password_format }: HashCells,
  place: { line: number; leaveOut: ReadonlySet<Leavable> },
): Promise<{ hash?: SealedHash; faults: Fault[] }> {
  if (password_hash === undefined) return { faults: [] }
  const taken = await takeOverHash(world, password_hash)
  const fault = (field: string, reason: Fault['reason']) => ({
    faults: [{ line: place.line, field, reason }],
  })
  if (!taken.ok)
    return place.leaveOut.has(taken.refusal) ? { faults: [] } : fault('password_hash', taken.refusal)
  const [scheme] = taken.value.form.split(',')
  if (password_format && password_format !== scheme) return fault('password_format', 'hash-format-differs')
  return { hash: taken.value, faults: [] }
}
