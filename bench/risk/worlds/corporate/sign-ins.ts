import { turnOn } from '../../../../src/risk/devices/turns.ts'
import type { Attempt, Labelled } from '../../attempt.ts'
import type { Chance } from '../../chance.ts'
import { agentOf, type Device, deviceOf, type Jar } from './devices.ts'
import { lineOf } from './lines.ts'
import { type Person, tripAt } from './people.ts'

/** The first second of the world, 2026-01-05 UTC, a Monday. */
export const begin = 1_767_571_200

/** All a person does in so many days, failures included. */
export function signInsOf(chance: Chance, person: Person, days: number): Labelled[] {
  const times: number[] = []
  for (let day = 0; day < days; day++) {
    const rate = person.rate * (day % 7 < 5 ? 1 : 0.15)
    for (let at = chance.wait(1 / rate); at < 1; at += chance.wait(1 / rate))
      times.push(hourly(chance, person, day))
  }
  // In their order: each sign-in finds what the one before it left in the browser.
  return times.toSorted((a, b) => a - b).flatMap((at) => signIn(chance, person, at))
}

// Hours of Japan, told in UTC: somebody's day is around his own hour.
function hourly(chance: Chance, person: Person, day: number): number {
  const hour = chance.hits(0.06) ? chance.next() * 24 : person.hour + Math.abs(chance.normal()) * 3.5
  return day + ((((hour - 9) % 24) + 24) % 24) / 24
}

function signIn(chance: Chance, person: Person, day: number): Labelled[] {
  const device = used(chance, person, day)
  const { place, ...line } = lineOf(chance, person, device, day)
  const trip = tripAt(person, day)
  const jar = jarOf(chance, device)
  const attempt: Attempt = {
    n: 0,
    at: begin + Math.floor(day * 86_400),
    account: person.account,
    company: person.company.id,
    role: person.role,
    exists: true,
    password: 'right',
    fingerprint: person.fingerprint,
    ...line,
    agent: agentOf(device, day),
    cookie: jar && { id: jar.id, turn: jar.turn },
    key: jar && !chance.hits(0.001) ? jar.key : undefined,
    trips: trip?.isBooked ? [trip.country] : undefined,
  }
  renew(chance, device, turnOn(attempt.at / 86_400))
  const label = {
    ...{ n: 0, by: 'person' as const, passes: true, place: person.isShared ? 'shared-id' : place },
    issued: jar || !device.jar ? undefined : { id: device.jar.id, key: device.jar.key },
  }
  return [...failures(chance, attempt), { attempt, label }]
}

function used(chance: Chance, person: Person, day: number): Device {
  const trip = tripAt(person, day)
  const wanted = trip || Math.floor(day) % 7 >= 5 ? 0.45 : 0.12
  const others = person.devices.length - 1
  const index = person.isShared
    ? chance.below(person.devices.length)
    : others > 0 && chance.hits(wanted)
      ? 1 + chance.below(others)
      : 0
  const device = person.devices[index] ?? deviceOf(chance, person.company, 'pc')
  // Replaced after two and a half years or so of working days.
  if (!chance.hits(1 / 900 / Math.max(0.05, person.rate))) return device
  const next = deviceOf(chance, person.company, device.kind)
  person.devices[index] = next
  return next
}

function jarOf(chance: Chance, device: Device): Jar | undefined {
  if (device.isPrivate || chance.hits(0.008)) device.jar = undefined
  return device.jar
}

function renew(chance: Chance, device: Device, turn: number): void {
  if (device.jar) {
    device.jar.turn = turn
    return
  }
  const id = chance.below(2 ** 31).toString(36)
  device.jar = { id: `d${id}`, key: device.holdsKeys ? `k${id}` : undefined, turn }
}

// Benign failures at the rates of a published simulator: mistypings, the password of something else, a mistaken name.
function failures(chance: Chance, attempt: Attempt): Labelled[] {
  const all: Attempt[] = []
  const wrong = (rest: Partial<Attempt>) =>
    all.push({ ...attempt, password: 'wrong', at: attempt.at - 20 * (all.length + 1), ...rest })
  if (chance.hits(0.02)) {
    const fingerprint = chance.below(65_536)
    wrong({ fingerprint })
    if (chance.hits(2 / 3)) wrong({ fingerprint })
  }
  if (chance.hits(0.02)) wrong({ fingerprint: chance.below(65_536) })
  if (chance.hits(0.02)) wrong({ account: `x${chance.below(1e9)}`, exists: false })
  return all.map((failed) => ({ attempt: failed, label: { n: 0, by: 'person', passes: true } }))
}
