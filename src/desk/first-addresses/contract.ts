import { z } from 'zod'

/** First addresses of administrators that wait; the address itself is asked of the person, so it is not shown in full. */
export const FirstAddressesAtDesk = z.object({
  waiting: z.array(
    z.object({
      id: z.uuid(),
      companyId: z.uuid(),
      companyName: z.string(),
      signInId: z.string(),
      /** As `a***@s***.example`. */
      maskedAddress: z.string(),
      device: z.string(),
      network: z.string().optional(),
      enteredAt: z.iso.datetime(),
    }),
  ),
  /** Behind the last of this page, when there are more. */
  next: z.string().optional(),
})
export type FirstAddressesAtDesk = z.output<typeof FirstAddressesAtDesk>
