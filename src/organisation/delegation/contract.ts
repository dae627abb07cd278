import { z } from 'zod'
import { Names } from '../fields.ts'

const Moment = z.iso.datetime({ offset: true })

/** Who is to stand in for me, from when (else now) until when. */
export const DelegationWish = z.strictObject({ deputyId: z.uuid(), from: Moment.optional(), to: Moment })
export type DelegationWish = z.output<typeof DelegationWish>

export const Delegation = z.strictObject({
  id: z.uuid(),
  /** The other one: who stands in for me, or for whom I do. */
  names: Names,
  personId: z.uuid(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  state: z.enum(['ahead', 'running']),
})
export type Delegation = z.output<typeof Delegation>

/** What has not ended yet: who stands in for me, and for whom I stand in. */
export const Delegations = z.strictObject({ given: z.array(Delegation), received: z.array(Delegation) })
export type Delegations = z.output<typeof Delegations>
