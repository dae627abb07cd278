import { Transform } from 'node:stream'

/** What came from the other side, and whether the last of it was its farewell. */
export interface Farewell {
  readonly passing: Transform
  hasCome(): boolean
}

/**
 * Watches what comes in over a TLS line, sealed as it is, for the other side's farewell (`close_notify`). Node tells an end
 * the same way whether it was said or the line just stopped, and only the first means that everything was read. In TLS 1.2
 * a farewell is a record of its own kind; in 1.3 it shows by its length: two bytes, their kind and the seal (RFC 8446, 5.2).
 */
export function watchForFarewell(): Farewell {
  let rest = Buffer.alloc(0)
  let last: { kind: number; length: number } | undefined
  const passing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      rest = Buffer.concat([rest, piece])
      while (rest.length >= 5) {
        const length = rest.readUInt16BE(3)
        if (rest.length < 5 + length) break
        last = { kind: rest.readUInt8(0), length }
        rest = rest.subarray(5 + length)
      }
      done(null, piece)
    },
  })
  return {
    passing,
    hasCome: () => last !== undefined && (last.kind === 21 || (last.kind === 23 && last.length === 19)),
  }
}
