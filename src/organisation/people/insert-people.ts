import type { Act } from '#platform/act.ts'
import type { CompanyKind } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { Names } from '../contract.ts'
import { gramsOf, sortKeyOf } from '../listing/find-words.ts'

/** A person whose account is open and who is about to stand in the list. */
export interface NewPerson {
  id: string
  accountId: string
  kind: CompanyKind
  names: Names
  departmentId?: string | undefined
  memberNumber?: string | undefined
  signInId?: string | undefined
  managedDepartmentIds?: string[] | undefined
}

/** Enters people, one or ten thousand, with two statements. */
export async function insertPeople(act: Act, companyId: string, people: NewPerson[]): Promise<void> {
  const column = <T>(of: (person: NewPerson) => T) => people.map(of)
  await act.run(sql`
    insert into organisation_person (company_id, id, account_id, kind, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji, department_id, member_number, sign_in_id, sort_key, search, created_at)
    select ${companyId}, id, account_id, kind, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji, department_id, member_number, sign_in_id, sort_key,
      string_to_array(search, E'\n'), ${act.now}
    from unnest(${column((p) => p.id)}::uuid[], ${column((p) => p.accountId)}::uuid[],
      ${column((p) => p.kind)}::text[],
      ${column((p) => p.names.kanji.family)}::text[], ${column((p) => p.names.kanji.given)}::text[],
      ${column((p) => p.names.kana.family)}::text[], ${column((p) => p.names.kana.given)}::text[],
      ${column((p) => p.names.romaji.family)}::text[], ${column((p) => p.names.romaji.given)}::text[],
      ${column((p) => p.departmentId ?? null)}::uuid[],
      ${column((p) => p.memberNumber ?? null)}::text[], ${column((p) => p.signInId ?? null)}::text[],
      ${column((p) => sortKeyOf(p.names))}::text[], ${column((p) => gramsOf(p.names, p).join('\n'))}::text[])
    as n(id, account_id, kind, family_kanji, given_kanji, family_kana, given_kana, family_romaji, given_romaji,
      department_id, member_number, sign_in_id, sort_key, search)`)
  await assignDepartments(act, companyId, people)
}

/** Gives ticketing managers the departments they issue tickets for. */
export async function assignDepartments(
  act: Act,
  companyId: string,
  people: Pick<NewPerson, 'id' | 'managedDepartmentIds'>[],
): Promise<void> {
  const pairs = people.flatMap(({ id, managedDepartmentIds = [] }) =>
    [...new Set(managedDepartmentIds)].map((departmentId) => ({ id, departmentId })),
  )
  if (pairs.length === 0) return
  await act.run(sql`
    insert into organisation_manager_department (company_id, person_id, department_id)
    select ${companyId}, person_id, department_id
    from unnest(${pairs.map((pair) => pair.id)}::uuid[], ${pairs.map((pair) => pair.departmentId)}::uuid[])
      as pair(person_id, department_id)`)
}
