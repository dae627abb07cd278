import type { Crowd } from './crowd.ts'
import { type Beside, deviceWeight, weightsAt } from './evidence.ts'
import { deviceLevel, type Levels, levelsOf, theftOf } from './levels.ts'
import { limits } from './limits.ts'
import { beside as weights } from './numbers.ts'
import type { Reason, Sighting } from './sighting.ts'
import { type Account, faded, type Habits } from './state.ts'

/** What a sign-in is held against. */
export interface Known {
  readonly account: Account
  readonly company: Habits
  readonly crowd: Crowd
}

/** How suspicious a sign-in with the right password is, in log-odds; the reasons add up to it. */
export interface Scored {
  readonly score: number
  readonly reasons: readonly Reason[]
  /** How far it lies from what is usual. */
  readonly levels: Levels
}

/** Scores a sign-in. Reads nothing, changes nothing. */
export function scored(known: Known, seen: Sighting): Scored {
  const levels = levelsOf(known.account, seen)
  const reasons = [
    ...levelReasons(known, seen, levels),
    ...(isForgotten(known.account, seen.day) ? [{ signal: 'no-past', weight: weights.noPast }] : []),
    hourReason(known.account, seen.day),
    absenceReason(known.account, seen.day),
    youthReason(known.account, seen.day),
    ...accusations(known.account, seen),
  ]
  return { score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons, levels }
}

const isForgotten = ({ last }: Account, day: number) => !last || day - last.day > limits.horizonDays

function levelReasons({ account, company, crowd }: Known, seen: Sighting, levels: Levels): Reason[] {
  const beside: Beside = { own: account.habits, company, everybody: crowd.habits, day: seen.day }
  const theft = theftOf(account, seen)
  // Of an account without a past nothing is far: that it has none is weighed once.
  const { network, browser, together, device } = isForgotten(account, seen.day)
    ? { network: 0, browser: 0, together: 0, device: deviceWeight(levels.device, beside) }
    : weightsAt(levels, crowd, seen, beside)
  return [
    { signal: `network-${levels.network}`, weight: network },
    { signal: `browser-${levels.browser}`, weight: browser },
    { signal: 'network-with-browser', weight: together },
    { signal: `device-${theft ?? levels.device}`, weight: device },
  ]
}

function hourReason({ hours }: Account, day: number): Reason {
  const { least, most, each } = weights.hour
  const eighth = Math.floor((day % 1) * 8)
  const sum = hours.reduce((total, count) => total + count, 0)
  const near =
    0.5 * (hours[eighth] ?? 0) + 0.25 * ((hours[(eighth + 1) % 8] ?? 0) + (hours[(eighth + 7) % 8] ?? 0))
  const own = (near + 0.5) / (sum + 4)
  return { signal: `hour-${eighth}`, weight: Math.min(most, Math.max(least, each * Math.log(0.125 / own))) }
}

function absenceReason({ last }: Account, day: number): Reason {
  const days = last ? Math.min(180, Math.max(0, day - last.day)) : 180
  return { signal: 'absence', weight: (weights.absence * days) / 180 }
}

// The fewer sign-ins were proved, the less is known of what is usual.
function youthReason({ habits }: Account, day: number): Reason {
  const proved = habits.network.reduce((sum, count) => sum + count, 0) * faded(day - habits.day)
  return { signal: 'young', weight: weights.young * Math.log(1 + weights.youngUntil / (proved + 1)) }
}

// What speaks against a sign-in and never for it. Unknown counts like the worst.
function accusations(account: Account, seen: Sighting): Reason[] {
  const { failures, listed, campaign } = seen
  const isCount = failures !== undefined && failures >= 0
  const { each, mostAtHome } = weights.failures
  const most = deviceLevel(account, seen) < 2 ? mostAtHome : weights.failures.most
  const wrong = isCount ? Math.min(most, each * failures) : most
  return [
    { signal: 'failures', weight: wrong },
    { signal: 'listed', weight: listed === false ? 0 : weights.listed },
    { signal: 'out-of-reach', weight: isTooFar(account, seen) ? weights.tooFar : 0 },
    { signal: 'campaign', weight: weights.campaign * Math.min(1, Math.max(0, campaign ?? 1)) },
  ].filter(({ weight }) => weight > 0)
}

function isTooFar({ last }: Account, { day, country, use, trips }: Sighting): boolean {
  if (country === undefined || use === undefined) return true
  if (!last?.country || last.country === country) return false
  if (use === 'shared' || use === 'mobile' || trips?.includes(country)) return false
  return (day - last.day) * 24 < weights.tooFarHours
}
