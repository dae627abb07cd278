import { z } from 'zod'
import { PersonInList } from '../contract.ts'

/** A first address that waits, as the company's administrators see it. */
const FirstAddress = z.object({
  id: z.uuid(),
  person: PersonInList,
  address: z.string(),
  /** "Chrome / Windows". */
  device: z.string(),
  /** Shortened, as `203.0.113.0/24`. */
  network: z.string().optional(),
  enteredAt: z.iso.datetime(),
  /** Whose word it is: the company's administrator's, or for an administrator the desk's (O8). */
  decidedBy: z.enum(['administrator', 'desk']),
})
/** One page of them, how many there are in all, and the key of the next page. */
export const FirstAddresses = z.object({
  waiting: z.array(FirstAddress),
  count: z.int(),
  next: z.string().optional(),
})
export type FirstAddresses = z.output<typeof FirstAddresses>

/** Which entry the administrator saw when he decided. */
export const FirstAddressDecision = z.looseObject({ firstAddressId: z.uuid() })
export type FirstAddressDecision = z.output<typeof FirstAddressDecision>
