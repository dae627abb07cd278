import type { Agent } from '../../attempt.ts'
import type { Chance } from '../../chance.ts'
import type { Company } from './companies.ts'

/** A device with its browser's jar. */
export interface Device {
  readonly kind: 'pc' | 'phone' | 'home'
  readonly system: string
  readonly release: string
  readonly browser: string
  readonly lag: number
  /** Private windows: nothing is kept from one sign-in to the next. */
  readonly isPrivate: boolean
  /** Whether its browser can hold a key nobody can take out. */
  readonly holdsKeys: boolean
  jar: Jar | undefined
}

/** What the server has left in a browser. */
export interface Jar {
  readonly id: string
  readonly key: string | undefined
  /** The minute in which its cookie was last renewed. */
  turn: number
}

/** Days between two major versions of a browser. */
const majorDays = 28

/** A new device of somebody. */
export function deviceOf(chance: Chance, company: Company, kind: Device['kind']): Device {
  const isApple = chance.hits(kind === 'phone' ? 0.62 : 0.14)
  const look = kind === 'phone' ? phone(isApple) : computer(chance, isApple, company, kind)
  return {
    kind,
    ...look,
    lag: (kind === 'pc' ? company.lag : 0) + chance.wait(5),
    isPrivate: chance.hits(0.03),
    holdsKeys: !chance.hits(0.02) && !isWebKit(look),
    jar: undefined,
  }
}

// Safari, and every browser on iOS, gets no key: WebKit would clear it (decision 45).
const isWebKit = ({ system, browser }: Pick<Device, 'system' | 'browser'>) =>
  system === 'iOS' || browser === 'Safari'

const phone = (isApple: boolean) =>
  isApple
    ? { system: 'iOS', release: '18', browser: 'Mobile Safari' }
    : { system: 'Android', release: '10', browser: 'Chrome Mobile' }

function computer(chance: Chance, isApple: boolean, company: Company, kind: Device['kind']) {
  const own = isApple && chance.hits(0.5) ? 'Safari' : chance.hits(0.7) ? 'Chrome' : 'Edge'
  const browser = kind === 'pc' ? company.browser : own
  return isApple
    ? { system: 'macOS', release: '10.15', browser }
    : { system: 'Windows', release: '10', browser }
}

/** What it says of itself on this day. The string is frozen to the major version, as browsers do now. */
export function agentOf(device: Device, day: number): Agent {
  const major = Math.floor((4000 + day - device.lag) / majorDays)
  const browser = `${device.browser} ${major}`
  const os = `${device.system} ${device.release}`
  return { string: `${browser} (${os})`, browser, os, device: device.kind === 'phone' ? 'mobile' : 'desktop' }
}

/** The browser everybody has, as somebody would choose it who knows nothing. */
export const popularAgent = (chance: Chance, day: number): Agent => {
  const browser = `${chance.hits(0.75) ? 'Chrome' : 'Edge'} ${Math.floor((4000 + day - chance.wait(12)) / majorDays)}`
  return { string: `${browser} (Windows 10)`, browser, os: 'Windows 10', device: 'desktop' }
}

/** An agent of no particular kind: old scripts, foreign phones, headless browsers. */
export function foreignAgent(chance: Chance, day: number): Agent {
  if (chance.hits(0.4)) return popularAgent(chance, day - chance.wait(200))
  const system = chance.one(['Linux 6', 'Android 10', 'Windows 10', 'macOS 10.15'])
  const browser = `${chance.one(['Chrome', 'Firefox', 'Client', 'HeadlessChrome'])} ${90 + chance.below(60)}`
  return { string: `${browser} (${system})`, browser, os: system, device: 'desktop' }
}
