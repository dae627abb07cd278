import { z } from 'zod'

const both = z.strictObject({ ja: z.string(), en: z.string() })
const day = z.iso.date()
const Words = z.string().trim().min(1).max(4000)
const EmployeeNumber = z.string().trim().min(1).max(20)

export const measures = ['none', 'guidance', 'warning', 'discipline'] as const
export type Measure = (typeof measures)[number]

/** A case as it stands in the list of whoever may read it. */
const ViolationView = z.strictObject({
  id: z.uuid(),
  employeeNumber: z.string(),
  name: both,
  onDay: day,
  rule: z.string(),
  openedAt: z.iso.datetime(),
  measure: z.enum(measures).optional(),
})
export type ViolationView = z.infer<typeof ViolationView>

export const Violations = z.strictObject({ violations: z.array(ViolationView), next: z.string().optional() })
export type Violations = z.infer<typeof Violations>

/** What happened, and what was decided. */
export const ViolationWords = z.strictObject({ words: z.string(), decision: z.string().optional() })
export type ViolationWords = z.infer<typeof ViolationWords>

/** A case as it is opened. */
export const NewViolation = z.strictObject({
  employeeNumber: EmployeeNumber,
  onDay: day,
  rule: z.string().trim().min(1).max(200),
  words: Words,
})
export type NewViolation = z.infer<typeof NewViolation>

/** What comes of it. */
export const Decision = z.strictObject({ measure: z.enum(measures), words: Words })
export type Decision = z.infer<typeof Decision>

/** Who else may read it, by his number. */
export const NewReader = z.strictObject({ employeeNumber: EmployeeNumber })

/** The item of the appraisal as it was agreed. */
const AppraisalItem = z.strictObject({
  version: z.int(),
  title: both,
  agreedWith: z.string(),
  agreedOn: day,
})
export type AppraisalItem = z.infer<typeof AppraisalItem>

export const Appraisal = z.strictObject({ item: AppraisalItem.optional() })
export type Appraisal = z.infer<typeof Appraisal>

export const NewAppraisalItem = z.strictObject({
  title: z.strictObject({
    ja: z.string().trim().min(1).max(200),
    en: z.string().trim().min(1).max(200),
  }),
  agreedWith: z.string().trim().min(1).max(200),
  agreedOn: day,
})
export type NewAppraisalItem = z.infer<typeof NewAppraisalItem>
