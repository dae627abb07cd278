import { z } from 'zod'
import { kinds } from './author.ts'

const localDate = z.iso.date()
const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
/** The days of the week, as a profile names them; Sunday is the first. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** When the desk answers the telephone. */
const DeskHours = z.strictObject({
  opens: clockTime,
  closes: clockTime.describe('From this minute on the desk is closed.'),
  closedWeekdays: z.array(z.strictObject({ weekday: z.enum(weekdays), from: localDate })),
  closedYearly: z.array(z.strictObject({ from: dayOfYear, to: dayOfYear })),
  closedOnHolidays: z.boolean().describe('Whether national holidays close the desk too.'),
})

const receiver = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/)
    .describe('The screen shows it, and it stays: how far it has come hangs on it.'),
  personal: z.boolean().default(false).describe('Whether sealed personal fields are opened for it.'),
  reasons: z.boolean().default(false).describe('Whether it is sent why a code was asked for.'),
})
const caFile = z.string().optional().describe('PEM of the authority that signed its certificate.')

/** Who outside is sent the facts, in OCSF. */
const AuditReceiver = z.discriminatedUnion('to', [
  receiver.extend({ to: z.literal('file'), path: z.string().min(1) }),
  receiver.extend({
    to: z.literal('syslog'),
    host: z.string().min(1),
    port: z.int().min(1).max(65535),
    caFile,
  }),
  receiver.extend({ to: z.literal('https'), url: z.url({ protocol: /^https$/ }), caFile }),
])
export type AuditReceiver = z.infer<typeof AuditReceiver>

const network = z.union([z.cidrv4(), z.cidrv6()])

/** How the staff's company devices are judged, and which networks are the office's. */
const Access = z.strictObject({
  mode: z.enum(['off', 'observe', 'enforce']),
  officeNetworks: z.array(network),
  reportHours: z.int().min(1).max(720).describe('How long a report of a device holds.'),
  patchDays: z.int().min(1).max(180).describe('How old the last update of its system may be.'),
  screenLockMinutes: z.int().min(1).max(60).describe('After how much rest its screen must have locked.'),
  proofMinutes: z
    .int()
    .min(2)
    .max(60)
    .describe('How long a browser has shown that it holds the key of its device.'),
})

/** How far drills may go. */
const Drills = z.strictObject({
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
    .describe(
      'Domains of our own that drills may reach, and what lies below them; else the one mail is sent from.',
    ),
  names: z
    .array(z.string().min(2))
    .describe('Names of real organisations that no drill may use, besides those always refused.'),
  perHour: z.int().min(1).max(20_000).describe('Drill mails an hour at most.'),
  opens: clockTime.describe('Before it no drill mail leaves.'),
  closes: clockTime.describe('From this minute on none leaves any more.'),
})

/** Everything that differs from operator to operator; `profiles/*.json` are checked against it at the start. */
export const Profile = z.strictObject({
  name: z.string().min(1),
  operator: z.strictObject({
    name: bilingual,
    portal: bilingual,
    programme: bilingual,
    programmeShort: z.string().min(1),
    memberOffice: z.strictObject({ name: bilingual, phone: z.string().min(1) }),
    desk: z.strictObject({
      name: bilingual,
      free: z.string().min(1),
      charged: z.string().min(1),
      hours: DeskHours,
    }),
    memberSite: z
      .url()
      .describe("The member programme's own site, where a member sets and tries his password."),
    invoiceNumber: z
      .string()
      .regex(/^T\d{13}$/)
      .describe('Registration number as an issuer of qualified invoices; it stands on receipts.'),
    colour: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  timeZone: z.literal('Asia/Tokyo'),
  movableClock: z.boolean().describe('Tests and rehearsals only: the clock may be set.'),
  dates: z.strictObject({
    cutOver: localDate,
    oldPasswordsUntil: localDate.describe('The last day on which an old administrator password is accepted.'),
    manual: localDate.describe('The day on which the web manual is published.'),
  }),
  notices: z
    .strictObject({ instantMembers: localDate, overview: localDate, schedule: localDate })
    .describe('From which day on the notices that come along are to be read.'),
  mail: z.strictObject({ from: z.email(), fromName: bilingual }),
  mailReports: z
    .strictObject({
      address: z.email(),
      host: z.string().default('127.0.0.1'),
      port: z.int().min(0).max(65535),
    })
    .optional()
    .describe(
      'Where people forward suspicious mails to: the address, and where this program takes them in by SMTP.',
    ),
  passwords: z.strictObject({
    policy: z.enum(['document', 'nist-single', 'nist-mfa']),
    breachFile: z
      .string()
      .optional()
      .describe('A file of breached passwords as SHA-1 in hex, sorted, one a line.'),
  }),
  memberLockTries: z.int().min(3).max(10),
  selfRegistrationTries: z.int().min(3).max(10),
  codes: z.strictObject({
    digits: z.literal(6),
    minutes: z.int().min(1).max(10),
    tries: z.int().min(1).max(10),
    resends: z.int().min(0).max(10),
    /** Minutes after the last counted try until the budget is whole again. */
    budgetMinutes: z.int().min(10).max(1440),
  }),
  // NIST SP 800-63B 2.2.3: an hour without use and a day in all, for whoever is asked for a second factor.
  sessions: z.strictObject({ idleMinutes: z.int().min(5).max(60), absoluteHours: z.int().min(1).max(24) }),
  links: z.strictObject({ setPasswordHours: z.int().min(1).max(168) }),
  deviceDays: z.int().min(1).max(400),
  extras: z.strictObject({
    passkeys: z.boolean(),
    totp: z.boolean(),
    mandatoryFor: z
      .array(z.enum(kinds))
      .describe('Accounts that must have a passkey or an authenticator app.'),
  }),
  facts: z
    .strictObject({
      keepYears: z.int().min(1).max(30),
      classes: z.array(
        z.strictObject({
          name: z.string().regex(/^[a-z][a-z-]*$/),
          facts: z.array(z.string().min(1)).min(1),
          keepYears: z.int().min(1).max(30),
        }),
      ),
    })
    .default({ keepYears: 7, classes: [] })
    .describe('How many years facts are kept, and which of them for another time.'),
  auditReceivers: z
    .array(AuditReceiver)
    .default([])
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      'Two receivers have one name.',
    ),
  contactHours: z
    .int()
    .min(1)
    .max(720)
    .default(72)
    .describe('Within how many hours whoever writes to the contact window is answered.'),
  access: Access.default({
    ...{ mode: 'off', officeNetworks: [], reportHours: 26, patchDays: 30, screenLockMinutes: 10 },
    proofMinutes: 15,
  }).describe('Access of the staff by the state of their devices.'),
  drills: Drills.default({
    ...{ domains: [], names: [], perHour: 600, opens: '09:00', closes: '17:30' },
  }).describe('How far drills with targeted mail may go.'),
  demo: z.boolean().describe('Demo data and the mailbox page.'),
})
export type Profile = z.infer<typeof Profile>
