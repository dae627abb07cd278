import type { Levels } from './levels.ts'

/**
 * What the population shows of attacks that no single account or address would: wrong tries without a device, held against how many
 * there usually are. Tries of the same password at the same account count once, so that a forgotten script is no campaign.
 */
export interface Pressure {
  /** Suspicious tries above what is usual, summed up; falls back to 0 in quiet times. */
  sum: number
  day: number
  /** Usual suspicious tries a day. */
  usual: number
  /** Suspicious tries of the present day. */
  today: { readonly day: number; count: number }
  /** Accounts tried with each password of late, and the passwords tried at each account. */
  readonly tried: Map<string, number>
  since: number | undefined
}

export interface Try {
  readonly day: number
  readonly account: string
  readonly exists: boolean
  readonly isRight: boolean
  readonly hasDevice: boolean
  readonly fingerprint: number | undefined
}

export const noPressure = (): Pressure => ({
  ...{ sum: 0, day: 0, usual: 3, today: { day: 0, count: 0 } },
  tried: new Map(),
  since: undefined,
})

/**
 * How much the campaign weighs on a sign-in: all, when neither device nor network are the account's; nothing on anybody else,
 * or an attacker could have people asked by making noise.
 */
export const pressureOn = (isPressed: boolean, { device, network }: Levels) =>
  isPressed && device === 2 && network >= 2 ? 1 : 0

/** Above this a campaign is spoken of; it ends when the sum has fallen to nothing. */
const limit = 14
const most = 60
const manyTried = 50_000

/** Takes a try into account, and says whether a campaign goes on now. */
export function pressed(pressure: Pressure, one: Try): boolean {
  turnDay(pressure, one.day)
  // What is usual drains away evenly, twice as fast as it comes.
  pressure.sum = Math.max(0, pressure.sum - (one.day - pressure.day) * (2 * pressure.usual + 4))
  pressure.day = one.day
  if (!one.isRight && !one.hasDevice) suspect(pressure, one)
  if (pressure.since === undefined && pressure.sum >= limit) pressure.since = one.day
  if (pressure.sum === 0) pressure.since = undefined
  return pressure.since !== undefined
}

function suspect(pressure: Pressure, one: Try): void {
  const pair = `${one.account} ${one.fingerprint}`
  const before = pressure.tried.get(pair) ?? 0
  if (pressure.tried.size > manyTried) pressure.tried.clear()
  pressure.tried.set(pair, before + 1)
  if (before > 0) return
  const password = `p${one.fingerprint}`
  const others = pressure.tried.get(password) ?? 0
  pressure.tried.set(password, others + 1)
  // A password that was tried at other accounts lately weighs more: people share few, attackers share lists.
  pressure.sum = Math.min(most, pressure.sum + 1 + Math.min(3, others * 0.7))
  pressure.today.count += 1
}

function turnDay(pressure: Pressure, at: number): void {
  const day = Math.floor(at)
  if (pressure.today.day === day) return
  // A day under attack teaches nothing of what is usual.
  if (pressure.today.day > 0 && pressure.since === undefined)
    pressure.usual += 0.1 * (pressure.today.count - pressure.usual)
  pressure.today = { day, count: 0 }
  if (day % 7 === 0) pressure.tried.clear()
}
