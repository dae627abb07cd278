import { z } from 'zod'
import { ContainmentView } from '../containment/contract.ts'

export const incidentSeverities = ['low', 'medium', 'high', 'critical'] as const
export const incidentRoles = ['lead', 'scribe', 'communications'] as const
export type IncidentRole = (typeof incidentRoles)[number]

/** How far an incident has come. */
export const incidentStates = ['open', 'acknowledged', 'containing', 'contained', 'closed'] as const

const Instant = z.iso.datetime()
const Words = z.string().trim().min(1).max(4000)
const both = z.strictObject({ ja: z.string(), en: z.string() })
const done = z.strictObject({ at: Instant, by: z.string() })
const Severity = z.enum(incidentSeverities)

/** How an incident is opened by hand. */
export const NewIncident = z.strictObject({ title: z.string().trim().min(1).max(200), severity: Severity })
export type NewIncident = z.infer<typeof NewIncident>

/** What is written into the timeline by hand. */
export const Entry = z.strictObject({ words: Words })
/** How bad it is, and who does what. */
export const SeverityWish = z.strictObject({ severity: Severity })
export const RoleWish = z.strictObject({ accountId: z.uuid() })
/** Steps whose moment is measured (S2-28, S2-45). */
export const steps = ['acknowledgement', 'containment-begin', 'containment-end', 'closing'] as const
export type Step = (typeof steps)[number]
export const NewMeasure = z.strictObject({
  words: z.string().trim().min(1).max(1000),
  owner: z.string().trim().min(1).max(100),
  dueOn: z.iso.date(),
})
export type NewMeasure = z.infer<typeof NewMeasure>

/** Seconds from the opening to each step that was reached. */
export const Times = z.strictObject({
  acknowledge: z.number().optional(),
  containBegin: z.number().optional(),
  containEnd: z.number().optional(),
  close: z.number().optional(),
})

const head = {
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  severity: Severity,
  state: z.enum(incidentStates),
  openedAt: Instant,
  times: Times,
}

const Measure = z.strictObject({
  id: z.uuid(),
  words: z.string(),
  owner: z.string(),
  dueOn: z.iso.date(),
  isOverdue: z.boolean(),
  done: done.optional(),
})

/** A measure in the list of all, with the incident it came from. */
export const MeasureInList = Measure.extend({ incidentId: z.uuid(), number: z.int() })

/** An incident in the list. */
const IncidentInList = z.strictObject({ ...head, lead: z.string().optional() })

/** Incidents, the newest first, and what is still to be done against recurrence. */
export const Incidents = z.strictObject({
  incidents: z.array(IncidentInList),
  next: z.string().optional(),
  measures: z.array(MeasureInList),
})
export type Incidents = z.infer<typeof Incidents>

/** One entry of the timeline; `data` is what its kind tells besides words. */
export const EntryView = z.strictObject({
  no: z.int(),
  at: Instant,
  by: z.string(),
  kind: z.string(),
  words: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
})
export type EntryView = z.infer<typeof EntryView>

/** The whole room of an incident. */
export const IncidentView = z.strictObject({
  ...head,
  now: Instant,
  openedBy: z.string(),
  roles: z.strictObject({
    lead: RoleWish.extend({ name: z.string() }).optional(),
    scribe: RoleWish.extend({ name: z.string() }).optional(),
    communications: RoleWish.extend({ name: z.string() }).optional(),
  }),
  /** Who may take a role. */
  people: z.array(z.strictObject({ accountId: z.uuid(), name: z.string() })),
  manual: z.strictObject({ version: z.int(), inForce: z.int() }),
  tasks: z.array(z.strictObject({ no: z.int(), words: both, done: done.optional() })),
  measures: z.array(Measure),
  alerts: z.array(
    z.strictObject({ id: z.uuid(), title: both, severity: z.string(), companyId: z.uuid().optional() }),
  ),
  containments: z.array(ContainmentView),
  entries: z.array(EntryView),
})
export type IncidentView = z.infer<typeof IncidentView>

/** The network the alerts speak of, where somebody was let in from it. */
export const IncidentNetwork = z.strictObject({ network: z.string().optional() })
export type IncidentNetwork = z.infer<typeof IncidentNetwork>
