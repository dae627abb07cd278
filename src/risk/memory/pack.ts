import type { Account, Habits, Seen } from '../model/state.ts'

/** What is packed of an account: its devices have rows of their own. */
export type Memory = Omit<Account, 'devices'>

const form = 2

/** An account's memory in some hundred bytes. */
export function pack(memory: Memory): Buffer {
  const { habits, hours, last } = memory
  return Buffer.concat([
    Buffer.from([form]),
    moment(habits.day),
    counts([...habits.network, ...habits.browser, ...habits.device, ...hours]),
    moment(last?.day ?? 0),
    letters(last?.country),
    ...[memory.addresses, memory.networks, memory.strings].map(hashes),
    list(memory.countries, ([country, ...rest]) => [letters(country), seen(rest)]),
    list(memory.browsers, ([name, ...rest]) => [
      Buffer.from([name.length]),
      Buffer.from(name, 'latin1'),
      numbers([memory.versions[name] ?? 0, memory.releases[name] ?? 0]),
      seen(rest),
    ]),
    list(memory.looks, ({ shape, release, version, day }) => [
      Buffer.from(shape, 'base64url'),
      numbers([release, version, day]),
    ]),
  ])
}

/** The memory in these bytes; undefined when they are none, which is to know nothing. */
export function unpack(bytes: Buffer | null | undefined): Memory | undefined {
  if (bytes?.[0] !== form) return undefined
  try {
    return read(bytes)
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

function read(bytes: Buffer): Memory {
  const from = reader(bytes)
  const day = from.moment()
  const habits: Habits = { day, network: from.counts(5), browser: from.counts(7), device: from.counts(3) }
  const hours = from.counts(8)
  const lastDay = from.moment()
  const country = from.letters()
  const [addresses, networks, strings] = [from.hashes(), from.hashes(), from.hashes()]
  const countries = from.list(() => from.seen(from.letters() ?? ''))
  const versions: Record<string, number> = {}
  const releases: Record<string, number> = {}
  const browsers = from.list(() => {
    const name = from.name()
    versions[name] = from.number()
    releases[name] = from.number()
    return from.seen(name)
  })
  const looks = from.list(() => ({
    shape: from.hash(),
    release: from.number(),
    version: from.number(),
    day: from.number(),
  }))
  const last = lastDay > 0 ? { day: lastDay, country } : undefined
  return { habits, hours, last, addresses, networks, strings, countries, browsers, versions, releases, looks }
}

/** Reads on from byte to byte; past the end is a fault. */
function reader(bytes: Buffer) {
  let at = 1
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('A memory ends too early.')
    at += length
    return bytes.subarray(at - length, at)
  }
  const number = () => take(2).readUInt16BE()
  const moment = () => take(4).readUInt32BE() / 100
  const counts = (most: number) => Array.from({ length: most }, () => number() / 100)
  const seen = (value: string): Seen => [value, number() / 100, number()]
  const hash = () => take(6).toString('base64url')
  const list = <T>(one: () => T) => Array.from({ length: take(1)[0] ?? 0 }, one)
  const letters = () => {
    const two = take(2).toString('latin1')
    return two === '\0\0' ? undefined : two
  }
  return {
    ...{ number, moment, counts, seen, list, letters },
    name: () => take(take(1)[0] ?? 0).toString('latin1'),
    hash,
    hashes: () => list(() => seen(hash())),
  }
}

const list = <T>(all: readonly T[], one: (entry: T) => Buffer[]) =>
  Buffer.concat([Buffer.from([all.length]), ...all.flatMap(one)])
const hashes = (all: readonly Seen[]) =>
  list(all, ([hash, ...rest]) => [Buffer.from(hash, 'base64url'), seen(rest)])
const seen = ([weight, day]: readonly [number, number]) => Buffer.concat([counts([weight]), numbers([day])])
const counts = (all: readonly number[]) => numbers(all.map((count) => count * 100))
const letters = (country: string | undefined) => Buffer.from(country ?? '\0\0', 'latin1')

function numbers(all: readonly number[]): Buffer {
  const bytes = Buffer.alloc(all.length * 2)
  for (const [nth, number] of all.entries())
    bytes.writeUInt16BE(Math.min(0xffff, Math.max(0, Math.round(number))), nth * 2)
  return bytes
}

function moment(day: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(Math.min(0xffffffff, Math.max(0, Math.round(day * 100))))
  return bytes
}
