import { type Chance, drawn, weighted } from '../../chance.ts'

export type Egress = 'office' | 'proxy' | 'remote'

/** A company: how its people reach the internet, and how late its devices are updated. */
export interface Company {
  readonly id: string
  readonly size: number
  readonly egress: Egress
  /** Addresses of its office, when it has one of its own. */
  readonly addresses: readonly string[]
  readonly network: number
  readonly browser: 'Chrome' | 'Edge'
  /** Days by which its managed devices follow a release. */
  readonly lag: number
}

const egresses = weighted<Egress>([
  ['office', 0.62],
  ['proxy', 0.23],
  ['remote', 0.15],
])

/** The pool of the proxy that many companies share: one network, 48 addresses. */
export const proxy = { network: 62_044, addresses: 48 }

/** Networks people and offices are on, with falling shares. */
export const homes = weighted<number>([
  [2516, 0.24],
  [17_676, 0.2],
  [4713, 0.18],
  [2518, 0.09],
  [9605, 0.06],
  [2527, 0.06],
  [17_511, 0.05],
  ...Array.from({ length: 60 }, (_, n) => [64_000 + n, 0.12 / 8 / (n + 1)] as const),
])
export const carriers = weighted<number>([
  [9605, 0.42],
  [17_676, 0.3],
  [2516, 0.22],
  [138_384, 0.06],
])

/** Companies of log-normal size until so many people are employed. */
export function companiesOf(chance: Chance, people: number): Company[] {
  const companies: Company[] = []
  let left = people
  while (left > 0) {
    const size = Math.min(left, Math.max(3, Math.round(Math.exp(3.1 + 0.9 * chance.normal()))))
    companies.push(companyOf(chance, companies.length, size))
    left -= size
  }
  return companies
}

function companyOf(chance: Chance, n: number, size: number): Company {
  return {
    id: `c${n}`,
    size,
    egress: drawn(chance, egresses),
    addresses: [`o${n}.1`, ...(chance.hits(0.3) ? [`o${n}.2`] : [])],
    network: drawn(chance, homes),
    browser: chance.hits(0.55) ? 'Edge' : 'Chrome',
    lag: chance.next() * 35,
  }
}
