import { z } from 'zod'

/** The kinds of people a notice may be addressed to. */
const Kind = z.enum(['administrator', 'ticketing-manager', 'traveller'])
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const bilingual = z.strictObject({ ja: z.string(), en: z.string() })

/** Where a link in a notice may lead: another notice, a page of ours, or a site of others. */
export const Target = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('notice'), notice: z.string() }),
  z.strictObject({ to: z.literal('page'), page: z.string() }),
  z.strictObject({ to: z.literal('outside'), url: z.url({ protocol: /^https$/ }) }),
])
export type Target = z.infer<typeof Target>

/** A run of text, perhaps a link. */
export const Piece = z.strictObject({ text: z.string(), link: Target.optional() })
export type Piece = z.infer<typeof Piece>

/** A text as it is shown: paragraphs and lists, nothing else. */
export const Block = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('paragraph'), pieces: z.array(Piece) }),
  z.strictObject({ block: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Piece)) }),
])
export type Block = z.infer<typeof Block>

const NoticeInList = z.strictObject({
  id: z.uuid(),
  month: Month,
  title: bilingual,
  publishedAt: z.iso.datetime(),
  /** Only for a signed-in reader: he has not opened it as it is now worded. */
  unread: z.boolean().optional(),
})
export type NoticeInList = z.infer<typeof NoticeInList>

/** One page of notices, the newest first; `next` asks for the page after it. */
export const Notices = z.strictObject({ notices: z.array(NoticeInList), next: z.string().optional() })
export type Notices = z.infer<typeof Notices>

const blocks = z.strictObject({ ja: z.array(Block), en: z.array(Block) })

/** A notice as its readers see it. */
export const Notice = NoticeInList.omit({ unread: true }).extend({
  text: blocks,
  /** In the order ①②; only those this reader may read. */
  related: z.array(z.strictObject({ id: z.uuid(), month: Month, title: bilingual })),
})
export type Notice = z.infer<typeof Notice>

const Body = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .refine((text) => !text.includes('\0'))
const Title = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/[\p{Cc}]/u.test(text))
const instant = z.iso.datetime({ offset: true })

const Everybody = z.strictObject({ of: z.literal('everybody') })
const SomePeople = z.strictObject({
  of: z.literal('people'),
  kinds: z.array(Kind).min(1).max(3),
  /** Empty: of every company. */
  companies: z.array(z.uuid()).max(1000),
})

/** What the desk writes: both languages, when, to whom, and what goes with it. */
export const NoticeDraft = z
  .strictObject({
    title: z.strictObject({ ja: Title, en: Title }),
    body: z.strictObject({ ja: Body, en: Body }),
    month: Month,
    from: instant,
    until: instant.optional(),
    audience: z.discriminatedUnion('of', [Everybody, SomePeople]),
    related: z.array(z.uuid()).max(9),
  })
  .refine(({ from, until }) => !until || Date.parse(until) > Date.parse(from), { path: ['until'] })
export type NoticeDraft = z.infer<typeof NoticeDraft>

/** Which version the desk means: nobody publishes or changes what he has not seen. */
export const SeenVersion = z.strictObject({ version: z.int().min(1) })
export const NoticeRevision = z.strictObject({ version: z.int().min(1), draft: NoticeDraft })
export const Kept = z.strictObject({ id: z.uuid(), version: z.int() })

/** How a text in both languages will look. */
export const PreviewWish = z.strictObject({ ja: z.string().max(20_000), en: z.string().max(20_000) })
export const Preview = z.strictObject({ text: blocks, brokenLinks: z.array(z.string()) })
export type Preview = z.infer<typeof Preview>

const state = z.enum(['draft', 'published', 'withdrawn'])
const AtDesk = z.strictObject({
  id: z.uuid(),
  state,
  newest: z.int(),
  published: z.int().optional(),
  title: bilingual,
  month: Month,
  from: z.iso.datetime(),
  until: z.iso.datetime().optional(),
  isPublic: z.boolean(),
})

/** One page of all notices, as the desk lists them. */
export const NoticesAtDesk = z.strictObject({ notices: z.array(AtDesk), next: z.string().optional() })
export type NoticesAtDesk = z.infer<typeof NoticesAtDesk>

/** One notice at the desk: its newest wording to go on from, and every version that was kept. */
export const NoticeAtDesk = z.strictObject({
  id: z.uuid(),
  state,
  newest: z.int(),
  published: z.int().optional(),
  draft: NoticeDraft,
  /** The companies of its audience by name. */
  companies: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  versions: z.array(
    z.strictObject({ version: z.int(), madeAt: z.iso.datetime(), madeBy: bilingual, title: bilingual }),
  ),
})
export type NoticeAtDesk = z.infer<typeof NoticeAtDesk>
