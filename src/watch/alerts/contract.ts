import { z } from 'zod'

export const severities = ['informational', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const alertStates = ['open', 'acknowledged', 'dismissed', 'in-incident'] as const

const step = z.strictObject({ at: z.iso.datetime(), by: z.string() })

/** An alert as the security office reads it. */
export const AlertView = z.strictObject({
  id: z.uuid(),
  ruleId: z.uuid(),
  severity: z.enum(severities),
  title: z.strictObject({ ja: z.string(), en: z.string() }),
  /** What was alike in all of it, by field; nothing personal. */
  about: z.record(z.string(), z.string()),
  companyId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  times: z.int(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  raisedAt: z.iso.datetime(),
  /** The facts that led here, by their numbers; the first hundred. */
  facts: z.array(z.int()),
  state: z.enum(alertStates),
  acknowledged: step.optional(),
  dismissed: step.extend({ why: z.string() }).optional(),
  incidentId: z.uuid().optional(),
})
export type AlertView = z.infer<typeof AlertView>

/** Alerts a page at a time, the newest first. */
export const Alerts = z.strictObject({
  alerts: z.array(AlertView),
  /** How many wait for somebody. */
  open: z.int(),
  next: z.string().optional(),
})
export type Alerts = z.infer<typeof Alerts>

/** Why an alert needs nothing done. */
export const Dismissal = z.strictObject({ why: z.string().trim().min(5).max(1000) })
