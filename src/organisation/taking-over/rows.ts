import { part } from '#platform/sql.ts'

/** Departments, for queries of the cut-over: `company_id`, `id`, `code`. */
export const departmentRows = part`select company_id, id, code from organisation_department`

/** People, for queries of the cut-over: `company_id`, `account_id`, `kind`, `status`, `member_number`. */
export const personRows = part`
  select company_id, account_id, kind, status, member_number from organisation_person`

/**
 * What the list says of a person, as one sum: to see later whether somebody changed it here. An expression over a row `p`
 * with the account's id, the six names and the department's code.
 */
export const detailsOf = part`
  sha256(convert_to(concat_ws(E'\x1f', p.account_id, p.family_kanji, p.given_kanji, p.family_kana, p.given_kana,
    p.family_romaji, p.given_romaji, p.department), 'UTF8'))`
