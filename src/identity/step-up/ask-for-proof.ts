import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { deviceFamily } from '../device-family.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import { maskAddress } from '../one-time-codes/mask-address.ts'
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

/** Refuses with a step-up to pass within ten minutes, and mails its code. Asked twice, it is the same one and no second mail. */
export async function askForProof(
  act: Act,
  world: World,
  question: ProofQuestion,
): Promise<Outcome<'step-up-required'>> {
  const { asking, operation } = question
  const open = (await openStepUp(act, question)) ?? (await makeStepUp(act, world, question))
  const { id, masked_address: maskedAddress } = open
  act.note('proof-asked', { companyId: asking.session.companyId, data: { operation, stepUp: id } })
  return refused('step-up-required', { stepUp: { id, operation, ...(maskedAddress && { maskedAddress }) } })
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
  const id = world.random.id()
  const masked = target.to === undefined ? null : maskAddress(target.to)
  await act.run(sql`
    insert into identity_step_up (company_id, id, session_id, account_id, security_version, operation, params_hash,
      masked_address, created_at, expires_at)
    values (${session.companyId}, ${id}, ${session.id}, ${session.accountId}, ${session.securityVersion},
      ${question.operation}, ${question.hash}, ${masked}, ${act.now}, ${new Date(act.now.getTime() + minutes * 60_000)})`)
  // A stolen session must not fill the owner's mailbox by asking for ever new things.
  if (target.to !== undefined && (await mailsLately(act, session)) < mostMailsInTenMinutes)
    await issueCode(act, world, {
      ...target,
      purpose: 'step-up',
      bound: { stepUpId: id },
      account: session,
      deviceFamily: deviceFamily(client.userAgent),
    })
  return { id, masked_address: masked }
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
