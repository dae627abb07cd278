/**
 * What is remembered of a keyed hash: three bytes where it is held against everybody's, two where only against a handful of the
 * account's own, of which chance meets one in ten thousand times.
 */
export const shortened = (hash: Buffer, bytes: 2 | 3 = 3): string =>
  hash.subarray(0, bytes).toString('base64url')

// A memory is read and written at each sign-in, among hashes that have emptied the cores' caches: whatever is made on the way, a
// list, a Buffer, a function, costs ten times what it does elsewhere. So numbers go to and from the bytes one by one.

/** Most memories take no more. */
const usual = 256

/** Writes small numbers in few bytes, one after the other. */
export class Writer {
  #bytes = Buffer.allocUnsafe(usual)
  #length = 0

  byte(value: number): void {
    this.#push(within(value, 0xff))
  }

  /** Seven bits a byte, the lowest first: below 128 takes one. */
  number(value: number): void {
    let rest = within(value, 0xffff)
    for (; rest > 0x7f; rest >>= 7) this.#push((rest & 0x7f) | 0x80)
    this.#push(rest)
  }

  three(value: number): void {
    const most = within(value, 0xffffff)
    this.#push(most >> 16)
    this.#push((most >> 8) & 0xff)
    this.#push(most & 0xff)
  }

  /** Letters of one byte each. */
  letters(text: string): void {
    for (let n = 0; n < text.length; n++) this.#push(text.charCodeAt(n) & 0xff)
  }

  /** A hash as `shortened` leaves it: six bits a letter. */
  hash(text: string): void {
    let [held, bits] = [0, 0]
    for (let n = 0; n < text.length; n++) {
      held = ((held << 6) | (bitsOf[text.charCodeAt(n)] ?? 0)) & 0xffff
      bits += 6
      if (bits < 8) continue
      bits -= 8
      this.#push((held >> bits) & 0xff)
    }
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  #push(value: number): void {
    if (this.#length === this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.allocUnsafe(this.#length)])
    this.#bytes[this.#length++] = value
  }
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))

/** Reads on from byte to byte; past the end is a `RangeError`. */
export class Reader {
  readonly #bytes: Buffer
  #at: number

  constructor(bytes: Buffer, from = 0) {
    this.#bytes = bytes
    this.#at = from
  }

  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new RangeError('A memory ends too early.')
    return value
  }

  number(): number {
    let value = 0
    for (let shift = 0; shift < 21; shift += 7) {
      const next = this.byte()
      value |= (next & 0x7f) << shift
      if (next < 0x80) break
    }
    return value
  }

  three(): number {
    return (this.byte() << 16) | (this.byte() << 8) | this.byte()
  }

  letters(length: number): string {
    let text = ''
    for (let n = 0; n < length; n++) text += String.fromCharCode(this.byte())
    return text
  }

  /** A hash as `shortened` leaves it. */
  hash(bytes: 2 | 3): string {
    if (bytes === 2) {
      const value = (this.byte() << 8) | this.byte()
      return `${letters[value >> 10]}${letters[(value >> 4) & 63]}${letters[(value & 15) << 2]}`
    }
    const value = this.three()
    return `${letters[value >> 18]}${letters[(value >> 12) & 63]}${letters[(value >> 6) & 63]}${letters[value & 63]}`
  }
}

// The letters of base64url (RFC 4648), each for six bits.
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
const bitsOf = new Uint8Array(128)
for (const [bits, letter] of letters.entries()) bitsOf[letter.charCodeAt(0)] = bits
