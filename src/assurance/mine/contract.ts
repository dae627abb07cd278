import { z } from 'zod'
import { OwnDocument } from '../documents/contract.ts'
import { OwnReport } from '../mail-reports/contract.ts'
import { OwnLesson } from '../training/contract.ts'

/** What is asked of whoever asks; of somebody who is not known to be of the group, nothing. */
export const Mine = z.strictObject({
  isColleague: z.boolean(),
  lessons: z.array(OwnLesson),
  documents: z.array(OwnDocument),
  reports: z.array(OwnReport),
  /** Where suspicious mails are forwarded to, if anywhere. */
  reportTo: z.string().optional(),
})
export type Mine = z.infer<typeof Mine>
