import type { Act } from '#platform/act.ts'
import { type Part, sql } from '#platform/sql.ts'

/**
 * Enters people of another system, a million in one statement: `company_id`, `person_id`, `account_id`, `kind`, the six
 * names, `department` (its code), `member_number`, `sign_in_id`, `sort_key`, `search` (apart by line breaks), `managed`
 * (codes apart by blanks). Their accounts are open and their departments entered.
 */
export async function takeOverPeople(act: Act, people: Part): Promise<number> {
  // So many words at once are sorted into their index in a few large pieces instead of thousands of small ones.
  await act.run(sql`set local gin_pending_list_limit = '256MB'`)
  await act.run(sql`set local work_mem = '128MB'`)
  const entered = await act.run(sql`
    insert into organisation_person (company_id, id, account_id, kind, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji, department_id, member_number, sign_in_id, sort_key, search, created_at)
    select p.company_id, p.person_id, p.account_id, p.kind, p.family_kanji, p.given_kanji, p.family_kana,
      p.given_kana, p.family_romaji, p.given_romaji, d.id, p.member_number, p.sign_in_id, p.sort_key,
      string_to_array(p.search, E'\n'), ${act.now}
    from (${people}) p
    left join organisation_department d on d.company_id = p.company_id and d.code = p.department`)
  await act.run(sql`
    insert into organisation_manager_department (company_id, person_id, department_id)
    select distinct p.company_id, p.person_id, d.id
    from (${people}) p cross join lateral unnest(string_to_array(p.managed, ' ')) as m(code)
    join organisation_department d on d.company_id = p.company_id and d.code = m.code
    where p.kind = 'ticketing-manager'`)
  return entered
}
