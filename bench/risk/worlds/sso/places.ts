import { type Chance, drawn, type Weighted, weighted, zipf } from '../../chance.ts'

/** Where an attempt comes from. */
export interface Line {
  readonly ip: string
  readonly asn: number
  readonly country: string
}

const others = zipf(224, (n) => `X${n}`, 1.1)
const sumOfOthers = others.reduce((sum, [, share]) => sum + share, 0)
const withOthers = (shares: (readonly [string, number])[]) => {
  const rest = 1 - shares.reduce((sum, [, share]) => sum + share, 0)
  return weighted([
    ...shares,
    ...others.map(([name, share]) => [name, (share / sumOfOthers) * rest] as const),
  ])
}

/** Countries of people with an account, of strangers, of takeovers: solved from the published shares of all and of successes. */
export const countries = {
  people: withOthers([
    ...([
      ['NO', 0.735],
      ['US', 0.16],
      ['GB', 0.012],
      ['DE', 0.008],
      ['SE', 0.01],
    ] as const),
  ]),
  strangers: withOthers([
    ...([
      ['NO', 0.105],
      ['US', 0.41],
      ['RU', 0.108],
      ['BR', 0.078],
      ['DE', 0.052],
      ['GB', 0.01],
    ] as const),
  ]),
  takeovers: withOthers([
    ...([
      ['RO', 0.56],
      ['NO', 0.065],
      ['CA', 0.065],
      ['BR', 0.065],
      ['ID', 0.065],
    ] as const),
  ]),
}

const named: Record<string, readonly (readonly [number, number])[]> = {
  NO: [
    [29695, 0.71],
    [41164, 0.11],
    [15599, 0.077],
    [2119, 0.05],
    [2116, 0.04],
  ],
  US: [
    [393398, 0.3],
    [7018, 0.14],
    [701, 0.08],
    [20115, 0.06],
    [21928, 0.05],
  ],
}
const ofStrangers: Record<string, readonly (readonly [number, number])[]> = {
  US: [[393398, 0.94]],
  NO: [[50304, 0.5]],
  BR: [[262582, 0.95]],
}
const cache = new Map<string, Weighted<number>>()

/** Draws a network of a country; strangers come from others than people do. */
export function networkOf(chance: Chance, country: string, isStranger = false): number {
  const key = `${country} ${isStranger}`
  const known = cache.get(key) ?? tailed(country, (isStranger ? ofStrangers[country] : named[country]) ?? [])
  cache.set(key, known)
  return drawn(chance, known)
}

// Beside the large networks of a country stands a long tail; each twentieth number is from beyond half a million, as in the data.
function tailed(country: string, first: readonly (readonly [number, number])[]): Weighted<number> {
  const rest = 1 - first.reduce((sum, [, share]) => sum + share, 0)
  const tail = zipf(60, (n) => `${n}`)
  const sum = tail.reduce((total, [, share]) => total + share, 0)
  return weighted([
    ...first,
    ...tail.map(([, share], n) => [numberOf(country, n), (share / sum) * rest] as const),
  ])
}

function numberOf(country: string, n: number): number {
  let hash = 7
  for (const letter of `${country}${n}`) hash = (hash * 31 + letter.charCodeAt(0)) % 190_000
  return n % 6 === 3 ? 500_000 + hash : 1000 + hash
}

/** An address of a network. Nearly a quarter are written as 10/8, an artefact of the data the world is to resemble. */
export function addressOf(asn: number, host: number): string {
  const mixed = (asn * 2654435761 + host * 40503) >>> 0
  const tail = `${(mixed >>> 16) & 255}.${(mixed >>> 8) & 255}.${mixed & 255}`
  return mixed % 1000 < 233 ? `10.${tail}` : `${11 + (asn % 200)}.${tail}`
}

/** A line of a network. */
export const lineIn = (country: string, asn: number, host: number): Line => ({
  ip: addressOf(asn, host),
  asn,
  country,
})

/** Some line of a country. */
export const anywhere = (chance: Chance, country: string, isStranger = false): Line =>
  lineIn(country, networkOf(chance, country, isStranger), 10_000 + chance.below(100_000))
