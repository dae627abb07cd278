import type { Agent } from '../../attempt.ts'
import { type Chance, drawn, weighted, zipf } from '../../chance.ts'
import { type Knobs, knobs } from './knobs.ts'

/** A device and how its browser ages. */
export interface Device {
  readonly kind: Agent['device']
  readonly system: string
  readonly systemVersion: number
  readonly browser: string
  /** Model and region, which make the exact string rarer. */
  readonly model: number
  readonly lag: number
  readonly since: number
}

const kinds = weighted<Agent['device']>([
  ['mobile', 0.72],
  ['desktop', 0.245],
  ['tablet', 0.03],
  ['unknown', 0.005],
])
const strangerKinds = weighted<Agent['device']>([
  ...([
    ['mobile', 0.52],
    ['desktop', 0.27],
    ['bot', 0.135],
    ['unknown', 0.05],
    ['tablet', 0.022],
  ] as const),
])
const systems: Record<string, ReturnType<typeof weighted<string>>> = {
  mobile: weighted([
    ['iOS', 0.52],
    ['Android', 0.48],
  ]),
  tablet: weighted([
    ['iOS', 0.7],
    ['Android', 0.3],
  ]),
  desktop: weighted([
    ['Windows', 0.7],
    ['Mac OS X', 0.24],
    ['Linux', 0.06],
  ]),
  bot: weighted([['Other', 1]]),
  unknown: weighted([['Other', 1]]),
}
const browsers: Record<string, ReturnType<typeof weighted<string>>> = {
  iOS: weighted([
    ['Mobile Safari', 0.8],
    ['Chrome Mobile iOS', 0.2],
  ]),
  Android: weighted([
    ['Chrome Mobile', 0.72],
    ['Chrome Mobile WebView', 0.16],
    ['Samsung Internet', 0.12],
  ]),
  Windows: weighted([
    ['Chrome', 0.66],
    ['Edge', 0.22],
    ['Firefox', 0.12],
  ]),
  'Mac OS X': weighted([
    ['Safari', 0.5],
    ['Chrome', 0.44],
    ['Firefox', 0.06],
  ]),
  Linux: weighted([
    ['Chrome', 0.6],
    ['Firefox', 0.4],
  ]),
  Other: weighted(zipf(180, (n) => `Client ${n}`)),
}

/** A device as people have one, or as strangers use one. */
export function deviceOf(chance: Chance, since: number, isStranger = false): Device {
  const kind = drawn(chance, isStranger ? strangerKinds : kinds)
  const system = drawn(chance, systems[kind] ?? weighted([['Other', 1]]))
  return {
    kind,
    system,
    systemVersion: Math.floor(Math.abs(chance.normal()) * knobs.systemSpread),
    browser: drawn(chance, browsers[system] ?? weighted([['Client 0', 1]])),
    model: Math.floor(chance.wait(25)),
    lag: chance.next() * knobs.lagDays,
    since,
  }
}

/** What the browser of a device says of itself on this day. */
export function agentOf(device: Device, day: number, set: Knobs = knobs): Agent {
  // Versions roll forward; a day is counted from the beginning of the world, before which much had been released.
  const age = 1000 + day - device.lag
  const version = Math.floor(age / set.versionDays)
  const release = Math.floor((age - 1000 + 400) / set.systemDays) + 10 - device.systemVersion
  const os = `${device.system} ${release}`
  return {
    string: `${device.browser}/${version} (${os}; ${device.kind} ${device.system === 'Android' ? 'M' : ''}${device.model})`,
    browser: `${device.browser} ${version}`,
    os,
    device: device.kind,
  }
}
