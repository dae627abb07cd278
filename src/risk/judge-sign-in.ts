import type { Act } from '#platform/act.ts'
import type { Part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Past, pastAt, type Remembered, remembered, type Sighting, sightingOf } from './past.ts'
import { policy } from './policy.ts'
import type { Judgement, Reason, Signals } from './signals.ts'
import {
  deviceState,
  familyState,
  judge,
  weighFailures,
  weighNetwork,
  weighRaised,
  weighSuspects,
} from './weigh.ts'

/**
 * Judges whether a sign-in with the right password also needs a code (S1-45), from what `rememberedOf` has read
 * together with the time. Writes nothing.
 */
export function judgeSignIn(
  act: Act,
  world: World,
  signals: Signals,
  seen: Remembered | undefined,
): Judgement {
  return judge(weighSignIn(signals, sightingOf(world, signals), pastAt(act.now, seen)))
}

/** What a judgement of these signals needs of the tables, as a query within another: a row of `Remembered` or none. */
export const rememberedOf = (world: World, signals: Signals): Part =>
  remembered({
    ...sightingOf(world, signals),
    companyId: signals.companyId,
    accountId: signals.accountId,
  })

function weighSignIn(signals: Signals, sighting: Sighting, past: Past): Reason[] {
  const weights = policy.signIn
  const device = deviceState(signals, past)
  const family = familyState(sighting.family, past)
  return [
    { signal: 'prior', weight: weights.prior },
    { signal: `device-${device}`, weight: weights.device[device] },
    weighNetwork(weights.network, sighting.networkKey, past),
    ...weighRaised(weights.raised, past),
    ...weighSuspects(weights.indicator, past),
    { signal: `family-${family}`, weight: weights.family[family] },
    weighAbsence(past.absentDays),
    weighFailures(weights.failures, signals.recentFailures),
    { signal: `kind-${signals.kind}`, weight: weights.kind[signals.kind] },
  ]
}

function weighAbsence(days: number | undefined): Reason {
  const { most, never } = policy.signIn.absence
  if (days === undefined) return { signal: 'never-here', weight: never }
  return { signal: 'absence', weight: Math.min(most, (most * days) / policy.horizonDays) }
}
