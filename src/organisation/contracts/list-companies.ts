import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { Companies } from './contract.ts'
import { type ContractColumns, contractOf } from './contract-of.ts'

const page = 50

/** Which companies the desk wants to see. */
export interface CompaniesWish {
  /** Part of the name, or a whole contract number. */
  words?: string | undefined
  /** Only those whose contract stands so today, or who have no active administrator. */
  only?: 'current' | 'ended' | 'no-contract' | 'no-administrator' | undefined
  /** The last company of the page before. */
  after?: string | undefined
  /** Today in Japan. */
  today: string
}

type Row = ContractColumns & { id: string; name: string; administrators: number }

/** Companies, the newest first, a page at a time. */
export async function listCompanies(db: Db, wish: CompaniesWish): Promise<Companies> {
  const rows = await db.rows<Row>(sql`
    select c.id, c.name, c.contract_number, c.contract_from::text, c.contract_until::text, n.administrators
    from organisation_company c cross join lateral (
      select count(*)::int as administrators from organisation_person p
      where p.company_id = c.id and p.kind = 'administrator' and p.kind <> 'traveller' and p.status = 'active') n
    where ${named(wish)} and ${standing(wish)} and ${behind(wish)}
    order by c.created_at desc, c.id desc limit ${page + 1}`)
  const shown = rows.slice(0, page)
  const last = shown.at(-1)
  return {
    companies: shown.map((row) => ({
      ...{ id: row.id, name: row.name, administrators: row.administrators },
      ...contractOf(row),
    })),
    ...(rows.length > page && last && { next: last.id }),
  }
}

// What is not asked for does not stand in the query: "is null or" would keep PostgreSQL from the index, whose plan is made
// once for all values.
const everyOne = part`true`

const named = ({ words }: CompaniesWish): Part =>
  words === undefined
    ? everyOne
    : part`(position(lower(${words}::text) in lower(c.name)) > 0 or c.contract_number = upper(${words}::text))`

function standing({ only, today }: CompaniesWish): Part {
  if (only === 'current')
    return part`c.contract_from <= ${today}::date and (c.contract_until is null or c.contract_until >= ${today}::date)`
  if (only === 'ended') return part`c.contract_until < ${today}::date`
  if (only === 'no-contract') return part`c.contract_number is null`
  return only === 'no-administrator' ? part`n.administrators = 0` : everyOne
}

const behind = ({ after }: CompaniesWish): Part =>
  after === undefined
    ? everyOne
    : part`(c.created_at, c.id) < (
        select l.created_at, l.id from organisation_company l where l.id = ${after}::uuid)`
