import { z } from 'zod'
import { AfterPage } from '#platform/pages/place.ts'

/** What leaves the office, with whom, on what, and until when. */
export const NewTakeOut = z.strictObject({
  assetId: z.uuid(),
  /** Missing for what is on paper. */
  deviceId: z.uuid().optional(),
  employeeNumber: z.string().trim().max(20),
  why: z.string().trim().min(1).max(500),
  dueOn: z.iso.date(),
})
export type NewTakeOut = z.infer<typeof NewTakeOut>

const both = z.strictObject({ ja: z.string(), en: z.string() })

export const TakeOutWish = AfterPage

/** What is out, and what came back; the newest first. */
export const TakeOuts = z.strictObject({
  /** How many are out, and how many of them past their day. */
  out: z.int(),
  overdue: z.int(),
  takeOuts: z.array(
    z.strictObject({
      id: z.uuid(),
      asset: both,
      device: both.optional(),
      person: both,
      why: z.string(),
      outAt: z.iso.datetime(),
      dueOn: z.iso.date(),
      returnedAt: z.iso.datetime().optional(),
      isOverdue: z.boolean(),
    }),
  ),
  next: z.string().optional(),
})
export type TakeOuts = z.infer<typeof TakeOuts>
