import type { Past } from './past.ts'
import { policy } from './policy.ts'
import type { Judgement, Reason, Signals } from './signals.ts'

/** How a device stands to the account. */
export type DeviceState = 'known' | 'stale' | 'new' | 'missing'

/** Known only when a code was passed on it and the browser brought the cookie along by itself. */
export function deviceState(signals: Signals, past: Past): DeviceState {
  if (signals.device?.length !== 32) return 'missing'
  if (signals.deviceIsNew || !past.device) return 'new'
  return past.device.unseenDays > 90 ? 'stale' : 'known'
}

/** Whether the browser family fits the account, and the device cookie it comes with. */
export function familyState(
  family: string | undefined,
  past: Past,
): 'known' | 'new' | 'changed' | 'unreadable' {
  if (family === undefined) return 'unreadable'
  if (past.device && past.device.family !== family) return 'changed'
  return past.family > 0 ? 'known' : 'new'
}

/** The network's weight: a known one counts more the more often it was seen, up to its full weight. */
export function weighNetwork(
  weights: { known: number; new: number; unknown: number },
  networkKey: string | undefined,
  past: Past,
): Reason {
  if (!networkKey) return { signal: 'network-unknown', weight: weights.unknown }
  if (past.network === 0) return { signal: 'network-new', weight: weights.new }
  return { signal: 'network-known', weight: weights.known * (past.network / (past.network + 1)) }
}

/** A network the security office has raised. */
export const weighRaised = (weight: number, past: Past): Reason[] =>
  past.isRaised ? [{ signal: 'network-raised', weight }] : []

/** What intelligence warns of: each is named, the strongest alone weighs, for ten lists may hold one and the same report. */
export function weighSuspects(weights: { most: number; fullAt: number }, past: Past): Reason[] {
  const inOrder = past.suspects.toSorted((one, other) => other.strength - one.strength)
  return inOrder.map(({ id, strength }, nth) => ({
    signal: 'threat-indicator',
    weight: nth === 0 ? weights.most * Math.min(1, strength / weights.fullAt) : 0,
    indicator: id,
  }))
}

/** Failures raise a little each; a count that is none counts as the most. */
export function weighFailures(weights: { each: number; most: number }, failures: number): Reason {
  const isCount = Number.isFinite(failures) && failures >= 0
  return {
    signal: 'failures',
    weight: isCount ? Math.min(weights.most, failures * weights.each) : weights.most,
  }
}

/** Adds up; a sum that is no number asks for a code. */
export function judge(reasons: readonly Reason[]): Judgement {
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0)
  const isHarmless = score < policy.askAt
  return {
    ask: isHarmless ? 'none' : 'code',
    score: Math.round(score * 1000) / 1000,
    reasons: reasons.map((reason) => ({ ...reason, weight: Math.round(reason.weight * 1000) / 1000 })),
    policy: policy.version,
  }
}
