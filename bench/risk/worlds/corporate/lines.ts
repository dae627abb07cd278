import type { Use } from '../../attempt.ts'
import { type Chance, drawn } from '../../chance.ts'
import { homes, proxy } from './companies.ts'
import type { Device } from './devices.ts'
import { type Person, tripAt } from './people.ts'

/** Where a sign-in comes from, and what that place is. */
export interface Line {
  readonly ip: string
  readonly asn: number
  readonly country: string
  readonly use: Use
  readonly place: Place
}

export type Place = 'office' | 'proxy' | 'home' | 'mobile' | 'hotel' | 'abroad' | 'attack'

/** The line a person uses at this moment with this device. */
export function lineOf(chance: Chance, person: Person, device: Device, day: number): Line {
  const trip = tripAt(person, day)
  const isAbroad = trip !== undefined && trip.country !== 'JP'
  if (device.kind === 'pc' && person.company.egress === 'proxy') return proxied(chance)
  if (trip && device.kind === 'pc' && trip.isOnCompanyVpn && person.company.egress === 'office')
    return office(chance, person)
  if (trip && device.kind === 'phone' && (!isAbroad || trip.isRoamingHome)) return mobile(chance, person)
  if (trip) return hotel(chance, trip.country)
  const isOfficeDay = Math.floor(day) % 7 < 5 && person.company.egress !== 'remote'
  if (device.kind === 'phone' && chance.hits(0.6)) return mobile(chance, person)
  if (isOfficeDay && device.kind !== 'home' && chance.hits(0.8)) return office(chance, person)
  return home(chance, person, day)
}

const proxied = (chance: Chance): Line => ({
  ip: `s${chance.below(proxy.addresses)}`,
  asn: proxy.network,
  country: 'JP',
  use: 'shared',
  place: 'proxy',
})

const office = (chance: Chance, { company }: Person): Line => ({
  ip: chance.one(company.addresses),
  asn: company.network,
  country: 'JP',
  use: 'plain',
  place: 'office',
})

const mobile = (chance: Chance, { carrier }: Person): Line => ({
  ip: `m${carrier}.${chance.below(600)}`,
  asn: carrier,
  country: 'JP',
  use: 'mobile',
  place: 'mobile',
})

// At home an address lasts some weeks; where one is shared by many, it changes from time to time among a few.
function home(chance: Chance, { home: at }: Person, day: number): Line {
  if (day > at.until) {
    at.host = chance.below(at.isShared ? 400 : 100_000)
    at.until = day + chance.wait(at.isShared ? 6 : 25)
  }
  return { ip: `h${at.network}.${at.host}`, asn: at.network, country: 'JP', use: 'plain', place: 'home' }
}

function hotel(chance: Chance, country: string): Line {
  if (country === 'JP')
    return {
      ...{ ip: `w${chance.below(3000)}`, asn: drawn(chance, homes), country, use: 'plain' },
      place: 'hotel',
    }
  const network = 70_000 + (country.charCodeAt(0) % 40) * 20 + Math.floor(chance.wait(3))
  return { ip: `f${network}.${chance.below(20_000)}`, asn: network, country, use: 'plain', place: 'abroad' }
}
