import { limits } from '../model/limits.ts'
import type { Account, Habits, Seen } from '../model/state.ts'
import { hashIn, type Reader, reader, shortened, type Writer, writer } from './bytes.ts'
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
  const to = writer()
  const moment = Math.max(memory.habits.day, memory.last?.day ?? 0)
  const today = Math.floor(moment)
  const kept = keptOf(memory, today)
  to.byte(form)
  to.three(moment * 100)
  const { network, browser, device } = memory.habits
  writeCounts(to, [...network, ...browser, ...device, ...memory.hours])
  const country = kept.countries.findIndex(([code]) => code === memory.last?.country)
  writeLengths(to, Object.values(kept), country)
  const seen = ([, weight, day]: Seen) => {
    to.byte(weight * 4)
    to.byte(today - day)
  }
  for (const one of [...kept.addresses, ...kept.networks, ...kept.strings]) {
    to.raw(Buffer.from(one[0], 'base64url'))
    seen(one)
  }
  for (const one of kept.countries) {
    to.raw(Buffer.from(one[0], 'latin1'))
    seen(one)
  }
  const numbers = kept.browsers.map(([name]) => numbersOf(memory, name))
  for (const [n, one] of kept.browsers.entries()) {
    writeName(to, one[0])
    to.number(numbers[n]?.version ?? 0)
    to.number(numbers[n]?.release ?? 0)
    seen(one)
  }
  for (const look of kept.looks) writeLook(to, look, { numbers, today })
  return to.done()
}

const numbersOf = ({ versions, releases }: Memory, name: string): Numbers => ({
  version: versions[name] ?? 0,
  release: releases[name] ?? 0,
})

/** What is within the horizon, in the order in which it is written. */
function keptOf({ addresses, networks, strings, countries, browsers, looks }: Memory, today: number) {
  const isKept = (day: number) => today - day <= limits.horizonDays
  const kept = (all: readonly Seen[]) => all.filter(([, , day]) => isKept(day))
  return {
    addresses: kept(addresses),
    networks: kept(networks),
    strings: kept(strings),
    countries: kept(countries),
    browsers: kept(browsers),
    looks: looks.filter(({ day }) => isKept(day)),
  }
}

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
  const from = reader(bytes, 1)
  const day = from.three() / 100
  const today = Math.floor(day)
  const count = countsFrom(from)
  const habits: Habits = { day, network: count(5), browser: count(7), device: count(3) }
  const hours = count(8)
  const { lengths, country } = lengthsFrom(from)
  const seen = (value: string): Seen => [value, from.byte() / 4, today - from.byte()]
  const list = <T>(n: number, one: () => T) => Array.from({ length: lengths[n] ?? 0 }, one)
  const networkHash = () => hashIn(from)
  // Two bytes of it: there was one more before.
  const ownHash = () => (bytes[0] === form ? hashIn(from, 2) : shortened(from.raw(3), 2))
  const hashes = (n: number, one: () => string) => list(n, () => seen(one()))
  const [addresses, networks, strings] = [hashes(0, ownHash), hashes(1, networkHash), hashes(2, ownHash)]
  const countries = list(3, () => seen(from.raw(2).toString('latin1')))
  const [versions, releases]: Record<string, number>[] = [{}, {}]
  const numbers: Numbers[] = []
  const browsers = list(4, () => {
    const name = readName(from)
    const own = { version: from.number(), release: from.number() }
    numbers.push(own)
    Object.assign(versions ?? {}, { [name]: own.version })
    Object.assign(releases ?? {}, { [name]: own.release })
    return seen(name)
  })
  const looks = list(5, () => readLook(from, { numbers, today }))
  const last = { day, country: countries[country]?.[0] }
  return {
    ...{ habits, hours, last, addresses, networks, strings, countries, browsers, looks },
    ...{ versions: versions ?? {}, releases: releases ?? {} },
  }
}

/** Which of 24 are not nought, then those, in hundredths. */
function writeCounts(to: Writer, counts: readonly number[]): void {
  const hundredths = counts.map((count) => Math.round(count * 100))
  to.three(hundredths.reduce((bits, count, n) => (count > 0 ? bits | (1 << n) : bits), 0))
  for (const count of hundredths) if (count > 0) to.number(count)
}

function countsFrom(from: Reader): (most: number) => number[] {
  const bits = from.three()
  const counts = Array.from({ length: 24 }, (_, n) => (bits & (1 << n) ? from.number() / 100 : 0))
  return (most) => counts.splice(0, most)
}

function writeLengths(to: Writer, all: readonly (readonly unknown[])[], country: number): void {
  const lengths = all.reduce((bits, { length }) => (bits << lengthBits) | length, 0)
  to.three((lengths << 2) | (country < 0 ? noCountry : country))
}

function lengthsFrom(from: Reader) {
  const bits = from.three()
  const lengths = [5, 4, 3, 2, 1, 0].map((place) => (bits >> (2 + place * lengthBits)) & 7)
  return { lengths, country: bits & 3 }
}
