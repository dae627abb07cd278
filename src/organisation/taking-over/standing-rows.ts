import { part } from '#platform/sql.ts'

/**
 * Administrators and ticketing managers for questions over all of them: `company_id`, `account_id`, `holder` (the same
 * for one person with two IDs, as far as a name tells) and whether there is a department to issue tickets for.
 */
export const managerStandingRows = part`
  select p.company_id, p.account_id,
    concat_ws(' ', p.family_kanji, p.given_kanji, p.family_kana, p.given_kana) as holder,
    p.kind = 'administrator' or exists (
      select 1 from organisation_manager_department d
      where d.company_id = p.company_id and d.person_id = p.id) as has_department
  from organisation_person p where p.kind <> 'traveller' and p.status = 'active'`

/** Everybody's name and ID for a list: `company_id`, `account_id`, `person_id`, the names and the ID one signs in with. */
export const nameRows = part`
  select company_id, account_id, id as person_id, family_kanji, given_kanji, family_romaji, given_romaji,
    coalesce(sign_in_id, member_number) as sign_in_id, sort_key
  from organisation_person where status <> 'left'`

/** Companies by name, for lists over all of them: `company_id`, `name`. */
export const companyNameRows = part`select id as company_id, name from organisation_company`

/** Departments by name, for lists of other rooms: `company_id`, `department_id`, `department`. */
export const departmentNameRows = part`
  select company_id, id as department_id, name as department from organisation_department`
