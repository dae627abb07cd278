import { z } from 'zod'

const Title = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/[\p{Cc}]/u.test(text))
const Body = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .refine((text) => !text.includes('\0'))

/** What the public is to read, in both languages. */
export const DisclosureText = z.strictObject({
  title: z.strictObject({ ja: Title, en: Title }),
  body: z.strictObject({ ja: Body, en: Body }),
})
export type DisclosureText = z.infer<typeof DisclosureText>

/** A first draft, and since when the matter is certain. */
export const DisclosureDraft = z.strictObject({
  confirmedAt: z.iso.datetime({ offset: true }),
  text: DisclosureText,
})
export type DisclosureDraft = z.infer<typeof DisclosureDraft>

/** Another wording in place of the one the person saw. */
export const DisclosureChange = z.strictObject({ seen: z.int().min(1), text: DisclosureText })

/** Which wording is meant: nobody approves or publishes what he has not seen. */
export const SeenWording = z.strictObject({ version: z.int().min(1) })

/** A disclosure with every time that was kept. */
export const DisclosureView = z.strictObject({
  id: z.uuid(),
  confirmedAt: z.iso.datetime(),
  /** 72 hours after it was confirmed (O3). */
  targetAt: z.iso.datetime(),
  draftedAt: z.iso.datetime(),
  version: z.int(),
  text: DisclosureText,
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
  /** Whether the reader wrote this wording, and may not approve it. */
  isOwn: z.boolean(),
  /** Whether the reader has approved it already. */
  isApprovedByReader: z.boolean(),
  approvals: z.array(z.strictObject({ by: z.string(), at: z.iso.datetime() })),
  publications: z.array(z.strictObject({ version: z.int(), at: z.iso.datetime(), isLate: z.boolean() })),
})
export type DisclosureView = z.infer<typeof DisclosureView>
export const Disclosures = z.strictObject({ disclosures: z.array(DisclosureView) })
export type Disclosures = z.infer<typeof Disclosures>

/** What everybody reads, without signing in. */
export const PublicDisclosures = z.strictObject({
  disclosures: z.array(
    DisclosureText.extend({
      id: z.uuid(),
      publishedAt: z.iso.datetime(),
      /** When it was last worded anew. */
      amendedAt: z.iso.datetime().optional(),
    }),
  ),
})
export type PublicDisclosures = z.infer<typeof PublicDisclosures>
