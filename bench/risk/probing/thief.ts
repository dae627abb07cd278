import { turnOn } from '../../../src/risk/devices/turns.ts'
import type { Attempt } from '../attempt.ts'
import type { Chance } from '../chance.ts'
import { foreignAgent, popularAgent } from '../worlds/corporate/devices.ts'
import { begin } from '../worlds/corporate/sign-ins.ts'

/** Thieves with the password: with lines of their own, with a line of the victim's network and his browser, with his cookie too. */
export const thieves = ['vpn', 'targeted', 'infostealer'] as const
export type Thief = (typeof thieves)[number]

/** What a thief may do this way or another, each by number. */
export interface Choice {
  readonly line: number
  readonly browser: number
  readonly eighth: number
}

/** Of each how many there are: lines he hires, browsers he shows, eighths of the day. */
export const choices: Choice = { line: 12, browser: 4, eighth: 8 }

const daySeconds = 86_400

/** The try of a thief at the account of this sign-in, a day or more after it, as he has chosen to come. */
export function dressed(
  chance: Chance,
  thief: Thief,
  victim: Attempt,
  { line, browser, eighth }: Choice,
): Attempt {
  const day = Math.floor((victim.at - begin) / daySeconds) + 1 + chance.below(3)
  const at = begin + day * daySeconds + Math.floor(((eighth + chance.next()) / 8) * daySeconds)
  const blank = { ...victim, at, cookie: undefined, key: undefined }
  const hired = { ip: `v${line}.${chance.below(1e5)}`, asn: 95_000 + line, country: 'JP', use: useOf(line) }
  const lag = browser * 20
  if (thief === 'vpn')
    return {
      ...blank,
      ...hired,
      agent: browser === 3 ? foreignAgent(chance, day) : popularAgent(chance, day - lag),
    }
  // He repeats the victim's browser; what is left to choose is the line and the hour.
  if (thief === 'targeted') return { ...blank, ip: `t${victim.asn}.${line}.${chance.below(1e5)}` }
  const home = {
    ip: `r${line}.${chance.below(1e6)}`,
    asn: 64_000 + line,
    country: 'JP',
    use: 'plain' as const,
  }
  return {
    ...blank,
    ...home,
    // Taken since the victim's sign-in, it is the present one.
    cookie: victim.cookie && { ...victim.cookie, turn: turnOn(victim.at / daySeconds) },
  }
}

const useOf = (line: number) => (line % 3 === 0 ? ('plain' as const) : ('hosting' as const))
