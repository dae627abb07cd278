import { z } from 'zod'
import { severities } from '../alerts/contract.ts'
import { threats } from './sigma/shapes.ts'

const bilingual = z.strictObject({ ja: z.string(), en: z.string() })

/** A rule that raises alerts, as the security office reads it. */
const RuleView = z.strictObject({
  id: z.uuid(),
  title: bilingual,
  severity: z.enum(severities),
  threat: z.enum(threats),
  first: bilingual.optional(),
})

/** The rules in use, by file, with when their own tests last ran. */
export const Rules = z.strictObject({
  files: z.array(
    z.strictObject({
      name: z.string(),
      origin: z.enum(['built-in', 'loaded']),
      changedAt: z.iso.datetime(),
      testedAt: z.iso.datetime(),
      tests: z.int(),
      failed: z.string().optional(),
      rules: z.array(RuleView),
    }),
  ),
})
export type Rules = z.infer<typeof Rules>

export const RuleSource = z.strictObject({ name: z.string(), source: z.string() })

const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)

/** The register of changes, quarter by quarter; one without an entry shows as open (S2-08). */
export const RuleChanges = z.strictObject({
  quarters: z.array(z.strictObject({ quarter, changes: z.int() })),
  changes: z.array(
    z.strictObject({
      id: z.uuid(),
      at: z.iso.datetime(),
      quarter,
      kind: z.enum(['added', 'changed', 'removed', 'preventive', 'none-needed']),
      file: z.string().optional(),
      why: z.string().optional(),
      by: z.string(),
    }),
  ),
})
export type RuleChanges = z.infer<typeof RuleChanges>

/** A preventive control that was changed, or the decision that none is needed this quarter. */
export const RuleDecision = z.strictObject({
  kind: z.enum(['preventive', 'none-needed']),
  why: z.string().trim().min(10).max(1000),
})
