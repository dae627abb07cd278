import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { readableAddress, sightingAt } from './memory/sighting-at.ts'
import { nameOf, networkLevel } from './model/levels.ts'
import type { Sighting } from './model/sighting.ts'
import { familyNow, type Past, pastOf } from './past.ts'
import { type Gravity, gravityOf } from './policies/policies.ts'
import { policy } from './policy.ts'
import type { Judgement, OperationSignals, Reason } from './signals.ts'
import { judge, weighFailures, weighRaised, weighSuspects } from './weigh.ts'

const weights = policy.operation

/** Judges whether a signed-in person must pass a code before this operation (S1-45). Reads once, writes nothing. */
export async function judgeOperation(act: Act, world: World, signals: OperationSignals): Promise<Judgement> {
  const past = await pastOf(act, act.now, world, signals)
  return operationJudged(signals, sightingAt(world, signals, act.now, past), past)
}

/** The same from what has been read. */
export const operationJudged = (signals: OperationSignals, sighting: Sighting, past: Past): Judgement =>
  judge(weighOperation(signals, sighting, past), past.scale.policy.version)

function weighOperation(signals: OperationSignals, sighting: Sighting, past: Past): Reason[] {
  const family = familyState(signals, sighting, past)
  return [
    { signal: 'prior', weight: weights.prior },
    weighKind(gravityOf(signals.operation, past.scale.policy)),
    weighProof(signals.minutesSinceProof),
    weighDevice(signals, past),
    weighNetwork(signals, sighting, past),
    ...weighRaised(weights.raised, past),
    ...weighSuspects(weights.indicator, past),
    { signal: `family-${family}`, weight: weights.family[family] },
    weighFailures(weights.failures, signals.recentFailures),
    weighValue(signals.value),
  ]
}

const weighKind = (gravity: Gravity): Reason => ({ signal: `operation-${gravity}`, weight: weights[gravity] })

function weighProof(minutes: number | undefined): Reason {
  const { fresh, freshMinutes, old, never } = weights.proof
  if (minutes === undefined || !(minutes >= 0)) return { signal: 'proof-never', weight: never }
  return minutes <= freshMinutes
    ? { signal: 'proof-fresh', weight: fresh }
    : { signal: 'proof-old', weight: old }
}

function weighDevice(signals: OperationSignals, past: Past): Reason {
  if (signals.device?.length !== 32) return { signal: 'device-missing', weight: weights.device.missing }
  if (signals.deviceIsNew || !past.device) return { signal: 'device-new', weight: weights.device.new }
  const isYoung = past.device.ageHours < weights.device.youngHours
  return isYoung
    ? { signal: 'device-young', weight: weights.device.young }
    : { signal: 'device-known', weight: weights.device.known }
}

function weighNetwork(signals: OperationSignals, sighting: Sighting, past: Past): Reason {
  const { known, new: unseen, unknown } = weights.network
  if (readableAddress(signals) === undefined) return { signal: 'network-unknown', weight: unknown }
  const isKnown = networkLevel(past.account, sighting) <= 1
  return isKnown ? { signal: 'network-known', weight: known } : { signal: 'network-new', weight: unseen }
}

/** Whether the browser family fits the account, and the device cookie it comes with. */
function familyState(signals: OperationSignals, { browser }: Sighting, past: Past) {
  const family = familyNow(signals)
  if (family === undefined || !browser) return 'unreadable'
  if (past.device && past.device.family !== family) return 'changed'
  return past.account.browsers.some(([name]) => name === nameOf(browser)) ? 'known' : 'new'
}

function weighValue(value: number | undefined): Reason {
  if (value === undefined) return { signal: 'value-none', weight: 0 }
  if (!(value >= 0)) return { signal: 'value-broken', weight: weights.value.broken }
  const isHigh = value >= weights.value.from
  return { signal: isHigh ? 'value-high' : 'value-low', weight: isHigh ? weights.value.high : 0 }
}
