import { accountsOf } from '#identity/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import { namesOf, type PersonRow } from '../tables.ts'
import type { AdministratorAtDesk, CompanyAtDesk, Contact } from './contract.ts'
import { type ContractColumns, contractOf } from './contract-of.ts'

type Row = ContractColumns & {
  id: string
  name: string
  contact_name: string | null
  contact_phone: string | null
  contact_address: string | null
}

/** One company as the desk works on it; undefined when there is none by that id. */
export async function readCompany(db: Db, companyId: string): Promise<CompanyAtDesk | undefined> {
  const row = await db.row<Row>(sql`
    select id, name, contract_number, contract_from::text, contract_until::text, contact_name, contact_phone,
      contact_address
    from organisation_company where id = ${companyId}`)
  if (!row) return undefined
  const administrators = await administratorsOf(db, companyId)
  return { id: row.id, name: row.name, ...contractOf(row), ...contactOf(row), administrators }
}

/** The administrators of a company who have not left. */
export async function administratorsOf(db: Db, companyId: string): Promise<AdministratorAtDesk[]> {
  const rows = await db.rows<PersonRow>(sql`
    select * from organisation_person
    where company_id = ${companyId} and kind = 'administrator' and kind <> 'traveller' and status <> 'left'
    order by sort_key, id limit 50`)
  const accounts = await accountsOf(
    db,
    companyId,
    rows.map((row) => row.account_id),
  )
  return rows.flatMap((row) => {
    const account = accounts.find(({ accountId }) => accountId === row.account_id)
    if (!account || account.status === 'closed') return []
    const { status, hasPassword, address, signInId = '' } = account
    return [
      { personId: row.id, names: namesOf(row), signInId, status, hasPassword, ...(address && { address }) },
    ]
  })
}

function contactOf(row: Row): { contact?: Contact } {
  const { contact_name: name, contact_phone: phone, contact_address: address } = row
  return name && phone && address ? { contact: { name, phone, address } } : {}
}
