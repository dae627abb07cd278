import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { takeBackSince } from '../authenticators/take-back-since.ts'
import { holdAndOpenCase } from './hold-and-open-case.ts'

/** A member who reported an entry, when, and the moment of that entry. */
export interface ReportedMember {
  memberNumber: string
  at: string
  since: string
}

/** Holds a member's accounts in his other companies after he reported one; each company sees its own case alone. */
export async function holdMember(world: World, reported: ReportedMember): Promise<void> {
  const accounts = await world.db.rows<AccountRef>(sql`
    select company_id as "companyId", id as "accountId" from identity_account
    where member_number = ${reported.memberNumber} and status = 'active' order by id limit 50`)
  for (const account of accounts)
    await world.act({ by: 'system', name: 'identity.hold-member' }, (act) =>
      holdOne(act, world, account, reported),
    )
}

async function holdOne(act: Act, world: World, ref: AccountRef, reported: ReportedMember) {
  const { memberNumber, at, since } = reported
  const account = await holdForChange(act, ref)
  const member = await findMember(act, memberNumber)
  // A new password since the report has repaired everything already.
  const isRepaired = (member?.passwordSetAt ?? never) > new Date(at)
  if (account?.status !== 'active' || isRepaired) return
  await holdAndOpenCase(act, world, account, undefined)
  await takeBackSince(act, ref, { from: new Date(since) })
}

const never = new Date(0)
