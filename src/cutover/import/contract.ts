import { z } from 'zod'

/** What has become of imports, the newest first. */
export const Imports = z.object({
  imports: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(['reading', 'comparing', 'applying', 'applied', 'refused', 'tried', 'given-up']),
      isDryRun: z.boolean(),
      lines: z.int(),
      faults: z.int(),
      /** What it entered, once it is applied. */
      counts: z.partialRecord(
        z.enum(['companies', 'departments', 'members', 'accounts', 'changed', 'leftOut']),
        z.int(),
      ),
      begunAt: z.iso.datetime(),
      endedAt: z.iso.datetime().optional(),
      /** Whether its faults can still be had as a file: those of the newest alone are kept. */
      hasFaultFile: z.boolean(),
    }),
  ),
})
export type Imports = z.output<typeof Imports>
