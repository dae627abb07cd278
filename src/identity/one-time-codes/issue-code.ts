import { sendMail } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { Kind, Language } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { CodePurpose } from '../tables.ts'
import { type BoundTo, codeMac } from './bound-to.ts'
import { type CodeOwner, trySubject } from './code-budget.ts'

const told = { 'sign-in': 'sign-in', recovery: 'reset', 'step-up': 'operation', address: 'address' } as const

/** A code as asked for by an act. */
export interface CodeWish {
  purpose: CodePurpose
  bound: BoundTo
  owner: CodeOwner
  /** None for an ID that does not exist: the row is written all the same, and no mail goes out. */
  account: { companyId: string; accountId: string } | undefined
  /** The registered address and nothing else (S1-47); undefined with `account` undefined. */
  to: string | undefined
  kind: Kind
  language: Language
  /** "Chrome / Windows". */
  deviceFamily: string
  /** The rough network it was asked from, told in the mail. */
  networkHint: string | undefined
  isResend?: boolean
  /** What the mail says it is for, where that is not the purpose's own: a sign-in that proves an address. */
  told?: (typeof told)[CodePurpose]
}

/**
 * Makes a new six-digit code, voids the one before it of the same journey, and hands it to the outbox.
 * Refuses the resend after the profile's number of resends within ten minutes.
 */
export async function issueCode(
  act: Act,
  world: World,
  wish: CodeWish,
): Promise<Outcome<'too-many-resends'>> {
  if (wish.isResend && (await resendsLeft(act, world, wish.bound, act.now)) <= 0)
    return refused('too-many-resends')
  const code = world.random.digits(world.profile.codes.digits)
  const expiresAt = new Date(act.now.getTime() + world.profile.codes.minutes * 60_000)
  await voidCodesOf(act, wish.bound)
  await storeCode(act, world, { ...wish, code, expiresAt })
  if (wish.to !== undefined) await mailCode(act, world, { ...wish, to: wish.to, code, expiresAt })
  act.note('code-asked', {
    ...(wish.account && { companyId: wish.account.companyId, subject: wish.account.accountId }),
    data: { purpose: wish.told === 'address' ? 'address' : wish.purpose, resend: wish.isResend ?? false },
  })
  return done
}

type Made = CodeWish & { code: string; expiresAt: Date }

// O3: the newest code of a journey voids that journey's earlier ones and no other journey's.
function voidCodesOf(act: Act, bound: BoundTo): Promise<number> {
  const { journeyId, stepUpId, changeId } = columns(bound)
  return act.run(sql`
    update identity_code set replaced_at = ${act.now}
    where used_at is null and replaced_at is null
      and (journey_id = ${journeyId}::uuid or step_up_id = ${stepUpId}::uuid or address_change_id = ${changeId}::uuid)`)
}

async function storeCode(act: Act, world: World, made: Made): Promise<void> {
  const { journeyId, stepUpId, changeId } = columns(made.bound)
  const { keys, random } = world
  const subject = keys.mac('code subject', trySubject(made.owner))
  const address = keys.mac('code address', made.to?.toLowerCase() ?? '')
  await act.run(sql`
    insert into identity_code (id, purpose, journey_id, step_up_id, address_change_id, company_id, account_id,
      subject_mac, code_mac, address_mac, is_resend, created_at, expires_at)
    values (${random.id()}, ${made.purpose}, ${journeyId}, ${stepUpId}, ${changeId},
      ${made.account?.companyId}, ${made.account?.accountId}, ${subject}, ${codeMac(keys, made.bound, made.code)},
      ${address}, ${made.isResend ?? false}, ${act.now}, ${made.expiresAt})`)
}

async function mailCode(act: Act, world: World, made: Made & { to: string }): Promise<void> {
  await sendMail(act, world, {
    template: 'one-time-code',
    to: made.to,
    language: made.language,
    account: made.account?.accountId,
    companyId: made.account?.companyId,
    expiresAt: made.expiresAt,
    values: {
      code: made.code,
      purpose: made.told ?? told[made.purpose],
      kind: made.kind,
      deviceFamily: made.deviceFamily,
      networkHint: made.networkHint,
      validMinutes: world.profile.codes.minutes,
      at: act.now,
    },
  })
}

/** How often a code may still be sent again now: a fixed number within any ten minutes (O3). */
export async function resendsLeft(
  db: Pick<Act, 'row'>,
  world: World,
  bound: BoundTo,
  now: Date,
): Promise<number> {
  const { journeyId, stepUpId, changeId } = columns(bound)
  const since = new Date(now.getTime() - 10 * 60_000)
  const sent = await db.row<{ resends: number }>(sql`
    select count(*)::int as resends from identity_code
    where is_resend and created_at > ${since}
      and (journey_id = ${journeyId}::uuid or step_up_id = ${stepUpId}::uuid or address_change_id = ${changeId}::uuid)`)
  return Math.max(0, world.profile.codes.resends - (sent?.resends ?? 0))
}

function columns(bound: BoundTo) {
  return {
    journeyId: 'journeyId' in bound ? bound.journeyId : null,
    stepUpId: 'stepUpId' in bound ? bound.stepUpId : null,
    changeId: 'addressChangeId' in bound ? bound.addressChangeId : null,
  }
}
