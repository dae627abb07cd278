import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { familyOf } from './family.ts'
import { networkKeyOf, type Past, pastOf, type Sighting } from './past.ts'
import { policy } from './policy.ts'
import type { Judgement, Reason, Signals } from './signals.ts'
import { deviceState, familyState, judge, weighFailures, weighNetwork } from './weigh.ts'

/** Judges whether a sign-in with the right password also needs a code (S1-45). Reads once, writes nothing. */
export async function judgeSignIn(act: Act, world: World, signals: Signals): Promise<Judgement> {
  const sighting = {
    device: signals.device,
    networkKey: networkKeyOf(world, signals),
    family: familyOf(signals.userAgent),
  }
  const past = await pastOf(act, act.now, {
    ...sighting,
    companyId: signals.companyId,
    accountId: signals.accountId,
  })
  return judge(weighSignIn(signals, sighting, past))
}

function weighSignIn(signals: Signals, sighting: Sighting, past: Past): Reason[] {
  const weights = policy.signIn
  const device = deviceState(signals, past)
  const family = familyState(sighting.family, past)
  return [
    { signal: 'prior', weight: weights.prior },
    { signal: `device-${device}`, weight: weights.device[device] },
    weighNetwork(weights.network, sighting.networkKey, past),
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
