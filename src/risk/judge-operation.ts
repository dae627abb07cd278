import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { type Past, pastOf, type Sighting, sightingOf } from './past.ts'
import { policy } from './policy.ts'
import type { Judgement, OperationSignals, Reason } from './signals.ts'
import {
  deviceState,
  familyState,
  judge,
  weighFailures,
  weighNetwork,
  weighRaised,
  weighSuspects,
} from './weigh.ts'

const weights = policy.operation

/** Judges whether a signed-in person must pass a code before this operation (S1-45). Reads once, writes nothing. */
export async function judgeOperation(act: Act, world: World, signals: OperationSignals): Promise<Judgement> {
  const sighting = sightingOf(world, signals)
  const past = await pastOf(act, act.now, {
    ...sighting,
    companyId: signals.companyId,
    accountId: signals.accountId,
  })
  return judge(weighOperation(signals, sighting, past))
}

function weighOperation(signals: OperationSignals, sighting: Sighting, past: Past): Reason[] {
  const family = familyState(sighting.family, past)
  return [
    { signal: 'prior', weight: weights.prior },
    weighKind(signals.operation),
    weighProof(signals.minutesSinceProof),
    weighDevice(signals, past),
    weighNetwork(weights.network, sighting.networkKey, past),
    ...weighRaised(weights.raised, past),
    ...weighSuspects(weights.indicator, past),
    { signal: `family-${family}`, weight: weights.family[family] },
    weighFailures(weights.failures, signals.recentFailures),
    weighValue(signals.value),
  ]
}

function weighKind(operation: string): Reason {
  const isIn = (list: readonly string[]) => list.includes(operation)
  if (isIn(weights.plainOperations)) return { signal: 'operation-plain', weight: weights.plain }
  if (isIn(weights.criticalOperations)) return { signal: 'operation-critical', weight: weights.critical }
  return { signal: 'operation-sensitive', weight: weights.sensitive }
}

function weighProof(minutes: number | undefined): Reason {
  const { fresh, freshMinutes, old, never } = weights.proof
  if (minutes === undefined || !(minutes >= 0)) return { signal: 'proof-never', weight: never }
  return minutes <= freshMinutes
    ? { signal: 'proof-fresh', weight: fresh }
    : { signal: 'proof-old', weight: old }
}

function weighDevice(signals: OperationSignals, past: Past): Reason {
  const state = deviceState(signals, past)
  if (state === 'missing' || state === 'new')
    return { signal: `device-${state}`, weight: weights.device[state] }
  const isYoung = !past.device || past.device.ageHours < weights.device.youngHours
  return isYoung
    ? { signal: 'device-young', weight: weights.device.young }
    : { signal: 'device-known', weight: weights.device.known }
}

function weighValue(value: number | undefined): Reason {
  if (value === undefined) return { signal: 'value-none', weight: 0 }
  if (!(value >= 0)) return { signal: 'value-broken', weight: weights.value.broken }
  const isHigh = value >= weights.value.from
  return { signal: isHigh ? 'value-high' : 'value-low', weight: isHigh ? weights.value.high : 0 }
}
