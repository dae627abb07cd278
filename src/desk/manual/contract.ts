import { z } from 'zod'
import { companyKinds } from '#platform/author.ts'
import { Block } from '../notices/contract.ts'

const bilingual = z.strictObject({ ja: z.string(), en: z.string() })

/** One item of the manual, with the marks of those it concerns. */
const ManualItem = z.strictObject({
  id: z.string(),
  /** Its number within its part: the order of the book, whoever reads first what. */
  number: z.int(),
  roles: z.array(z.enum(companyKinds)),
  title: bilingual,
  text: z.strictObject({ ja: z.array(Block), en: z.array(Block) }),
})

/** The manual in its three parts (S1-17); a signed-in reader finds the items of his role first in each. */
export const Manual = z.strictObject({
  before: z.array(ManualItem),
  after: z.array(ManualItem),
  questions: z.array(ManualItem),
})
export type Manual = z.infer<typeof Manual>
