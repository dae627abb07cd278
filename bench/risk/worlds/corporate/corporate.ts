import type { Labelled } from '../../attempt.ts'
import { type Chance, chanceOf } from '../../chance.ts'
import { numbered } from '../sso/sso.ts'
import { companiesOf } from './companies.ts'
import { type Person, personOf } from './people.ts'
import { begin, signInsOf } from './sign-ins.ts'

export interface CorporateSize {
  readonly people: number
  readonly days: number
}

/** The product's own world: companies whose people plan trips, in the order of time. */
export function corporateWorld(seed: string | number, size: CorporateSize): Labelled[] {
  const chance = chanceOf(seed, 'corporate people')
  const companies = companiesOf(chance, size.people)
  let n = 0
  const people = companies.flatMap((company) =>
    Array.from({ length: company.size }, () => personOf(chance, company, n++, size.days)),
  )
  return numbered([
    ...people.flatMap((person) => signInsOf(chance, person, size.days)),
    ...scriptsOf(chanceOf(seed, 'corporate scripts'), people, size.days),
  ])
}

// One in 2 500 accounts has a script somewhere that goes on trying an old password, every few hours for weeks.
function scriptsOf(chance: Chance, people: readonly Person[], days: number): Labelled[] {
  return people
    .filter(() => chance.hits(1 / 2500))
    .flatMap(({ account, company, role, fingerprint }) => {
      const from = chance.next() * days
      return Array.from({ length: Math.floor(Math.min(20, days - from) * 8) }, (_, n) => ({
        attempt: {
          n: 0,
          at: begin + Math.floor((from + n / 8) * 86_400),
          ...{ account, company: company.id, role, exists: true, password: 'wrong' as const },
          ...{ ip: company.addresses[0] ?? 'o', asn: company.network, country: 'JP', use: 'plain' as const },
          fingerprint: fingerprint ^ 1,
          agent: { string: 'script/1', browser: 'script 1', os: 'Linux 6', device: 'unknown' as const },
        },
        label: { n: 0, by: 'person' as const, passes: true, place: 'script' },
      }))
    })
}
