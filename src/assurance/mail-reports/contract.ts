import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const State = z.enum(['waiting', 'phish', 'harmless', 'drill'])

/** What a reported mail shows of itself; nothing of it is opened, fetched or rendered. */
export const MailAbout = z.strictObject({
  from: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  sentAt: z.string().optional(),
  /** The beginning of its text, as text. */
  text: z.string(),
  /** Hosts its links lead to. */
  hosts: z.array(z.string()),
  attachments: z.array(
    z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string() }),
  ),
})
export type MailAbout = z.infer<typeof MailAbout>

/** The receipt: by this number it is spoken of. A mail reported before keeps its number. */
export const Receipt = z.strictObject({ number: z.int(), isNew: z.boolean() })
export type Receipt = z.infer<typeof Receipt>

/** One's own reports. */
export const OwnReport = z.strictObject({
  number: z.int(),
  receivedAt: z.iso.datetime(),
  subject: z.string(),
  state: State,
})
export type OwnReport = z.infer<typeof OwnReport>

const ReportView = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  way: z.enum(['upload', 'mail']),
  receivedAt: z.iso.datetime(),
  by: z.strictObject({ name: both, unit: z.string() }).optional(),
  state: State,
  /** How many reported the same mail. */
  alike: z.int(),
  alertId: z.uuid().optional(),
  about: MailAbout,
})

/** Reports, the newest first, a page at a time. */
export const MailReports = z.strictObject({
  reports: z.array(ReportView),
  waiting: z.int(),
  /** Where people forward mails to; missing where no door for them is open. */
  address: z.string().optional(),
  next: z.string().optional(),
})
export type MailReports = z.infer<typeof MailReports>

export const ReportsWish = z.strictObject({
  of: z.enum(['waiting', 'all']).default('waiting'),
  after: z
    .string()
    .regex(/^\d{0,15}$/)
    .default(''),
})
export type ReportsWish = z.output<typeof ReportsWish>

/** What the CSIRT found it to be. */
export const ReportVerdict = z.strictObject({ verdict: z.enum(['phish', 'harmless']) })

export const reportLimits = { bytes: 5 * 1024 * 1024, anHour: 30 } as const
