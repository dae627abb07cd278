import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { PersonRow } from '../tables.ts'

export type NotHeld = 'person-not-found' | 'person-left' | 'administrator-by-operator'

/**
 * A person of this company whom its administrator may change, held until the act ends. Somebody else's person is
 * as unknown as none; administrators are the operator's to change (S1-63), and who left stays as he was.
 */
export async function holdPerson(
  act: Act,
  companyId: string,
  id: string,
): Promise<Outcome<NotHeld, PersonRow>> {
  const person = await act.row<PersonRow>(sql`
    select * from organisation_person where company_id = ${companyId} and id = ${id} for no key update`)
  if (!person) return refused('person-not-found')
  if (person.kind === 'administrator') return refused('administrator-by-operator')
  if (person.status === 'left') return refused('person-left')
  return doneWith(person)
}
