import { type Reachable, reachable } from '#identity/public.ts'
import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { endOf } from '#platform/dates/dates.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Invitable, Invited } from '../contract.ts'
import { withReason } from './with-reason.ts'

/** Whom to ask to act: one person, or everybody of the reason, as many as one call takes. */
export interface InvitationWish {
  reason: Invitable
  accountId?: string | undefined
}

const most = 200
const oneDay = 24 * 60 * 60 * 1000

/**
 * The administrator asks people of his company by mail to do themselves what only they can do. Nobody is asked twice
 * within a day, whoever presses how often; nothing of the mail lets anybody in.
 */
export async function invite(
  world: World,
  session: Session,
  wish: InvitationWish,
): Promise<Outcome<'forbidden', Invited>> {
  if (session.kind !== 'administrator') return refused('forbidden')
  return world.act(session, async (act) => {
    const waiting = await askable(act, session.companyId, wish)
    const people = await markInvited(act, session.companyId, waiting.slice(0, most))
    await write(act, world, { wish, companyId: session.companyId, people })
    if (people.length > 0)
      act.note('people-invited', { data: { reason: wish.reason, people: people.length } })
    return doneWith({ invited: people.length, remaining: Math.max(0, waiting.length - most) })
  })
}

/** Those whom a mail reaches and nobody has asked within a day. */
async function askable(
  act: Act,
  companyId: string,
  { reason, accountId }: InvitationWish,
): Promise<string[]> {
  const rows = await act.rows<{ id: string }>(sql`
    select s.account_id as id from (${withReason(companyId, reason)}) s
    left join cutover_invitation i on i.company_id = s.company_id and i.account_id = s.account_id
    where s.kind <> 'traveller' and s."hasAddress" and (${accountId ?? null}::uuid is null or s.account_id = ${accountId ?? null})
      and (i.invited_at is null or i.invited_at <= ${new Date(act.now.getTime() - oneDay)})
    order by s.account_id`)
  return rows.map(({ id }) => id)
}

/** Two administrators may press at once: whoever marks a person first writes to him. */
async function markInvited(act: Act, companyId: string, ids: string[]): Promise<Reachable[]> {
  const marked = await act.rows<{ id: string }>(sql`
    insert into cutover_invitation as i (company_id, account_id, invited_at)
    select ${companyId}, id, ${act.now} from unnest(${ids}::uuid[]) as one(id)
    on conflict (company_id, account_id) do update set invited_at = ${act.now}
      where i.invited_at <= ${new Date(act.now.getTime() - oneDay)}
    returning account_id as id`)
  return reachable(
    act,
    companyId,
    marked.map(({ id }) => id),
  )
}

interface Letters {
  wish: InvitationWish
  companyId: string
  people: Reachable[]
}

function write(act: Act, world: World, { wish, companyId, people }: Letters): Promise<void> {
  const { reason } = wish
  // The last second that is still good.
  const until = new Date(endOf(act.dates.oldPasswordsUntil).getTime() - 1_000)
  return sendMails(
    act,
    world,
    people.map(({ accountId: account, address: to, language, kind }) => ({
      ...{ template: 'invitation', to, language, account, companyId },
      values: { reason, kind, at: act.now, ...(reason === 'old-password' && until > act.now && { until }) },
    })),
  )
}
