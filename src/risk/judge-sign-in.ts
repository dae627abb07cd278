import type { Act } from '#platform/act.ts'
import type { Part } from '#platform/sql.ts'
import { hintedBy } from './memory/hints.ts'
import { readableAddress } from './memory/sighting-at.ts'
import { theftOf } from './model/levels.ts'
import { limits } from './model/limits.ts'
import type { Sighting } from './model/sighting.ts'
import { familyNow, type Past, type Remembered, remembered } from './past.ts'
import { policy } from './policy.ts'
import { type Reckoned, reckon } from './reckon.ts'
import type { Judgement, Keyed, Reason, Signals } from './signals.ts'
import { judgeWith, weighSuspects } from './weigh.ts'

/**
 * Judges whether a sign-in with the right password also needs a code (S1-45), from what `rememberedOf` has read
 * together with the time. Writes nothing.
 */
export function judgeSignIn(
  act: Pick<Act, 'now'>,
  world: Keyed,
  signals: Signals,
  seen: Remembered | undefined,
): Judgement {
  return judgeReckoned(signals, reckon(act.now, world, signals, seen))
}

/** The same of what is reckoned already. */
export function judgeReckoned(signals: Signals, { past, sighting, reasons }: Reckoned): Judgement {
  const weighed = [
    ...reasons,
    ...weighSuspects(policy.signIn.indicator, past),
    { signal: `kind-${signals.kind}`, weight: policy.signIn.kind[signals.kind] },
    ...(past.ease > 0 ? [{ signal: 'company-eased', weight: -past.ease }] : []),
  ]
  return judgeWith({
    policy: past.scale.policy.version,
    askAt: past.scale.askAt,
    reasons: weighed,
    certain: certainly(signals, past, sighting),
  })
}

/** What a judgement of these signals needs of the tables, as a query within another: a row of `Remembered` or none. */
export const rememberedOf = (world: Keyed, signals: Signals): Part => remembered(world, signals)

type Certain = (typeof certainSignals)[number]

/** What asks for a code whatever the sum. */
export const certainSignals = [
  'never-here',
  'device-unproved',
  'device-elsewhere',
  'network-unreadable',
  'family-unreadable',
  'hints-contradict',
  'network-raised',
  'threat-grave',
] as const

/**
 * What asks for a code whatever else speaks for him: nothing was proved here yet, something needed could not be read, or the
 * security office has said so. However well known the rest is, it weighs nothing against these.
 */
function certainly(signals: Signals, past: Past, sighting: Sighting): Reason[] {
  const { last } = past.account
  const family = familyNow(signals)
  const isBrought = signals.device?.length === 32 && !signals.deviceIsNew
  const grave = past.suspects.some(({ strength }) => strength >= policy.signIn.indicator.fullAt)
  const holds: Record<Certain, boolean> = {
    'never-here': !last || sighting.day - last.day > limits.horizonDays,
    // A cookie that was copied is no device at all: whoever comes with none is asked in any case.
    'device-unproved': !isBrought || !past.device || theftOf(past.account, sighting) !== undefined,
    'device-elsewhere': past.device !== undefined && past.device.family !== family,
    'network-unreadable': readableAddress(signals) === undefined,
    'family-unreadable': family === undefined,
    'hints-contradict': hintedBy(signals.hints, signals.userAgent) === 'contradicting',
    'network-raised': past.isRaised,
    'threat-grave': grave,
  }
  return certainSignals.filter((signal) => holds[signal]).map((signal) => ({ signal, weight: 0 }))
}
