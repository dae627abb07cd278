import type { Act } from '#platform/act.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { checkAppCode, type RightAppCode, spendAppCode } from '../app/check-app-code.ts'
import { countPasskey, type RightPasskey } from '../passkeys/check-passkey.ts'
import type { PasskeyEntry } from '../passkeys/contract.ts'
import {
  checkRecoveryCode,
  type RightRecoveryCode,
  spendRecoveryCode,
} from '../recovery-codes/check-recovery-code.ts'
import type { TypedProof } from './typed-tries.ts'

/** Something a person has, shown and found right. */
export type RightProof = RightAppCode | RightRecoveryCode | RightPasskey

/** What is shown: an answer of a passkey, or something typed. */
export type Shown = { by: 'app' | 'recovery-code'; code: string } | { by: 'passkey'; entry: PasskeyEntry }

/** Why what was shown is not taken; one answer each, whatever the reason. */
export type ProofRefusal = 'app-code-not-accepted' | 'recovery-code-not-accepted' | 'passkey-not-accepted'

/** The refusal of each kind. */
export const refusalOf = {
  app: 'app-code-not-accepted',
  'recovery-code': 'recovery-code-not-accepted',
  passkey: 'passkey-not-accepted',
} as const

/** Compares what was typed; each of the two kinds has tries of its own. */
export const checkTyped = (
  world: World,
  by: 'app' | 'recovery-code',
  typed: TypedProof,
): Promise<Outcome<ProofRefusal, RightAppCode | RightRecoveryCode>> =>
  by === 'app' ? checkAppCode(world, typed) : checkRecoveryCode(world, typed)

/** Uses a right proof up within the act it allows: a second request with the same one gets `false`. */
export function spendRightProof(
  act: Act,
  world: World,
  right: RightProof,
  owner: { companyId: string; accountId: string; deviceFamily: string },
): Promise<boolean> {
  switch (right.by) {
    case 'app':
      return spendAppCode(act, world, right, owner)
    case 'recovery-code':
      return spendRecoveryCode(act, world, right, owner)
    case 'passkey':
      return countPasskey(act, world, right, owner.deviceFamily)
  }
}
