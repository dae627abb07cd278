import { takeOverAccounts } from '#identity/public.ts'
import { takeOverMembers } from '#membership/public.ts'
import { detailsOf, takeOverCompanies, takeOverDepartments, takeOverPeople } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Form } from '#platform/old-hashes/forms-in-use.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { companyRows, personLines } from '../comparing/rows.ts'

/** Lines of one file: after the first number, up to the second. */
export interface Lines {
  after: number
  upTo: number
}

const newCompanies = part`
  select s.code, s.company_id, s.name, s.hold_back from cutover_staged_company s
  where not exists (select from cutover_company c where c.code = s.code)`

const departments = part`
  select s.id, s.code, s.name, c.company_id from cutover_staged_department s join (${companyRows}) c on c.code = s.company`

/** People who are not here yet. A manager's member link told whether he has two IDs; an account of his has none. */
const newPeople = ({ after, upTo }: Lines) => part`
  select n.*, n.role as kind, case when n.role <> 'traveller' then n.id end as sign_in_id from (
    select p.company_id, p.id, p.account_id, p.person_id, p.role, p.address, p.only_mobile, p.login_notice, p.language,
      p.hash, p.set_at, p.family_kanji, p.given_kanji, p.family_kana, p.given_kana, p.family_romaji, p.given_romaji,
      p.department, p.managed, p.sort_key, p.search, p.line_mac,
      case when p.role = 'traveller' then p.member_number end as member_number
    from (${personLines}) p
    where p.line > ${after} and p.line <= ${upTo} and p.left_out is null
      and not exists (select from cutover_person t where t.company_id = p.company_id and t.id = p.id)) n`

/** Enters companies and departments, before anybody of them. */
export async function enterCompanies(
  act: Act,
  importId: string,
): Promise<{ companies: number; departments: number }> {
  const companies = await takeOverCompanies(act, newCompanies)
  const known = await act.rows<{ company_id: string }>(sql`
    insert into cutover_company (company_id, code, import_id)
    select n.company_id, n.code, ${importId} from (${newCompanies}) n returning company_id`)
  for (const { company_id } of known)
    act.note('company-taken-over', { companyId: company_id, data: { importId } })
  return { companies, departments: await takeOverDepartments(act, departments) }
}

/** Enters members by their lines. */
export const enterMembers = async (act: Act, world: World, { after, upTo }: Lines): Promise<number> =>
  takeOverMembers(act, world, {
    members: part`select * from cutover_staged_member where line > ${after} and line <= ${upTo}`,
    forms: await formsOf(act, 'members'),
  })

/** Enters people by their lines: account, person, and the record by which the same line is known again. */
export async function enterPeople(act: Act, importId: string, lines: Lines): Promise<number> {
  const people = newPeople(lines)
  const accounts = await takeOverAccounts(act, people, await formsOf(act, 'people'))
  await takeOverPeople(act, people)
  await act.run(sql`
    insert into cutover_person (company_id, id, account_id, import_id, line, only_mobile, address_version,
      login_notice, details, managed)
    select p.company_id, p.id, p.account_id, ${importId}, p.line_mac, p.only_mobile, 1, p.login_notice, ${detailsOf},
      case when p.kind = 'ticketing-manager' then p.managed end
    from (${people}) p`)
  return accounts
}

/** Lists whoever is left out, by the operator's choice. */
export const enterLeftOut = (act: Act, importId: string): Promise<number> =>
  act.run(sql`
    insert into cutover_left_out (company_id, id, reason, role, import_id)
    select p.company_id, p.id, p.left_out, p.role, ${importId} from (${personLines}) p where p.left_out is not null
    on conflict (company_id, id, reason) do update set role = excluded.role, import_id = excluded.import_id`)

async function formsOf(db: Db, kind: 'members' | 'people'): Promise<Form[]> {
  const file = await db.row<{ forms: Record<string, number> }>(sql`
    select forms from cutover_staged_file where kind = ${kind}`)
  return Object.entries(file?.forms ?? {}).map(([form, ms]) => ({ form, ms }))
}
