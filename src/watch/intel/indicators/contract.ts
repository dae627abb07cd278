import { z } from 'zod'
import { unusable, valueKinds } from '../stix/pattern.ts'
import { tlpLevels } from '../stix/tlp.ts'

const Instant = z.iso.datetime()

/** How an indicator stands at sign-ins. */
export const indicatorStates = [
  'weighs',
  'watched',
  'off',
  'not-at-sign-in',
  'unusable',
  'revoked',
  'ended',
] as const

/** An indicator with what was met of it. */
const IndicatorView = z.strictObject({
  id: z.uuid(),
  itemId: z.uuid(),
  name: z.string(),
  pattern: z.string(),
  values: z.array(z.strictObject({ kind: z.enum(valueKinds), value: z.string() })),
  unusable: z.enum(unusable).optional(),
  state: z.enum(indicatorStates),
  source: z.string(),
  tlp: z.enum(tlpLevels),
  score: z.int(),
  /** What is left of the score today. */
  strength: z.int(),
  since: Instant,
  until: Instant,
  sightings: z.int(),
  lastSeenAt: Instant.optional(),
})
export type IndicatorView = z.infer<typeof IndicatorView>

export const Indicators = z.strictObject({ indicators: z.array(IndicatorView), next: z.string().optional() })
export type Indicators = z.infer<typeof Indicators>
