import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { isUnrepaired } from '../accounts/reopen-account.ts'
import { reportAgencies } from '../agency/report-agencies.ts'
import { takeBackSince } from '../authenticators/take-back-since.ts'
import { holdAndOpenCase } from './hold-and-open-case.ts'

/** A member who reported an entry, when, and the moment of that entry. */
export interface ReportedMember {
  memberNumber: string
  at: string
  since: string
  /** The agency it was done by, if it was. */
  agency?: string | undefined
}

/**
 * Holds a member's accounts in his other companies after he reported one, and puts out of use what was added there since;
 * each company sees its own case alone.
 */
export async function holdMember(world: World, reported: ReportedMember): Promise<void> {
  const accounts = await world.db.rows<AccountRef>(sql`
    select company_id as "companyId", id as "accountId" from identity_account
    where member_number = ${reported.memberNumber} and status <> 'closed' order by id limit 50`)
  for (const account of accounts)
    await world.act({ by: 'system', name: 'identity.hold-member' }, (act) =>
      holdOne(act, world, account, reported),
    )
}

async function holdOne(act: Act, world: World, ref: AccountRef, reported: ReportedMember) {
  const account = await holdForChange(act, ref)
  if (!account || account.status === 'closed') return
  const repairedAt = await repairOf(act, reported.memberNumber, new Date(reported.at))
  // A suspended one is held as soon as its administrator reopens it. Whoever has a case is told of it once.
  const isNew = account.status !== 'held' && !(await isUnrepaired(act, ref))
  if (isNew && !repairedAt) await holdAndOpenCase(act, world, account, 'report-elsewhere')
  // Neither a new password nor a suspension takes away what a thief added; what came after the new password is the owner's.
  await takeBackSince(act, ref, { from: new Date(reported.since), until: repairedAt })
  const { at, since, agency } = reported
  await reportAgencies(act, world, ref, { at: new Date(at), from: new Date(since), agency })
}

/** When a new password since the report shut out whoever knew the old one. */
export async function repairOf(act: Act, memberNumber: string, at: Date): Promise<Date | undefined> {
  const setAt = (await findMember(act, memberNumber))?.passwordSetAt
  return setAt && setAt > at ? setAt : undefined
}
