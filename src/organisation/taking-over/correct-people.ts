import type { Act } from '#platform/act.ts'
import { type Part, sql } from '#platform/sql.ts'
import { detailsOf } from './rows.ts'

/**
 * Corrects names and departments of people taken over before: `company_id`, `account_id`, `known_details` (their sum as
 * it was taken over), and the columns of `takeOverPeople`. Whoever was changed here since stays as he is.
 */
export const correctPeople = (act: Act, people: Part): Promise<number> =>
  act.run(sql`
    update organisation_person o set family_kanji = n.family_kanji, given_kanji = n.given_kanji,
      family_kana = n.family_kana, given_kana = n.given_kana, family_romaji = n.family_romaji,
      given_romaji = n.given_romaji, department_id = d.id,
      changes = o.changes + (o.department_id is distinct from d.id)::int, sort_key = n.sort_key,
      search = string_to_array(n.search, E'\n')
    from (${people}) n
    join (select h.*, c.code as department from organisation_person h
      left join organisation_department c on c.company_id = h.company_id and c.id = h.department_id) p
      on p.company_id = n.company_id and p.account_id = n.account_id and ${detailsOf} = n.known_details
    left join organisation_department d on d.company_id = n.company_id and d.code = n.department
    where o.company_id = p.company_id and o.id = p.id and o.status <> 'left'`)
