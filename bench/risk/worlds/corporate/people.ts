import type { Role } from '../../attempt.ts'
import { type Chance, drawn, weighted } from '../../chance.ts'
import { type Company, carriers, homes } from './companies.ts'
import { type Device, deviceOf } from './devices.ts'

/** Somebody who works, or several who share an ID. */
export interface Person {
  readonly account: string
  readonly company: Company
  readonly role: Role
  /** Sign-ins on a working day. */
  readonly rate: number
  readonly devices: Device[]
  readonly isShared: boolean
  readonly home: { readonly network: number; readonly isShared: boolean; host: number; until: number }
  readonly carrier: number
  readonly trips: readonly Trip[]
  readonly fingerprint: number
  /** His hours: somebody who comes early, or late. */
  readonly hour: number
}

/** A stay elsewhere; most are booked here, so the engine knows them. */
export interface Trip {
  readonly from: number
  readonly until: number
  readonly country: string
  readonly isBooked: boolean
  readonly isRoamingHome: boolean
  readonly isOnCompanyVpn: boolean
}

const roles = weighted<Role>([
  ['traveller', 0.62],
  ['arranger', 0.1],
  ['approver', 0.2],
  ['administrator', 0.08],
])
const rates: Record<Role, number> = { traveller: 0.16, arranger: 0.85, approver: 0.32, administrator: 0.45 }
const abroad = weighted<string>([
  ...([
    ['US', 0.2],
    ['SG', 0.14],
    ['TH', 0.13],
    ['TW', 0.12],
    ['CN', 0.12],
    ['DE', 0.08],
    ['VN', 0.08],
  ] as const),
  ...([
    ['GB', 0.06],
    ['FR', 0.04],
    ['IN', 0.03],
  ] as const),
])

/** A person of this company, for so many days. */
export function personOf(chance: Chance, company: Company, n: number, days: number): Person {
  const role = drawn(chance, roles)
  const isShared = (role === 'administrator' || role === 'arranger') && chance.hits(0.12)
  const one = (kind: Device['kind']) => deviceOf(chance, company, kind)
  const devices = Array.from({ length: isShared ? 3 + chance.below(5) : 1 }, () => one('pc'))
  if (!isShared && chance.hits(0.55)) devices.push(one('phone'))
  if (!isShared && chance.hits(0.2)) devices.push(one('home'))
  return {
    account: `${1_000_000 + n * 3 + chance.below(3)}`,
    company,
    role,
    // A working day carries what a quiet weekend does not.
    rate: rates[role] * 1.3 * (isShared ? 2 : 1) * Math.exp(0.6 * chance.normal() - 0.18),
    devices,
    isShared,
    home: { network: drawn(chance, homes), isShared: chance.hits(0.3), host: chance.below(5000), until: 0 },
    carrier: drawn(chance, carriers),
    trips: role === 'traveller' || role === 'approver' ? tripsOf(chance, days) : [],
    fingerprint: chance.below(65_536),
    hour: 9 + chance.normal() * 1.2,
  }
}

function tripsOf(chance: Chance, days: number): Trip[] {
  const trips: Trip[] = []
  for (let day = chance.wait(25); day < days; day += chance.wait(25)) {
    const isAbroad = chance.hits(0.22)
    const until = day + 1 + chance.wait(isAbroad ? 4 : 1.5)
    trips.push({
      from: day,
      until,
      country: isAbroad ? drawn(chance, abroad) : 'JP',
      isBooked: chance.hits(0.85),
      isRoamingHome: chance.hits(0.5),
      isOnCompanyVpn: chance.hits(0.35),
    })
    day = until
  }
  return trips
}

/** The trip somebody is on at this moment. */
export const tripAt = (person: Person, day: number) =>
  person.trips.find(({ from, until }) => from <= day && day < until)
