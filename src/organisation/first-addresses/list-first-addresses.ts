import { countOfCompany, placeOfWaiting, waitingOfCompany } from '#identity/public.ts'
import { paged, readPlace } from '#platform/pages/place.ts'
import { type Db, sql } from '#platform/sql.ts'
import { personInList } from '../listing/person-in-list.ts'
import type { PersonRow } from '../tables.ts'
import type { FirstAddresses } from './contract.ts'

const pageSize = 50

/** One page of the company's first addresses that wait for somebody who knows the person, the oldest first (O8). */
export async function listFirstAddresses(db: Db, companyId: string, after?: string): Promise<FirstAddresses> {
  const reach = { from: readPlace(after), most: pageSize + 1 }
  const [found, count] = await Promise.all([
    waitingOfCompany(db, companyId, reach),
    countOfCompany(db, companyId),
  ])
  const { page, next } = paged(found, pageSize, placeOfWaiting)
  const people = await peopleBehind(
    db,
    companyId,
    page.map((one) => one.accountId),
  )
  const waiting = page.flatMap(({ id, accountId, kind, address, deviceFamily, network, enteredAt }) => {
    const person = people.get(accountId)
    if (!person) return []
    const decidedBy: Decider = kind === 'administrator' ? 'desk' : 'administrator'
    return [
      {
        ...{ id, person: personInList(person), address, device: deviceFamily, decidedBy },
        ...(network && { network }),
        enteredAt: enteredAt.toISOString(),
      },
    ]
  })
  return { waiting, count, ...(next && { next }) }
}

type Decider = FirstAddresses['waiting'][number]['decidedBy']
type Listed = PersonRow & { department_code: string | null; department_name: string | null }

async function peopleBehind(db: Db, companyId: string, accountIds: string[]): Promise<Map<string, Listed>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db.rows<Listed>(sql`
    select p.*, d.code as department_code, d.name as department_name
    from organisation_person p
    left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
    where p.company_id = ${companyId} and p.account_id = any(${accountIds}::uuid[])`)
  return new Map(rows.map((row) => [row.account_id, row]))
}
