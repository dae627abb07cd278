import { z } from 'zod'

const both = (most: number) =>
  z.strictObject({ ja: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) })

/** A manual as it is written: its text, and the tasks an incident gets from it. */
export const ManualText = z.strictObject({
  title: both(200),
  text: both(20_000),
  tasks: z.array(both(300)).min(1).max(50),
})
export type ManualText = z.infer<typeof ManualText>

/** A version of it. */
export const ManualView = ManualText.extend({
  /** 0 is the one that comes along. */
  version: z.int(),
  effectiveAt: z.iso.datetime().optional(),
  isInForce: z.boolean(),
})
export type ManualView = z.infer<typeof ManualView>

/** The next version as somebody has written it; `seen` is the revision he had before him, where there was one. */
export const ManualDraft = ManualText.extend({ seen: z.uuid().optional() })
export type ManualDraft = z.infer<typeof ManualDraft>

/** The draft goes in force in the revision the CISO has read, at once unless a later moment is said. */
export const DraftInForce = z.strictObject({
  revision: z.uuid(),
  effectiveAt: z.iso.datetime({ offset: true }).optional(),
})
export type DraftInForce = z.infer<typeof DraftInForce>

/** Every version, and what is being written. */
export const Manuals = z.strictObject({
  inForce: ManualView,
  versions: z.array(
    z.strictObject({
      version: z.int(),
      title: both(200),
      effectiveAt: z.iso.datetime(),
      publishedAt: z.iso.datetime(),
      writtenBy: z.string(),
      approvedBy: z.string(),
      isInForce: z.boolean(),
    }),
  ),
  draft: ManualText.extend({
    revision: z.uuid(),
    writtenBy: z.string(),
    writtenAt: z.iso.datetime(),
  }).optional(),
})
export type Manuals = z.infer<typeof Manuals>
