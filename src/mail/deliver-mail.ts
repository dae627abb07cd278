import type { Act } from '#platform/act.ts'
import type { Author, Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Attachment } from './mail.ts'
import { type SendFault, sendBySmtp } from './smtp.ts'

const postman: Author = { by: 'system', name: 'mail' }

/** Who gets no lease answer for this long is taken for dead, and the mail is sent by somebody else. */
const leaseSeconds = 60
/** About a day with the waits below; then the mail is dead. */
const attemptsAtMost = 26
const longestWaitSeconds = 3600

/** A mail in hand, and until when. */
export interface Claim {
  id: string
  sealed: Buffer
  template: string
  language: Language
  account_id: string | null
  company_id: string | null
  attempts: number
  leased_until: Date
  now: Date
}

/** Sends one waiting mail, unless somebody else has it in hand or it is too old. */
export async function deliverMail(world: World, id: string): Promise<void> {
  const claim = await world.act(postman, (act) => claimMail(act, id))
  if (!claim) return
  const fault = await sendBySmtp(world, letterOf(world, claim))
  await world.act(postman, (act) => (fault ? failed(act, world, claim, fault) : sent(act, claim)))
}

/** One statement decides who sends it: two processes never hold the same lease. */
async function claimMail(act: Act, id: string): Promise<Claim | undefined> {
  const row = await act.row<Omit<Claim, 'now'>>(sql`
    update mail_outbox set attempts = attempts + 1,
      leased_until = ${act.now}::timestamptz + ${leaseSeconds}::int * interval '1 second'
    where id = ${id} and state = 'waiting' and next_attempt_at <= ${act.now}
      and (leased_until is null or leased_until <= ${act.now})
      and (expires_at is null or expires_at > ${act.now})
    returning id, sealed, template, language, account_id, company_id, attempts, leased_until`)
  return row && { ...row, now: act.now }
}

/** Opens a mail in hand. */
export function letterOf(world: World, claim: Claim) {
  // Sealed by sendMails under the same key and id: what opens has this shape.
  const letter = JSON.parse(world.keys.open('outbox', claim.id, claim.sealed)) as {
    to: string
    subject: string
    text: string
    thread?: string
    attachments?: Attachment[]
    fromName?: string
    headers?: Record<string, string>
  }
  return { ...letter, id: claim.id, language: claim.language, date: claim.now }
}

async function sent(act: Act, claim: Claim): Promise<void> {
  await act.run(sql`
    update mail_outbox set state = 'sent', sealed = null, settled_at = ${act.now}, leased_until = null,
      last_error = null
    where id = ${claim.id} and state = 'waiting' and leased_until = ${claim.leased_until}`)
}

/** Lets a mail wait for its next attempt, or gives it up. */
export async function failed(act: Act, world: World, claim: Claim, fault: SendFault): Promise<void> {
  if (fault.final || claim.attempts >= attemptsAtMost) return giveUp(act, claim, fault)
  const wait = Math.min(10 * 3 ** (claim.attempts - 1), longestWaitSeconds)
  const kept = await act.run(sql`
    update mail_outbox set leased_until = null, last_error = ${fault.reason},
      next_attempt_at = ${act.now}::timestamptz + ${wait}::int * interval '1 second'
    where id = ${claim.id} and state = 'waiting' and leased_until = ${claim.leased_until}`)
  // A second more than the row says, so that the row is due when the job comes.
  if (kept) await world.jobs.enqueue(act, 'mail.deliver', { id: claim.id }, { after: wait + 1 })
}

async function giveUp(act: Act, claim: Claim, fault: SendFault): Promise<void> {
  const given = await act.run(sql`
    update mail_outbox set state = 'dead', sealed = null, settled_at = ${act.now}, leased_until = null,
      last_error = ${fault.reason}
    where id = ${claim.id} and state = 'waiting' and leased_until = ${claim.leased_until}`)
  if (!given) return
  act.note('mail-given-up', {
    ...(claim.account_id && { subject: claim.account_id }),
    ...(claim.company_id && { companyId: claim.company_id }),
    data: { mail: claim.id, template: claim.template, attempts: claim.attempts, reason: fault.reason },
  })
}
