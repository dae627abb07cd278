import type { Act } from '#platform/act.ts'
import { type Part, part, sql } from '#platform/sql.ts'

const codesOf = (text: Part) =>
  part`(select array_agg(distinct w.code order by w.code) from unnest(string_to_array(${text}, ' ')) as w(code))`

/**
 * Gives ticketing managers taken over before the departments their line now says: `company_id`, `account_id`, `managed` and
 * `known_managed` (codes apart by blanks, as they were taken over). Whose departments were changed here since keeps them.
 */
export const correctManaged = (act: Act, people: Part): Promise<number> =>
  act.run(sql`
    with due as (
      select o.company_id, o.id as person_id, n.managed from (${people}) n
      join organisation_person o on o.company_id = n.company_id and o.account_id = n.account_id
      where o.kind = 'ticketing-manager' and o.status <> 'left' and n.managed <> n.known_managed
        and ${codesOf(part`n.known_managed`)} = (
          select array_agg(d.code order by d.code) from organisation_manager_department m
          join organisation_department d on d.company_id = m.company_id and d.id = m.department_id
          where m.company_id = o.company_id and m.person_id = o.id)),
    wanted as (
      select distinct u.company_id, u.person_id, d.id as department_id from due u
      cross join lateral unnest(string_to_array(u.managed, ' ')) as w(code)
      join organisation_department d on d.company_id = u.company_id and d.code = w.code),
    gone as (
      delete from organisation_manager_department m using due u
      where m.company_id = u.company_id and m.person_id = u.person_id and not exists (select from wanted w
        where w.company_id = m.company_id and w.person_id = m.person_id and w.department_id = m.department_id))
    insert into organisation_manager_department (company_id, person_id, department_id)
    select company_id, person_id, department_id from wanted on conflict do nothing`)
