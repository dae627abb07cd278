import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const day = z.iso.date()
const Words = z.string().trim().min(1).max(2000)
const Key = z.string().max(60)

export const severities = ['major', 'minor', 'observation'] as const

/** What an audit found, and how far it has come: open, planned, overdue, closed, or closed by a proof that holds no more. */
const FindingView = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  severity: z.enum(severities),
  words: z.string(),
  control: z.strictObject({ id: z.string(), title: both }),
  state: z.enum(['open', 'planned', 'overdue', 'closed', 'lapsed']),
  version: z.int(),
  plan: z.strictObject({ action: z.string(), owner: z.string(), name: both, dueOn: day }).optional(),
  /** The record that proved it, which anybody of the office may find again. */
  closed: z.strictObject({ at: z.iso.datetime(), place: z.int(), rule: both }).optional(),
  /** Which proofs of its control may close it. */
  proofs: z.array(z.strictObject({ id: z.string(), title: both })),
})
export type FindingView = z.infer<typeof FindingView>

const AuditView = z.strictObject({
  id: z.uuid(),
  auditor: z.string(),
  heldOn: day,
  scope: z.string(),
  opinion: z.string(),
  findings: z.array(FindingView),
})
export type AuditView = z.infer<typeof AuditView>

/** A year with its audits; one that ended without any is a break (S2-55). */
const AuditedYear = z.strictObject({
  year: z.int(),
  from: day,
  until: day,
  audits: z.int(),
  state: z.enum(['audited', 'break', 'running']),
})
export type AuditedYear = z.infer<typeof AuditedYear>

/** The audits by outside bodies, the newest first, and the years from the first of them until now, counted both ways. */
export const Audits = z.strictObject({
  fiscal: z.array(AuditedYear),
  calendar: z.array(AuditedYear),
  audits: z.array(AuditView),
  people: z.array(z.strictObject({ id: z.string(), name: both })),
  controls: z.array(z.strictObject({ id: z.string(), title: both })),
})
export type Audits = z.infer<typeof Audits>

/** An audit as it is put on record. */
export const NewAudit = z.strictObject({
  auditor: z.string().trim().min(1).max(200),
  heldOn: day,
  scope: Words,
  opinion: z.string().trim().min(1).max(4000),
  findings: z.array(z.strictObject({ severity: z.enum(severities), words: Words, control: Key })).max(100),
})
export type NewAudit = z.infer<typeof NewAudit>

/** What is to be done about a finding; `version` is the plan's as it was read. */
export const FindingPlan = z.strictObject({ action: Words, owner: Key, dueOn: day, version: z.int().min(0) })
export type FindingPlan = z.infer<typeof FindingPlan>

/** The proof, found anew at that moment, by which a finding closes. */
export const Closing = z.strictObject({ rule: Key })
