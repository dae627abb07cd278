import type { Job } from '#platform/jobs/jobs.ts'
import { type Shelf, wrapJobOf } from '#platform/old-hashes/wrap-sealed.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Old hashes of members go into an argon2id while nobody else wants one. */
export const wrapJob: Job = wrapJobOf('membership', (world) => shelfOf(world))

const shelfOf = (world: World): Shelf => ({
  forms: () => formsOf(world),
  some: (form, after) =>
    world.db.rows(sql`
      select number as id, password_hash as stored from membership_member
      where password_form = ${form} and number > ${after}
      order by number limit 32`),
  async keep(wrapped) {
    await world.db.run(sql`
      update membership_member m set password_hash = r.wrapped
      from jsonb_to_recordset(${JSON.stringify(wrapped)}::jsonb) as r(id text, stored text, wrapped text)
      where m.number = r.id and m.password_hash = r.stored`)
  },
})

/** Jumps from form to form through the index: there are a handful, over however many members. */
async function formsOf({ db }: World): Promise<string[]> {
  const found = await db.rows<{ form: string }>(sql`
    with recursive f as (
      (select password_form as form from membership_member where password_form is not null order by 1 limit 1)
      union all
      select (select min(m.password_form) from membership_member m where m.password_form > f.form) from f
      where f.form is not null)
    select form from f where form is not null`)
  return found.map(({ form }) => form)
}

/** How many old hashes wait to be wrapped, and how many are. */
export async function countOldMemberHashes(db: World['db']): Promise<{ sealed: number; wrapped: number }> {
  const found = await db.row<{ sealed: number; wrapped: number }>(sql`
    select count(*) filter (where password_form like 'sealed %') as sealed,
      count(*) filter (where password_form like 'wrapped %') as wrapped
    from membership_member where password_form is not null`)
  return found ?? { sealed: 0, wrapped: 0 }
}
