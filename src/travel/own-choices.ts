import { personOf } from '#organisation/public.ts'
import type { Keeper } from '#platform/files/keeper.ts'
import { sql } from '#platform/sql.ts'

/** The ways he has chosen, and that he has chosen colleagues: who they are is theirs, so only since when. */
export const favouriteKeeper: Keeper = {
  part: 'favourites',
  async kept({ db }, { companyId, accountId }) {
    const person = await personOf(db, companyId, accountId)
    return db.rows(sql`
      select case when colleague_id is null then 'way' else 'colleague' end as kind, origin as "from",
        destination as "to", created_at as "chosenAt"
      from travel_favourite where company_id = ${companyId} and person_id = ${person?.id ?? null}::uuid
      order by created_at, id`)
  },
}

/** When he was asked whether he is safe, and what was answered. */
export const safetyKeeper: Keeper = {
  part: 'safetyCalls',
  async kept({ db }, { companyId, accountId }) {
    const person = await personOf(db, companyId, accountId)
    return db.rows(sql`
      select c.created_at as "askedAt", a.answer, a.note, a.answered_at as "answeredAt",
        a.answered_by = a.person_id as "bySelf"
      from travel_safety_answer a
      join travel_safety_call c on c.company_id = a.company_id and c.id = a.call_id
      where a.company_id = ${companyId} and a.person_id = ${person?.id ?? null}::uuid
      order by c.created_at, c.id`)
  },
}
