import { z } from 'zod'

/** What a verification found. */
export const LogVerified = z.strictObject({
  records: z.int(),
  checkpoints: z.int(),
  /** Facts whose time was over; their hashes are left. */
  purged: z.int(),
  /** The newest checkpoint: so many records, this root; laid beside one kept outside it shows whether the end is there. */
  size: z.int(),
  root: z.string(),
  /** The first record that is not as it was sealed. */
  flaw: z
    .strictObject({
      position: z.int(),
      to: z.int().optional(),
      why: z.enum([
        'unreadable',
        'missing',
        'doubled',
        'changed',
        'gone',
        'rewritten',
        'unsealed',
        'slipped-in',
      ]),
    })
    .optional(),
})
export type LogVerified = z.infer<typeof LogVerified>
