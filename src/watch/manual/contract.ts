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

/** A new version; in force at once unless a later moment is said. */
export const NewManual = ManualText.extend({ effectiveAt: z.iso.datetime({ offset: true }).optional() })
export type NewManual = z.infer<typeof NewManual>
