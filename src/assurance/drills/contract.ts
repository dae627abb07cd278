import { z } from 'zod'

const day = z.iso.date()
const instant = z.iso.datetime()
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const line = (most: number) => z.string().trim().min(1).max(most)

export const drillKinds = ['virus', 'compromise'] as const
export const drillRounds = ['first', 'again'] as const
export type DrillRound = (typeof drillRounds)[number]
export const drillStates = ['designed', 'running', 'ended', 'halted'] as const
export type DrillState = (typeof drillStates)[number]

/** The words of a drill mail: `{name}`, `{unit}` and, exactly once, `{link}` are filled in. */
export const TemplateText = z.strictObject({
  kind: z.enum(drillKinds),
  language: z.enum(['ja', 'en']),
  fromName: line(60),
  subject: line(100),
  body: line(4000),
  attachment: z.strictObject({ name: line(80), text: line(2000) }).optional(),
})
export type TemplateText = z.infer<typeof TemplateText>

/** The templates there are, and what a set-up is held against. */
export const DrillChoices = z.strictObject({
  templates: z.array(TemplateText.extend({ id: z.uuid() })),
  groups: z.array(z.strictObject({ company: z.string(), unit: z.string(), people: z.int() })),
  limits: z.strictObject({
    domains: z.array(z.string()),
    perHour: z.int(),
    opens: clockTime,
    closes: clockTime,
  }),
})
export type DrillChoices = z.infer<typeof DrillChoices>

/** A drill as it is designed: to these groups or people of the group, to everybody when none are named. */
export const DrillWish = z.strictObject({
  title: line(100),
  groups: z.array(z.strictObject({ company: line(100), unit: line(100).optional() })).max(200),
  numbers: z.array(line(40)).max(1000),
  templates: z.array(z.uuid()).min(1).max(20),
  fromOn: day,
  untilOn: day,
  opens: clockTime,
  closes: clockTime,
  perHour: z.int().min(1).max(100_000),
})
export type DrillWish = z.infer<typeof DrillWish>

/** What came of the mails of one round, in numbers. */
export const Figures = z.strictObject({
  planned: z.int(),
  leftOut: z.int(),
  sent: z.int(),
  delivered: z.int(),
  bounced: z.int(),
  autoReplied: z.int(),
  /** By a person, with a mail of his own. */
  answered: z.int().default(0),
  /** Mails whose link something opened. */
  opened: z.int(),
  /** Of these, only by programs. */
  byMachinesOnly: z.int(),
  clicked: z.int(),
  reported: z.int(),
  reportedBeforeClick: z.int(),
  clickedThenReported: z.int(),
  /** People who clicked in this and in another drill mail of the last 90 days. */
  repeatClicks: z.int(),
  taught: z.int(),
  finished: z.int(),
  finishedInTime: z.int(),
  visits: z.int(),
  machineVisits: z.int(),
  firstReportSeconds: z.int().optional(),
  medianReportSeconds: z.int().optional(),
})
export type Figures = z.infer<typeof Figures>

/** The numbers of a group of ten or more. */
const GroupFigures = z.strictObject({
  /** Without them: everybody of smaller groups. */
  company: z.string().optional(),
  unit: z.string().optional(),
  sent: z.int(),
  clicked: z.int(),
  reported: z.int(),
})
export type GroupFigures = z.infer<typeof GroupFigures>

const who = z.strictObject({ at: instant, by: z.string() })

/** One drill in a list. */
const DrillLine = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(drillStates),
  designedAt: instant,
  fromOn: day,
  untilOn: day,
  people: z.int(),
  clicked: z.int(),
  reported: z.int(),
})
export type DrillLine = z.infer<typeof DrillLine>

/** The drills, the newest first, a page at a time. */
export const Drills = z.strictObject({ drills: z.array(DrillLine), next: z.string().optional() })
export type Drills = z.infer<typeof Drills>

/** One drill: how it was set up and approved, and what came of it. */
export const DrillView = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(drillStates),
  wish: DrillWish,
  templates: z.array(TemplateText.extend({ id: z.uuid() })),
  seed: z.string(),
  digest: z.string(),
  people: z.int(),
  designed: who,
  approved: who.optional(),
  halted: who.extend({ why: z.string() }).optional(),
  isOwn: z.boolean(),
  /** Whether mails of it are yet to leave, this round's or, to those who opened one, again. */
  hasMore: z.boolean(),
  rounds: z.array(
    z.strictObject({ round: z.enum(drillRounds), figures: Figures, groups: z.array(GroupFigures) }),
  ),
})
export type DrillView = z.infer<typeof DrillView>

/** What somebody did with a drill mail; for the CSIRT alone, and 90 days long. */
export const DrillPeople = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.uuid(),
      round: z.enum(drillRounds),
      employeeNumber: z.string(),
      name: z.strictObject({ ja: z.string(), en: z.string() }),
      company: z.string(),
      unit: z.string(),
      sentAt: instant.optional(),
      leftOut: z.string().optional(),
      bouncedAt: instant.optional(),
      clickedAt: instant.optional(),
      reportedAt: instant.optional(),
      finishedAt: instant.optional(),
      againOn: day.optional(),
    }),
  ),
  next: z.string().optional(),
})
export type DrillPeople = z.infer<typeof DrillPeople>

/** Why a drill is stopped at once. */
export const DrillHalt = z.strictObject({ why: line(500) })

/** The header of a mail that somebody asks about, and whether it is one of ours. */
export const DrillHeader = z.strictObject({ header: line(300), to: line(254), subject: line(300) })
export const DrillProof = z.strictObject({
  isOurs: z.boolean(),
  drill: z.uuid().optional(),
  title: z.string().optional(),
})
export type DrillProof = z.infer<typeof DrillProof>
