import { takeOverAccounts } from '#identity/public.ts'
import { takeOverMembers } from '#membership/public.ts'
import { detailsOf, takeOverCompanies, takeOverDepartments, takeOverPeople } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Form } from '#platform/old-hashes/forms-in-use.ts'
import { part, sql } from '#platform/sql.ts'
import { companyRows, personLines } from '../comparing/rows.ts'
import type { Counts } from '../tables.ts'

const newCompanies = part`
  select s.code, s.company_id, s.name, s.hold_back from cutover_staged_company s
  where not exists (select from cutover_company c where c.code = s.code)`

const departments = part`
  select s.id, s.code, s.name, c.company_id from cutover_staged_department s join (${companyRows}) c on c.code = s.company`

const newPeople = part`
  select p.*, p.role as kind, case when p.role <> 'traveller' then p.id end as sign_in_id from (${personLines}) p
  where p.left_out is null
    and not exists (select from cutover_person t where t.company_id = p.company_id and t.id = p.id)`

// A manager's member link told whether he has two IDs; an account of his has none.
const newAccounts = part`
  select n.company_id, n.account_id, n.person_id, n.kind, n.sign_in_id, n.address, n.login_notice, n.language, n.hash,
    n.set_at, n.family_kanji, n.given_kanji, n.family_kana, n.given_kana, n.family_romaji, n.given_romaji, n.department,
    n.managed, n.sort_key, n.search, case when n.kind = 'traveller' then n.member_number end as member_number
  from (${newPeople}) n`

/** Enters everybody of an export who is not here yet, set by set, in the transaction of the act. */
export async function applyNew(
  act: Act,
  importId: string,
  { forms, told }: { forms: { people: Form[]; members: Form[] }; told: (what: string) => void },
): Promise<Omit<Counts, 'changed'>> {
  const companies = await enterCompanies(act, importId)
  told('departments')
  const entered = await takeOverDepartments(act, departments)
  told('members')
  const members = await takeOverMembers(act, part`select * from cutover_staged_member`, forms.members)
  told('accounts')
  const accounts = await takeOverAccounts(act, newAccounts, forms.people)
  told('people')
  await takeOverPeople(act, newAccounts)
  told('record')
  const leftOut = await enterRecord(act, importId)
  return { companies, departments: entered, members, accounts, leftOut }
}

async function enterCompanies(act: Act, importId: string): Promise<number> {
  const entered = await takeOverCompanies(act, newCompanies)
  const known = await act.rows<{ company_id: string }>(sql`
    insert into cutover_company (company_id, code, import_id)
    select n.company_id, n.code, ${importId} from (${newCompanies}) n returning company_id`)
  for (const { company_id } of known)
    act.note('company-taken-over', { companyId: company_id, data: { importId } })
  return entered
}

/** Last of all: by this record the same line is known again. */
async function enterRecord(act: Act, importId: string): Promise<number> {
  const leftOut = await act.run(sql`
    insert into cutover_left_out (company_id, id, reason, role, import_id)
    select p.company_id, p.id, p.left_out, p.role, ${importId} from (${personLines}) p where p.left_out is not null
    on conflict (company_id, id, reason) do update set role = excluded.role, import_id = excluded.import_id`)
  await act.run(sql`
    insert into cutover_person (company_id, id, account_id, import_id, line, only_mobile, address_version,
      login_notice, details)
    select p.company_id, p.id, p.account_id, ${importId}, p.line_mac, p.only_mobile, 1, p.login_notice, ${detailsOf}
    from (${newPeople}) p`)
  return leftOut
}
