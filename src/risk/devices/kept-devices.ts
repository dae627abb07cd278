import { hash } from 'node:crypto'

/** A device on which a code was passed, as its account's row keeps it. */
export interface KeptDevice {
  /** Of the cookie's keyed hash. */
  readonly mark: Buffer
  /** Of its key's keyed hash; undefined while it has shown none. */
  readonly key: Buffer | undefined
  /** Of the browser's family; undefined when that could not be read. */
  readonly family: string | undefined
  readonly firstSeen: Date
  /** Days since 1970, in UTC. */
  readonly lastDay: number
  /** The turn its cookie was given last (`turnAt`); undefined while it was given none. */
  readonly turn: number | undefined
}

/** What is kept of the keyed hash of a cookie: nobody finds another one for 64 bits by trying at the door. */
export const markOf = (keyedHash: Buffer): Buffer => keyedHash.subarray(0, markBytes)

/** The same of a key. Who tries these 48 bits has the cookie and the password, and each try mails the owner a code. */
export const keyMarkOf = (keyedHash: Buffer): Buffer => keyedHash.subarray(0, keyBytes)

/** What is kept of a browser's family, which is only ever held against the one that comes. */
export function familyMark(family: string | undefined): string | undefined {
  if (family === undefined) return undefined
  const known = marks.get(family) ?? hash('sha256', family, 'buffer').subarray(0, familyBytes).toString('hex')
  if (marks.size >= most) marks.clear()
  marks.set(family, known)
  return known
}

// The same few families come back all day.
const marks = new Map<string, string>()
const most = 1000

const [markBytes, keyBytes, familyBytes, deviceBytes] = [8, 6, 2, 24] as const
// Where each part of a device begins; migration 0124 says the same.
const at = { key: 8, family: 14, first: 16, last: 19, turn: 21 } as const
const none = Buffer.alloc(markBytes)
const firstDay = 18_262
const firstMinute = firstDay * 24 * 60

/** The devices in an account's row. */
export const devicesIn = (bytes: Buffer): KeptDevice[] =>
  Array.from({ length: Math.floor(bytes.length / deviceBytes) }, (_, n) =>
    deviceFrom(bytes.subarray(n * deviceBytes, (n + 1) * deviceBytes)),
  )

/** The one of them that a cookie is of. */
export function deviceOf(bytes: Buffer, cookie: Buffer): KeptDevice | undefined {
  const mark = markOf(cookie)
  if (mark.length < markBytes) return undefined
  for (let n = 0; n + deviceBytes <= bytes.length; n += deviceBytes)
    if (bytes.compare(mark, 0, markBytes, n, n + markBytes) === 0)
      return deviceFrom(bytes.subarray(n, n + deviceBytes))
  return undefined
}

function deviceFrom(bytes: Buffer): KeptDevice {
  const key = bytes.subarray(at.key, at.family)
  const family = bytes.subarray(at.family, at.first)
  const turn = bytes.readUIntBE(at.turn, 3)
  return {
    mark: bytes.subarray(0, markBytes),
    key: key.equals(none.subarray(0, keyBytes)) ? undefined : key,
    family: family.equals(none.subarray(0, familyBytes)) ? undefined : family.toString('hex'),
    firstSeen: new Date((bytes.readUIntBE(at.first, 3) + firstMinute) * 60_000),
    lastDay: bytes.readUInt16BE(at.last) + firstDay,
    turn: turn === 0 ? undefined : turn + firstMinute,
  }
}

/** A device as it lies in the row. */
export function bytesOf({ mark, key, family, firstSeen, lastDay, turn }: KeptDevice): Buffer {
  const bytes = Buffer.alloc(deviceBytes)
  mark.copy(bytes)
  key?.copy(bytes, at.key)
  bytes.write(family ?? '', at.family, 'hex')
  bytes.writeUIntBE(Math.max(0, Math.floor(firstSeen.getTime() / 60_000) - firstMinute), at.first, 3)
  bytes.writeUInt16BE(Math.max(0, lastDay - firstDay), at.last)
  bytes.writeUIntBE(turn === undefined ? 0 : Math.max(1, turn - firstMinute), at.turn, 3)
  return bytes
}

/** Days since 1970, in UTC. */
export const wholeDay = (moment: Date): number => Math.floor(moment.getTime() / 86_400_000)

/** Days since the one from which the row counts, for the purge. */
export const storedDay = (moment: Date): number => wholeDay(moment) - firstDay
