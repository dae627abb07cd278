import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** On which facts a hold shall be: those of a company, those about or by an account, both, or all of them. */
export interface HoldWish {
  companyId?: string | undefined
  accountId?: string | undefined
  reason: string
}

/** A hold that is on. */
export interface Hold {
  id: string
  companyId: string | null
  accountId: string | null
  reason: string
  placedAt: Date
}

/** Keeps facts beyond their time, for a court or an inquiry; what is gone is gone. */
export function placeHold(
  world: World,
  author: Author,
  { companyId, accountId, reason }: HoldWish,
): Promise<string> {
  return world.act(author, async (act) => {
    // A purge that is under way ends first, and none begins before the hold is on.
    await act.row(sql`select 1 from audit_head for update`)
    const id = world.random.id()
    await act.run(sql`
      insert into audit_hold (id, company_id, subject_id, reason, placed_at)
      values (${id}, ${companyId ?? null}, ${accountId ?? null}, ${reason}, ${act.now})`)
    act.note('audit-hold-placed', { data: { hold: id, companyId, accountId, reason } })
    return id
  })
}

/** Ends a hold; what is past its time then goes with the next purge. */
export function liftHold(
  world: World,
  author: Author,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<'hold-not-found', string>> {
  return world.act(author, async (act) => {
    const lifted = await act.run(sql`
      update audit_hold set lifted_at = ${act.now} where id = ${id} and lifted_at is null`)
    if (lifted === 0) return refused('hold-not-found')
    act.note('audit-hold-lifted', { data: { hold: id, reason } })
    return doneWith(id)
  })
}

/** The holds that are on, the oldest first. */
export const listHolds = (db: Db): Promise<Hold[]> =>
  db.rows<Hold>(sql`
    select id, company_id as "companyId", subject_id as "accountId", reason, placed_at as "placedAt"
    from audit_hold where lifted_at is null order by placed_at, id`)
