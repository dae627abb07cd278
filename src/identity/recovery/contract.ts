import { z } from 'zod'
import { Door } from '../sign-in/contract.ts'

/** How a recovery begins. */
export const BeginRecovery = z.strictObject({ door: Door, language: z.enum(['ja', 'en']) })

/** What was typed as ID; its form is not checked here, for a refusal would tell something. */
export const Identification = z.strictObject({ id: z.string().min(1).max(100) })

/** A recovery as its screens see it. */
export const RecoveryView = z.strictObject({
  id: z.uuid(),
  door: Door,
  step: z.enum(['identify', 'code', 'new-password', 'done']),
  expiresAt: z.iso.datetime(),
  resendsLeft: z.int().optional(),
})
export type RecoveryView = z.infer<typeof RecoveryView>
