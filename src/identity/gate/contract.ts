import { z } from 'zod'

const bilingual = z.strictObject({ ja: z.string(), en: z.string() })

/** What the gate's screens need to know of the operator before anybody has signed in. Nothing in it is about a person. */
export const GateFacts = z.strictObject({
  operator: bilingual,
  portal: bilingual,
  programme: bilingual,
  programmeShort: z.string(),
  colour: z.string(),
  desk: z.strictObject({ name: bilingual, free: z.string(), charged: z.string() }),
  memberOffice: z.strictObject({ name: bilingual, phone: z.string() }),
  memberSite: z.url(),
  /** The one address our mails come from (S1-89). */
  mailFrom: z.email(),
  /** The one page to bookmark (S1-06). */
  entry: z.url(),
  passwordPolicy: z.strictObject({ min: z.int(), max: z.int(), kinds: z.int() }),
  /** What a person may prove himself with besides his password. */
  extras: z.strictObject({ passkeys: z.boolean(), totp: z.boolean() }),
  /** Only while somebody watches with a clock that was set: what it shows now. */
  clock: z.iso.datetime().optional(),
  dates: z.strictObject({ cutOver: z.iso.date(), oldPasswordsUntil: z.iso.date() }),
})
export type GateFacts = z.infer<typeof GateFacts>
