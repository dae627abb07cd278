/**
 * What is remembered of a keyed hash: three bytes where it is held against everybody's, two where only against a handful of the
 * account's own, of which chance meets one in ten thousand times.
 */
export const shortened = (hash: Buffer, bytes: 2 | 3 = 3): string =>
  hash.subarray(0, bytes).toString('base64url')

/** Writes small numbers in few bytes, one after the other. */
export function writer() {
  const bytes: number[] = []
  const byte = (value: number) => bytes.push(within(value, 0xff))
  /** Seven bits a byte, the lowest first: below 128 takes one. */
  const number = (value: number) => {
    let rest = within(value, 0xffff)
    for (; rest > 0x7f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80)
    bytes.push(rest)
  }
  const three = (value: number) => {
    const most = within(value, 0xffffff)
    bytes.push(most >> 16, (most >> 8) & 0xff, most & 0xff)
  }
  return {
    ...{ byte, number, three },
    raw: (some: Buffer) => bytes.push(...some),
    done: () => Buffer.from(bytes),
  }
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))

/** Reads on from byte to byte; past the end is a `RangeError`. */
export function reader(bytes: Buffer, from = 0) {
  let at = from
  const raw = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('A memory ends too early.')
    at += length
    return bytes.subarray(at - length, at)
  }
  const byte = () => raw(1)[0] ?? 0
  const number = () => {
    let value = 0
    for (let shift = 0; shift < 21; shift += 7) {
      const next = byte()
      value |= (next & 0x7f) << shift
      if (next < 0x80) break
    }
    return value
  }
  return { raw, byte, number, three: () => raw(3).readUIntBE(0, 3) }
}

export type Writer = ReturnType<typeof writer>
export type Reader = ReturnType<typeof reader>

/** A hash as `shortened` leaves it. */
export const hashIn = (from: Reader, bytes: 2 | 3 = 3): string => shortened(from.raw(bytes), bytes)
