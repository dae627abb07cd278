import { z } from 'zod'
import { severities } from '../../alerts/contract.ts'
import { correlationTypes } from './window.ts'

export const threats = ['unauthorised-access', 'malware', 'misuse', 'monitoring'] as const
export type Threat = (typeof threats)[number]

const bilingual = z.strictObject({ ja: z.string().min(1).max(200), en: z.string().min(1).max(200) })
const span = z.string().regex(/^[1-9][0-9]{0,4}[smhd]$/, 'A span of time is a number and s, m, h or d: 90m.')

const TestEvent = z.strictObject({
  name: z.string(),
  /** So many of it, `every` apart; `{n}` in a text counts them. */
  count: z.int().min(1).max(2000).default(1),
  every: span.default('1s'),
  /** How long after the event before it. */
  after: span.optional(),
  author: z.string().optional(),
  author_role: z.string().optional(),
  author_account: z.string().optional(),
  company: z.string().optional(),
  subject: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
})

const RuleTest = z.strictObject({
  it: z.string().min(1),
  events: z.array(TestEvent).min(1).max(20),
  raises: z.boolean(),
})
export type RuleTest = z.output<typeof RuleTest>

/** What Sigma has no place for: words in both languages, the threat, what to do first, and the rule's own tests. */
const Own = z.strictObject({
  title: bilingual,
  threat: z.enum(threats),
  first: bilingual.optional(),
  tests: z.array(RuleTest).max(20),
})

const common = {
  title: z.string().min(1).max(256),
  id: z.uuid(),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,60}$/)
    .optional(),
  level: z.enum(severities).optional(),
  sekisho: Own.optional(),
}

export const DetectionRule = z.looseObject({
  ...common,
  logsource: z.looseObject({
    product: z.literal(
      'sekisho',
      'This rule is for another log source: only "product: sekisho" is watched here.',
    ),
  }),
  detection: z.looseObject({ condition: z.string().min(1).max(1000) }),
})

const threshold = z.int().min(1).max(1000, 'More than 1000 is not supported.')

export const CorrelationRule = z.looseObject({
  ...common,
  correlation: z.strictObject({
    type: z.enum(correlationTypes),
    rules: z.array(z.string()).min(1).max(10),
    'group-by': z.array(z.string()).max(5).default([]),
    timespan: span,
    condition: z
      .strictObject({ gte: threshold.optional(), gt: threshold.optional(), field: z.string().optional() })
      .optional(),
    aliases: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    generate: z.boolean().default(false),
  }),
})
export type CorrelationRule = z.output<typeof CorrelationRule>

/** A span of time such as `90m` in milliseconds. */
export const msOf = (text: string): number => Number.parseInt(text, 10) * units[text.at(-1) as 's']
const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
