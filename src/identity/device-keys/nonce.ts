import { isSame } from '#platform/keys.ts'
import type { World } from '#platform/world.ts'

// Nothing is stored of a nonce that was handed out: six bytes of time and ten of chance, and our own mac over both.
const [timeBytes, markBytes] = [6, 16] as const

/** A nonce that was made here. */
export interface Nonce {
  /** By which it is recognised when it comes again. Those made later sort behind. */
  readonly mark: Buffer
  readonly madeAt: Date
}

/** What the browser is to sign with its key. */
export function newNonce(world: Pick<World, 'keys' | 'random'>, now: Date): string {
  const mark = Buffer.concat([timeOf(now), world.random.bytes(markBytes - timeBytes)])
  return Buffer.concat([mark, sealOf(world, mark)]).toString('base64url')
}

/** The nonce in what a browser sent; undefined when it was not made here. */
export function nonceIn(world: Pick<World, 'keys'>, text: string): Nonce | undefined {
  const bytes = Buffer.from(text, 'base64url')
  const mark = bytes.subarray(0, markBytes)
  if (!isSame(bytes.subarray(markBytes), sealOf(world, mark))) return undefined
  return { mark, madeAt: new Date(mark.readUIntBE(0, timeBytes)) }
}

const sealOf = ({ keys }: Pick<World, 'keys'>, mark: Buffer) =>
  keys.mac('device nonce', mark).subarray(0, markBytes)

function timeOf(moment: Date): Buffer {
  const bytes = Buffer.alloc(timeBytes)
  bytes.writeUIntBE(moment.getTime(), 0, timeBytes)
  return bytes
}
