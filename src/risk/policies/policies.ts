import { z } from 'zod'
import { policy } from '../policy.ts'

export const gravities = ['plain', 'sensitive', 'critical'] as const
/** How much harm an operation can do. */
export type Gravity = (typeof gravities)[number]

/** What the operator sets: how large a share of people's own sign-ins is asked for a code, and which operations weigh more. */
export const PolicyWish = z.strictObject({
  rate: z.number().min(0.005).max(0.2),
  /** Operations held to be graver than the program does; none can be made lighter. */
  operations: z.record(z.string().regex(/^[a-z-]{1,60}$/), z.enum(['sensitive', 'critical'])).default({}),
})
export type PolicyWish = z.infer<typeof PolicyWish>

/** A policy by which is judged; facts name it. */
export interface Policy extends PolicyWish {
  readonly version: number
}

/** The one that came with the program. */
export const shipped: Policy = { version: policy.version, rate: policy.signIn.rate, operations: {} }

/** How grave an operation is: what the program holds it for, or more where the policy says so. */
export function gravityOf(operation: string, { operations }: Pick<Policy, 'operations'>): Gravity {
  const own = ownGravity(operation)
  const wished = Object.hasOwn(operations, operation) ? operations[operation] : undefined
  return wished && gravities.indexOf(wished) > gravities.indexOf(own) ? wished : own
}

function ownGravity(operation: string): Gravity {
  const isIn = (list: readonly string[]) => list.includes(operation)
  if (isIn(policy.operation.plainOperations)) return 'plain'
  return isIn(policy.operation.criticalOperations) ? 'critical' : 'sensitive'
}
