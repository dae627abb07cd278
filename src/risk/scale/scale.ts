import type { World } from '#platform/world.ts'
import { type Common, type Crowd, noCrowd } from '../model/crowd.ts'
import type { Habits } from '../model/state.ts'
import { type Policy, shipped } from '../policies/policies.ts'
import { policy } from '../policy.ts'
import type { Keyed } from '../signals.ts'

/** What everybody's sign-ins are held against, the same on every node. */
export interface Scale {
  readonly version: number
  readonly crowd: Crowd
  /** From this score on a code is asked. */
  readonly askAt: number
  /** What the operator has set. */
  readonly policy: Policy
}

/** The crowd as it is stored. */
export interface ScaleBody {
  readonly habits: Habits
  readonly counts: Record<Common, Record<string, number>>
  readonly sums: Record<Common, number>
  readonly scores: number[]
  readonly halved: number
  readonly scored: number
}

/** What a judgement reads of it: all of it only when this node does not hold it yet. */
export interface ScaleRow {
  scale: { version: number; askAt: number; body: ScaleBody; policy: Policy | null } | null
}

/** While too little is known to set one: what a device on which a code was passed does not reach. */
const first: Scale = { version: 0, crowd: noCrowd(), askAt: policy.signIn.firstAskAt, policy: shipped }

// Worlds are copied, their keys are not.
const held = new WeakMap<World['keys'], Scale>()

/** The version this node holds. */
export const heldVersion = ({ keys }: Keyed): number => held.get(keys)?.version ?? 0

/** The scale a row speaks of; kept, so that the next row need not bring it. */
export function scaleFrom({ keys }: Keyed, row: ScaleRow | undefined): Scale {
  const known = held.get(keys) ?? first
  if (!row?.scale) return known
  const { version, askAt, body, policy } = row.scale
  const scale = { version, crowd: crowdFrom(body), askAt, policy: policy ?? shipped }
  if (scale.version > known.version) held.set(keys, scale)
  return scale
}

/** A crowd to count up, out of what is stored. */
export const crowdFrom = ({ counts, scores, ...body }: ScaleBody): Crowd => ({
  ...body,
  sums: { ...body.sums },
  counts: {
    network: new Map(Object.entries(counts.network)),
    country: new Map(Object.entries(counts.country)),
    shape: new Map(Object.entries(counts.shape)),
    browser: new Map(Object.entries(counts.browser)),
  },
  scores: Float64Array.from(scores),
})

// Of what many have in common the first few hundred are all that weighs.
const most = 300

/** A crowd as it is stored. */
export const bodyOf = ({ counts, scores, ...crowd }: Crowd): ScaleBody => ({
  ...crowd,
  counts: {
    network: commonest(counts.network),
    country: commonest(counts.country),
    shape: commonest(counts.shape),
    browser: commonest(counts.browser),
  },
  scores: [...scores].map((count) => Math.round(count * 100) / 100),
})

const commonest = (counts: Map<string, number>) =>
  Object.fromEntries([...counts].toSorted((one, other) => other[1] - one[1]).slice(0, most))
