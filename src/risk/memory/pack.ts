import { limits } from '../model/limits.ts'
import type { Account, Habits, Look, Seen } from '../model/state.ts'
import { Reader, shortened, Writer } from './bytes.ts'
import { type Numbers, readLook, writeLook } from './looks.ts'
import { readName, writeName } from './names.ts'

/** What is packed of an account: its devices stand beside it. */
export type Memory = Omit<Account, 'devices'>

// In the third form all hashes had three bytes; such memories are still read.
const [form, formBefore] = [4, 3]
/** Three bits a length, two for the country: 3 is none. */
const [lengthBits, noCountry] = [3, 3]

/** A moment as the second to fourth byte of a memory hold it, for the purge: in hundredths of a day. */
export const packedMoment = (moment: Date): number => Math.round(moment.getTime() / 864_000)

/**
 * An account's memory in some eighty bytes: most counts are nought and take a bit, days are how long before the last sign-in,
 * and what lies over the horizon is left out.
 */
export function pack(memory: Memory): Buffer {
  const to = new Writer()
  const moment = Math.max(memory.habits.day, memory.last?.day ?? 0)
  const today = Math.floor(moment)
  const { addresses, networks, strings, countries, browsers, looks } = keptOf(memory, today)
  to.byte(form)
  to.three(moment * 100)
  const { network, browser, device } = memory.habits
  writeCounts(to, [network, browser, device, memory.hours])
  writeLengths(to, [addresses, networks, strings, countries, browsers, looks], countryAt(memory, countries))
  for (const all of [addresses, networks, strings])
    for (const one of all) {
      to.hash(one[0])
      writeSeen(to, one, today)
    }
  for (const one of countries) {
    to.letters(one[0])
    writeSeen(to, one, today)
  }
  const numbers = browsers.map((one) => numbersOf(memory, one[0]))
  for (let n = 0; n < browsers.length; n++) {
    const [one, own] = [browsers[n], numbers[n]]
    if (!one || !own) continue
    writeName(to, one[0])
    to.number(own.version)
    to.number(own.release)
    writeSeen(to, one, today)
  }
  for (const look of looks) writeLook(to, look, { numbers, today })
  return to.done()
}

function writeSeen(to: Writer, one: Seen, today: number): void {
  to.byte(one[1] * 4)
  to.byte(today - one[2])
}

const countryAt = ({ last }: Memory, countries: readonly Seen[]): number =>
  countries.findIndex((one) => one[0] === last?.country)

const numbersOf = ({ versions, releases }: Memory, name: string): Numbers => ({
  version: versions[name] ?? 0,
  release: releases[name] ?? 0,
})

/** What is within the horizon, in the order in which it is written. */
function keptOf({ addresses, networks, strings, countries, browsers, looks }: Memory, today: number) {
  const isKept = (one: Seen) => today - one[2] <= limits.horizonDays
  const isLookKept = ({ day }: Look) => today - day <= limits.horizonDays
  return {
    addresses: only(isKept, addresses),
    networks: only(isKept, networks),
    strings: only(isKept, strings),
    countries: only(isKept, countries),
    browsers: only(isKept, browsers),
    looks: only(isLookKept, looks),
  }
}

// Mostly nothing lies over the horizon, and the list is as it was.
const only = <T>(isKept: (one: T) => boolean, all: readonly T[]): readonly T[] =>
  all.every(isKept) ? all : all.filter(isKept)

/** The memory in these bytes; undefined when they are none, which is to know nothing. */
export function unpack(bytes: Buffer | null | undefined): Memory | undefined {
  if (bytes?.[0] !== form && bytes?.[0] !== formBefore) return undefined
  try {
    return read(bytes)
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

function read(bytes: Buffer): Memory {
  const from = new Reader(bytes, 1)
  const day = from.three() / 100
  const today = Math.floor(day)
  const bits = from.three()
  const habits: Habits = {
    day,
    network: countsFrom(from, bits, 5),
    browser: countsFrom(from, bits >> 5, 7),
    device: countsFrom(from, bits >> 12, 3),
  }
  const hours = countsFrom(from, bits >> 15, 8)
  const lengths = from.three()
  const lengthOf = (nth: number) => (lengths >> (2 + (5 - nth) * lengthBits)) & 7
  // Two bytes of an account's own: there was one more before.
  const ownHash = () =>
    bytes[0] === form ? from.hash(2) : shortened(Buffer.from(from.hash(3), 'base64url'), 2)
  const networkHash = () => from.hash(3)
  const addresses = seenFrom(from, { many: lengthOf(0), today }, ownHash)
  const networks = seenFrom(from, { many: lengthOf(1), today }, networkHash)
  const strings = seenFrom(from, { many: lengthOf(2), today }, ownHash)
  const countries = seenFrom(from, { many: lengthOf(3), today }, () => from.letters(2))
  const versions: Record<string, number> = {}
  const releases: Record<string, number> = {}
  const numbers: Numbers[] = []
  const browsers = seenFrom(from, { many: lengthOf(4), today }, () => {
    const name = readName(from)
    const own = { version: from.number(), release: from.number() }
    numbers.push(own)
    versions[name] = own.version
    releases[name] = own.release
    return name
  })
  const looks: Look[] = []
  for (let n = lengthOf(5); n > 0; n--) looks.push(readLook(from, { numbers, today }))
  const last = { day, country: countries[lengths & noCountry]?.[0] }
  return { habits, hours, last, addresses, networks, strings, countries, browsers, looks, versions, releases }
}

function seenFrom(
  from: Reader,
  { many, today }: { many: number; today: number },
  value: () => string,
): Seen[] {
  const all: Seen[] = []
  for (let n = 0; n < many; n++) all.push([value(), from.byte() / 4, today - from.byte()])
  return all
}

/** Which of 24 are not nought, then those, in hundredths. */
function writeCounts(to: Writer, lists: readonly (readonly number[])[]): void {
  let [bits, nth] = [0, 0]
  for (const counts of lists)
    for (const count of counts) bits |= (Math.round(count * 100) > 0 ? 1 : 0) << nth++
  to.three(bits)
  for (const counts of lists)
    for (const count of counts) {
      const hundredths = Math.round(count * 100)
      if (hundredths > 0) to.number(hundredths)
    }
}

/** So many counts, of which the lowest bits tell whether they are more than nought. */
function countsFrom(from: Reader, bits: number, many: number): number[] {
  const counts: number[] = []
  for (let n = 0; n < many; n++) counts.push(bits & (1 << n) ? from.number() / 100 : 0)
  return counts
}

function writeLengths(to: Writer, all: readonly (readonly unknown[])[], country: number): void {
  let bits = 0
  for (const { length } of all) bits = (bits << lengthBits) | length
  to.three((bits << 2) | (country < 0 ? noCountry : country))
}
