import { readersOf } from '#identity/public.ts'
import { sendMails } from '#mail/public.ts'
import { companyNameRows, peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { waitsForAnswers } from './show-safety-calls.ts'

/** Which call, and what the company adds to the question. */
interface Called {
  readonly companyId: string
  readonly callId: string
  readonly message: string
}

/**
 * Mails whoever may answer: each traveller, and for a guest whose trip it is; once, in his language. The link leads to the
 * portal and proves nobody: who answers has signed in. A question nobody waits for any more is not delivered late.
 */
export async function tellAsked(
  act: Act,
  world: World,
  { companyId, callId, message }: Called,
): Promise<void> {
  const asked = await act.rows<{ id: string }>(sql`
    select distinct coalesce(person_id, owner_id) as id from travel_safety_answer
    where company_id = ${companyId} and call_id = ${callId}`)
  const people = await peopleOf(
    act,
    companyId,
    asked.map(({ id }) => id),
  )
  const readers = await readersOf(
    act,
    companyId,
    people.map(({ accountId }) => accountId),
  )
  const company = await act.row<{ name: string }>(sql`
    select name from (${companyNameRows}) c where company_id = ${companyId}`)
  const values = { at: act.now, companyName: company?.name ?? '', message, link: '/portal' }
  await sendMails(
    act,
    world,
    readers.map(({ accountId, kind, language, address }) => ({
      ...{ template: 'safety-call', to: address, language, account: accountId, companyId, thread: callId },
      ...{ values: { ...values, kind }, expiresAt: new Date(act.now.getTime() + waitsForAnswers) },
    })),
  )
}
