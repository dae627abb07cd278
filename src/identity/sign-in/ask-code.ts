import { maskAddress } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { Db } from '#platform/sql.ts'
import type { Scope } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { accountOf, moveOn } from '../journeys/move-journey.ts'
import { sideOf } from '../journeys/side-of.ts'
import type { CodeOwner } from '../one-time-codes/code-budget.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import type { AccountRow, JourneyRow } from '../tables.ts'
import type { Progress, Proved } from './go-on.ts'
import { seenOf } from './visit.ts'

/** A person to be asked for a code, and where it goes; nowhere for who has an authenticator. */
export interface Asked extends Proved {
  to: string | undefined
  mustChange: boolean
}

/** Sends the first code of a sign-in and moves it to the step that waits for it, or for an authenticator. */
export async function askCode(act: Act, world: World, asked: Asked): Promise<Progress> {
  const { journey, account } = asked
  await moveOn(act, journey, {
    id: journey.id,
    from: journey.step,
    to: 'code',
    account: {
      companyId: account.company_id,
      accountId: account.id,
      securityVersion: account.security_version,
    },
    ...(account.member_number && { memberNumber: account.member_number }),
    ...(asked.to && { maskedAddress: maskAddress(asked.to) }),
    askedCode: true,
    mustChangePassword: asked.mustChange,
  })
  const { to } = asked
  if (to) await issueCode(act, world, { ...codeOf(journey, account), ...seenOf(asked.visit), to })
  return { step: 'code' }
}

/** What every code of this sign-in has in common. */
export function codeOf(journey: JourneyRow, account: AccountRow) {
  return {
    purpose: 'sign-in',
    bound: { journeyId: journey.id },
    owner: ownerOf(account.member_number, account.id),
    account: { companyId: account.company_id, accountId: account.id },
    kind: account.kind,
    language: journey.language,
  } as const
}

/** Whose tries at codes a journey spends; undefined before anybody was recognised. */
export function codeOwner(journey: JourneyRow): CodeOwner | undefined {
  const account = accountOf(journey)
  return account && ownerOf(journey.member_number, account.accountId)
}

/** The side a sign-in's codes are asked for and guessed at from: own devices have allowances of their own (O3). */
export function sideOfSignIn(db: Db, journey: JourneyRow): Promise<Scope> {
  const account = accountOf(journey)
  const who = { accounts: account ? [account] : [], memberNumber: journey.member_number ?? undefined }
  return sideOf(db, who, journey.device)
}

const ownerOf = (memberNumber: string | null, accountId: string): CodeOwner =>
  memberNumber ? { memberNumber } : { accountId }
