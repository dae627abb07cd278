import { maskAddress } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Method, methodsOf } from '../authenticators/methods.ts'
import { deviceFamily } from '../device-family.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import type { Asking } from './asking.ts'
import { codeTarget } from './code-target.ts'

/** The operation that needs a proof, as its hash. */
export interface ProofQuestion {
  asking: Asking
  operation: string
  hash: Buffer
}

const minutes = 10
/** Codes for step-ups that one account is mailed within ten minutes. */
export const mostMailsInTenMinutes = 6

/**
 * Refuses with a step-up to pass within ten minutes, and mails its code. Asked twice, it is the same one and no second
 * mail. Who has an authenticator is asked for it, and no code is mailed: a mailbox proves less.
 */
export async function askForProof(
  act: Act,
  world: World,
  question: ProofQuestion,
): Promise<Outcome<'step-up-required'>> {
  const { asking, operation } = question
  const methods = await methodsOf(act, world, asking.session)
  if (methods.length > 0) return askAuthenticator(act, world, question, methods)
  const open = (await openStepUp(act, question)) ?? (await makeStepUp(act, world, question))
  const { id, masked_address: maskedAddress } = open
  act.note('proof-asked', { companyId: asking.session.companyId, data: { operation, stepUp: id } })
  return refused('step-up-required', { stepUp: { id, operation, ...(maskedAddress && { maskedAddress }) } })
}

/** Codes apart, the same: one step-up for one thing, and no more of them than would be mailed. */
async function askAuthenticator(
  act: Act,
  world: World,
  question: ProofQuestion,
  methods: Method[],
): Promise<Outcome<'step-up-required'>> {
  const { session } = question.asking
  const { operation } = question
  const fresh = { ...question, masked: null }
  const waiting = await act.rows<OpenStepUp & { is_same: boolean }>(sql`
    select id, masked_address, operation = ${operation} and params_hash = ${question.hash} as is_same
    from identity_step_up
    where company_id = ${session.companyId} and session_id = ${session.id}
      and security_version = ${session.securityVersion} and proved_at is null and expires_at > ${act.now}`)
  const isFull = waiting.length >= mostMailsInTenMinutes
  const open =
    waiting.find((one) => one.is_same) ??
    (isFull ? await turnStepUp(act, fresh) : undefined) ??
    (await insertStepUp(act, world, fresh))
  act.note('proof-asked', { companyId: session.companyId, data: { operation, stepUp: open.id, methods } })
  return refused('step-up-required', { stepUp: { id: open.id, operation, methods } })
}

interface OpenStepUp {
  id: string
  masked_address: string | null
}

function openStepUp(act: Act, { asking: { session }, operation, hash }: ProofQuestion) {
  return act.row<OpenStepUp>(sql`
    select u.id, u.masked_address from identity_step_up u
    join identity_code c on c.step_up_id = u.id and c.company_id = u.company_id
    where u.company_id = ${session.companyId} and u.session_id = ${session.id} and u.operation = ${operation}
      and u.params_hash = ${hash} and u.security_version = ${session.securityVersion}
      and u.proved_at is null and u.expires_at > ${act.now}
      and c.used_at is null and c.replaced_at is null and c.expires_at > ${act.now}`)
}

async function makeStepUp(act: Act, world: World, question: ProofQuestion): Promise<OpenStepUp> {
  const { session, client } = question.asking
  const target = await codeTarget(act, session)
  const fresh = { ...question, masked: target.to === undefined ? null : maskAddress(target.to) }
  // A stolen session must not fill the owner's mailbox, nor this table, by asking for ever new things.
  if (target.to === undefined || (await mailsLately(act, session)) >= mostMailsInTenMinutes)
    return (await turnStepUp(act, fresh)) ?? insertStepUp(act, world, fresh)
  const made = await insertStepUp(act, world, fresh)
  await issueCode(act, world, {
    ...target,
    purpose: 'step-up',
    bound: { stepUpId: made.id },
    account: session,
    deviceFamily: deviceFamily(client.userAgent),
    networkHint: client.network,
  })
  return made
}

type FreshStepUp = ProofQuestion & { masked: string | null }

async function insertStepUp(act: Act, world: World, fresh: FreshStepUp): Promise<OpenStepUp> {
  const { session } = fresh.asking
  const id = world.random.id()
  await act.run(sql`
    insert into identity_step_up (company_id, id, session_id, account_id, security_version, operation, params_hash,
      masked_address, created_at, expires_at)
    values (${session.companyId}, ${id}, ${session.id}, ${session.accountId}, ${session.securityVersion},
      ${fresh.operation}, ${fresh.hash}, ${fresh.masked}, ${act.now}, ${new Date(act.now.getTime() + minutes * 60_000)})`)
  return { id, masked_address: fresh.masked }
}

/** Turns the session's one step-up without a code to what is asked now; no mail is out that names its operation. */
function turnStepUp(act: Act, fresh: FreshStepUp): Promise<OpenStepUp | undefined> {
  const { session } = fresh.asking
  return act.row<OpenStepUp>(sql`
    update identity_step_up set operation = ${fresh.operation}, params_hash = ${fresh.hash},
      masked_address = ${fresh.masked}
    where company_id = ${session.companyId} and id = (
      select u.id from identity_step_up u
      where u.company_id = ${session.companyId} and u.session_id = ${session.id}
        and u.security_version = ${session.securityVersion} and u.proved_at is null and u.expires_at > ${act.now}
        and not exists (select from identity_code c where c.company_id = u.company_id and c.step_up_id = u.id)
      limit 1)
    returning id, masked_address`)
}

/** Codes mailed for step-ups of this account within ten minutes; its row is held, so parallel calls count one another. */
export async function mailsLately(
  act: Act,
  account: { companyId: string; accountId: string },
): Promise<number> {
  const since = new Date(act.now.getTime() - 10 * 60_000)
  const sent = await act.row<{ codes: number }>(sql`
    select count(*)::int as codes from identity_code
    where company_id = ${account.companyId} and account_id = ${account.accountId} and purpose = 'step-up'
      and created_at > ${since}`)
  return sent?.codes ?? 0
}
