import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const day = z.iso.date()
const Key = z.string().max(60)

export const inspectionKinds = ['assets', 'conformity'] as const

/** An inspection face to face, or by video as an exception. */
const InspectionView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(inspectionKinds),
  body: both,
  company: z.string(),
  unit: z.string(),
  heldOn: day,
  place: z.string(),
  inspector: both,
  exception: z.strictObject({ reason: z.string(), allowedBy: both }).optional(),
  isInOrder: z.boolean(),
  found: z.string(),
})
export type InspectionView = z.infer<typeof InspectionView>

/** A company of the group: when each kind took place last within a year; without a day it has yet to (S2-54). */
const CompanyCoverage = z.strictObject({
  company: z.string(),
  assets: day.optional(),
  conformity: day.optional(),
})
export type CompanyCoverage = z.infer<typeof CompanyCoverage>

/** The inspections, a page at a time, and which companies are not covered. */
export const Inspections = z.strictObject({
  /** From which day on inspections count. */
  since: day,
  coverage: z.array(CompanyCoverage),
  inspections: z.array(InspectionView),
  next: z.string().optional(),
  people: z.array(z.strictObject({ id: z.string(), name: both })),
})
export type Inspections = z.infer<typeof Inspections>

/** An inspection as it is put on record. */
export const NewInspection = z.strictObject({
  kind: z.enum(inspectionKinds),
  company: z.string().trim().min(1).max(100),
  unit: z.string().trim().min(1).max(100),
  heldOn: day,
  place: z.string().trim().min(1).max(200),
  inspector: Key,
  exception: z.strictObject({ reason: z.string().trim().min(1).max(1000), allowedBy: Key }).optional(),
  isInOrder: z.boolean(),
  found: z.string().trim().min(1).max(4000),
})
export type NewInspection = z.infer<typeof NewInspection>
