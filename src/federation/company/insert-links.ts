import type { PersonToLink } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { ContractRow } from './contract-of.ts'

/** One of the company's people, and who he is at the agency. */
export interface LinkWish extends PersonToLink {
  agencyPersonId: string
}

/** A wish that stands against a link that is there. */
export interface Clash {
  wish: LinkWish
  reason: 'agency-person-taken' | 'person-linked-already'
}

interface LinkedRow {
  agency_person_id: string
  account_id: string
}

/** Links all of them or, when one clashes, none; a link that is there already is no clash. Answers the clashes. */
export async function insertLinks(
  act: Act,
  world: World,
  contract: ContractRow,
  wishes: LinkWish[],
): Promise<Clash[]> {
  // Two files at once queue here; what the first linked the second then sees.
  await act.row(sql`
    select 1 from federation_contract where company_id = ${contract.company_id} and id = ${contract.id} for no key update`)
  const there = await act.rows<LinkedRow>(sql`
    select agency_person_id, account_id from federation_link
    where company_id = ${contract.company_id} and contract_id = ${contract.id}
      and (agency_person_id = any(${wishes.map((wish) => wish.agencyPersonId)}::text[])
        or account_id = any(${wishes.map((wish) => wish.accountId)}::uuid[]))`)
  const byPerson = new Map(there.map((row) => [row.account_id, row.agency_person_id]))
  const byNumber = new Map(there.map((row) => [row.agency_person_id, row.account_id]))
  const isThere = (wish: LinkWish) => byPerson.get(wish.accountId) === wish.agencyPersonId
  const fresh = wishes.filter((wish) => !isThere(wish))
  const clashes = fresh.flatMap((wish): Clash[] => {
    if (byNumber.has(wish.agencyPersonId)) return [{ wish, reason: 'agency-person-taken' }]
    return byPerson.has(wish.accountId) ? [{ wish, reason: 'person-linked-already' }] : []
  })
  if (clashes.length === 0) await insertAll(act, world, contract, fresh)
  return clashes
}

async function insertAll(act: Act, world: World, contract: ContractRow, fresh: LinkWish[]): Promise<void> {
  const rows = fresh.map(({ personId, accountId, agencyPersonId }) => ({
    ...{
      id: world.random.id(),
      person_id: personId,
      account_id: accountId,
      agency_person_id: agencyPersonId,
    },
  }))
  await act.run(sql`
    insert into federation_link (company_id, id, contract_id, agency_person_id, person_id, account_id, linked_at)
    select ${contract.company_id}, r.id, ${contract.id}, r.agency_person_id, r.person_id, r.account_id, ${act.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, agency_person_id text, person_id uuid, account_id uuid)`)
  for (const { personId, accountId, agencyPersonId } of fresh)
    act.note('agency-person-linked', {
      ...{ subject: accountId, data: { agency: contract.handle, personId }, personal: { agencyPersonId } },
    })
}
