import type { Job } from '#platform/jobs/jobs.ts'
import { type Shelf, wrapJobOf } from '#platform/old-hashes/wrap-sealed.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Old hashes of administrators go into an argon2id while nobody else wants one. */
export const wrapJob: Job = wrapJobOf('identity', (world) => shelfOf(world))

const shelfOf = (world: World): Shelf => ({
  forms: () => formsOf(world),
  some: (form, after) =>
    world.db.rows(sql`
      select id, password_hash as stored from identity_account
      where password_form = ${form} and id > ${after || '00000000-0000-0000-0000-000000000000'}
      order by id limit 32`),
  async keep(wrapped) {
    await world.db.run(sql`
      update identity_account a set password_hash = r.wrapped
      from jsonb_to_recordset(${JSON.stringify(wrapped)}::jsonb) as r(id uuid, stored text, wrapped text)
      where a.id = r.id and a.password_hash = r.stored`)
  },
})

/** Jumps from form to form through the index: there are a handful, over however many accounts. */
async function formsOf({ db }: World): Promise<string[]> {
  const found = await db.rows<{ form: string }>(sql`
    with recursive f as (
      (select password_form as form from identity_account where password_form is not null order by 1 limit 1)
      union all
      select (select min(a.password_form) from identity_account a where a.password_form > f.form) from f
      where f.form is not null)
    select form from f where form is not null`)
  return found.map(({ form }) => form)
}

/** How many old hashes wait to be wrapped, and how many are. */
export async function countOldHashes(db: World['db']): Promise<{ sealed: number; wrapped: number }> {
  const found = await db.row<{ sealed: number; wrapped: number }>(sql`
    select count(*) filter (where password_form like 'sealed %') as sealed,
      count(*) filter (where password_form like 'wrapped %') as wrapped
    from identity_account where password_form is not null`)
  return found ?? { sealed: 0, wrapped: 0 }
}
