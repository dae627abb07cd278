import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import { voidOpen } from '../../accounts/void-open.ts'
import { endSessions } from '../../sessions/end-sessions.ts'
import { issueRecoveryCodes } from '../recovery-codes/issue-recovery-codes.ts'
import { checkTyped, type RightProof, spendRightProof } from '../showing/right-proof.ts'
import { tellOwner } from '../tell-owner.ts'

/** Who has lost all he proves himself with, the colleague who vouches for him, and what that colleague shows now. */
export interface NewStart {
  account: AccountRef
  witness: AccountRef
  /** Digits of the witness's app, or one of his recovery codes. */
  code: string
}

type Refusal = 'witness-not-proved' | 'nothing-to-replace'

/**
 * Gives somebody who has lost passkey, app and recovery codes a way back: all that he had opens nothing any more, his
 * sessions end, and ten recovery codes are told this once. They are for one who has made sure who he is to hand over;
 * besides his password they let him in to add a new one and nothing else, and are void with that. What was lost still counts: no
 * mailed code comes back by this.
 */
export async function giveNewStart(
  world: World,
  author: Author,
  { account, witness, code }: NewStart,
): Promise<Outcome<Refusal, string[]>> {
  const by = /^[0-9]{6}$/.test(code) ? 'app' : 'recovery-code'
  const right = await checkTyped(world, by, { account: witness, scope: 'strangers', code })
  if (!right.ok) return refused('witness-not-proved')
  return world.act(author, (act) => start(act, world, { account, witness, right: right.value }))
}

interface Start {
  account: AccountRef
  witness: AccountRef
  right: RightProof
}

async function start(
  act: Act,
  world: World,
  { account, witness, right }: Start,
): Promise<Outcome<Refusal, string[]>> {
  const { companyId, accountId } = account
  if (!(await bothStand(act, account, witness)) || !(await hasAny(act, account)))
    return refused('nothing-to-replace')
  const seen = { ...witness, deviceFamily: 'sekisho staff recover' }
  if (!(await spendRightProof(act, world, right, seen))) return refused('witness-not-proved')
  await loseAll(act, account, witness)
  await act.run(sql`
    update identity_account set security_version = security_version + 1
    where company_id = ${companyId} and id = ${accountId}`)
  await endSessions(act, { companyId, accountId, why: 'authenticators-lost' })
  await voidOpen(act, account)
  const codes = await issueRecoveryCodes(act, world, account)
  for (const event of ['suspended', 'codes-made'] as const)
    await tellOwner(act, world, { companyId, accountId, event })
  return doneWith(codes)
}

/** Whether both may sign in; they stay so to the end of the act. Whoever holds two accounts takes them in this order. */
async function bothStand(act: Act, account: AccountRef, witness: AccountRef): Promise<boolean> {
  const standing = await act.rows(sql`
    select id from identity_account
    where status = 'active' and (company_id, id) in (
      (${account.companyId}::uuid, ${account.accountId}::uuid), (${witness.companyId}::uuid, ${witness.accountId}::uuid))
    order by id for no key update`)
  return standing.length === 2
}

const hasAny = async (act: Act, { companyId, accountId }: AccountRef) =>
  (await act.row(sql`
    select 1 from identity_authenticator where company_id = ${companyId} and account_id = ${accountId} limit 1`)) !==
  undefined

async function loseAll(act: Act, { companyId, accountId }: AccountRef, witness: AccountRef): Promise<void> {
  const lost = await act.rows<{ id: string; kind: string }>(sql`
    update identity_authenticator set lost_at = coalesce(lost_at, ${act.now})
    where company_id = ${companyId} and account_id = ${accountId} returning id, kind`)
  for (const { id, kind } of lost)
    act.note('authenticator-lost', {
      subject: accountId,
      companyId,
      data: { authenticator: id, kind, why: 'new-start', witness: witness.accountId },
    })
}
