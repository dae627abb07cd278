import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const day = z.iso.date()
const Words = z.string().trim().min(1).max(2000)
const Key = z.string().max(60)

const ResultView = z.strictObject({
  id: z.uuid(),
  onDay: day,
  isInOrder: z.boolean(),
  found: z.string(),
  improvement: z
    .strictObject({ words: z.string(), by: day, state: z.enum(['planned', 'overdue', 'done']) })
    .optional(),
})
export type ResultView = z.infer<typeof ResultView>

/** A check at intervals, when it is due next, and its last results. */
const CheckView = z.strictObject({
  id: z.uuid(),
  title: both,
  unit: both,
  owner: both,
  everyDays: z.int(),
  dueOn: day,
  isOverdue: z.boolean(),
  results: z.array(ResultView),
})
export type CheckView = z.infer<typeof CheckView>

export const Checks = z.strictObject({
  checks: z.array(CheckView),
  people: z.array(z.strictObject({ id: z.string(), name: both })),
  units: z.array(z.strictObject({ id: z.string(), name: both })),
})
export type Checks = z.infer<typeof Checks>

/** A new check at intervals. */
export const NewCheck = z.strictObject({
  title: z.strictObject({ ja: Words.max(200), en: Words.max(200) }),
  unit: Key,
  owner: Key,
  everyDays: z.int().min(1).max(800),
  firstDueOn: day,
})
export type NewCheck = z.infer<typeof NewCheck>

/** What a check found; what is not in order says what is improved until when. */
export const NewResult = z.strictObject({
  onDay: day,
  isInOrder: z.boolean(),
  found: Words,
  improvement: z.strictObject({ words: Words, by: day }).optional(),
})
export type NewResult = z.infer<typeof NewResult>
