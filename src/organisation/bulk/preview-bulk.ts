import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { findPeople } from '../listing/list-people.ts'
import { areDepartments } from '../people/free-for.ts'
import type { PersonRow } from '../tables.ts'
import { type BulkReason, BulkWish, bulkLimits } from './contract.ts'
import { reasonsFor } from './reason-for.ts'

type Refusal =
  | 'forbidden'
  | 'invalid-input'
  | 'department-not-found'
  | 'person-not-found'
  | 'nobody-chosen'
  | 'too-many-people'

/**
 * The administrator sees whom a bulk action would affect, and whom not and why. Nothing is done yet: what was seen is kept,
 * and exactly that is confirmed. One preview of each administrator is kept; the one before is forgotten.
 */
export function previewBulk(asking: Asking, wish: BulkWish): Promise<Outcome<Refusal, { id: string }>> {
  const { world, session } = asking
  return strictly(asking, [wish, BulkWish], () =>
    administer<Refusal, { id: string }>(asking, async (act) => {
      const fault = faultOf(wish)
      if (fault) return refused('invalid-input', { faults: [fault] })
      const { departmentId } = wish
      if (departmentId && !(await areDepartments(act, session.companyId, [departmentId])))
        return refused('department-not-found')
      const chosen = await choose(act, session.companyId, wish)
      if (!chosen.ok) return chosen
      const reasons = await reasonsFor(act, session, wish, chosen.value)
      return doneWith({ id: await keep(act, world, { session, wish, people: chosen.value, reasons }) })
    }),
  )
}

function faultOf({ action, departmentId, personIds, filter }: BulkWish) {
  if ((personIds === undefined) === (filter === undefined)) return { field: 'personIds', message: 'choice' }
  if ((action === 'change-department') !== (departmentId !== undefined))
    return { field: 'departmentId', message: 'choice' }
  return undefined
}

/** Who is another company's is as unknown as nobody. */
async function choose(
  act: Act,
  companyId: string,
  wish: BulkWish,
): Promise<Outcome<'person-not-found' | 'nobody-chosen' | 'too-many-people', PersonRow[]>> {
  const most = bulkLimits.people
  const ids = wish.personIds
    ? [...new Set(wish.personIds)]
    : await findPeople(act, companyId, wish.filter ?? {}, most + 1)
  if (ids.length === 0) return refused('nobody-chosen')
  if (ids.length > most) return refused('too-many-people')
  const people = await act.rows<PersonRow>(sql`
    select * from organisation_person where company_id = ${companyId} and id = any(${ids}::uuid[])
    order by sort_key, id`)
  return people.length === ids.length ? doneWith(people) : refused('person-not-found')
}

interface Preview {
  session: Session
  wish: BulkWish
  people: PersonRow[]
  reasons: Map<string, BulkReason>
}

async function keep(act: Act, world: World, { session, wish, people, reasons }: Preview): Promise<string> {
  const { companyId, accountId } = session
  const id = world.random.id()
  await act.run(sql`
    delete from organisation_bulk
    where company_id = ${companyId} and ordered_by = ${accountId} and state = 'previewed'`)
  await act.run(sql`
    insert into organisation_bulk (company_id, id, action, department_id, planned, ordered_by, created_at, moved_at)
    values (${companyId}, ${id}, ${wish.action}, ${wish.departmentId ?? null}, ${people.length - reasons.size},
      ${accountId}, ${act.now}, ${act.now})`)
  const reasonOf = people.map((person) => reasons.get(person.id) ?? null)
  await act.run(sql`
    insert into organisation_bulk_person (company_id, bulk_id, n, person_id, result, reason, department_before, changes)
    select ${companyId}, ${id}, n, person_id, case when reason is null then 'planned' else 'excepted' end, reason,
      department_before, changes
    from unnest(${people.map((person) => person.id)}::uuid[], ${reasonOf}::text[],
      ${people.map((person) => person.department_id)}::uuid[], ${people.map((person) => person.changes)}::int[])
      with ordinality as p(person_id, reason, department_before, changes, n)`)
  return id
}
