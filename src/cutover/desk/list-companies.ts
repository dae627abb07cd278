import { stringify } from 'csv-stringify/sync'
import { companyNameRows } from '#organisation/public.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import { readinessWords } from '../../../web/words/readiness.ts'
import type { RehearsedCompanies } from './contract.ts'

const pageSize = 50

type Listed = RehearsedCompanies['companies'][number]

/** What is looked for, and where the page begins. */
export interface CompaniesWish {
  query?: string | undefined
  after?: string | undefined
}

const newest = part`
  (select id from cutover_rehearsal where state = 'done' order by asked_at desc limit 1)`

const columns = part`c.company_id as id, n.name, c.accounts, c.cannot, c.stopped, c.should`

/** One page of the companies of the newest rehearsal, those with the most people to help first. */
export async function listCompanies(db: Db, { query, after }: CompaniesWish): Promise<RehearsedCompanies> {
  // A key that somebody made up begins at the first page.
  const [, cannot, stopped, id] = /^(\d{1,9})\.(\d{1,9})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const rows = await db.rows<Listed>(sql`
    select ${columns} from cutover_rehearsal_company c join (${companyNameRows}) n on n.company_id = c.company_id
    where c.rehearsal_id = ${newest}
      and (${query ?? ''} = '' or position(lower(${query ?? ''}) in lower(n.name)) > 0)
      and (${id ?? null}::text is null or (-c.cannot, -c.stopped, c.company_id::text)
        > (-${Number(cannot ?? 0)}::int, -${Number(stopped ?? 0)}::int, ${id ?? null}::text))
    order by -c.cannot, -c.stopped, c.company_id::text limit ${pageSize + 1}`)
  const companies = rows.slice(0, pageSize)
  const last = companies.at(-1)
  return {
    companies,
    ...(rows.length > pageSize && last && { next: `${last.cannot}.${last.stopped}.${last.id}` }),
  }
}

/** All of them as a file for spreadsheets: UTF-8 with its mark, no cell that could be run. */
export async function exportCompanies(db: Db): Promise<string> {
  const rows = await db.rows<Listed>(sql`
    select ${columns} from cutover_rehearsal_company c join (${companyNameRows}) n on n.company_id = c.company_id
    where c.rehearsal_id = ${newest} order by c.cannot desc, c.stopped desc, c.company_id`)
  const { cannot, stopped, should } = readinessWords.ja
  return stringify(rows, {
    bom: true,
    header: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    columns: [
      ...[
        { key: 'name', header: '会社' },
        { key: 'id', header: '会社の番号' },
        { key: 'accounts', header: '人数' },
      ],
      ...[
        { key: 'cannot', header: cannot },
        { key: 'stopped', header: stopped },
        { key: 'should', header: should },
      ],
    ],
  })
}
