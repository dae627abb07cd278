import { stringify } from 'csv-stringify/sync'
import { accountsOf, proofFor } from '#identity/public.ts'
import { asCp932 } from '#platform/files/as-cp932.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { type Asking, administer } from '../administer.ts'
import { columns } from '../imports/file/columns.ts'
import type { PersonRow } from '../tables.ts'

type Listed = PersonRow & { department_code: string | null; managed_department_codes: string | null }

const kindNames = { administrator: '利用管理者', 'ticketing-manager': '発券管理者', traveller: '社員' }
const statusNames = { active: '利用中', suspended: '停止中', left: '退職' }

/** How the file's characters are written. */
export type Encoding = 'utf-8' | 'cp932'
type Refusal = 'step-up-required' | 'characters-not-in-cp932'

/**
 * Everybody who has not left as a file for spreadsheets, with the columns of an import plus ID and status. A cell that
 * a spreadsheet would run as a formula is made text. In UTF-8 with its mark, or in cp932 unless somebody is written with
 * characters it lacks: then it is refused with those. Who took it out stays in the log.
 */
export function exportPeople(
  asking: Asking,
  encoding: Encoding = 'utf-8',
): Promise<Outcome<Refusal | 'forbidden', Buffer>> {
  const { world, session } = asking
  return administer<Refusal, Buffer>(asking, async (act) => {
    const proof = await proofFor(act, world, asking, { operation: 'export-people', params: {} })
    if (!proof.ok) return proof
    const people = await allPeople(act, session.companyId)
    const addresses = await addressesOf(act, session.companyId, people)
    const listed = people.map((row) => ({ ...row, address: addresses.get(row.account_id) ?? '' }))
    const file = encoded(fileOf(listed), encoding)
    if ('lacking' in file)
      return refused('characters-not-in-cp932', { characters: file.lacking.slice(0, 50) })
    act.note('people-exported', { data: { people: people.length, encoding } })
    return doneWith(file.content)
  })
}

const encoded = (text: string, encoding: Encoding) =>
  encoding === 'cp932' ? asCp932(text) : { content: Buffer.from(`\ufeff${text}`) }

function fileOf(people: (Listed & { address: string })[]): string {
  const rows = people.map((row) => ({
    ...row,
    kind: kindNames[row.kind],
    status: statusNames[row.status],
    sign_in_id: row.sign_in_id ?? '',
  }))
  return stringify(rows, {
    header: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    columns: [
      ...columns.map(({ key, ja }) => ({ key, header: ja })),
      { key: 'sign_in_id', header: '管理者用ID' },
      { key: 'status', header: '状態' },
    ],
  })
}

function allPeople(db: Db, companyId: string): Promise<Listed[]> {
  return db.rows<Listed>(sql`
    select p.kind, p.status, p.account_id, p.family_kanji, p.given_kanji, p.family_kana, p.given_kana,
      p.family_romaji, p.given_romaji, p.member_number, p.sign_in_id, d.code as department_code, (
        select string_agg(md.code, ' ' order by md.code) from organisation_manager_department m
        join organisation_department md on md.company_id = m.company_id and md.id = m.department_id
        where m.company_id = p.company_id and m.person_id = p.id) as managed_department_codes
    from organisation_person p
    left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
    where p.company_id = ${companyId} and p.status <> 'left' order by p.sort_key, p.id`)
}

async function addressesOf(db: Db, companyId: string, people: Listed[]): Promise<Map<string, string>> {
  const managers = people.filter(({ kind }) => kind === 'ticketing-manager').map((row) => row.account_id)
  const accounts = await accountsOf(db, companyId, managers)
  return new Map(accounts.map(({ accountId, address = '' }) => [accountId, address]))
}
