import type { Labelled } from '../../attempt.ts'
import { type Chance, drawn } from '../../chance.ts'
import { agentOf, type Device, deviceOf } from './devices.ts'
import type { Knobs } from './knobs.ts'
import { anywhere, countries, type Line, lineIn, networkOf } from './places.ts'

/** Days the world lasts: February 2020 to the end of February 2021. */
export const days = 391
/** The first second of the world, 2020-02-03 UTC. */
export const begin = 1_580_688_000

export interface Person {
  readonly account: string
  readonly country: string
  readonly network: number
  readonly cell: number
  readonly isMobile: boolean
  readonly devices: Device[]
  readonly times: readonly number[]
  /** Day and address of the present lease. */
  lease: { day: number; host: number }
}

// Attempts per account: the published quantiles, even in the logarithm between them.
const attempts: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.397, 1.99],
  [0.3971, 2],
  [0.53, 3],
  [0.62, 4],
  [0.75, 5.6],
  [0.917, 10],
  [0.9905, 29],
  [0.999, 95],
  [1, 400],
]

/** How many attempts an account makes. */
export function howMany(share: number): number {
  const upper = attempts.findIndex(([at]) => at >= share)
  const [from, low] = attempts[Math.max(0, upper - 1)] ?? [0, 1]
  const [to, high] = attempts[Math.max(1, upper)] ?? [1, 1]
  return Math.floor(low * (high / low) ** ((share - from) / (to - from)))
}

/** A person with an account: where he lives, what he uses, when he comes. */
export function personOf(chance: Chance, n: number, set: Knobs): Person {
  const country = drawn(chance, countries.people)
  const many = howMany(chance.next())
  const span = Math.min(days, 2 + (many === 1 ? 0 : days * chance.next() ** 0.6))
  const start = chance.next() * (days - span)
  const device = deviceOf(chance, -chance.next() * set.replacedDays)
  const devices = [device]
  if (chance.hits(set.second)) devices.push(deviceOf(chance, start))
  if (chance.hits(set.third)) devices.push(deviceOf(chance, start))
  return {
    account: `p${n}`,
    country,
    network: networkOf(chance, country),
    cell: networkOf(chance, country),
    isMobile: chance.hits(set.mobileFirst),
    devices,
    times: Array.from({ length: many }, () => moment(chance, start, span)).sort((a, b) => a - b),
    lease: { day: -1, host: 0 },
  }
}

const hours = [5, 5, 5, 5, 6, 9, 15, 22, 28, 31, 33, 33, 33, 33, 32, 31, 30, 29, 28, 27, 25, 20, 13, 8]

/** A moment within a span: less at night, somewhat less at weekends. */
export function moment(chance: Chance, start: number, span: number): number {
  for (;;) {
    const day = start + chance.next() * span
    // The world begins on a Monday.
    const isWeekend = Math.floor(day) % 7 >= 5
    const hour = hours[Math.floor((day % 1) * 24)] ?? 5
    if (chance.next() < (hour / 33) * (isWeekend ? 0.855 : 1)) return day
  }
}

/** The attempts of a person, with about a quarter that fail. */
export function attemptsOf(chance: Chance, person: Person, set: Knobs): Labelled[] {
  return person.times.map((day) => {
    const success = chance.hits(person.country === 'US' ? 0.72 : 0.775)
    return {
      attempt: {
        n: 0,
        at: begin + Math.floor(day * 86_400),
        account: person.account,
        exists: true,
        password: success ? 'right' : 'wrong',
        ...lineOf(chance, person, day, set),
        agent: agentOf(usedDevice(chance, person, day, set), day, set),
        rtt: chance.hits(0.041) ? Math.round(539 * Math.exp(0.62 * chance.normal())) : undefined,
      },
      label: { n: 0, by: 'person', passes: true },
    }
  })
}

function usedDevice(chance: Chance, person: Person, day: number, set: Knobs): Device {
  const isOther = person.devices.length > 1 && chance.hits(set.otherDevice)
  const index = isOther ? 1 + chance.below(person.devices.length - 1) : 0
  const device = person.devices[index] ?? deviceOf(chance, day)
  if (day - device.since < set.replacedDays * (0.5 + chance.next())) return device
  const next = { ...deviceOf(chance, day), kind: device.kind, system: device.system, browser: device.browser }
  person.devices[index] = next
  return next
}

function lineOf(chance: Chance, person: Person, day: number, set: Knobs): Line {
  const at = chance.next()
  if (at < set.abroad) return anywhere(chance, drawn(chance, countries.people))
  if (at < set.abroad + set.elsewhere) return anywhere(chance, person.country)
  if (chance.hits(person.isMobile ? 0.85 : set.mobile))
    return lineIn(person.country, person.cell, chance.below(4000))
  if (person.lease.day < 0 || chance.hits(1 - Math.exp(-(day - person.lease.day) / set.leaseDays)))
    person.lease = { day, host: chance.below(9000) }
  else person.lease.day = day
  return lineIn(person.country, person.network, person.lease.host)
}
