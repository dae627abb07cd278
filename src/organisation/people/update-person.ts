import { proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { type Person, PersonChange } from '../contract.ts'
import { gramsOf, sortKeyOf } from '../listing/find-words.ts'
import { readPerson } from '../listing/read-person.ts'
import type { PersonRow } from '../tables.ts'
import { areDepartments } from './free-for.ts'
import { holdPerson, type NotHeld } from './hold-person.ts'
import { assignDepartments } from './insert-people.ts'

type Refusal =
  | 'step-up-required'
  | NotHeld
  | 'forbidden'
  | 'invalid-input'
  | 'department-not-found'
  | 'only-ticketing-managers'

/** The administrator corrects a person's names or moves him to another department or to other responsibilities. */
export function updatePerson(
  asking: Asking,
  id: string,
  wish: PersonChange,
): Promise<Outcome<Refusal, Person>> {
  const { world, session } = asking
  const { companyId } = session
  return strictly(asking, [wish, PersonChange], () =>
    administer<Refusal, Person>(asking, async (act) => {
      const held = await holdPerson(act, companyId, id)
      if (!held.ok) return held
      if (wish.managedDepartmentIds && held.value.kind !== 'ticketing-manager')
        return refused('only-ticketing-managers')
      const departments = [
        ...(wish.departmentId ? [wish.departmentId] : []),
        ...(wish.managedDepartmentIds ?? []),
      ]
      if (!(await areDepartments(act, companyId, departments))) return refused('department-not-found')
      const params = { personId: id, ...wish }
      const proof = await proofFor(act, world, asking, { operation: 'change-person', params })
      if (!proof.ok) return proof

      await change(act, held.value, wish)
      const person = await readPerson(act, companyId, id)
      return person ? doneWith(person) : refused('person-not-found')
    }),
  )
}

/** Changes a person who is held by this act, whether alone or among many. */
export async function change(act: Act, person: PersonRow, wish: PersonChange): Promise<void> {
  const { names, departmentId, managedDepartmentIds } = wish
  await write(act, person, wish)
  act.note('person-changed', {
    subject: person.account_id,
    data: { personId: person.id, departmentId, managedDepartmentIds },
    personal: { names },
  })
}

async function write(
  act: Act,
  person: PersonRow,
  { names, departmentId, managedDepartmentIds }: PersonChange,
) {
  const { company_id, id, member_number, sign_in_id } = person
  const ids = { memberNumber: member_number ?? undefined, signInId: sign_in_id ?? undefined }
  await act.run(sql`
    update organisation_person set
      family_kanji = ${names.kanji.family}, given_kanji = ${names.kanji.given},
      family_kana = ${names.kana.family}, given_kana = ${names.kana.given},
      family_romaji = ${names.romaji.family}, given_romaji = ${names.romaji.given},
      department_id = coalesce(${departmentId ?? null}::uuid, department_id),
      changes = changes + (department_id is distinct from coalesce(${departmentId ?? null}::uuid, department_id))::int,
      sort_key = ${sortKeyOf(names)}, search = ${gramsOf(names, ids)}
    where company_id = ${company_id} and id = ${id}`)
  if (!managedDepartmentIds) return
  await act.run(sql`
    delete from organisation_manager_department where company_id = ${company_id} and person_id = ${id}`)
  await assignDepartments(act, company_id, [{ id, managedDepartmentIds }])
}
